"""keep the date of the letters"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("fair_plan", schema=None) as batch_op:
        batch_op.add_column(sa.Column("issued_on", sa.Date(), nullable=True))
    # Until now letters bore the day on which their plan was made.
    op.execute("UPDATE fair_plan SET issued_on = DATE(made_at)")
    with op.batch_alter_table("fair_plan", schema=None) as batch_op:
        batch_op.alter_column("issued_on", existing_type=sa.Date(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("fair_plan", schema=None) as batch_op:
        batch_op.drop_column("issued_on")

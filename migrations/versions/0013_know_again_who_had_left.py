"""know again who had left"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.add_column(sa.Column("known_by", sa.JSON(), nullable=True))
    op.execute("UPDATE worker SET known_by = '[]'")
    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.alter_column("known_by", existing_type=sa.JSON(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.drop_column("known_by")

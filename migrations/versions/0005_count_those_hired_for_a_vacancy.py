"""count those hired for a vacancy"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.add_column(sa.Column("hired", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_check_constraint("hired", "hired >= 0 AND hired <= quantity")


def downgrade() -> None:
    with op.batch_alter_table("vacancy", schema=None) as batch_op:
        batch_op.drop_constraint("hired", type_="check")
        batch_op.drop_column("hired")

"""name the vacancies of a match run"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("match_run", schema=None) as batch_op:
        batch_op.add_column(sa.Column("vacancy_refs", sa.JSON(), server_default="[]", nullable=False))
    with op.batch_alter_table("match_run", schema=None) as batch_op:
        # Only for rows that stood before; PostgreSQL cannot compare a default of this type with the mapping's.
        batch_op.alter_column("vacancy_refs", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("match_run", schema=None) as batch_op:
        batch_op.drop_column("vacancy_refs")

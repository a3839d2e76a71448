"""keep the day of a consent"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.add_column(sa.Column("said_on", sa.Date(), nullable=True))
    # Until now the day on which a line was written was all that was known of it.
    consent = sa.table("consent", sa.column("said_on", sa.Date()), sa.column("recorded_at", sa.DateTime(timezone=True)))
    op.execute(consent.update().values(said_on=sa.func.date(consent.c.recorded_at)))
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.alter_column("said_on", existing_type=sa.Date(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_column("said_on")

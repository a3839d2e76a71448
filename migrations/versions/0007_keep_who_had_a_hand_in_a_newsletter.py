"""keep who had a hand in a newsletter"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("newsletter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("composed", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("slot_seconds", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("hands", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("note", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("aired_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("aired_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_newsletter_aired_by_account"), "account", ["aired_by"], ["id"])
    # Until now every newsletter was written for the usual four minutes.
    op.execute("UPDATE newsletter SET composed = '{}', slot_seconds = 240, hands = '[]', note = ''")
    with op.batch_alter_table("newsletter", schema=None) as batch_op:
        batch_op.alter_column("composed", existing_type=sa.JSON(), nullable=False)
        batch_op.alter_column("slot_seconds", existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("hands", existing_type=sa.JSON(), nullable=False)
        batch_op.alter_column("note", existing_type=sa.String(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("newsletter", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_newsletter_aired_by_account"), type_="foreignkey")
        batch_op.drop_column("aired_at")
        batch_op.drop_column("aired_by")
        batch_op.drop_column("note")
        batch_op.drop_column("hands")
        batch_op.drop_column("slot_seconds")
        batch_op.drop_column("composed")

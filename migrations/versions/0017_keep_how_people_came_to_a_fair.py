"""keep how people came to a fair, and at which vacancy they had an interview; weights that one vacancy alone has"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_outcome = sa.table(
    "outcome",
    sa.column("vacancy_ref", sa.String()),
    sa.column("interviewed_ref", sa.String()),
    sa.column("interview_result", sa.String()),
    sa.column("invited", sa.Boolean()),
)


def upgrade() -> None:
    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.add_column(sa.Column("invited", sa.Boolean(), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("interviewed_ref", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.alter_column("reason", server_default=None)
        batch_op.alter_column("interviewed_ref", server_default=None)
    with op.batch_alter_table("weight_choice", schema=None) as batch_op:
        batch_op.add_column(sa.Column("is_lifted", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("weight_choice", schema=None) as batch_op:
        batch_op.alter_column("is_lifted", server_default=None)
    with op.batch_alter_table("match_run", schema=None) as batch_op:
        batch_op.add_column(sa.Column("own_weights", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("match_run", schema=None) as batch_op:
        batch_op.alter_column("own_weights", server_default=None)
    # Until now nobody was taken in who had not been invited, and of an interview the vacancy stood in place of the one of the letter.
    op.execute(sa.update(_outcome).values(invited=sa.true()))
    had_interview = _outcome.c.interview_result != ""
    op.execute(sa.update(_outcome).where(had_interview).values(interviewed_ref=_outcome.c.vacancy_ref, vacancy_ref=""))


def downgrade() -> None:
    op.execute(sa.update(_outcome).where(_outcome.c.interviewed_ref != "").values(vacancy_ref=_outcome.c.interviewed_ref))
    # The tables of before know of nobody who came uninvited.
    op.execute(sa.delete(_outcome).where(_outcome.c.invited == sa.false()))
    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.drop_column("interviewed_ref")
        batch_op.drop_column("reason")
        batch_op.drop_column("invited")
    with op.batch_alter_table("match_run", schema=None) as batch_op:
        batch_op.drop_column("own_weights")
    with op.batch_alter_table("weight_choice", schema=None) as batch_op:
        batch_op.drop_column("is_lifted")

"""tell what came after a merge"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("merge") as merge:
        merge.add_column(sa.Column("last_import", sa.Integer(), nullable=True))
        merge.create_foreign_key(op.f("fk_merge_last_import_import_batch"), "import_batch", ["last_import"], ["id"])
    op.execute(
        "UPDATE merge SET last_import = (SELECT max(import_batch.id) FROM import_batch WHERE import_batch.written_at <= merge.merged_at)"
    )


def downgrade() -> None:
    with op.batch_alter_table("merge") as merge:
        merge.drop_constraint(op.f("fk_merge_last_import_import_batch"), type_="foreignkey")
        merge.drop_column("last_import")

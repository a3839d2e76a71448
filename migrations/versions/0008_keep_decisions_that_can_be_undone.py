"""keep decisions on the registry that can be undone"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "column_map",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("commune_code", sa.String(), nullable=False),
        sa.Column("header_key", sa.String(), nullable=False),
        sa.Column("columns", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["decided_by"], ["account.id"], name=op.f("fk_column_map_decided_by_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_column_map")),
        sa.UniqueConstraint("commune_code", "header_key", name=op.f("uq_column_map_commune_code_header_key")),
    )
    op.create_table(
        "half_filled",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("typed", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_half_filled_account_id_account"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("account_id", "form", name=op.f("pk_half_filled")),
    )
    op.create_table(
        "merge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("gone_id", sa.Integer(), nullable=False),
        sa.Column("source_ids", sa.JSON(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("merged_by", sa.Integer(), nullable=True),
        sa.Column("merged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kept_id <> gone_id", name=op.f("ck_merge_two_workers")),
        sa.ForeignKeyConstraint(["gone_id"], ["worker.id"], name=op.f("fk_merge_gone_id_worker")),
        sa.ForeignKeyConstraint(["kept_id"], ["worker.id"], name=op.f("fk_merge_kept_id_worker")),
        sa.ForeignKeyConstraint(["merged_by"], ["account.id"], name=op.f("fk_merge_merged_by_account")),
        sa.ForeignKeyConstraint(["undone_by"], ["account.id"], name=op.f("fk_merge_undone_by_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_merge")),
    )
    with op.batch_alter_table("merge", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_merge_gone_id"), ["gone_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_merge_kept_id"), ["kept_id"], unique=False)

    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("fk_saved_filter_account_id_account"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
        sa.UniqueConstraint("account_id", "page", "name", name=op.f("uq_saved_filter_account_id_page_name")),
    )
    op.create_table(
        "wish_decision",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("wishes", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["decided_by"], ["account.id"], name=op.f("fk_wish_decision_decided_by_account")),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_wish_decision")),
    )
    op.create_table(
        "access_log_worker",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["access_log.id"], name=op.f("fk_access_log_worker_line_id_access_log")),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_access_log_worker_worker_id_worker")),
        sa.PrimaryKeyConstraint("line_id", "worker_id", name=op.f("pk_access_log_worker")),
    )
    with op.batch_alter_table("access_log_worker", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_access_log_worker_worker_id"), ["worker_id"], unique=False)

    op.create_table(
        "data_quality",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.String(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import_batch.id"], name=op.f("fk_data_quality_import_id_import_batch")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_data_quality_place_id_place")),
        sa.PrimaryKeyConstraint("import_id", "place_id", name=op.f("pk_data_quality")),
    )
    op.create_table(
        "review_sheet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.String(), nullable=False),
        sa.Column("printed_on", sa.Date(), nullable=False),
        sa.Column("worker_ids", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["import_id"], ["import_batch.id"], name=op.f("fk_review_sheet_import_id_import_batch")),
        sa.ForeignKeyConstraint(["made_by"], ["account.id"], name=op.f("fk_review_sheet_made_by_account")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_review_sheet_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_sheet")),
    )
    with op.batch_alter_table("review_sheet", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_sheet_place_id"), ["place_id"], unique=False)

    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_account_role"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_account_role"), "role IN ('admin', 'staff', 'commune', 'enterprise', 'radio')")
        batch_op.add_column(sa.Column("commune_id", sa.String(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_account_commune_id_place"), "place", ["commune_id"], ["id"])

    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(), server_default="list", nullable=False))
        batch_op.add_column(sa.Column("undone_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_import_batch_undone_by_account"), "account", ["undone_by"], ["id"])
        batch_op.create_check_constraint(batch_op.f("ck_import_batch_kind"), "kind IN ('list', 'hand', 'sheet')")

    with op.batch_alter_table("place_succession", schema=None) as batch_op:
        batch_op.add_column(sa.Column("decided_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_place_succession_decided_by_account"), "account", ["decided_by"], ["id"])

    with op.batch_alter_table("review_item", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_review_item_kind"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_review_item_kind"), "kind IN ('row', 'cell', 'identity', 'same_person', 'shared_id')"
        )
        batch_op.add_column(sa.Column("reason", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("fields", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("data_print", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("asked_by", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("answered_by", sa.Integer(), nullable=True))
        batch_op.create_index(batch_op.f("ix_review_item_answered_by"), ["answered_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_review_item_asked_by"), ["asked_by"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_review_item_answered_by_import_batch"), "import_batch", ["answered_by"], ["id"])
        batch_op.create_foreign_key(batch_op.f("fk_review_item_asked_by_import_batch"), "import_batch", ["asked_by"], ["id"])

    with op.batch_alter_table("source_row", schema=None) as batch_op:
        batch_op.add_column(sa.Column("held", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("settles", sa.JSON(), nullable=True))

    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.add_column(sa.Column("choices", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("kept_until", sa.Date(), nullable=True))

    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.add_column(sa.Column("wish_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("standing", sa.String(), nullable=True))
        batch_op.add_column(sa.Column("merged_into", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.create_index(batch_op.f("ix_worker_merged_into"), ["merged_into"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_worker_merged_into_worker"), "worker", ["merged_into"], ["id"])
        batch_op.create_check_constraint(batch_op.f("ck_worker_standing"), "standing IN ('', 'seeking', 'employed', 'away', 'unreachable')")
    op.execute("UPDATE review_item SET fields = '[]', reason = '', data_print = ''")
    op.execute("UPDATE source_row SET held = '[]', settles = '[]'")
    op.execute("UPDATE upload SET choices = '{}'")
    op.execute("UPDATE worker SET standing = ''")
    for table, column in (("review_item", "fields"), ("source_row", "held"), ("source_row", "settles"), ("upload", "choices")):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column(column, existing_type=sa.JSON(), nullable=False)
    for table, column in (("review_item", "reason"), ("review_item", "data_print"), ("worker", "standing")):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.alter_column(column, existing_type=sa.String(), nullable=False)
    # Until now the newest list that spoke of a person was taken for the day of the wish.
    op.execute("UPDATE worker SET wish_on = as_of WHERE wish_text <> ''")


def downgrade() -> None:
    with op.batch_alter_table("worker", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_worker_standing"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_worker_merged_into_worker"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_worker_merged_into"))
        batch_op.drop_column("retired_at")
        batch_op.drop_column("merged_into")
        batch_op.drop_column("standing")
        batch_op.drop_column("wish_on")

    with op.batch_alter_table("upload", schema=None) as batch_op:
        batch_op.drop_column("kept_until")
        batch_op.drop_column("choices")

    with op.batch_alter_table("source_row", schema=None) as batch_op:
        batch_op.drop_column("settles")
        batch_op.drop_column("held")

    with op.batch_alter_table("review_item", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_review_item_kind"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_review_item_kind"), "kind IN ('row', 'cell', 'same_person', 'shared_id')")
        batch_op.drop_constraint(batch_op.f("fk_review_item_asked_by_import_batch"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_review_item_answered_by_import_batch"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_review_item_asked_by"))
        batch_op.drop_index(batch_op.f("ix_review_item_answered_by"))
        batch_op.drop_column("answered_by")
        batch_op.drop_column("asked_by")
        batch_op.drop_column("data_print")
        batch_op.drop_column("fields")
        batch_op.drop_column("reason")

    with op.batch_alter_table("place_succession", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_place_succession_decided_by_account"), type_="foreignkey")
        batch_op.drop_column("decided_at")
        batch_op.drop_column("decided_by")

    with op.batch_alter_table("import_batch", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_import_batch_kind"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_import_batch_undone_by_account"), type_="foreignkey")
        batch_op.drop_column("undone_at")
        batch_op.drop_column("undone_by")
        batch_op.drop_column("kind")

    with op.batch_alter_table("account", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_account_role"), type_="check")
        batch_op.create_check_constraint(batch_op.f("ck_account_role"), "role IN ('admin', 'staff', 'enterprise', 'radio')")
        batch_op.drop_constraint(batch_op.f("fk_account_commune_id_place"), type_="foreignkey")
        batch_op.drop_column("commune_id")

    with op.batch_alter_table("review_sheet", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_review_sheet_place_id"))

    op.drop_table("review_sheet")
    op.drop_table("data_quality")
    with op.batch_alter_table("access_log_worker", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_access_log_worker_worker_id"))

    op.drop_table("access_log_worker")
    op.drop_table("wish_decision")
    op.drop_table("saved_filter")
    with op.batch_alter_table("merge", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_merge_kept_id"))
        batch_op.drop_index(batch_op.f("ix_merge_gone_id"))

    op.drop_table("merge")
    op.drop_table("half_filled")
    op.drop_table("column_map")

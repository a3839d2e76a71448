"""keep marks, overrides, weights, courses, names of trades and bus stops"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "course",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("occupation", sa.String(), nullable=False),
        sa.Column("opens", sa.JSON(), nullable=False),
        sa.Column("qualification", sa.Integer(), nullable=False),
        sa.Column("least_education", sa.Integer(), nullable=True),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("place_id", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("seats >= 1", name=op.f("ck_course_seats")),
        sa.CheckConstraint("weeks >= 1", name=op.f("ck_course_weeks")),
        sa.ForeignKeyConstraint(["added_by"], ["account.id"], name=op.f("fk_course_added_by_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
    )
    op.create_table(
        "match_setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("fair_code", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("weights", sa.JSON(), nullable=False),
        sa.Column("top", sa.Integer(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("saved_by", sa.Integer(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["fair_code"], ["fair.code"], name=op.f("fk_match_setting_fair_code_fair")),
        sa.ForeignKeyConstraint(["saved_by"], ["account.id"], name=op.f("fk_match_setting_saved_by_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_setting")),
        sa.UniqueConstraint("fair_code", "name", name=op.f("uq_match_setting_fair_code_name")),
    )
    op.create_table(
        "occupation_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('synonym', 'decision')", name=op.f("ck_occupation_name_kind")),
        sa.ForeignKeyConstraint(["added_by"], ["account.id"], name=op.f("fk_occupation_name_added_by_account")),
        sa.ForeignKeyConstraint(["withdrawn_by"], ["account.id"], name=op.f("fk_occupation_name_withdrawn_by_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_occupation_name")),
    )
    with op.batch_alter_table("occupation_name", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_occupation_name_key"), ["key"], unique=False)

    op.create_table(
        "weight_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("weights", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("origin IN ('hand', 'learned')", name=op.f("ck_weight_set_origin")),
        sa.ForeignKeyConstraint(["made_by"], ["account.id"], name=op.f("fk_weight_set_made_by_account")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weight_set")),
    )
    op.create_table(
        "bus_stop",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("enterprise_id", sa.Integer(), nullable=False),
        sa.Column("commune_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("leaves_at", sa.Time(), nullable=True),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["added_by"], ["account.id"], name=op.f("fk_bus_stop_added_by_account")),
        sa.ForeignKeyConstraint(["enterprise_id"], ["enterprise.id"], name=op.f("fk_bus_stop_enterprise_id_enterprise")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bus_stop")),
    )
    with op.batch_alter_table("bus_stop", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bus_stop_enterprise_id"), ["enterprise_id"], unique=False)

    op.create_table(
        "match_mark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.String(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted_by", sa.Integer(), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("verdict IN ('good', 'bad')", name=op.f("ck_match_mark_verdict")),
        sa.ForeignKeyConstraint(["accepted_by"], ["account.id"], name=op.f("fk_match_mark_accepted_by_account")),
        sa.ForeignKeyConstraint(["made_by"], ["account.id"], name=op.f("fk_match_mark_made_by_account")),
        sa.ForeignKeyConstraint(["run_id"], ["match_run.id"], name=op.f("fk_match_mark_run_id_match_run"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["vacancy_id"], ["vacancy.id"], name=op.f("fk_match_mark_vacancy_id_vacancy")),
        sa.ForeignKeyConstraint(["withdrawn_by"], ["account.id"], name=op.f("fk_match_mark_withdrawn_by_account")),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_match_mark_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_mark")),
    )
    with op.batch_alter_table("match_mark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_match_mark_vacancy_id_worker_id"), ["vacancy_id", "worker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_match_mark_worker_id"), ["worker_id"], unique=False)

    op.create_table(
        "match_override",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("vacancy_id", sa.Integer(), nullable=False),
        sa.Column("worker_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('put_on', 'take_off')", name=op.f("ck_match_override_kind")),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_match_override_reason")),
        sa.ForeignKeyConstraint(["made_by"], ["account.id"], name=op.f("fk_match_override_made_by_account")),
        sa.ForeignKeyConstraint(["undone_by"], ["account.id"], name=op.f("fk_match_override_undone_by_account")),
        sa.ForeignKeyConstraint(["vacancy_id"], ["vacancy.id"], name=op.f("fk_match_override_vacancy_id_vacancy")),
        sa.ForeignKeyConstraint(["worker_id"], ["worker.id"], name=op.f("fk_match_override_worker_id_worker")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_override")),
    )
    with op.batch_alter_table("match_override", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_match_override_vacancy_id_worker_id"), ["vacancy_id", "worker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_match_override_worker_id"), ["worker_id"], unique=False)

    op.create_table(
        "weight_choice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("weight_set_id", sa.Integer(), nullable=True),
        sa.Column("fair_code", sa.String(), nullable=True),
        sa.Column("vacancy_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("chosen_by", sa.Integer(), nullable=True),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["chosen_by"], ["account.id"], name=op.f("fk_weight_choice_chosen_by_account")),
        sa.ForeignKeyConstraint(["fair_code"], ["fair.code"], name=op.f("fk_weight_choice_fair_code_fair")),
        sa.ForeignKeyConstraint(["vacancy_id"], ["vacancy.id"], name=op.f("fk_weight_choice_vacancy_id_vacancy")),
        sa.ForeignKeyConstraint(["weight_set_id"], ["weight_set.id"], name=op.f("fk_weight_choice_weight_set_id_weight_set")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_weight_choice")),
    )
    with op.batch_alter_table("weight_choice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_weight_choice_fair_code_vacancy_id"), ["fair_code", "vacancy_id"], unique=False)

    with op.batch_alter_table("match", schema=None) as batch_op:
        batch_op.add_column(sa.Column("value", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("chance", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("match", schema=None) as batch_op:
        batch_op.drop_column("chance")
        batch_op.drop_column("value")

    with op.batch_alter_table("weight_choice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_weight_choice_fair_code_vacancy_id"))

    op.drop_table("weight_choice")
    with op.batch_alter_table("match_override", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_match_override_worker_id"))
        batch_op.drop_index(batch_op.f("ix_match_override_vacancy_id_worker_id"))

    op.drop_table("match_override")
    with op.batch_alter_table("match_mark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_match_mark_worker_id"))
        batch_op.drop_index(batch_op.f("ix_match_mark_vacancy_id_worker_id"))

    op.drop_table("match_mark")
    with op.batch_alter_table("bus_stop", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bus_stop_enterprise_id"))

    op.drop_table("bus_stop")
    op.drop_table("weight_set")
    with op.batch_alter_table("occupation_name", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_occupation_name_key"))

    op.drop_table("occupation_name")
    op.drop_table("match_setting")
    op.drop_table("course")

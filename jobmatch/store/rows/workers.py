"""The registry: people, what they wish for, where each value came from, and what a person must still decide."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base
from jobmatch.store.sealing import SealedBytes, SealedText


class WorkerRow(Base):
    """One person. Sealed columns are read by one function alone, which writes the access log; `origins` says which row gave which value.

    `search_text` is the folded name, village and commune with a blank before and after each word; `name_order` sorts as official lists do.
    `birth` is YYYY, YYYY-MM or YYYY-MM-DD. `as_of` is the date of the newest list that spoke of the person, `wish_on` that of the newest
    one that told or confirmed the wish. `standing` is what the village head or an officer said last. `place_id` is the thôn, or the commune
    where the thôn is not known.
    Whoever has no list rows any more is `retired`, and the row stays because runs and letters name it: `merged_into` is the worker
    that person turned out to be, empty where the list that brought the person was undone. By `known_by`, fingerprints of the number and of
    name, birth date and thôn, such a person gets the own number back when a list brings them again: a refusal and a letter hang on it.
    """

    __tablename__ = "worker"
    __table_args__ = (
        CheckConstraint("sex IN ('', 'M', 'F')", name="sex"),
        CheckConstraint("standing IN ('', 'seeking', 'employed', 'away', 'unreachable')", name="standing"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    full_name: Mapped[str]
    search_text: Mapped[str]
    name_order: Mapped[str] = mapped_column(default="", index=True)
    sex: Mapped[str] = mapped_column(default="")
    birth: Mapped[str] = mapped_column(default="")
    citizen_id: Mapped[str] = mapped_column(SealedText("worker.citizen_id"), deferred=True, deferred_raiseload=True)
    citizen_id_hash: Mapped[str | None] = mapped_column(unique=True)
    citizen_id_tail_hash: Mapped[str | None] = mapped_column(index=True)
    old_id: Mapped[str] = mapped_column(SealedText("worker.old_id"), deferred=True, deferred_raiseload=True)
    old_id_hash: Mapped[str | None] = mapped_column(index=True)
    phones: Mapped[str] = mapped_column(SealedText("worker.phones"), deferred=True, deferred_raiseload=True)
    ethnicity: Mapped[str] = mapped_column(SealedText("worker.ethnicity"), deferred=True, deferred_raiseload=True)
    priority_groups: Mapped[str] = mapped_column(SealedText("worker.priority_groups"), deferred=True, deferred_raiseload=True)
    note: Mapped[str] = mapped_column(SealedText("worker.note"), deferred=True, deferred_raiseload=True)
    place_id: Mapped[str | None] = mapped_column(ForeignKey("place.id"), index=True)
    commune_code: Mapped[str] = mapped_column(default="", index=True)
    village: Mapped[str] = mapped_column(default="")
    address_text: Mapped[str] = mapped_column(default="")
    education: Mapped[int | None]
    qualification: Mapped[int | None]
    major: Mapped[str] = mapped_column(default="")
    employment: Mapped[str] = mapped_column(default="")
    current_job: Mapped[str] = mapped_column(default="")
    experience_years: Mapped[float | None]
    wish_text: Mapped[str] = mapped_column(default="")
    wish_place_text: Mapped[str] = mapped_column(default="")
    wage_min_vnd: Mapped[int | None] = mapped_column(BigInteger)
    wage_max_vnd: Mapped[int | None] = mapped_column(BigInteger)
    wants_training: Mapped[str]
    licences: Mapped[list[str]]
    constraints: Mapped[dict[str, Any]]
    origins: Mapped[dict[str, Any]]
    as_of: Mapped[date | None]
    wish_on: Mapped[date | None]
    standing: Mapped[str] = mapped_column(default="")
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("worker.id"), index=True)
    retired_at: Mapped[datetime | None]
    known_by: Mapped[list[str]] = mapped_column(JSON, default=list)
    changed_at: Mapped[datetime]


class WorkerPhoneRow(Base):
    """A phone's fingerprint: finds the people of one number, which a household or a trưởng thôn may share."""

    __tablename__ = "worker_phone"

    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id", ondelete="CASCADE"), primary_key=True)
    phone_hash: Mapped[str] = mapped_column(primary_key=True, index=True)


class WishRow(Base):
    """One wish of a person, first wish first."""

    __tablename__ = "wish"

    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    text: Mapped[str]
    occupation: Mapped[str] = mapped_column(default="", index=True)
    confidence: Mapped[float]


class UploadRow(Base):
    """A file that was handed in: its bytes stay until `kept_until`, so that a written list can be undone or given back marked.

    `problems` holds what reading it gave, for the preview, sealed because it quotes cells. `choices` are the officer's: what a column
    means, which proposals are refused, whose name or number may change (as `store.upload_choices` writes them).
    """

    __tablename__ = "upload"
    __table_args__ = (CheckConstraint("state IN ('waiting', 'read', 'written', 'refused', 'put_away')", name="state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    content: Mapped[bytes] = mapped_column(SealedBytes("upload.content"), deferred=True)
    as_of: Mapped[date]
    state: Mapped[str]
    handed_in_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    handed_in_at: Mapped[datetime]
    counts: Mapped[dict[str, Any]]
    problems: Mapped[str] = mapped_column(SealedText("upload.problems"), deferred=True)
    message: Mapped[str] = mapped_column(default="")
    import_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"))
    choices: Mapped[dict[str, Any]] = mapped_column(default=dict)
    kept_until: Mapped[date | None]


class RegistryRevisionRow(Base):
    """How often the registry was taken hold of, in one row with the number 1: a plan made outside of that knows whether it still holds."""

    __tablename__ = "registry_revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger)


class ImportBatchRow(Base):
    """What was written into the registry at one stroke, by whom and for which day; undone, its rows are gone and its counts remain.

    `kind`: `list` is a file, `hand` one person keyed in or mended, `sheet` the answers of a review sheet.
    """

    __tablename__ = "import_batch"
    __table_args__ = (CheckConstraint("kind IN ('list', 'hand', 'sheet')", name="kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    content_sha256: Mapped[str]
    as_of: Mapped[date]
    written_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    written_at: Mapped[datetime]
    accepted: Mapped[int]
    in_review: Mapped[int]
    refused: Mapped[int]
    columns: Mapped[dict[str, Any]]
    kind: Mapped[str] = mapped_column(default="list", server_default="list")
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    undone_at: Mapped[datetime | None]


class SourceRow(Base):
    """One person row of a file: `file#sheet!row`, what was read from it (sealed), and whom it made or updated.

    A worker's values follow from the rows that name the worker, and from nothing else. `held` are fields of the row that wait for an
    officer's tick and say nothing until then; what `settles` names holds as the row has it, blank or older than others as it may be.
    """

    __tablename__ = "source_row"
    __table_args__ = (
        UniqueConstraint("import_id", "sheet", "row"),
        CheckConstraint("outcome IN ('accepted', 'review', 'refused')", name="outcome"),
        CheckConstraint("(outcome = 'accepted') = (worker_id IS NOT NULL)", name="accepted_has_a_worker"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id"))
    file_name: Mapped[str]
    sheet: Mapped[str]
    row: Mapped[int]
    outcome: Mapped[str]
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"), index=True)
    draft: Mapped[str] = mapped_column(SealedText("source_row.draft"), deferred=True, deferred_raiseload=True)
    held: Mapped[list[str]] = mapped_column(JSON, default=list)
    settles: Mapped[list[str]] = mapped_column(JSON, default=list)


class ReviewItemRow(Base):
    """A question for a person: a row that waits, a doubtful cell, two people who may be one. `found` is sealed: it quotes the cell.

    `identity`: a list has another name, birth date or number for a known person (`fields`), which waits for a tick. `asked_by` is the
    import that asks and `answered_by` the one whose values answered. `data_print` is made of what a decision on two people rested on:
    the pair is asked about again only when it changes.
    """

    __tablename__ = "review_item"
    __table_args__ = (
        CheckConstraint("kind IN ('row', 'cell', 'identity', 'same_person', 'shared_id')", name="kind"),
        CheckConstraint("state IN ('open', 'decided')", name="state"),
        Index(None, "state", "kind"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    code: Mapped[str]
    source_id: Mapped[int | None] = mapped_column(ForeignKey("source_row.id"), index=True)
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"), index=True)
    other_worker_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"), index=True)
    cell: Mapped[str] = mapped_column(default="")
    found: Mapped[str] = mapped_column(SealedText("review_item.found"), deferred=True, deferred_raiseload=True)
    message: Mapped[str]
    fix: Mapped[str] = mapped_column(default="")
    score: Mapped[float | None]
    state: Mapped[str] = mapped_column(default="open")
    decision: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(default="")
    fields: Mapped[list[str]] = mapped_column(JSON, default=list)
    data_print: Mapped[str] = mapped_column(default="")
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"), index=True)


class MergeRow(Base):
    """Two workers found to be one: `gone_id` lives on as a pointer to `kept_id`. What moved is named, so that it can move back exactly.

    `source_ids` are the list rows that moved; `questions` are the questions that moved or changed, by number, each as it was `before`
    and `after`: what was decided since is told from what the merge did. Rows of imports after `last_import` came to the kept one since.
    """

    __tablename__ = "merge"
    __table_args__ = (CheckConstraint("kept_id <> gone_id", name="two_workers"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kept_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    gone_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    source_ids: Mapped[list[int]] = mapped_column(JSON)
    questions: Mapped[dict[str, Any]]
    last_import: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"))
    reason: Mapped[str] = mapped_column(default="")
    merged_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    merged_at: Mapped[datetime]
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    undone_at: Mapped[datetime | None]


class ColumnMapRow(Base):
    """What the columns of a commune's own layout mean, as an officer chose; `header_key` is the header as it is compared."""

    __tablename__ = "column_map"
    __table_args__ = (UniqueConstraint("commune_code", "header_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    commune_code: Mapped[str]
    header_key: Mapped[str]
    columns: Mapped[dict[str, Any]]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime]


class WishDecisionRow(Base):
    """How staff read a wish that the reader did not understand: it holds for every row with the same words (`key`, folded)."""

    __tablename__ = "wish_decision"

    key: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    wishes: Mapped[list[Any]] = mapped_column(JSON)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime]


class ReviewSheetRow(Base):
    """A village head's tick sheet as it was printed: whom it lists in which order, and on which day. Keyed in once, by `import_id`."""

    __tablename__ = "review_sheet"

    id: Mapped[int] = mapped_column(primary_key=True)
    place_id: Mapped[str] = mapped_column(ForeignKey("place.id"), index=True)
    printed_on: Mapped[date]
    worker_ids: Mapped[list[int]] = mapped_column(JSON)
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]
    import_id: Mapped[int | None] = mapped_column(ForeignKey("import_batch.id"))


class DataQualityRow(Base):
    """How complete and fresh the data of a place were after an import: counts of people by name, for the trend."""

    __tablename__ = "data_quality"

    import_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id"), primary_key=True)
    place_id: Mapped[str] = mapped_column(ForeignKey("place.id"), primary_key=True)
    counts: Mapped[dict[str, Any]]


class HalfFilledRow(Base):
    """A form that somebody began and has not sent: one per account and form, sealed, so that a power cut costs nothing."""

    __tablename__ = "half_filled"

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    typed: Mapped[str] = mapped_column(SealedText("half_filled.typed"), deferred=True, deferred_raiseload=True)
    saved_at: Mapped[datetime]


class ConsentRow(Base):
    """What a person agreed to or refused, per purpose; the newest line holds. A purpose without one has no consent, and none was refused.

    `said_on` is the day of the paper or of the talk, `paper` where the paper lies.
    """

    __tablename__ = "consent"
    __table_args__ = (CheckConstraint("answer IN ('given', 'refused', 'withdrawn')", name="answer"), Index(None, "worker_id", "purpose"))

    id: Mapped[int] = mapped_column(primary_key=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"))
    purpose: Mapped[str] = mapped_column(ForeignKey("purpose.name"))
    answer: Mapped[str]
    said_on: Mapped[date]
    recorded_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    recorded_at: Mapped[datetime]
    paper: Mapped[str] = mapped_column(default="")


class PurposeRow(Base):
    """Why data of people may be used, and on which ground of law since which day: public task, or consent of the person."""

    __tablename__ = "purpose"
    __table_args__ = (CheckConstraint("basis IN ('public_task', 'consent')", name="basis"),)

    name: Mapped[str] = mapped_column(primary_key=True)
    basis: Mapped[str]
    law: Mapped[str]
    valid_from: Mapped[date]


class AccessLogRow(Base):
    """Who saw what of whom, and why. Lines are added and never changed; `worker_id` empty: `number` people at once.

    Of a page, a letter pack or an export each person stands in `access_log_worker`; what the system reads of everybody names nobody.
    """

    __tablename__ = "access_log"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("worker.id"), index=True)
    number: Mapped[int]
    fields: Mapped[list[str]] = mapped_column(JSON)
    purpose: Mapped[str]


class AccessLogWorkerRow(Base):
    """One of several people that a line of the access log is about."""

    __tablename__ = "access_log_worker"

    line_id: Mapped[int] = mapped_column(ForeignKey("access_log.id"), primary_key=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), primary_key=True, index=True)

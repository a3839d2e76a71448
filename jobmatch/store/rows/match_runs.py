"""Match runs and their shortlists, kept as they were so that any of them can be explained a year later."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class MatchRunRow(Base):
    """One question to the engine and its answer. `id` is made of what went in: the same question twice is one run.

    `vacancy_refs` names every vacancy that was asked for, also those behind which nobody stands. `own_weights` are those of the
    vacancies that are not weighed like the others, by ref.
    """

    __tablename__ = "match_run"

    id: Mapped[str] = mapped_column(primary_key=True)
    as_of: Mapped[date]
    engine_version: Mapped[str]
    weights: Mapped[dict[str, Any]]
    own_weights: Mapped[dict[str, Any]] = mapped_column(default=dict)
    top: Mapped[int]
    fair_code: Mapped[str | None] = mapped_column(ForeignKey("fair.code"))
    candidates: Mapped[int]
    vacancies: Mapped[int]
    vacancy_refs: Mapped[list[str]]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]


class MatchRow(Base):
    """One line of a shortlist. `parts` are `[feature, value, micro-points]` and add up to `points`; `reasons` `[kind, feature, text]`.

    `value` (to the person) and `chance` (of being taken on) are millionths; a run made before they were kept apart has none.
    """

    __tablename__ = "match"

    run_id: Mapped[str] = mapped_column(ForeignKey("match_run.id", ondelete="CASCADE"), primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey("vacancy.id"), primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    points: Mapped[int]
    fit: Mapped[str]
    value: Mapped[int | None]
    chance: Mapped[int | None]
    parts: Mapped[list[Any]] = mapped_column(JSON)
    reasons: Mapped[list[Any]] = mapped_column(JSON)


class MatchMarkRow(Base):
    """What an officer thinks of one pair. `accepted_at` set: it has been reviewed and belongs to the labelled pairs."""

    __tablename__ = "match_mark"
    __table_args__ = (
        CheckConstraint("verdict IN ('good', 'bad')", name="verdict"),
        Index(None, "vacancy_id", "worker_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey("vacancy.id"))
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    run_id: Mapped[str | None] = mapped_column(ForeignKey("match_run.id", ondelete="SET NULL"))
    verdict: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]
    accepted_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    accepted_at: Mapped[datetime | None]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_at: Mapped[datetime | None]


class MatchOverrideRow(Base):
    """An officer's word against the machine's on one pair, with the reason: put on the list of a vacancy, or taken off it."""

    __tablename__ = "match_override"
    __table_args__ = (
        CheckConstraint("kind IN ('put_on', 'take_off')", name="kind"),
        CheckConstraint("reason <> ''", name="reason"),
        Index(None, "vacancy_id", "worker_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey("vacancy.id"))
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    kind: Mapped[str]
    reason: Mapped[str]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    undone_at: Mapped[datetime | None]


class WeightSetRow(Base):
    """Weights set by hand or learnt from outcomes; `evidence` is what they were learnt from and how they did in the shadow run."""

    __tablename__ = "weight_set"
    __table_args__ = (CheckConstraint("origin IN ('hand', 'learned')", name="origin"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    origin: Mapped[str]
    weights: Mapped[dict[str, Any]]
    evidence: Mapped[dict[str, Any]]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]


class WeightChoiceRow(Base):
    """Which weights are in force since when: the newest line of a scope holds. No set: the expert weights that the engine ships.

    The scope is a vacancy, else a fair, else everything. A lifted one has no weights of its own any more.
    """

    __tablename__ = "weight_choice"
    __table_args__ = (Index(None, "fair_code", "vacancy_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    weight_set_id: Mapped[int | None] = mapped_column(ForeignKey("weight_set.id"))
    fair_code: Mapped[str | None] = mapped_column(ForeignKey("fair.code"))
    vacancy_id: Mapped[int | None] = mapped_column(ForeignKey("vacancy.id"))
    is_lifted: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")
    chosen_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    chosen_at: Mapped[datetime]


class MatchSettingRow(Base):
    """How a match is asked for and looked at, kept under a name for a fair, or for any. `query` is the choice on its lists."""

    __tablename__ = "match_setting"
    __table_args__ = (UniqueConstraint("fair_code", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    fair_code: Mapped[str | None] = mapped_column(ForeignKey("fair.code"))
    name: Mapped[str]
    weights: Mapped[dict[str, Any]]
    top: Mapped[int]
    query: Mapped[str] = mapped_column(default="")
    saved_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    saved_at: Mapped[datetime]

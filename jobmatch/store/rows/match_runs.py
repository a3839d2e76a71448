"""Match runs and their shortlists, kept as they were so that any of them can be explained a year later."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class MatchRunRow(Base):
    """One question to the engine and its answer. `id` is made of what went in: the same question twice is one run.

    `vacancy_refs` names every vacancy that was asked for, also those behind which nobody stands.
    """

    __tablename__ = "match_run"

    id: Mapped[str] = mapped_column(primary_key=True)
    as_of: Mapped[date]
    engine_version: Mapped[str]
    weights: Mapped[dict[str, Any]]
    top: Mapped[int]
    fair_code: Mapped[str | None] = mapped_column(ForeignKey("fair.code"))
    candidates: Mapped[int]
    vacancies: Mapped[int]
    vacancy_refs: Mapped[list[str]]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]


class MatchRow(Base):
    """One line of a shortlist. `parts` are `[feature, value, micro-points]` and add up to `points`; `reasons` `[kind, feature, text]`."""

    __tablename__ = "match"

    run_id: Mapped[str] = mapped_column(ForeignKey("match_run.id", ondelete="CASCADE"), primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey("vacancy.id"), primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    points: Mapped[int]
    fit: Mapped[str]
    parts: Mapped[list[Any]] = mapped_column(JSON)
    reasons: Mapped[list[Any]] = mapped_column(JSON)

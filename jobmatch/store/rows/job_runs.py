"""Due work, and the sign of life of the process that does it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class JobRunRow(Base):
    """One piece of work of the scheduler: a job, what it is about, and the moment it is due; unique in the three together."""

    __tablename__ = "job_run"
    __table_args__ = (UniqueConstraint("job", "subject", "scheduled_for"), Index(None, "state", "scheduled_for"))

    id: Mapped[int] = mapped_column(primary_key=True)
    job: Mapped[str]
    subject: Mapped[str] = mapped_column(default="")
    scheduled_for: Mapped[datetime]
    arguments: Mapped[dict[str, Any]]
    ordered_by: Mapped[int | None]
    state: Mapped[str]
    attempt: Mapped[int]
    holder: Mapped[str | None]
    held_until: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    result: Mapped[dict[str, Any] | None]
    error: Mapped[str | None]
    message: Mapped[str] = mapped_column(default="")


class SchedulerBeatRow(Base):
    """The last sign of life of the scheduler, in one row with the number 1."""

    __tablename__ = "scheduler_beat"

    id: Mapped[int] = mapped_column(primary_key=True)
    holder: Mapped[str]
    at: Mapped[datetime]

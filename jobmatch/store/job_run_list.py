"""Job runs as the pages list them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from jobmatch.store.job_runs import DONE, FAILED, RUNNING, WAITING
from jobmatch.store.rows import JobRunRow


@dataclass(frozen=True, slots=True)
class JobRun:
    """`at` is when it is or was due. `result` holds counts and ids, never a person."""

    run_id: int
    job: str
    subject: str
    at: datetime
    state: str
    attempt: int
    message: str
    finished_at: datetime | None
    result: dict[str, Any]

    @property
    def is_under_way(self) -> bool:
        return self.state in (WAITING, RUNNING)


def find(session: Session, run_id: int) -> JobRun | None:
    row = session.get(JobRunRow, run_id)
    return job_run(row) if row else None


def newest(session: Session, today_is: datetime, limit: int) -> list[JobRun]:
    """What was or is due, newest first; what lies ahead is `next_of_each`."""
    due = select(JobRunRow).where(JobRunRow.scheduled_for <= today_is)
    return listed(session, due.order_by(JobRunRow.scheduled_for.desc(), JobRunRow.id.desc()).limit(limit))


def last_of_each(session: Session) -> dict[str, JobRun]:
    ended = select(func.max(JobRunRow.id)).where(JobRunRow.state.in_((DONE, FAILED))).group_by(JobRunRow.job)
    return {run.job: run for run in listed(session, select(JobRunRow).where(JobRunRow.id.in_(ended)))}


def next_of_each(session: Session) -> dict[str, datetime]:
    waiting = select(JobRunRow.job, func.min(JobRunRow.scheduled_for).label("at")).where(JobRunRow.state.in_((WAITING, RUNNING)))
    return {row.job: row.at for row in session.execute(waiting.group_by(JobRunRow.job))}


def under_way(session: Session, job: str, subject: str | None = None) -> int | None:
    """The number of the run that somebody ordered and that has not ended, to be shown instead of ordering it again."""
    query = select(JobRunRow.id).where(JobRunRow.job == job, JobRunRow.state.in_((WAITING, RUNNING)), JobRunRow.ordered_by.is_not(None))
    if subject is not None:
        query = query.where(JobRunRow.subject == subject)
    return session.scalars(query.order_by(JobRunRow.id).limit(1)).one_or_none()


def listed(session: Session, query: Select[JobRunRow]) -> list[JobRun]:
    return [job_run(row) for row in session.scalars(query)]


def job_run(row: JobRunRow) -> JobRun:
    return JobRun(
        row.id, row.job, row.subject, row.scheduled_for, row.state, row.attempt, row.message, row.finished_at, dict(row.result or {})
    )

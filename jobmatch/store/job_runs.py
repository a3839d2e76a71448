"""The queue of due work: one row per job, subject and moment, claimed for as long as a lease lasts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Select, exists, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jobmatch.store.rows import JobRunRow, SchedulerBeatRow

WAITING, RUNNING, DONE, FAILED = "waiting", "running", "done", "failed"


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to do one piece of work until the lease ends. `attempt` tells this claim from an earlier one of the same row."""

    run_id: int
    job: str
    subject: str
    scheduled_for: datetime
    arguments: Mapping[str, Any]
    attempt: int


def lay(
    session: Session, job: str, subject: str, scheduled_for: datetime, *, arguments: Mapping[str, Any], ordered_by: int | None = None
) -> int:
    """The number of the row, laid now or before: the same piece of work is never laid twice."""
    laid = session.scalars(the_number(job, subject, scheduled_for)).one_or_none()
    if laid is not None:
        return laid
    row = JobRunRow(
        job=job, subject=subject, scheduled_for=scheduled_for, arguments=dict(arguments), ordered_by=ordered_by, state=WAITING, attempt=0
    )
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # laid by another between our look and our word
        return session.scalars(the_number(job, subject, scheduled_for)).one()
    return row.id


def the_number(job: str, subject: str, scheduled_for: datetime) -> Select[int]:
    return select(JobRunRow.id).where(JobRunRow.job == job, JobRunRow.subject == subject, JobRunRow.scheduled_for == scheduled_for)


def claim_next(session: Session, holder: str, *, today_is: datetime, now: datetime, lease_until: datetime) -> Claim | None:
    """The oldest due piece that nobody holds. `today_is` is the clock of the trade, which a demo stops; `now` is the clock of leases."""
    row = session.scalars(
        select(JobRunRow)
        .where(JobRunRow.scheduled_for <= today_is, JobRunRow.state.in_((WAITING, RUNNING)), free_at(now))
        .order_by(JobRunRow.scheduled_for, JobRunRow.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).first()
    if row is None:
        return None
    row.state, row.holder, row.held_until = RUNNING, holder, lease_until
    row.attempt += 1
    row.started_at = now
    session.flush()
    return Claim(row.id, row.job, row.subject, row.scheduled_for, row.arguments, row.attempt)


def free_at(now: datetime) -> ColumnElement[bool]:
    """`held_until` is the end of a lease while a piece runs, and of its rest after a failure."""
    return or_(JobRunRow.held_until.is_(None), JobRunRow.held_until <= now)


def change_claimed(session: Session, claim: Claim, **values: Any) -> bool:
    """False, and nothing changed, when the lease ran out and somebody else has claimed the piece since."""
    still_ours = (JobRunRow.id == claim.run_id, JobRunRow.state == RUNNING, JobRunRow.attempt == claim.attempt)
    changed = session.execute(update(JobRunRow).where(*still_ours).values(**values))
    assert isinstance(changed, CursorResult)
    return changed.rowcount == 1


def leases_run(session: Session, *, today_is: datetime, now: datetime) -> bool:
    held = (JobRunRow.scheduled_for <= today_is, JobRunRow.state == RUNNING, JobRunRow.held_until > now)
    return session.scalars(select(exists().where(*held))).one()


def note_beat(session: Session, holder: str, at: datetime) -> None:
    session.merge(SchedulerBeatRow(id=1, holder=holder, at=at))


def last_beat(session: Session) -> datetime | None:
    return session.scalars(select(SchedulerBeatRow.at)).one_or_none()


def count_by_state(session: Session) -> dict[str, int]:
    counted = session.execute(select(JobRunRow.state, func.count().label("number")).group_by(JobRunRow.state))
    return {row.state: row.number for row in counted}


def oldest_waiting(session: Session, *, today_is: datetime) -> datetime | None:
    """When the piece that has been due longest should have begun."""
    due = select(func.min(JobRunRow.scheduled_for)).where(JobRunRow.state == WAITING, JobRunRow.scheduled_for <= today_is)
    return session.scalar(due)

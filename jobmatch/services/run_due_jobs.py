"""What the scheduler says of a piece of work: laid, claimed, still ours, done, to be tried again, given up."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from jobmatch.store import job_runs
from jobmatch.store.job_runs import DONE, FAILED, WAITING, Claim
from jobmatch.store.sole_holder import SoleHolder, sole_holder
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "Claim",
    "OpenWork",
    "claim_job",
    "finish_job",
    "give_job_up",
    "keep_lease",
    "lay_due_jobs",
    "leases_run",
    "note_beat",
    "note_progress",
    "place_for_one",
    "put_job_back",
]


def place_for_one(database_url: str) -> SoleHolder:
    """Whoever takes it is the one scheduler of this database."""
    return sole_holder(database_url)


def lay_due_jobs(open_work: OpenWork, due: Iterable[tuple[str, str, datetime]]) -> None:
    with open_work() as work:
        for job, subject, scheduled_for in due:
            job_runs.lay(work.session, job, subject, scheduled_for, arguments={})
        work.commit()


def claim_job(open_work: OpenWork, holder: str, *, today_is: datetime, now: datetime, lease_until: datetime) -> Claim | None:
    with open_work() as work:
        claim = job_runs.claim_next(work.session, holder, today_is=today_is, now=now, lease_until=lease_until)
        work.commit()
    return claim


def keep_lease(open_work: OpenWork, claim: Claim, *, lease_until: datetime) -> bool:
    return _change(open_work, claim, held_until=lease_until)


def note_progress(open_work: OpenWork, claim: Claim, done: int, whole: int, stage: str = "") -> bool:
    """How far a piece is, for whoever watches its page. Not from within another transaction: on SQLite it would wait for it."""
    return _change(open_work, claim, result={"done": done, "whole": whole, **({"stage": stage} if stage else {})})


def finish_job(open_work: OpenWork, claim: Claim, result: Mapping[str, Any], *, now: datetime) -> bool:
    """False when the lease ran out and another claim took the piece over: its word counts, ours is dropped."""
    return _change(open_work, claim, state=DONE, result=dict(result), finished_at=now, held_until=None, error=None, message="")


def put_job_back(open_work: OpenWork, claim: Claim, *, error: str, rest_until: datetime) -> bool:
    return _change(open_work, claim, state=WAITING, error=error, held_until=rest_until)


def give_job_up(open_work: OpenWork, claim: Claim, *, error: str, message: str, now: datetime) -> bool:
    """`message` is Vietnamese and says what a person can do."""
    return _change(open_work, claim, state=FAILED, error=error, message=message, finished_at=now, held_until=None)


def leases_run(open_reading: OpenReading, *, today_is: datetime, now: datetime) -> bool:
    """Whether a piece that is due is still held, by a process that may be dead."""
    with open_reading() as session:
        return job_runs.leases_run(session, today_is=today_is, now=now)


def note_beat(open_work: OpenWork, holder: str, *, at: datetime) -> None:
    """A sign of life, for `/readyz` and for the page of runs."""
    with open_work() as work:
        job_runs.note_beat(work.session, holder, at)
        work.commit()


def _change(open_work: OpenWork, claim: Claim, **values: Any) -> bool:
    with open_work() as work:
        changed = job_runs.change_claimed(work.session, claim, **values)
        work.commit()
    return changed

"""The pieces of work that the scheduler does on a file that was handed in: it reads it, or writes it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store import job_runs
from jobmatch.store.rows import JobRunRow

JOB = "import_workers"


def order(session: Session, upload_id: int, *, commit: bool, account_id: int | None, now: datetime) -> int:
    """The number of the run; what is under way for this file already is not ordered again."""
    arguments = {"upload_id": upload_id, "commit": commit, "account": account_id}
    return under_way(session, upload_id) or job_runs.lay(session, JOB, str(upload_id), now, arguments=arguments, ordered_by=account_id)


def trouble(session: Session, upload_id: int) -> str:
    """Why the newest piece could not be done, in words for the officer; empty where it was done or is still to be."""
    runs = select(JobRunRow.state, JobRunRow.message).where(JobRunRow.job == JOB, JobRunRow.subject == str(upload_id))
    newest = session.execute(runs.order_by(JobRunRow.id.desc()).limit(1)).one_or_none()
    return newest.message if newest and newest.state == job_runs.FAILED else ""


def under_way(session: Session, upload_id: int) -> int | None:
    """The run that has not ended, whoever ordered it."""
    runs = select(JobRunRow.id).where(JobRunRow.job == JOB, JobRunRow.subject == str(upload_id))
    return session.scalars(runs.where(JobRunRow.state.in_((job_runs.WAITING, job_runs.RUNNING))).limit(1)).one_or_none()

"""What the system did by itself, what it does now, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobmatch.errors import NotFound
from jobmatch.store import job_run_list, job_runs
from jobmatch.store.job_run_list import JobRun
from jobmatch.store.work import OpenReading

__all__ = ["JobLine", "JobRun", "JobRuns", "OneRun", "see_job_run", "see_job_runs", "see_order"]

LINES = 100
SILENT_AT_MOST = timedelta(minutes=2)  # as /readyz judges it: twice the lease


@dataclass(frozen=True, slots=True)
class JobLine:
    job: str
    last: JobRun | None
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class JobRuns:
    jobs: tuple[JobLine, ...]
    lines: tuple[JobRun, ...]
    scheduler_lives: bool


@dataclass(frozen=True, slots=True)
class OneRun:
    run: JobRun
    scheduler_lives: bool


def see_job_runs(open_reading: OpenReading, jobs: Sequence[str], *, today_is: datetime, now: datetime) -> JobRuns:
    """`jobs` are the names to list, in this order, also those that never ran."""
    with open_reading() as session:
        last, coming = job_run_list.last_of_each(session), job_run_list.next_of_each(session)
        return JobRuns(
            jobs=tuple(JobLine(job, last.get(job), coming.get(job)) for job in jobs),
            lines=tuple(job_run_list.newest(session, today_is, LINES)),
            scheduler_lives=lives(job_runs.last_beat(session), now),
        )


def see_job_run(open_reading: OpenReading, run_id: int, *, now: datetime) -> OneRun:
    with open_reading() as session:
        run = job_run_list.find(session, run_id)
        beat = job_runs.last_beat(session)
    if run is None:
        raise NotFound("job_run_unknown", "Không có lượt chạy này.", "Xem lại danh sách các lượt chạy.")
    return OneRun(run, lives(beat, now))


def see_order(open_reading: OpenReading, job: str, subject: str | None = None) -> int | None:
    """The run of this job that was ordered and has not ended."""
    with open_reading() as session:
        return job_run_list.under_way(session, job, subject)


def lives(beat: datetime | None, now: datetime) -> bool:
    return beat is not None and now - beat <= SILENT_AT_MOST

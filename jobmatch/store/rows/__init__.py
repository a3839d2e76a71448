"""The tables. Row classes never leave `store`."""

from jobmatch.store.rows.base import Base
from jobmatch.store.rows.job_runs import JobRunRow, SchedulerBeatRow

__all__ = ["Base", "JobRunRow", "SchedulerBeatRow"]

"""The tables. Row classes never leave `store`."""

from jobmatch.store.rows.accounts import AccountRow
from jobmatch.store.rows.base import Base
from jobmatch.store.rows.job_runs import JobRunRow, SchedulerBeatRow
from jobmatch.store.rows.site import DoneFormRow, SignInRow, SignInTryRow

__all__ = ["AccountRow", "Base", "DoneFormRow", "JobRunRow", "SchedulerBeatRow", "SignInRow", "SignInTryRow"]

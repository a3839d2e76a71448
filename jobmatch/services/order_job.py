"""Leave long work to the scheduler: the page answers at once and shows how far it is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from jobmatch.store import job_runs
from jobmatch.store.work import OpenWork


def order_job(
    open_work: OpenWork, job: str, subject: str, *, at: datetime, arguments: Mapping[str, Any] | None = None, ordered_by: int | None = None
) -> int:
    """The number of the run. Job, subject and moment name one piece of work: the same order twice is one run."""
    with open_work() as work:
        run_id = job_runs.lay(work.session, job, subject, at, arguments=arguments or {}, ordered_by=ordered_by)
        work.commit()
    return run_id

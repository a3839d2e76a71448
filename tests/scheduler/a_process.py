"""A scheduler with one harmless job, started and killed by the tests: python -m tests.scheduler.a_process DATABASE_URL LEASE [--once]"""

import sys
import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from jobmatch.logs import set_up_logs
from jobmatch.scheduler.process import Scheduler
from jobmatch.services.order_job import order_job
from jobmatch.services.run_due_jobs import Claim
from jobmatch.settings import Settings
from jobmatch.store.work import Database
from jobmatch.wiring import Desk

STEPS = 20


def write_letters(desk: Desk, claim: Claim) -> Mapping[str, object]:
    """Twenty small commits, so that a kill finds it between two of them. Each is unique by its key, as the real ones are."""
    for step in range(STEPS):
        order_job(desk.open_work, "letter", f"{claim.subject}/{step}", at=claim.scheduled_for + timedelta(days=36500))
        time.sleep(0.01)
    return {"letters": STEPS}


if __name__ == "__main__":
    url, lease = sys.argv[1:3]
    set_up_logs()
    desk = Desk(Settings(Path(), url, "", ()), Database(url))
    jobs = {"write_letters": write_letters}
    Scheduler(
        desk, jobs, lambda _desk: [], lease=timedelta(seconds=float(lease)), look_every=timedelta(seconds=0.1), once="--once" in sys.argv
    ).run()

import time
from datetime import UTC, datetime, timedelta

from jobmatch.scheduler.progress import AT_MOST_EVERY_SECONDS, progress_of
from jobmatch.services.order_job import order_job
from jobmatch.services.run_due_jobs import Claim, claim_job
from jobmatch.services.see_job_runs import see_job_run
from jobmatch.settings import Settings
from jobmatch.store.work import Database
from jobmatch.wiring import Desk

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)


def claimed(database: Database) -> Claim:
    order_job(database.open_work, "import_workers", "7", at=NOW)
    claim = claim_job(database.open_work, "here:1:a", today_is=NOW, now=NOW, lease_until=NOW + timedelta(minutes=1))
    assert claim
    return claim


def shown(database: Database, claim: Claim) -> dict[str, int]:
    return see_job_run(database.open_reading, claim.run_id, now=NOW).run.result


def test_the_page_of_a_run_sees_how_far_it_is(database: Database) -> None:
    claim = claimed(database)
    tell = progress_of(Desk(Settings.from_environment({}), database), claim)

    tell(0, 1204)
    tell(1, 1204)
    assert shown(database, claim) == {"done": 0, "whole": 1204}

    time.sleep(AT_MOST_EVERY_SECONDS)
    tell(820, 1204)
    assert shown(database, claim) == {"done": 820, "whole": 1204}

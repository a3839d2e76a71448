"""What: each job of the timetable, in a few lines that call one use case. The counts they answer stand on the page of the run."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobmatch.scheduler.process import Job
from jobmatch.services.run_due_jobs import Claim
from jobmatch.services.run_matching import run_matching
from jobmatch.wiring import Desk


def match(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    ordered = claim.arguments
    made = run_matching(
        desk.open_work,
        desk.open_reading,
        as_of=date.fromisoformat(ordered["as_of"]),
        fair_code=ordered["fair"],
        account_id=ordered["account"],
        now=desk.now(),
    )
    return {"match_run": made.run.id, "vacancies": len(made.run.vacancy_refs), "pairs": made.pairs}


JOBS: Mapping[str, Job] = {
    "run_matching": match,
}

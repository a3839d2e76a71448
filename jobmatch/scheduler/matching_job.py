"""The job `run_matching`: what was ordered on the site, or by the timetable, as one match run."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobmatch.matching import Weights
from jobmatch.services.run_due_jobs import Claim
from jobmatch.services.run_matching import TOP
from jobmatch.services.run_matching import run_matching as run
from jobmatch.wiring import Desk


def run_matching(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    """Arguments, all optional: `fair`, `weights` (else those in force), `top`, `account`, `as_of` (the day of the order)."""
    asked = claim.arguments
    made = run(
        desk.open_work,
        desk.open_reading,
        as_of=date.fromisoformat(asked["as_of"]) if asked.get("as_of") else desk.today(),
        weights=Weights(**asked["weights"]) if asked.get("weights") else None,
        top=asked.get("top") or TOP,
        fair_code=asked.get("fair"),
        account_id=asked.get("account"),
        now=desk.now(),
    )
    return {"match_run": made.run.id, "vacancies": len(made.run.vacancy_refs), "pairs": made.pairs}

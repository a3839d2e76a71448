"""The job `learn_weights`: a candidate learnt from the outcomes of past fairs and tried in the shadow. It puts nothing in force."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobmatch.services import learn_weights as learning
from jobmatch.services.run_due_jobs import Claim
from jobmatch.wiring import Desk


def learn_weights(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    """Arguments, all optional: `account`, `as_of` (the day of the order, also past midnight)."""
    asked = claim.arguments
    lesson = learning.learn_weights(
        desk.open_reading,
        desk.open_work,
        today=date.fromisoformat(asked["as_of"]) if asked.get("as_of") else desk.today(),
        account_id=asked.get("account"),
        now=desk.now(),
    )
    return {"weight_set": lesson.set_id, "outcomes": lesson.learned.outcomes}

"""The job `write_newsletter`: the draft of one station for one day, as it was ordered on the site."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from jobmatch.services import write_newsletter as writing
from jobmatch.services.run_due_jobs import Claim
from jobmatch.wiring import Desk


def write_newsletter(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    """Arguments: `station`, `airs_on`, perhaps `run`, `slot`, `account`. Done twice it is one draft: the words are the same."""
    asked = claim.arguments
    written = writing.write_newsletter(
        desk.open_work,
        asked["station"],
        asked.get("run") or writing.newest_run(desk.open_reading),
        airs_on=date.fromisoformat(asked["airs_on"]),
        slot_seconds=asked.get("slot") or writing.USUAL_SLOT_SECONDS,
        account_id=asked.get("account"),
        now=desk.now(),
    )
    return {"newsletter": written.number, "station": written.script.station.code, "seconds": written.script.air_time_seconds}

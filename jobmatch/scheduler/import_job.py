"""The job `import_workers`: a file that was handed in on the site is read for its preview, or written."""

from collections.abc import Mapping
from typing import Any

from jobmatch.scheduler.progress import progress_of, stage_of
from jobmatch.services.read_upload import read_upload
from jobmatch.services.run_due_jobs import Claim
from jobmatch.services.write_upload import write_upload
from jobmatch.wiring import Desk


def import_workers(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    """Arguments: `upload_id`, `commit`, `account`."""
    asked = claim.arguments
    counts = _write(desk, claim) if asked["commit"] else _read(desk, claim)
    told = {name: counts.get(name) or 0 for name in ("accepted", "review", "refused")}
    return {"upload": asked["upload_id"], "is_written": asked["commit"], **told}


def _read(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    return read_upload(
        desk.open_work,
        desk.open_reading,
        claim.arguments["upload_id"],
        on_rows=progress_of(desk, claim),
        on_comparing=stage_of(desk, claim, "compare"),
        account_id=claim.arguments["account"],
        now=desk.now(),
    )


def _write(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    return write_upload(
        desk.open_work,
        desk.open_reading,
        claim.arguments["upload_id"],
        on_rows=progress_of(desk, claim),
        on_writing=stage_of(desk, claim, "write"),
        account_id=claim.arguments["account"],
        today=desk.today(),
        now=desk.now(),
    )

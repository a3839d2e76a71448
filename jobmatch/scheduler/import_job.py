"""The job `import_workers`: a file that was handed in on the site is read for its preview, or written."""

from collections.abc import Mapping
from typing import Any

from jobmatch.scheduler.progress import progress_of
from jobmatch.services.read_upload import read_upload
from jobmatch.services.run_due_jobs import Claim
from jobmatch.services.write_upload import write_upload
from jobmatch.wiring import Desk


def import_workers(desk: Desk, claim: Claim) -> Mapping[str, Any]:
    """Arguments: `upload_id`, `commit`, `account`."""
    asked = claim.arguments
    deed = write_upload if asked["commit"] else read_upload
    counts = deed(
        desk.open_work,
        desk.open_reading,
        asked["upload_id"],
        on_rows=progress_of(desk, claim),
        account_id=asked["account"],
        now=desk.now(),
    )
    told = {name: counts.get(name) or 0 for name in ("accepted", "review", "refused")}
    return {"upload": asked["upload_id"], "is_written": asked["commit"], **told}

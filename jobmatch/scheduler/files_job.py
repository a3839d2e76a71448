"""The job `let_files_go`: once a day the bytes of files that were written long ago are dropped."""

from collections.abc import Mapping
from typing import Any

from jobmatch.services.let_files_go import let_files_go as drop
from jobmatch.services.run_due_jobs import Claim
from jobmatch.wiring import Desk


def let_files_go(desk: Desk, _claim: Claim) -> Mapping[str, Any]:
    return {"files": drop(desk.open_work, today=desk.today())}

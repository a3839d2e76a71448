"""How far a long job is, written down now and then."""

import time
from collections.abc import Callable

from jobmatch.services.run_due_jobs import Claim, note_progress
from jobmatch.wiring import Desk

# The page asks every two seconds; more often would only hold other writers up.
AT_MOST_EVERY_SECONDS = 1.0


def progress_of(desk: Desk, claim: Claim) -> Callable[[int, int], None]:
    """Tell it `(done, whole)` as often as you like. Never from inside a transaction: on SQLite that would wait for itself."""
    last = float("-inf")

    def tell(done: int, whole: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= AT_MOST_EVERY_SECONDS:
            last = now
            note_progress(desk.open_work, claim, done, whole)

    return tell


def stage_of(desk: Desk, claim: Claim, stage: str) -> Callable[[int], None]:
    """Tell it once, when a stage begins, how many rows the stage is about. Never from inside a transaction either."""

    def tell(rows: int) -> None:
        note_progress(desk.open_work, claim, rows, rows, stage)

    return tell

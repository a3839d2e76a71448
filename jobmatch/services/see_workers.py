"""People of the registry as a list: searched, filtered, one page at a time."""

from dataclasses import dataclass
from datetime import datetime

from jobmatch.store import access_log
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_search import CommuneLine, WorkerChoice, WorkerLine, communes, find_workers, worker_lines

__all__ = ["CommuneLine", "SeenWorkers", "WorkerChoice", "WorkerLine", "see_workers"]

PURPOSE = "Xem danh sách người lao động"
LINES = 50
PRINTED = 1000  # one commune on paper


@dataclass(frozen=True, slots=True)
class SeenWorkers:
    """One page. `is_guess`: nothing matched as typed, and these come near."""

    lines: tuple[WorkerLine, ...]
    total: int
    number: int
    count: int
    is_guess: bool
    communes: tuple[CommuneLine, ...]


def see_workers(
    open_work: OpenWork, choice: WorkerChoice, *, page: int, for_paper: bool = False, account_id: int, now: datetime
) -> SeenWorkers:
    """Who looked at how many people is written down. A page beyond the last shows the last; pages for paper are longer."""
    length = PRINTED if for_paper else LINES
    with open_work() as work:
        found = find_workers(work.session, choice)
        count = max(1, -(-len(found.worker_nos) // length))
        number = min(max(1, page), count)
        lines = worker_lines(work.session, found.worker_nos[(number - 1) * length : number * length])
        listed = communes(work.session)
        if lines:
            access_log.note(work.session, reader=account_id, purpose=PURPOSE, at=now, fields=("list",), number=len(lines))
        work.commit()
    return SeenWorkers(tuple(lines), len(found.worker_nos), number, count, found.is_guess, tuple(listed))

"""People of the registry as a list: searched, filtered, one page at a time."""

from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.registry.wishes.age import WishAge
from jobmatch.store import access_log
from jobmatch.store.place_book import read_places
from jobmatch.store.work import OpenWork
from jobmatch.store.worker_filters import Reach, WorkerChoice
from jobmatch.store.worker_lines import CommuneLine, WorkerLine, communes, worker_lines
from jobmatch.store.worker_search import find_workers

__all__ = ["CommuneLine", "Reach", "SeenWorkers", "WishAge", "WorkerChoice", "WorkerLine", "see_workers"]

PURPOSE = "Xem danh sách người lao động"
LINES = 50
PRINTED = 1000  # one commune on paper


@dataclass(frozen=True, slots=True)
class SeenWorkers:
    """One page. The last `near` of the `total` are not as typed and come near; `villages` are the
    ids and names of those of the commune that was chosen."""

    lines: tuple[WorkerLine, ...]
    total: int
    near: int
    number: int
    count: int
    communes: tuple[CommuneLine, ...]
    villages: tuple[tuple[str, str], ...]

    @property
    def is_guess(self) -> bool:
        return 0 < self.near == self.total

    def shown_near(self, index: int) -> bool:
        """Whether the line at this place, from 0, is of somebody who only comes near."""
        return index >= len(self.lines) - self.near


def see_workers(
    open_work: OpenWork, choice: WorkerChoice, *, page: int, for_paper: bool = False, today: date, account_id: int | None, now: datetime
) -> SeenWorkers:
    """Who looked at whom is written down. A page beyond the last shows the last; pages for paper are longer.

    Places are called as they are called today.
    """
    length = PRINTED if for_paper else LINES
    with open_work() as work:
        places = read_places(work.session)
        number = max(1, page)
        found = find_workers(work.session, choice, places, today=today, first=(number - 1) * length, most=length)
        count = max(1, -(-found.total // length))
        if number > count:
            number = count
            found = find_workers(work.session, choice, places, today=today, first=(number - 1) * length, most=length)
        lines = worker_lines(work.session, found.worker_nos, places, today)
        listed = communes(work.session)
        access_log.note(work.session, reader=account_id, purpose=PURPOSE, at=now, fields=("list",), worker_nos=found.worker_nos)
        work.commit()
    villages = tuple((home.id, home.village) for home in places.villages_of(choice.commune)) if choice.commune else ()
    return SeenWorkers(tuple(lines), found.total, found.near, number, count, tuple(listed), villages)

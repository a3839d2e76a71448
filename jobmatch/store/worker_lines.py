"""People as lists show them, and the places that a list can be filtered for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jobmatch.store.chunks import chunks
from jobmatch.store.place_book import PlaceBook
from jobmatch.store.rows import PlaceRow, ReviewItemRow, WishRow, WorkerRow
from jobmatch.text.folding import fold


@dataclass(frozen=True, slots=True)
class WorkerLine:
    """One person as a list shows them: thôn and commune as called on the list's day, `listed_commune` as the commune's own list had it."""

    worker_no: int
    full_name: str
    village: str
    commune: str
    listed_commune: str
    wish_text: str
    occupations: tuple[str, ...]
    standing: str
    questions: int
    as_of: date | None
    wish_on: date | None


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """A commune that people live in, with the days between which it stands."""

    id: str
    name: str
    valid_from: date | None
    valid_to: date | None


_LINE = (
    *(WorkerRow.id, WorkerRow.full_name, WorkerRow.village, WorkerRow.place_id, WorkerRow.wish_text, WorkerRow.standing),
    *(WorkerRow.as_of, WorkerRow.wish_on),
)


def worker_lines(session: Session, worker_nos: Sequence[int], places: PlaceBook, on: date) -> list[WorkerLine]:
    """In the order given."""
    rows = {row.id: row for row in session.execute(select(*_LINE).where(WorkerRow.id.in_(worker_nos)))}
    occupations: dict[int, list[str]] = defaultdict(list)
    wished = select(WishRow.worker_id, WishRow.occupation).where(WishRow.worker_id.in_(worker_nos), WishRow.occupation != "")
    for worker_no, occupation in session.execute(wished.order_by(WishRow.worker_id, WishRow.place)):
        occupations[worker_no].append(occupation)
    asked = questions_of(session, worker_nos)

    def line(row: Any) -> WorkerLine:
        home, listed = places.on(row.place_id, on), places.homes.get(row.place_id or "")
        return WorkerLine(
            worker_no=row.id,
            full_name=row.full_name,
            village=(home.village if home else "") or row.village,
            commune=home.commune.name if home else "",
            listed_commune=listed.commune.name if listed else "",
            wish_text=row.wish_text,
            occupations=tuple(dict.fromkeys(occupations[row.id])),
            standing=row.standing,
            questions=asked.get(row.id, 0),
            as_of=row.as_of,
            wish_on=row.wish_on,
        )

    return [line(rows[worker_no]) for worker_no in worker_nos if worker_no in rows]


def questions_of(session: Session, worker_nos: Sequence[int]) -> dict[int, int]:
    """How many open questions concern each."""
    counted: dict[int, int] = defaultdict(int)
    for column in (ReviewItemRow.worker_id, ReviewItemRow.other_worker_id):
        for part in chunks(worker_nos):
            query = select(column, func.count()).where(ReviewItemRow.state == "open", column.in_(part)).group_by(column)
            for worker_no, number in session.execute(query):
                counted[worker_no or 0] += number
    return counted


def communes(session: Session) -> list[CommuneLine]:
    """Those of today first, by name."""
    rows = session.execute(select(PlaceRow.id, PlaceRow.name, PlaceRow.valid_from, PlaceRow.valid_to).where(PlaceRow.kind == "commune"))
    return sorted((CommuneLine(*row) for row in rows), key=lambda line: (line.valid_to is not None, fold(line.name), line.id))

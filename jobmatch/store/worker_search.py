"""Finding people: by words in any order and without marks, by a number, by where they live, by what they wish for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from jobmatch.store.chunks import chunks
from jobmatch.store.rows import PlaceRow, PlaceSuccessionRow, ReviewItemRow, SourceRow, WishRow, WorkerPhoneRow, WorkerRow
from jobmatch.store.sealing import KeyRing, key_ring
from jobmatch.text.folding import fold
from jobmatch.text.names import NameKey, name_sort_key

# Under this likeness another name is meant; tried on names with one letter wrong, dropped or doubled.
_CLOSE_ENOUGH = 82
_MOST_LIKELY = 20
# Names repeat from page to page, and putting twelve thousand in order anew took a third of a second.
_sort_key = lru_cache(maxsize=1 << 16)(name_sort_key)


@dataclass(frozen=True, slots=True)
class WorkerChoice:
    """What is looked for; everything empty means everybody. `has_question` None: with and without."""

    words: str = ""
    commune: str = ""  # the id of a place
    occupation: str = ""  # the beginning of an ISCO-08 code
    has_question: bool | None = None
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Worker numbers in the order of an official list. `is_guess`: nothing matched as typed, and these come near."""

    worker_nos: tuple[int, ...]
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class WorkerLine:
    """One person as a list shows them."""

    worker_no: int
    full_name: str
    village: str
    commune: str
    wish_text: str
    occupations: tuple[str, ...]
    questions: int
    as_of: date | None


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """A commune that people live in, with the days between which it stands."""

    id: str
    name: str
    valid_from: date | None
    valid_to: date | None


def find_workers(session: Session, choice: WorkerChoice) -> Found:
    folded = fold(choice.words)
    columns = (WorkerRow.id, WorkerRow.full_name, *([WorkerRow.search_text] if folded else []))
    query = select(*columns).where(*_conditions(session, choice))
    digits = "".join(filter(str.isdigit, folded))
    if digits and not folded.strip("0123456789 .+-"):
        return Found(_in_name_order(session.execute(query.where(_has_number(digits, key_ring(session.get_bind().dialect)))).all(), ""))
    told = (literal(" ").concat(WorkerRow.search_text).contains(f" {word}", autoescape=True) for word in folded.split())
    rows = session.execute(query.where(*told)).all()
    if rows or not folded:
        return Found(_in_name_order(rows, folded))
    return Found(_nearest(session, query, folded), is_guess=True)


def _conditions(session: Session, choice: WorkerChoice) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if choice.commune:
        conditions.append(WorkerRow.place_id.in_(places_within(session, choice.commune)))
    if choice.occupation:
        wished = exists().where(WishRow.worker_id == WorkerRow.id, WishRow.occupation.startswith(choice.occupation, autoescape=True))
        conditions.append(wished)
    if choice.has_question is not None:
        asked = or_(WorkerRow.id.in_(_asked(ReviewItemRow.worker_id)), WorkerRow.id.in_(_asked(ReviewItemRow.other_worker_id)))
        conditions.append(asked if choice.has_question else ~asked)
    if choice.import_id is not None:
        conditions.append(exists().where(SourceRow.worker_id == WorkerRow.id, SourceRow.import_id == choice.import_id))
    return conditions


def _asked(column: InstrumentedAttribute[int | None]) -> Select[Any]:
    """A list that is made once: asked person by person it took six seconds for twelve thousand."""
    return select(column).where(ReviewItemRow.state == "open", column.is_not(None))


def _has_number(digits: str, ring: KeyRing) -> ColumnElement[bool]:
    """A whole citizen ID, its last four digits, a card of before, or a phone: fingerprints are all that can be asked."""
    rung = exists().where(WorkerPhoneRow.worker_id == WorkerRow.id, WorkerPhoneRow.phone_hash == ring.fingerprint(digits, "phone"))
    return or_(
        WorkerRow.citizen_id_hash == ring.fingerprint(digits, "citizen_id"),
        WorkerRow.citizen_id_tail_hash == ring.fingerprint(digits, "citizen_id_tail"),
        WorkerRow.old_id_hash == ring.fingerprint(digits, "old_id"),
        rung,
    )


def _in_name_order(rows: Sequence[Any], folded: str) -> tuple[int, ...]:
    """Whoever's whole name was typed stands first, then whoever has the typed words as whole words; then by tên, họ and đệm."""
    typed = set(folded.split())

    def order(row: Any) -> tuple[bool, int, NameKey, int]:
        words = set(row.search_text.split()) if typed else typed
        name = set(row.search_text.partition(" | ")[0].split()) if typed else typed
        return not name <= typed, len(typed - words), _sort_key(row.full_name), row.id

    return tuple(row.id for row in sorted(rows, key=order))


def _nearest(session: Session, query: Any, folded: str) -> tuple[int, ...]:
    """Those whose name, village and commune come nearest to what was typed, nearest first."""
    texts = {row.id: row.search_text for row in session.execute(query)}
    near = process.extract(folded, texts, scorer=fuzz.partial_ratio, score_cutoff=_CLOSE_ENOUGH, limit=_MOST_LIKELY)
    return tuple(worker_no for _, _, worker_no in near)


def places_within(session: Session, commune_id: str) -> list[str]:
    """The commune and its villages, and the same villages under the communes before and after it."""
    places = {row.id: row.parent_id for row in session.execute(select(PlaceRow.id, PlaceRow.parent_id))}
    neighbours: dict[str, set[str]] = defaultdict(set)
    for old, new in session.execute(select(PlaceSuccessionRow.old_id, PlaceSuccessionRow.new_id)):
        if places.get(old):
            neighbours[old].add(new)
            neighbours[new].add(old)
        else:
            neighbours[new].add(old)  # a commune's heir may be larger than it was
    within = [place for place, parent in places.items() if commune_id in (place, parent)]
    for place in within:  # grows while it is walked
        within += sorted(neighbours[place] - set(within))
    return within


def worker_lines(session: Session, worker_nos: Sequence[int]) -> list[WorkerLine]:
    """In the order given."""
    communes = commune_names(session)
    rows = {row.id: row for row in session.execute(_line_columns().where(WorkerRow.id.in_(worker_nos)))}
    occupations: dict[int, list[str]] = defaultdict(list)
    wished = select(WishRow.worker_id, WishRow.occupation).where(WishRow.worker_id.in_(worker_nos), WishRow.occupation != "")
    for worker_no, occupation in session.execute(wished.order_by(WishRow.worker_id, WishRow.place)):
        occupations[worker_no].append(occupation)
    asked = questions_of(session, worker_nos)
    return [
        WorkerLine(
            row.id,
            row.full_name,
            row.village,
            communes.get(row.place_id, ""),
            row.wish_text,
            tuple(dict.fromkeys(occupations[row.id])),
            asked.get(row.id, 0),
            row.as_of,
        )
        for row in map(rows.__getitem__, filter(rows.__contains__, worker_nos))
    ]


def _line_columns() -> Any:
    return select(WorkerRow.id, WorkerRow.full_name, WorkerRow.village, WorkerRow.place_id, WorkerRow.wish_text, WorkerRow.as_of)


def commune_names(session: Session) -> dict[str, str]:
    """The name of the commune of every place, by the place's id."""
    places = {row.id: row for row in session.execute(select(PlaceRow.id, PlaceRow.name, PlaceRow.parent_id))}
    return {row.id: places[row.parent_id].name if row.parent_id else row.name for row in places.values()}


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

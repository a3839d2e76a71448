"""The queue of questions as the pages list it, and the decisions that officers take on it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from jobmatch.store.chunks import chunks
from jobmatch.store.reviews import ASKED_ALREADY, CELL, DECIDED, DIFFERENT, OPEN, SAME_PERSON, SHARED_ID, data_prints, open_question
from jobmatch.store.rows import AccountRow, ImportBatchRow, PlaceRow, ReviewItemRow, SourceRow, WorkerRow

# Of the people of one decision so many are named.
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Person:
    worker_no: int
    full_name: str
    village: str


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One question. `fields` are those of who somebody is that a list contradicts. While a question is open, `decision` is empty, or
    what was decided before the data changed.
    """

    id: int
    kind: str
    code: str
    message: str
    fix: str
    score: float | None
    cell: str
    file: str
    sheet: str
    row: int | None
    person: Person | None
    other: Person | None
    state: str
    decision: str
    reason: str
    decided_by: str
    decided_at: datetime | None
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReviewChoice:
    """What of the queue is looked at; everything empty means all of it. `commune` is the id of a place."""

    kind: str = ""
    code: str = ""
    commune: str = ""
    import_id: int | None = None
    officer: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Questions still open, of all that were ever asked."""

    open: int
    asked: int

    @property
    def decided(self) -> int:
        return self.asked - self.open


@dataclass(frozen=True, slots=True)
class CommuneChoice:
    id: str
    name: str
    open: int


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """A list that asked something, and who wrote it; `officer` None: the command line."""

    id: int
    file: str
    written_at: datetime
    officer: int | None
    officer_name: str
    open: int


def _conditions(choice: ReviewChoice) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [ReviewItemRow.decision != ASKED_ALREADY]
    if choice.kind:
        conditions.append(ReviewItemRow.kind == choice.kind)
    if choice.code:
        conditions.append(ReviewItemRow.code == choice.code)
    if choice.commune:
        within = select(PlaceRow.id).where(or_(PlaceRow.id == choice.commune, PlaceRow.parent_id == choice.commune))
        people = select(WorkerRow.id).where(WorkerRow.place_id.in_(within))
        conditions.append(or_(ReviewItemRow.worker_id.in_(people), ReviewItemRow.other_worker_id.in_(people)))
    if choice.import_id is not None:
        conditions.append(ReviewItemRow.asked_by == choice.import_id)
    if choice.officer is not None:
        conditions.append(ReviewItemRow.asked_by.in_(select(ImportBatchRow.id).where(ImportBatchRow.written_by == choice.officer)))
    return conditions


def progress(session: Session, choice: ReviewChoice) -> dict[tuple[str, str], Progress]:
    """By kind and code, whatever kind and code are chosen: the tabs show the others too."""
    wider = ReviewChoice(commune=choice.commune, import_id=choice.import_id, officer=choice.officer)
    counted = select(ReviewItemRow.kind, ReviewItemRow.code, ReviewItemRow.state, func.count()).where(*_conditions(wider))
    asked, still_open = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for kind, code, state, number in session.execute(counted.group_by(ReviewItemRow.kind, ReviewItemRow.code, ReviewItemRow.state)):
        asked[kind, code] += number
        still_open[kind, code] += number if state == OPEN else 0
    return {key: Progress(still_open[key], asked[key]) for key in asked}


def communes_asked(session: Session) -> list[CommuneChoice]:
    """Where people live about whom something is open, by name."""
    home, above = aliased(PlaceRow), aliased(PlaceRow)
    place, name = func.coalesce(above.id, home.id), func.coalesce(above.name, home.name)
    query = (
        select(place.label("id"), name.label("name"), func.count().label("open"))
        .select_from(ReviewItemRow)
        .join(WorkerRow, WorkerRow.id == ReviewItemRow.worker_id)
        .join(home, home.id == WorkerRow.place_id)
        .outerjoin(above, above.id == home.parent_id)
        .where(ReviewItemRow.state == OPEN)
        .group_by(place, name)
    )
    return sorted((CommuneChoice(row.id, row.name, row.open) for row in session.execute(query)), key=lambda line: (line.name, line.id))


def imports_asked(session: Session) -> list[ImportChoice]:
    """Lists of which something is open, the newest first."""
    columns = (ImportBatchRow.id, ImportBatchRow.file_name, ImportBatchRow.written_at, ImportBatchRow.written_by, AccountRow.display_name)
    query = (
        select(*columns, func.count(ReviewItemRow.id).label("open"))
        .join(ReviewItemRow, ReviewItemRow.asked_by == ImportBatchRow.id)
        .outerjoin(AccountRow, AccountRow.id == ImportBatchRow.written_by)
        .where(ReviewItemRow.state == OPEN)
        .group_by(*columns)
        .order_by(ImportBatchRow.id.desc())
    )
    return [
        ImportChoice(row.id, row.file_name, row.written_at, row.written_by, row.display_name or "", row.open)
        for row in session.execute(query)
    ]


# NULL sorts first on one database and last on the other.
_LIKELIEST_FIRST = (func.coalesce(ReviewItemRow.score, 0).desc(), ReviewItemRow.id)


def open_ids(session: Session, choice: ReviewChoice, *, offset: int, limit: int) -> list[int]:
    """Pairs most likely first, all else as the lists had it."""
    query = select(ReviewItemRow.id).where(ReviewItemRow.state == OPEN, *_conditions(choice))
    return list(session.scalars(query.order_by(*_LIKELIEST_FIRST).offset(offset).limit(limit)))


@dataclass(frozen=True, slots=True)
class Walk:
    """The way through open pairs: where this one stands, which comes next, and how far one is. `place` 0: this one is not on the way."""

    place: int
    open: int
    decided: int
    next_pair: tuple[int, int] | None


def walk(session: Session, choice: ReviewChoice, one: int, other: int) -> Walk:
    """After the last pair comes the first. Without a kind the way leads through those who may be one person."""
    conditions = _conditions(ReviewChoice(choice.kind or SAME_PERSON, "", choice.commune, choice.import_id, choice.officer))
    columns = (ReviewItemRow.worker_id, ReviewItemRow.other_worker_id, ReviewItemRow.state)
    rows = session.execute(
        select(*columns).where(*conditions, ReviewItemRow.other_worker_id.is_not(None)).order_by(*_LIKELIEST_FIRST)
    ).all()
    pairs = [(row.worker_id, row.other_worker_id) for row in rows if row.state == OPEN]
    here = (min(one, other), max(one, other))
    place = pairs.index(here) + 1 if here in pairs else 0
    others = [pair for pair in (*pairs[place:], *pairs[:place]) if pair != here]
    return Walk(place, len(pairs), len(rows) - len(pairs), others[0] if others else None)


def first_pair(session: Session, choice: ReviewChoice) -> tuple[int, int] | None:
    return walk(session, choice, 0, 0).next_pair


def question_of_pair(session: Session, one: int, other: int) -> ReviewLine | None:
    """The open conflict of numbers before the question whether both are one; None where nothing was ever asked of the two."""
    pair = (ReviewItemRow.worker_id == min(one, other), ReviewItemRow.other_worker_id == max(one, other))
    lines = [_line(row) for row in session.execute(_query().where(*pair))]
    order = {(SHARED_ID, OPEN): 0, (SAME_PERSON, OPEN): 1, (SAME_PERSON, DECIDED): 2, (SHARED_ID, DECIDED): 3}
    return min(lines, key=lambda line: order[line.kind, line.state], default=None)


def ids_of_worker(session: Session, worker_no: int) -> list[int]:
    """Open ones first."""
    touches = or_(ReviewItemRow.worker_id == worker_no, ReviewItemRow.other_worker_id == worker_no)
    asked = ReviewItemRow.decision != ASKED_ALREADY
    return list(session.scalars(select(ReviewItemRow.id).where(touches, asked).order_by(ReviewItemRow.state.desc(), ReviewItemRow.id)))


def review_lines(session: Session, ids: Collection[int]) -> list[ReviewLine]:
    """In the order given."""
    lines = {row.id: _line(row) for part in chunks(ids) for row in session.execute(_query().where(ReviewItemRow.id.in_(part)))}
    return [lines[item] for item in ids if item in lines]


def _query() -> Any:
    one, other = aliased(WorkerRow), aliased(WorkerRow)
    item = (ReviewItemRow.id, ReviewItemRow.kind, ReviewItemRow.code, ReviewItemRow.message, ReviewItemRow.fix, ReviewItemRow.score)
    fate = (ReviewItemRow.state, ReviewItemRow.decision, ReviewItemRow.reason, ReviewItemRow.decided_at, ReviewItemRow.fields)
    people = (
        *(one.id.label("one"), one.full_name.label("one_name"), one.village.label("one_village")),
        *(other.id.label("other"), other.full_name.label("other_name"), other.village.label("other_village")),
    )
    source = (ReviewItemRow.cell, SourceRow.file_name, SourceRow.sheet, SourceRow.row)
    return (
        select(*item, *fate, AccountRow.display_name.label("decided_by"), *people, *source)
        .outerjoin(one, one.id == ReviewItemRow.worker_id)
        .outerjoin(other, other.id == ReviewItemRow.other_worker_id)
        .outerjoin(SourceRow, SourceRow.id == ReviewItemRow.source_id)
        .outerjoin(AccountRow, AccountRow.id == ReviewItemRow.decided_by)
    )


def _line(row: Any) -> ReviewLine:
    return ReviewLine(
        id=row.id,
        kind=row.kind,
        code=row.code,
        message=row.message,
        fix=row.fix,
        score=row.score,
        cell=row.cell,
        file=row.file_name or "",
        sheet=row.sheet or "",
        row=row.row,
        person=Person(row.one, row.one_name, row.one_village) if row.one else None,
        other=Person(row.other, row.other_name, row.other_village) if row.other else None,
        state=row.state,
        decision=row.decision,
        reason=row.reason,
        decided_by=row.decided_by or "",
        decided_at=row.decided_at,
        fields=tuple(row.fields),
    )


@dataclass(frozen=True, slots=True)
class Teller:
    """The list that gave somebody a citizen ID, and the officer who wrote it: whom to ask."""

    file: str
    officer: str
    written_at: datetime


def number_tellers(session: Session, worker_nos: Collection[int]) -> dict[int, Teller]:
    """By worker number."""
    rows = session.execute(select(WorkerRow.id, WorkerRow.origins).where(WorkerRow.id.in_(worker_nos)))
    source_of = {row.id: row.origins["citizen_id"] for row in rows if "citizen_id" in row.origins}
    columns = (SourceRow.id, SourceRow.file_name, ImportBatchRow.written_at, AccountRow.display_name)
    query = (
        select(*columns)
        .join(ImportBatchRow, ImportBatchRow.id == SourceRow.import_id)
        .outerjoin(AccountRow, AccountRow.id == ImportBatchRow.written_by)
    )
    tellers = {
        row.id: Teller(row.file_name, row.display_name or "", row.written_at)
        for row in session.execute(query.where(SourceRow.id.in_(set(source_of.values()))))
    }
    return {worker_no: tellers[source] for worker_no, source in source_of.items() if source in tellers}


def settle(
    session: Session,
    ids: Iterable[int],
    decision: str,
    *,
    reason: str = "",
    data_print: str = "",
    account_id: int,
    at: datetime,
) -> list[int]:
    """The numbers of those that were open until now."""
    settled: list[int] = []
    for part in chunks(ids):
        still_open = update(ReviewItemRow).where(ReviewItemRow.id.in_(part), ReviewItemRow.state == OPEN).returning(ReviewItemRow.id)
        fate = {"state": DECIDED, "decision": decision, "reason": reason, "data_print": data_print}
        settled += session.scalars(still_open.values(**fate, decided_by=account_id, decided_at=at))
    return sorted(settled)


def tell_apart(session: Session, one: int, other: int, reason: str, *, account_id: int, now: datetime) -> int:
    """Two people, on an officer's word, whether or not anybody asked; the number of the question."""
    pair = (min(one, other), max(one, other))
    item_id = open_question(session, *pair)
    prints = data_prints(session, [pair], reader=account_id, now=now)
    settle(session, [item_id], DIFFERENT, reason=reason, data_print=prints[pair], account_id=account_id, at=now)
    return item_id


def reopen(session: Session, ids: Iterable[int]) -> list[int]:
    """The numbers of those that were decided until now."""
    reopened: list[int] = []
    blank: Mapping[str, Any] = {"state": OPEN, "decision": "", "reason": "", "data_print": "", "decided_by": None, "decided_at": None}
    for part in chunks(ids):
        decided = update(ReviewItemRow).where(ReviewItemRow.id.in_(part), ReviewItemRow.state == DECIDED).returning(ReviewItemRow.id)
        reopened += session.scalars(decided.values(**blank))
    return sorted(reopened)


@dataclass(frozen=True, slots=True)
class ManyDecided:
    """Cells of one kind that an officer settled at one stroke; `names` are the first of the people."""

    at: datetime
    account_id: int
    decided_by: str
    code: str
    number: int
    names: tuple[str, ...]


def decided_together(session: Session, decision: str, since: datetime) -> list[ManyDecided]:
    """The newest first; a cell that was decided alone is none of them."""
    stroke = (ReviewItemRow.decided_at, ReviewItemRow.decided_by, ReviewItemRow.code)
    together = (
        select(*stroke, AccountRow.display_name, func.count().label("number"))
        .join(AccountRow, AccountRow.id == ReviewItemRow.decided_by)
        .where(ReviewItemRow.kind == CELL, ReviewItemRow.state == DECIDED, ReviewItemRow.decision == decision)
        .where(ReviewItemRow.decided_at >= since)
        .group_by(*stroke, AccountRow.display_name)
        .having(func.count() > 1)
        .order_by(ReviewItemRow.decided_at.desc(), ReviewItemRow.code)
    )
    strokes = session.execute(together).all()
    names = _names_of_strokes(session, {row.decided_at for row in strokes})
    return [
        ManyDecided(
            row.decided_at,
            row.decided_by,
            row.display_name,
            row.code,
            row.number,
            tuple(names.get((row.decided_at, row.decided_by, row.code), ())[:_NAMED]),
        )
        for row in strokes
    ]


def _names_of_strokes(session: Session, moments: Collection[datetime]) -> dict[tuple[datetime | None, int | None, str], list[str]]:
    columns = (ReviewItemRow.decided_at, ReviewItemRow.decided_by, ReviewItemRow.code, WorkerRow.full_name)
    query = select(*columns).join(WorkerRow, WorkerRow.id == ReviewItemRow.worker_id).where(ReviewItemRow.decided_at.in_(moments))
    names: dict[tuple[datetime | None, int | None, str], list[str]] = {}
    for at, account_id, code, name in session.execute(query.order_by(ReviewItemRow.id)):
        names.setdefault((at, account_id, code), []).append(name)
    return names


def ids_decided_at(session: Session, decision: str, at: datetime, account_id: int, code: str) -> list[int]:
    stroke = (ReviewItemRow.decided_at == at, ReviewItemRow.decided_by == account_id, ReviewItemRow.code == code)
    decided = (ReviewItemRow.kind == CELL, ReviewItemRow.state == DECIDED, ReviewItemRow.decision == decision)
    return list(session.scalars(select(ReviewItemRow.id).where(*stroke, *decided)))


def first_people(lines: Sequence[ReviewLine]) -> tuple[Person, ...]:
    return tuple(line.person for line in lines if line.person)[:_NAMED]

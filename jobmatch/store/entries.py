"""People keyed in or mended by hand: each deed is an import of one row, which can be taken back like any other."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from weakref import WeakKeyDictionary

from sqlalchemy import Dialect, func, select
from sqlalchemy.orm import Session, aliased

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.registry.intake import IntakePlan, KnownRow, NewRow, plan_intake
from jobmatch.registry.reading.result import ReadRow, ReadSheet, ReadWorkbook
from jobmatch.registry.same_person.measure import Context
from jobmatch.store import imports, review_list, wish_decisions
from jobmatch.store.imports import HAND, NewList
from jobmatch.store.place_book import commune_names, read_places
from jobmatch.store.retelling import retell
from jobmatch.store.rows import AccountRow, ImportBatchRow, PlaceRow, ReviewItemRow, SourceRow, WorkerRow
from jobmatch.store.worker_secrets import read_known_rows

_PURPOSE = "Nhập hoặc sửa một người: đối chiếu với người đã có"


@dataclass(frozen=True, slots=True)
class HandEdit:
    """One deed by hand on one person. `fields` are those it decided; empty where the person was keyed in whole."""

    import_id: int
    told: str
    on: date
    officer: str
    written_by: int | None
    written_at: datetime
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonLine:
    """As much of somebody as tells them apart from a namesake."""

    worker_no: int
    full_name: str
    birth_year: str
    village: str
    commune: str


@dataclass(frozen=True, slots=True)
class LastEntry:
    """Whom an account keyed in or mended last, where that person lives, and the day of the telling."""

    import_id: int
    worker_no: int
    full_name: str
    commune_id: str
    village: str
    on: date
    written_at: datetime


def next_number(session: Session, on: date) -> int:
    """Runs through a day and is never given twice: what was taken back keeps its number. The caller holds the registry."""
    of_day = select(func.count()).select_from(ImportBatchRow).where(ImportBatchRow.kind == HAND, ImportBatchRow.as_of == on)
    return session.scalars(of_day).one() + 1


def plan_one(session: Session, new: NewRow, *, account_id: int, now: datetime) -> IntakePlan:
    """One row beside everything that is known, as a list is put; what pairs are measured by is not estimated each time."""
    lists = _lists_written(session)
    known = read_known_rows(session, reader=account_id, purpose=_PURPOSE, at=now)
    return plan_intake(known, [new], staff=wish_decisions.staff_reading(session), context=_measure(session, known, lists))


# By the connection's dialect, of which each database has its own: what it was measured on, and the measure.
_measured: WeakKeyDictionary[Dialect, tuple[tuple[object, ...], Context]] = WeakKeyDictionary()
# A few people keyed in do not change how common a name is; a list, or so many of them, does.
_ROWS_UNTIL_MEASURED_ANEW = 200


def _lists_written(session: Session) -> tuple[object, ...]:
    lists = select(func.max(ImportBatchRow.id), func.count(ImportBatchRow.undone_at)).where(ImportBatchRow.kind == imports.LIST)
    return tuple(session.execute(lists).one())


def _measure(session: Session, known: Sequence[KnownRow], lists: tuple[object, ...]) -> Context:
    state = (*lists, len(known) // _ROWS_UNTIL_MEASURED_ANEW)
    dialect = session.get_bind().dialect
    kept = _measured.get(dialect)
    if kept is None or kept[0] != state:
        kept = _measured[dialect] = (state, Context.of(row.draft for row in known))
    return kept[1]


def write(session: Session, plan: IntakePlan, row: ReadRow, *, on: date, heard_on: date, account_id: int, now: datetime) -> int:
    """The number of the import; `plan` is that of this one row, which speaks for `on`."""
    source = row.source
    read = ReadWorkbook(source.file, (ReadSheet(source.sheet, {}, (row,), on=on),))
    new = NewList(read, sha256(str(source).encode()).hexdigest())
    [import_id] = imports.write_plan(session, plan, [new], as_of=heard_on, account_id=account_id, now=now, kind=HAND)
    return import_id


def give_number(session: Session, worker_no: int, *, account_id: int, now: datetime) -> None:
    """After a citizen ID was mended: whoever shares the old or the new one is found by it again."""
    retell(session, [worker_no], account_id=account_id, now=now)


def worker_of(session: Session, import_id: int) -> int | None:
    """Whom a deed by hand is about; None where it is none or was taken back."""
    deed = select(SourceRow.worker_id).join(ImportBatchRow, ImportBatchRow.id == SourceRow.import_id)
    return session.scalars(deed.where(ImportBatchRow.id == import_id, ImportBatchRow.kind == HAND)).one_or_none()


def speaks_for(known: Collection[KnownRow], told_on: date) -> date:
    """The day for which what is told now speaks: no earlier than the lists of this person that were heard before it.

    A list of a half-year speaks for its last day, which may be still to come.
    """
    return max((row.on for row in known if (row.heard_on or row.on) <= told_on), default=told_on) if known else told_on


def edits_of(session: Session, worker_no: int) -> list[HandEdit]:
    """Newest first."""
    deeds = (
        select(ImportBatchRow, SourceRow.file_name, SourceRow.settles, AccountRow.display_name)
        .join(SourceRow, SourceRow.import_id == ImportBatchRow.id)
        .outerjoin(AccountRow, AccountRow.id == ImportBatchRow.written_by)
        .where(SourceRow.worker_id == worker_no, ImportBatchRow.kind == HAND)
        .order_by(ImportBatchRow.id.desc())
    )
    return [
        HandEdit(batch.id, told, batch.as_of, officer or "", batch.written_by, batch.written_at, tuple(fields))
        for batch, told, fields, officer in session.execute(deeds)
    ]


def last_of(session: Session, account_id: int) -> LastEntry | None:
    """The next one of a pile is often of the same thôn and day."""
    home, parent = aliased(PlaceRow), aliased(PlaceRow)
    person = (
        WorkerRow.id.label("worker_no"),
        WorkerRow.full_name,
        func.coalesce(parent.id, home.id).label("commune_id"),
        WorkerRow.village,
    )
    deeds = (
        select(ImportBatchRow.id, *person, ImportBatchRow.as_of, ImportBatchRow.written_at)
        .select_from(ImportBatchRow)
        .join(SourceRow, SourceRow.import_id == ImportBatchRow.id)
        .join(WorkerRow, WorkerRow.id == SourceRow.worker_id)
        .outerjoin(home, home.id == WorkerRow.place_id)
        .outerjoin(parent, parent.id == home.parent_id)
        .where(ImportBatchRow.kind == HAND, ImportBatchRow.written_by == account_id)
    )
    row = session.execute(deeds.order_by(ImportBatchRow.id.desc()).limit(1)).one_or_none()
    return LastEntry(row.id, row.worker_no, row.full_name, row.commune_id or "", row.village, row.as_of, row.written_at) if row else None


def stands(session: Session, worker_no: int) -> bool:
    found = select(WorkerRow.id).where(WorkerRow.id == worker_no, WorkerRow.retired_at.is_(None))
    return session.scalars(found).one_or_none() is not None


def home_commune(session: Session, worker_no: int, on: date) -> str:
    """The commune that holds the person's home on a day; the one that was known where nobody knows its heir, empty where none was."""
    home = session.execute(
        select(PlaceRow.id, PlaceRow.parent_id, PlaceRow.key)
        .join(WorkerRow, WorkerRow.place_id == PlaceRow.id)
        .where(WorkerRow.id == worker_no)
    ).one_or_none()
    if home is None:
        return ""
    commune_id: str = home.parent_id or home.id
    now = default_gazetteer().now_at(commune_id, on, home.key)
    return now.id if now else commune_id


def person_lines(session: Session, worker_nos: Sequence[int]) -> dict[int, PersonLine]:
    communes = commune_names(session)
    rows = session.execute(
        select(WorkerRow.id, WorkerRow.full_name, WorkerRow.birth, WorkerRow.village, WorkerRow.place_id).where(
            WorkerRow.id.in_(worker_nos)
        )
    )
    return {row.id: PersonLine(row.id, row.full_name, row.birth[:4], row.village, communes.get(row.place_id, "")) for row in rows}


def villages_of(session: Session, commune_id: str) -> list[str]:
    """The thôn that are known of a commune, in the order of their names, numbers by size."""
    return list(dict.fromkeys(home.village for home in read_places(session).villages_of(commune_id)))


def communes_with_people(session: Session) -> set[str]:
    """The communes that stand in the registry."""
    return set(session.scalars(select(PlaceRow.id).where(PlaceRow.kind == "commune")))


_LOOKED = "Người nhập đã xem, là người khác"


def settle_as_different(session: Session, import_id: int, others: Collection[int], *, account_id: int, now: datetime) -> None:
    """Whoever keyed somebody in has looked at these people and said that it is none of them."""
    asked = select(ReviewItemRow.worker_id, ReviewItemRow.other_worker_id).where(
        ReviewItemRow.asked_by == import_id, ReviewItemRow.kind == "same_person"
    )
    for one, other in session.execute(asked).all():
        if one and other and (one in others or other in others):
            review_list.tell_apart(session, one, other, _LOOKED, account_id=account_id, now=now)

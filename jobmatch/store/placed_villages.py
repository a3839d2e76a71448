"""Villages of split communes of which no decree says where they went: how many people wait for that, and what officers decided."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from jobmatch.catalogue.places import Place, default_gazetteer
from jobmatch.registry.homes import Home, next_home
from jobmatch.store.bulk import insert_all
from jobmatch.store.place_book import PlaceBook, village_order
from jobmatch.store.places import keep_homes
from jobmatch.store.rows import AccountRow, Base, PlaceRow, PlaceSuccessionRow, WorkerRow
from jobmatch.text.folding import fold


@dataclass(frozen=True, slots=True)
class Candidate:
    """A commune that took a part; `named` are the people whom a newer list of it names in a village so called."""

    id: str
    name: str
    named: int


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A village without an heir, or, where `village` is empty, the people of whom no village is known. `people` live there."""

    id: str
    village: str
    commune_id: str
    commune: str
    people: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Placing:
    """What was decided at one stroke. `key` names the moment."""

    key: int
    commune: str
    villages: tuple[str, ...]
    people: int
    decided_by: str
    decided_at: datetime


def unplaced(session: Session, places: PlaceBook) -> list[Unplaced]:
    """By commune, and within it by village, 2 before 10."""
    people = _people(session)
    waiting = [home for home in places.homes.values() if home.commune.valid_to and next_home(home, places.decided) is None]
    found = [
        Unplaced(home.id, home.village, home.commune.id, home.commune.name, people[home.id], _candidates(home, people))
        for home in waiting
        if home.key or people[home.id]
    ]
    return sorted(found, key=lambda each: (fold(each.commune), each.village == "", *village_order(each.village), each.id))


def _people(session: Session) -> Counter[str]:
    rows = session.execute(select(WorkerRow.place_id, func.count()).where(WorkerRow.retired_at.is_(None)).group_by(WorkerRow.place_id))
    return Counter({place_id or "": number for place_id, number in rows})


def _candidates(home: Home, people: Counter[str]) -> tuple[Candidate, ...]:
    heirs = default_gazetteer().after(home.commune.id, home.key)
    found = [Candidate(place.id, place.name, people[f"{place.id}/{home.key}"] if home.key else 0) for place in heirs]
    return tuple(sorted(found, key=lambda each: (-each.named, fold(each.name), each.id)))


def place(session: Session, homes: Sequence[Home], heir: Place, *, account_id: int | None, now: datetime) -> None:
    """Say that these villages belong to this commune since their own ended."""
    decided = {home.id: heir.id for home in homes}
    heirs = [moved for home in homes if (moved := next_home(home, decided))]
    keep_homes(session, heirs)
    values = [
        {"old_id": home.id, "new_id": moved.id, "is_whole": True, "decided_by": account_id, "decided_at": now}
        for home, moved in zip(homes, heirs, strict=True)
    ]
    insert_all(session, PlaceSuccessionRow, values)


def placings(session: Session, places: PlaceBook, limit: int) -> list[Placing]:
    """The newest first."""
    people = _people(session)
    query = (
        select(PlaceSuccessionRow, AccountRow.display_name)
        .outerjoin(AccountRow, AccountRow.id == PlaceSuccessionRow.decided_by)
        .where(PlaceSuccessionRow.decided_at.is_not(None))
    )
    strokes: dict[int, list[tuple[PlaceSuccessionRow, str]]] = {}
    for row, name in session.execute(query):
        strokes.setdefault(_key(row), []).append((row, name or ""))
    return [_placing(key, strokes[key], places, people) for key in sorted(strokes, reverse=True)[:limit]]


def _key(row: PlaceSuccessionRow) -> int:
    assert row.decided_at is not None
    return (row.decided_at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def _placing(key: int, rows: Sequence[tuple[PlaceSuccessionRow, str]], places: PlaceBook, people: Counter[str]) -> Placing:
    homes = sorted((places.homes[row.old_id] for row, _ in rows), key=lambda home: village_order(home.village))
    first, name = rows[0]
    assert first.decided_at is not None
    villages = tuple(home.village for home in homes)
    return Placing(key, places.homes[first.new_id].commune.name, villages, sum(people[home.id] for home in homes), name, first.decided_at)


def undo(session: Session, key: int) -> int:
    """Take back what was decided at that moment, and the places that it laid and nobody uses; how many villages that were."""
    decided = session.scalars(select(PlaceSuccessionRow).where(PlaceSuccessionRow.decided_at.is_not(None)))
    rows = [row for row in decided if _key(row) == key]
    heirs = [row.new_id for row in rows]
    for row in rows:
        session.delete(row)
    session.flush()
    _remove_unused(session, heirs)
    return len(rows)


def _remove_unused(session: Session, place_ids: Collection[str]) -> None:
    """Whatever refers to a place keeps it; a commune stays for its villages."""
    key, place = PlaceRow.__table__.c.id, aliased(PlaceRow)
    users = [
        column for table in Base.metadata.sorted_tables for column in table.columns if any(to.column is key for to in column.foreign_keys)
    ]
    communes = {place_id.partition("/")[0] for place_id in place_ids}
    for gone in (place_ids, communes):
        elsewhere = [exists().where(column == PlaceRow.id) for column in users if column.table is not PlaceRow.__table__]
        used = or_(exists().where(place.parent_id == PlaceRow.id), *elsewhere)
        session.execute(delete(PlaceRow).where(PlaceRow.id.in_(gone), ~used))


def heir_of(home: Home, commune_id: str) -> Place | None:
    """The commune, where it is one of those that took a part of the village's own."""
    return next((place for place in default_gazetteer().after(home.commune.id, home.key) if place.id == commune_id), None)

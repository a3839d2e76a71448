"""What a list of people is filtered for, as conditions on the worker's row: never sex, age, ethnicity or poverty, which the law forbids."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from jobmatch.registry.wishes.age import WishAge, WishAges
from jobmatch.registry.worker import Standing
from jobmatch.store.place_book import PlaceBook
from jobmatch.store.rows import ReviewItemRow, SourceRow, WishRow, WorkerPhoneRow, WorkerRow
from jobmatch.store.sealing import key_ring
from jobmatch.text.phones import read_phones

_CITIZEN_ID = 12


class Reach(StrEnum):
    """By a phone, or, without any, only through the head of the village."""

    PHONE = "phone"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class WorkerChoice:
    """What is looked for; everything empty means everybody. `has_question` None: with and without."""

    words: str = ""
    commune: str = ""  # the id of a place, of today or of before
    village: str = ""  # the same
    occupation: str = ""  # the beginning of an ISCO-08 code
    education: int | None = None
    qualification: int | None = None
    wish_age: WishAge | None = None
    reach: Reach | None = None
    standing: Standing | None = None
    has_question: bool | None = None
    import_id: int | None = None
    within: str = ""  # the id of the commune outside of which nobody may be found


def filters(choice: WorkerChoice, places: PlaceBook, today: date, ages: WishAges) -> list[ColumnElement[bool]]:
    """Whoever left the registry is on no list."""
    conditions: list[ColumnElement[bool]] = [WorkerRow.retired_at.is_(None)]
    if choice.within:
        conditions.append(WorkerRow.place_id.in_(places.within(choice.within)))
    if choice.commune or choice.village:
        conditions.append(WorkerRow.place_id.in_(places.within(choice.commune, choice.village)))
    if choice.occupation:
        wished = select(WishRow.worker_id).where(WishRow.occupation.startswith(choice.occupation, autoescape=True))
        conditions.append(WorkerRow.id.in_(wished))
    same = (
        (WorkerRow.education, choice.education),
        (WorkerRow.qualification, choice.qualification),
        (WorkerRow.standing, choice.standing),
    )
    conditions += [column == value for column, value in same if value is not None]
    if choice.wish_age:
        conditions.append(_told(choice.wish_age, today, ages))
    if choice.reach:
        rung = exists().where(WorkerPhoneRow.worker_id == WorkerRow.id)
        conditions.append(rung if choice.reach is Reach.PHONE else ~rung)
    if choice.has_question is not None:
        asked = or_(WorkerRow.id.in_(_asked(ReviewItemRow.worker_id)), WorkerRow.id.in_(_asked(ReviewItemRow.other_worker_id)))
        conditions.append(asked if choice.has_question else ~asked)
    if choice.import_id is not None:
        conditions.append(WorkerRow.id.in_(select(SourceRow.worker_id).where(SourceRow.import_id == choice.import_id)))
    return conditions


def _told(age: WishAge, today: date, ages: WishAges) -> ColumnElement[bool]:
    fresh, confirmed = WorkerRow.wish_on >= ages.fresh_since(today), WorkerRow.wish_on >= ages.confirmed_since(today)
    match age:
        case WishAge.FRESH:
            return fresh
        case WishAge.WEAK:
            return ~fresh & confirmed
        case WishAge.TO_CONFIRM:
            return ~confirmed
        case WishAge.UNTOLD:
            return WorkerRow.wish_on.is_(None)


def _asked(column: InstrumentedAttribute[int | None]) -> Select[Any]:
    """A list that is made once: asked person by person it took six seconds for twelve thousand."""
    return select(column).where(ReviewItemRow.state == "open", column.is_not(None))


def has_number(session: Session, typed: str) -> ColumnElement[bool]:
    """A whole citizen ID, its last four digits, a card of before, or a phone: fingerprints are all that can be asked."""
    ring, digits = key_ring(session.get_bind().dialect), re.sub(r"\D", "", typed)
    rung = [ring.fingerprint(phone, "phone") for phone in (*read_phones(typed), digits)]
    owners = (
        select(WorkerPhoneRow.worker_id).where(WorkerPhoneRow.phone_hash.in_(rung)),
        # A spreadsheet that took the number for an amount has dropped its zero.
        select(WorkerRow.id).where(WorkerRow.citizen_id_hash == ring.fingerprint(digits.zfill(_CITIZEN_ID), "citizen_id")),
        select(WorkerRow.id).where(WorkerRow.old_id_hash == ring.fingerprint(digits, "old_id")),
        select(WorkerRow.id).where(WorkerRow.citizen_id_tail_hash == ring.fingerprint(digits, "citizen_id_tail")),
    )
    return WorkerRow.id.in_(union_all(*owners))

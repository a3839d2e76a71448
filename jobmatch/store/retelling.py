"""Workers told anew from the rows that speak of them: after an undo, a merge, a tick, a wish that staff have read."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from jobmatch.registry.homes import home_of
from jobmatch.registry.intake import Change, PersonPlan
from jobmatch.registry.telling import BLANK, FIELDS, Told, tell
from jobmatch.store.answers import settle_by_rows
from jobmatch.store.chunks import chunks
from jobmatch.store.id_holders import settle_holders, tails_of
from jobmatch.store.places import keep_homes
from jobmatch.store.returning import prints_of
from jobmatch.store.reviews import ANSWERED_BY_A_LIST, look_again
from jobmatch.store.rows import WishRow, WorkerPhoneRow, WorkerRow
from jobmatch.store.sealing import KeyRing, key_ring
from jobmatch.store.told_rows import told_rows
from jobmatch.store.worker_values import all_columns
from jobmatch.store.workers import write_phones_and_wishes

_PURPOSE = "Tính lại từ các dòng danh sách"
_STAYS = ("full_name", "place_id", "commune_code", "village")  # of whoever is retired


def retell(
    session: Session, worker_nos: Collection[int], *, answer: str = ANSWERED_BY_A_LIST, account_id: int | None, now: datetime
) -> dict[int, PersonPlan]:
    """Write what the rows of these workers say together, and nothing else; whoever has no row left is retired.

    `answer` is the word for questions that these values close.

    The caller holds the registry (`imports.hold_registry`). Gives the people that stand, by worker number.
    """
    if not worker_nos:
        return {}
    people = {person.worker_no: person for person in _people(session, worker_nos, account_id=account_id, now=now) if person.worker_no}
    leaving = set(worker_nos) - people.keys()
    known_by = prints_of(session, leaving, account_id=account_id, purpose=_PURPOSE, now=now)
    freed = tails_of(session, worker_nos)
    _clear(session, worker_nos)
    _write(session, people, now=now)
    _retire(session, known_by, now=now)
    settle_holders(session, freed | tails_of(session, people), reader=account_id, now=now)
    values_of = {worker_no: person.values for worker_no, person in people.items()}
    settle_by_rows(session, values_of, word=answer, reader=account_id, now=now)
    look_again(session, worker_nos, reader=account_id, now=now)
    return people


def _people(session: Session, worker_nos: Collection[int], *, account_id: int | None, now: datetime) -> list[PersonPlan]:
    told = told_rows(session, worker_nos, reader=account_id, purpose=_PURPOSE, at=now)
    return [_person(worker_no, rows) for worker_no, rows in told.items()]


def _person(worker_no: int, told: Sequence[Told]) -> PersonPlan:
    says = tell(told)
    return PersonPlan(
        worker_no,
        Change.UPDATED,
        BLANK,
        says.values,
        FIELDS,
        says.origins,
        (),
        says.as_of,
        says.home_on,
        says.wish_on,
        holds_id=False,  # given afterwards, when it is known who else has the number
    )


def _clear(session: Session, worker_nos: Collection[int]) -> None:
    for part in chunks(sorted(worker_nos)):
        for row_class in (WorkerPhoneRow, WishRow):
            session.execute(delete(row_class).where(row_class.worker_id.in_(part)))


def _write(session: Session, people: dict[int, PersonPlan], *, now: datetime) -> None:
    if not people:
        return
    plans = list(people.values())
    ring = key_ring(session.get_bind().dialect)
    homes = (home_of(person.values.commune_code, person.values.village, person.home_on) for person in plans)
    keep_homes(session, filter(None, homes))
    rows = [{"id": worker_no, **_standing_columns(person, ring, now)} for worker_no, person in people.items()]
    session.execute(update(WorkerRow), rows)
    write_phones_and_wishes(session, plans, list(people))


def _standing_columns(person: PersonPlan, ring: KeyRing, now: datetime) -> dict[str, Any]:
    origins = {field: origin.source_id for field, origin in person.origins.items()}
    days: dict[str, Any] = {
        "as_of": person.as_of,
        "wish_on": person.wish_on,
        "changed_at": now,
        "retired_at": None,
        "merged_into": None,
        "known_by": [],
    }
    return {"origins": origins, **days, **all_columns(person, ring)}


def _retire(session: Session, known_by: Mapping[int, list[str]], *, now: datetime) -> None:
    """Name and home stay, because runs and letters name the person; everything else is blank but what would tell the person again."""
    ring = key_ring(session.get_bind().dialect)
    nobody = PersonPlan(None, Change.UPDATED, BLANK, BLANK, (), {}, (), date.min, date.min)
    blank = {name: value for name, value in all_columns(nobody, ring).items() if name not in _STAYS}
    gone = {**blank, "search_text": "", "origins": {}, "as_of": None, "wish_on": None, "retired_at": now, "changed_at": now}
    rows = [{"id": worker_no, "known_by": prints, **gone} for worker_no, prints in sorted(known_by.items())]
    if rows:
        session.execute(update(WorkerRow), rows)

"""People of the registry: written from a plan, counted, and read for those who may know them."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from jobmatch.registry.homes import home_of
from jobmatch.registry.intake import Change, IntakePlan, Origin, PersonPlan
from jobmatch.store.bulk import insert_all
from jobmatch.store.chunks import chunks
from jobmatch.store.places import keep_homes
from jobmatch.store.reserved_ids import reserve_ids
from jobmatch.store.returning import known_again
from jobmatch.store.rows import WishRow, WorkerPhoneRow, WorkerRow
from jobmatch.store.sealing import key_ring
from jobmatch.store.worker_values import all_columns


def write_people(session: Session, plan: IntakePlan, source_ids: Sequence[int], *, now: datetime) -> list[int]:
    """Make and update workers; the worker numbers in the order of the plan's people."""
    values = [person.values for person in plan.people]
    homes = [home_of(value.commune_code, value.village, person.home_on) for value, person in zip(values, plan.people, strict=True)]
    keep_homes(session, filter(None, homes))
    back = known_again(session, plan.people)
    made = iter(reserve_ids(session, WorkerRow, plan.count(Change.NEW) - len(back)))
    worker_nos = [person.worker_no or back.get(place) or next(made) for place, person in enumerate(plan.people)]
    ring = key_ring(session.get_bind().dialect)
    new, known = [], []
    for place, (worker_no, person) in enumerate(zip(worker_nos, plan.people, strict=True)):
        kept = {"id": worker_no, "origins": _origins(person, source_ids), "as_of": person.as_of, "wish_on": person.wish_on}
        if place in back:
            known.append({**kept, "changed_at": now, "retired_at": None, "known_by": [], **all_columns(person, ring)})
        elif person.worker_no is None:
            new.append({**kept, "changed_at": now, **all_columns(person, ring)})
        else:
            changed = {"changed_at": now, **all_columns(person, ring)} if person.change is Change.UPDATED else {}
            known.append({**kept, **changed})
    insert_all(session, WorkerRow, new)
    _update(session, known)
    return worker_nos


def _origins(person: PersonPlan, source_ids: Sequence[int]) -> dict[str, int]:
    return {field: _source_id(origin, source_ids) for field, origin in person.origins.items()}


def _source_id(origin: Origin, source_ids: Sequence[int]) -> int:
    if origin.new is not None:
        return source_ids[origin.new]
    assert origin.source_id is not None
    return origin.source_id


def _update(session: Session, known: list[dict[str, Any]]) -> None:
    """One statement for all whose same columns change."""
    known.sort(key=lambda values: (sorted(values), values["id"]))
    for _, alike in groupby(known, key=sorted):
        session.execute(update(WorkerRow), list(alike))


def write_phones_and_wishes(session: Session, plans: Sequence[PersonPlan], worker_nos: Sequence[int]) -> None:
    """The rows beside the worker's own, made anew for whoever is new or has others now."""
    ring = key_ring(session.get_bind().dialect)
    people = list(zip(worker_nos, plans, strict=True))
    rung = [(worker_no, person) for worker_no, person in people if "phones" in person.changed]
    wished = [(worker_no, person) for worker_no, person in people if "wishes" in person.changed]
    for row_class, changed in ((WorkerPhoneRow, rung), (WishRow, wished)):
        for part in chunks(worker_no for worker_no, person in changed if person.worker_no is not None):
            session.execute(delete(row_class).where(row_class.worker_id.in_(part)))
    phones = [
        {"worker_id": worker_no, "phone_hash": ring.fingerprint(phone, "phone")}
        for worker_no, person in rung
        for phone in person.values.phones
    ]
    wishes = [
        {
            "worker_id": worker_no,
            "place": place,
            "kind": wish.kind.value,
            "text": wish.text,
            "occupation": wish.occupation,
            "confidence": wish.confidence,
        }
        for worker_no, person in wished
        for place, wish in enumerate(person.values.wishes)
    ]
    insert_all(session, WorkerPhoneRow, phones)
    insert_all(session, WishRow, wishes)

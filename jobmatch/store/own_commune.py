"""Whom a commune officer may see: people whose home is the commune, or was or will be under another name."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.errors import NotFound
from jobmatch.registry.homes import home_of
from jobmatch.registry.intake import IntakePlan
from jobmatch.store.bulk import insert_all
from jobmatch.store.place_book import places_within
from jobmatch.store.places import commune_values
from jobmatch.store.rows import AccountRow, PlaceRow, WorkerRow


def check_within(session: Session, worker_no: int, commune_id: str | None) -> None:
    """Somebody of another commune is as missing as nobody; without a commune everybody may be seen."""
    if commune_id is not None and not are_within(session, [worker_no], commune_id):
        raise NotFound("worker_unknown", "Không có người này trong sổ.", "Tìm lại theo tên hoặc thôn.")


def are_within(session: Session, worker_nos: Sequence[int], commune_id: str) -> set[int]:
    """Those of these workers who live there."""
    places = places_within(session, commune_id)
    return set(session.scalars(select(WorkerRow.id).where(WorkerRow.id.in_(worker_nos), WorkerRow.place_id.in_(places))))


def holds_place(session: Session, place_id: str, commune_id: str | None) -> bool:
    """True where somebody may be written into that commune or thôn."""
    return commune_id is None or place_id == commune_id or place_id in places_within(session, commune_id)


def people_elsewhere(session: Session, plan: IntakePlan, account_id: int | None, on: date) -> int:
    """How many people of a list live, or lived until this list, outside the commune of the account that sent it; none for the centre's."""
    commune_id = session.scalars(select(AccountRow.commune_id).where(AccountRow.id == account_id)).one_or_none()
    if commune_id is None:
        return 0
    now = default_gazetteer().now_at(commune_id, on)
    own = now.id if now else commune_id
    known = {person.worker_no for person in plan.people if person.worker_no is not None}
    theirs = are_within(session, sorted(known), own)
    homes = [home_of(person.values.commune_code, person.values.village, person.home_on) for person in plan.people]
    return sum(
        (person.worker_no is not None and person.worker_no not in theirs) or home is None or not _is_of(home.commune.id, own, on)
        for person, home in zip(plan.people, homes, strict=True)
    )


def _is_of(commune_id: str, own: str, on: date) -> bool:
    """A commune that was, or will be, a part of the own one counts as own: its list may bear the older name."""
    return any(place.id == own for place in default_gazetteer().all_at(commune_id, on))


def own_codes(codes: Sequence[str], commune_id: str | None, on: date) -> list[str]:
    """Those of the commune codes of a list that are the commune's own; without a commune all of them."""
    places = default_gazetteer()
    found = ((code, places.commune_by_code(code, on)) for code in codes)
    return [code for code, place in found if commune_id is None or (place is not None and _is_of(place.id, commune_id, on))]


def lay_commune(session: Session, commune_id: str) -> None:
    """The commune of an account stands among the places, whether or not somebody of it is in the registry yet."""
    place = default_gazetteer().get(commune_id)
    if place is not None and session.get(PlaceRow, commune_id) is None:
        insert_all(session, PlaceRow, [commune_values(place)])

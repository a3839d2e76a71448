"""Whom a commune officer may see: people whose home is the commune, or was or will be under another name."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.errors import NotFound
from jobmatch.store.bulk import insert_all
from jobmatch.store.place_book import places_within
from jobmatch.store.places import commune_values
from jobmatch.store.rows import PlaceRow, WorkerRow


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


def lay_commune(session: Session, commune_id: str) -> None:
    """The commune of an account stands among the places, whether or not somebody of it is in the registry yet."""
    place = default_gazetteer().get(commune_id)
    if place is not None and session.get(PlaceRow, commune_id) is None:
        insert_all(session, PlaceRow, [commune_values(place)])

"""Stations: the loudspeakers of the communes in which people of the registry live, and how their announcers read."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from jobmatch.catalogue.places import Place, default_gazetteer
from jobmatch.radio.script import Station
from jobmatch.store.rows import PlaceRow, StationRow


def all_stations(session: Session, on: date) -> list[Station]:
    """One for each commune of the registry that stands on that day, by code; a code means something only with its day."""
    stands = (or_(PlaceRow.valid_from.is_(None), PlaceRow.valid_from <= on), or_(PlaceRow.valid_to.is_(None), PlaceRow.valid_to >= on))
    ids = session.scalars(select(PlaceRow.id).where(PlaceRow.kind == "commune", *stands))
    places = [place for place in map(default_gazetteer().get, ids) if place is not None]
    pace = {row.code: row.syllables_per_minute for row in session.scalars(select(StationRow))}
    return sorted((station(place, pace.get(place.code)) for place in places), key=lambda each: each.code)


def find(session: Session, code: str, on: date) -> Station | None:
    """The station of the commune that carries this code on that day."""
    place = default_gazetteer().commune_by_code(code, on)
    row = session.get(StationRow, code)
    return station(place, row.syllables_per_minute if row else None) if place else None


def names(session: Session) -> dict[str, str]:
    """By code, of those that newsletters were written for."""
    return dict(session.execute(select(StationRow.code, StationRow.name)).all())


def keep(session: Session, kept: Station) -> None:
    """Lay the station's row if it is missing: newsletters point to it."""
    session.merge(StationRow(code=kept.code, name=kept.name, place_name=kept.place_name, syllables_per_minute=kept.syllables_per_minute))
    session.flush()


def station(place: Place, syllables_per_minute: int | None) -> Station:
    """'Xã Quảng Hà' is said "xã Quảng Hà"."""
    said = place.name[:1].lower() + place.name[1:]
    made = Station(place.code, f"Đài Truyền thanh {said}", said)
    return made if syllables_per_minute is None else Station(made.code, made.name, made.place_name, syllables_per_minute)

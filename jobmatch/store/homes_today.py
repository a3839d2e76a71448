"""In which thôn people live today, whichever name it had on the day of their list."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from jobmatch.store.rows import PlaceRow, PlaceSuccessionRow

_PlaceLine = Row[str, str, str, str | None, date | None]


@dataclass(frozen=True, slots=True)
class Village:
    """A thôn as it is called today; `village` is empty where only the commune is known."""

    id: str
    village: str
    commune: str
    commune_id: str


def villages_today(session: Session, on: date) -> Mapping[str, Village]:
    """Every place that somebody may live in -> the one that holds it on that day; a place whose heir nobody knows stays itself."""
    columns = (PlaceRow.id, PlaceRow.kind, PlaceRow.name, PlaceRow.parent_id, PlaceRow.valid_to)
    places = {row.id: row for row in session.execute(select(*columns))}
    heirs: dict[str, list[str]] = defaultdict(list)
    for old, new in session.execute(select(PlaceSuccessionRow.old_id, PlaceSuccessionRow.new_id)):
        heirs[old].append(new)

    def today(place: _PlaceLine) -> _PlaceLine:
        while place.valid_to is not None and place.valid_to < on and len(heirs[place.id]) == 1:
            place = places[heirs[place.id][0]]
        return place

    def village(place: _PlaceLine) -> Village:
        if place.kind == "commune":
            return Village(place.id, "", place.name, place.id)
        commune = places[place.parent_id or ""]
        return Village(place.id, place.name, commune.name, commune.id)

    return {place.id: village(today(place)) for place in places.values()}

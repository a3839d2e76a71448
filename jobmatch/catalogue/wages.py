"""Minimum wages by region, with the decree and the days in which they hold."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.catalogue.place import Place, PlaceKind
from jobmatch.catalogue.places import default_gazetteer


@dataclass(frozen=True, slots=True)
class WageFloor:
    """The least that full-time work of normal hours may pay in a region ('I' the dearest to 'IV')."""

    region: str
    monthly_vnd: int
    hourly_vnd: int
    decree: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class _RegionOf:
    region: str
    valid_from: date
    valid_to: date | None


def _end(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def _floors() -> tuple[WageFloor, ...]:
    return tuple(
        WageFloor(
            row["region"],
            int(row["monthly_vnd"]),
            int(row["hourly_vnd"]),
            row["decree"],
            date.fromisoformat(row["valid_from"]),
            _end(row["valid_to"]),
        )
        for row in read_data("wage_floors.csv")
    )


@cache
def _regions() -> dict[tuple[str, str], list[_RegionOf]]:
    """Regions of districts, while there were districts, and of communes."""
    regions: dict[tuple[str, str], list[_RegionOf]] = {}
    for row in read_data("wage_regions.csv"):
        entry = _RegionOf(row["region"], date.fromisoformat(row["valid_from"]), _end(row["valid_to"]))
        regions.setdefault((row["scope"], row["unit"]), []).append(entry)
    return regions


def _holds(entry: WageFloor | _RegionOf, on: date) -> bool:
    return entry.valid_from <= on and (entry.valid_to is None or on <= entry.valid_to)


def wage_floor(region: str, on: date) -> WageFloor | None:
    """The floor of a region on a day; None for a region or a day that our lists do not hold."""
    return next((floor for floor in _floors() if floor.region == region and _holds(floor, on)), None)


def _region_of_commune(place: Place, on: date) -> str:
    entries = [*_regions().get(("commune", place.id), ()), *_regions().get(("district", place.district), ())]
    return next((entry.region for entry in entries if _holds(entry, on)), "")


def wage_region(place_id: str, on: date) -> str:
    """The wage region in which the work of a place falls on a day: the law looks at where the employer works, not at where people live.

    Empty for a place outside our province, abroad, or unknown; and where a commune has since been split between two regions.
    """
    places = default_gazetteer()
    place = places.get(place_id)
    if place is None:
        return ""
    communes = place.communes if place.kind is PlaceKind.WORKPLACE else (place.id,)
    standing = [now for each in communes for now in places.all_at(each, on) if now.kind is PlaceKind.COMMUNE]
    regions = {_region_of_commune(each, on) for each in standing}
    return regions.pop() if len(regions) == 1 else ""

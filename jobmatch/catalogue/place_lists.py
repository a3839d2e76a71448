"""The lists of places as values: communes and provinces of every time, workplaces, countries, and what became of what."""

from datetime import date
from functools import cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.catalogue.place import Place, PlaceKind, Succession


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _place(row: dict[str, str], kind: PlaceKind) -> Place:
    return Place(
        id=row["id"],
        kind=kind,
        name=row["name"],
        code=row.get("code", ""),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        valid_from=_day(row.get("valid_from", "")),
        valid_to=_day(row.get("valid_to", "")),
        is_island=row.get("is_island") == "yes",
        district=row.get("district", ""),
        communes=tuple(filter(None, row.get("communes", "").split(";"))),
    )


_LISTS = (
    (PlaceKind.COMMUNE, "communes.csv"),
    (PlaceKind.WORKPLACE, "workplaces.csv"),
    (PlaceKind.PROVINCE, "provinces.csv"),
    (PlaceKind.COUNTRY, "countries.csv"),
)


@cache
def listed_places() -> tuple[Place, ...]:
    return tuple(_place(row, kind) for kind, name in _LISTS for row in read_data(name))


@cache
def called_names() -> dict[str, tuple[str, ...]]:
    """Place id -> the folded words by which people call a workplace, a province or a country, besides its name."""
    lists = ("workplaces.csv", "provinces.csv", "countries.csv")
    return {row["id"]: tuple(filter(None, row["words"].split(";"))) for name in lists for row in read_data(name)}


@cache
def district_names() -> dict[str, str]:
    """Names of the districts of Quảng Ninh until 30 June 2025, by code: 'Huyện Hải Hà'."""
    return {row["code"]: row["name"] for row in read_data("districts.csv")}


@cache
def listed_successions() -> tuple[Succession, ...]:
    return tuple(
        Succession(row["old_id"], row["new_id"], tuple(filter(None, row["villages"].split(";"))))
        for row in read_data("place_succession.csv")
    )

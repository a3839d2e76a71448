"""A place with the days between which it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PlaceKind(StrEnum):
    """`COMMUNE` is every lowest unit: xã, thị trấn, phường, đặc khu."""

    COMMUNE = "commune"
    PROVINCE = "province"
    WORKPLACE = "workplace"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Place:
    """`name` is the full name as documents print it on those days ('Xã Quảng Hà', 'Phường Hạ Long').

    `code` is that of the statistics office and means something only with a date: it is given to other places later. `valid_from` and
    `valid_to` are the first and the last day, None where no end is known. `district` is the code of the district in which a commune lay
    while there were districts. `communes` are the units, one for each time, in which a workplace lies. `lat` and `lon` are degrees.
    """

    id: str
    kind: PlaceKind
    name: str
    code: str
    lat: float
    lon: float
    valid_from: date | None = None
    valid_to: date | None = None
    is_island: bool = False
    district: str = ""
    communes: tuple[str, ...] = ()

    def stands(self, on: date) -> bool:
        """True on the days on which the place exists under this name with these borders."""
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Succession:
    """One place, or a part of it, became another or a part of one; `villages` are those known to have gone this way."""

    old_id: str
    new_id: str
    villages: tuple[str, ...] = ()

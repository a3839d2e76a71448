"""All places that people live and work in: found by name or code as of a day, followed through reforms, and how far apart they lie."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from jobmatch.catalogue.place import Place, PlaceKind, Succession
from jobmatch.catalogue.place_finder import HOME_PROVINCE, PlaceFinder
from jobmatch.catalogue.place_lists import called_names, district_names, listed_places, listed_successions
from jobmatch.catalogue.place_names import WrittenName, name_key, read_commune_name, without_kind
from jobmatch.text.folding import fold

__all__ = ["Gazetteer", "Place", "PlaceKind", "default_gazetteer"]

EARTH_RADIUS_KM = 6371.0
# Roads wind round hills and river mouths. Chosen by the makers in 2025 without a road network at hand, and not measured.
ROAD_FACTOR = 1.3
_VILLAGE_KIND = re.compile(r"^(?:thon|ban|khu pho|khu|xom|to dan pho|to|ap|lang)\s+")


def _straight_km(a: Place, b: Place) -> float:
    """Great-circle distance by the haversine formula."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, half)))


def _village_key(name: str) -> str:
    return name_key(_VILLAGE_KIND.sub("", fold(name)))


class Gazetteer:
    """Places by id, code and name. A code or a name alone says nothing: both are given to other places after a reform."""

    def __init__(
        self, places: Iterable[Place], successions: Iterable[Succession], called: Mapping[str, Sequence[str]], districts: Mapping[str, str]
    ) -> None:
        self._places = tuple(places)
        self._by_id = {place.id: place for place in self._places}
        self._communes_by_code: dict[str, list[Place]] = {}
        self._communes_by_key: dict[str, list[Place]] = {}
        for place in self._places:
            if place.kind is PlaceKind.COMMUNE:
                self._communes_by_code.setdefault(place.code, []).append(place)
                self._communes_by_key.setdefault(name_key(without_kind(place.name)[1]), []).append(place)
        self._heirs: dict[str, list[Succession]] = {}
        self._forebears: dict[str, list[Succession]] = {}
        for succession in successions:
            self._heirs.setdefault(succession.old_id, []).append(succession)
            self._forebears.setdefault(succession.new_id, []).append(succession)
        self._districts = {code: fold(name) for code, name in districts.items()}
        self._finder = PlaceFinder(self._places, called)

    def all(self) -> tuple[Place, ...]:
        """Every place of every time, in the order of the lists."""
        return self._places

    def get(self, place_id: str) -> Place | None:
        return self._by_id.get(place_id)

    def commune_by_code(self, code: str, on: date) -> Place | None:
        """The commune that has this code on a day; '06946' was xã Quảng Long and has been xã Đường Hoa since 1 July 2025."""
        return next((place for place in self._communes_by_code.get(code, ()) if place.stands(on)), None)

    def find_commune(self, text: str, on: date) -> Place | None:
        """The commune that holds the named one on a day.

        Marks, blanks and the kind of unit may be missing ('TT Quảng Hà', 'quang ha', 'QuangHa'), and the name may be of an earlier time
        ('Phú Hải'). None where the name means two communes or where its commune was split since.
        """
        written = read_commune_name(text)
        namesakes = self._communes_by_key.get(written.key, [])
        standing = [] if written.is_former else [place for place in namesakes if place.stands(on)]
        if standing:
            return self._only(standing, written)
        former = [place for place in namesakes if place.valid_to and place.valid_to < on] or namesakes
        before = self._only(former, written)
        return self.now_at(before.id, on) if before else None

    def _only(self, places: Sequence[Place], written: WrittenName) -> Place | None:
        """The one that the kind of unit, or the district behind the name, picks out."""
        by_kind = [place for place in places if written.kind and without_kind(place.name)[0] == written.kind] or places
        chosen = [place for place in by_kind if written.rest and self._district_named(place, written.rest)] or by_kind
        return chosen[0] if len(chosen) == 1 else None

    def _district_named(self, place: Place, rest: str) -> bool:
        district = re.sub(r"^(?:thanh pho|huyen|thi xa) ", "", self._districts.get(place.district, ""))
        return bool(district) and district in rest

    def find_workplace(self, text: str, on: date) -> Place | None:
        """The place that words such as 'KCN Cảng biển Hải Hà (tổ hợp dệt may)', 'Móng Cái', 'Nhật Bản' or 'xã Quảng Minh' name.

        A named place before a commune, a commune before a country or a province; None where the text names no place of our lists. An old
        name leads to the commune that holds it on that day; a split commune and an old province are found as they were.
        """
        place = self._finder.best(text, on)
        return self.now_at(place.id, on) or place if place and place.kind is PlaceKind.COMMUNE else place

    def now_at(self, place_id: str, on: date, village: str = "") -> Place | None:
        """The place that on a day holds what another day's place held.

        None where a commune was split, or several were joined, and the village does not tell which way it went.
        """
        held = self.all_at(place_id, on, village)
        return held[0] if len(held) == 1 else None

    def all_at(self, place_id: str, on: date, village: str = "") -> tuple[Place, ...]:
        """Every place that on a day holds some of what another day's place held: one where it went whole or the village tells."""
        place = self.get(place_id)
        if place is None or place.stands(on):
            return (place,) if place else ()
        is_past = place.valid_to is not None and place.valid_to < on
        steps = (self._heirs if is_past else self._forebears).get(place_id, [])
        ends = [step.new_id if is_past else step.old_id for step in self._ways(steps, village, is_past=is_past)]
        return tuple(dict.fromkeys(held for end in ends for held in self.all_at(end, on, village)))

    def after(self, place_id: str, village: str = "") -> tuple[Place, ...]:
        """What came of a place at the next change: every part that took some of it, or the one that took the village."""
        steps = self._ways(self._heirs.get(place_id, []), village, is_past=True)
        return tuple(self._by_id[step.new_id] for step in steps)

    def before(self, place_id: str, village: str = "") -> tuple[Place, ...]:
        """What a place was made of at the last change; of several the one that the village is known to come from."""
        steps = self._ways(self._forebears.get(place_id, []), village, is_past=False)
        return tuple(self._by_id[step.old_id] for step in steps)

    def _ways(self, steps: Sequence[Succession], village: str, *, is_past: bool) -> Sequence[Succession]:
        """The steps that a village is known to have gone; all of them where nothing is known."""
        key = _village_key(village)
        if not key or len(steps) < 2:
            return steps
        known = [step for step in steps if key in map(_village_key, step.villages)]
        if not known and not is_past:
            # A numbered village bears the name of its old commune: 'Thôn Quảng Minh 5'.
            known = [step for step in steps if (old := self.get(step.old_id)) and name_key(without_kind(old.name)[1]) in key]
        return known or steps

    def distance_km(self, id_a: str, id_b: str) -> float | None:
        """Kilometres by road between two places, 0 for one and the same.

        None where one of them is unknown, or is our own province as a whole, which says nothing of where in it.
        """
        a, b = self.get(id_a), self.get(id_b)
        if a is None or b is None:
            return None
        if a.id == b.id:
            return 0.0
        if any(place.kind is PlaceKind.PROVINCE and place.code == HOME_PROVINCE for place in (a, b)):
            return None
        return _straight_km(a, b) * ROAD_FACTOR


@cache
def default_gazetteer() -> Gazetteer:
    """The places of our lists."""
    return Gazetteer(listed_places(), listed_successions(), called_names(), district_names())

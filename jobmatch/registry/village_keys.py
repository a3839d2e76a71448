"""One village, and one commune, under the names they had before and after a reform."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from jobmatch.catalogue.places import Place, PlaceKind, default_gazetteer
from jobmatch.text.folding import fold

_KIND = re.compile(r"^(?:thon|ban|khu pho|khu|xom|to dan pho|to|ap|lang)\s+")
_COMMUNE_KIND = re.compile(r"^(?:xa|thi tran|phuong|dac khu)\s+")


@lru_cache(maxsize=1024)
def _names_of(code: str) -> tuple[str, ...]:
    """Every name that a commune code has stood for; codes are used again after a reform."""
    names = {_COMMUNE_KIND.sub("", fold(place.name)) for place in _communes_by_code().get(code, ())}
    return tuple(sorted(names)) or (code,)


@lru_cache(maxsize=16384)
def village_keys(village: str, commune_code: str) -> frozenset[str]:
    """Keys of which two names of one village share one; none for a blank name.

    A numbered village got its old commune's name when communes were joined: 'Thôn 5' of Quảng Minh is 'Thôn Quảng Minh 5' or
    'Thôn 5 Quảng Minh' in the new one. Words keep their order where there is no number: Lý Nà and Nà Lý are two villages.
    """
    bare = _KIND.sub("", fold(village))
    if not bare:
        return frozenset()
    if bare.isdecimal():
        return frozenset(f"{name} {bare}" for name in _names_of(commune_code))
    numbers = re.findall(r"\b\d+\b", bare)
    words = " ".join(re.findall(r"[^\W\d]+", bare))
    return frozenset({f"{words} {numbers[0]}" if numbers else words})


@dataclass(frozen=True, slots=True)
class Communes:
    """The communes that a code may stand for, and those that hold them today."""

    named: frozenset[str]
    today: frozenset[str]

    def may_be(self, other: "Communes") -> bool:
        """True if both may be one commune, before or after a reform; two that were joined later are two."""
        return not (self.named.isdisjoint(other.named) and self.named.isdisjoint(other.today) and self.today.isdisjoint(other.named))


@lru_cache(maxsize=16384)
def communes_of(village: str, commune_code: str) -> Communes:
    """A code without a date: '06946' was Quảng Long, which was split by village, and is Đường Hoa."""
    gazetteer = default_gazetteer()
    named = [place.id for place in _communes_by_code().get(commune_code, ())] or [commune_code]
    today = {held.id for place_id in named for held in gazetteer.all_at(place_id, date.max, village)}
    return Communes(frozenset(named), frozenset(today))


@cache
def _communes_by_code() -> dict[str, list[Place]]:
    by_code: dict[str, list[Place]] = {}
    for place in default_gazetteer().all():
        if place.kind is PlaceKind.COMMUNE:
            by_code.setdefault(place.code, []).append(place)
    return by_code

"""One village under the names it had before and after a reform."""

import re
from functools import lru_cache

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.text.folding import fold

_KIND = re.compile(r"^(?:thon|ban|khu pho|khu|xom|to dan pho|to|ap|lang)\s+")
_COMMUNE_KIND = re.compile(r"^(?:xa|thi tran|phuong|dac khu)\s+")


@lru_cache(maxsize=1024)
def _names_of(code: str) -> tuple[str, ...]:
    """Every name that a commune code has stood for; codes are used again after a reform."""
    names = {_COMMUNE_KIND.sub("", fold(place.name)) for place in default_gazetteer().all() if place.code == code}
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

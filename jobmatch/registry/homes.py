"""Where a person lives: a village of a commune that stands on the list's day, and the same village after or before a reform."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from jobmatch.catalogue.place_names import without_kind
from jobmatch.catalogue.places import Place, default_gazetteer
from jobmatch.registry.village_keys import village_keys


@dataclass(frozen=True, slots=True)
class Home:
    """`key` is the village's name as it is compared, the same before and after a reform; empty where only the commune is known."""

    commune: Place
    village: str = ""
    key: str = ""

    @property
    def id(self) -> str:
        return f"{self.commune.id}/{self.key}" if self.key else self.commune.id


def _village_key(village: str, commune: Place) -> str:
    """'Thôn 5' of Quảng Minh is 'quang minh 5', as it is called since the communes were joined."""
    name = without_kind(commune.name)[1]
    keys = village_keys(village, commune.code)
    own = f"{name} {re.sub(r'[^0-9]', '', village)}"
    return own if own in keys else min(keys, default="")


@lru_cache(maxsize=8192)
def home_of(commune_code: str, village: str, on: date) -> Home | None:
    """None where the commune is not known on that day."""
    commune = default_gazetteer().commune_by_code(commune_code, on)
    if commune is None:
        return None
    key = _village_key(village, commune)
    return Home(commune, village if key else "", key)


@lru_cache(maxsize=8192)
def next_home(home: Home) -> Home | None:
    """The same village on the day after its commune ended; None where it stands, or where nobody knows to which part it went."""
    if home.commune.valid_to is None:
        return None
    commune = default_gazetteer().now_at(home.commune.id, home.commune.valid_to + timedelta(days=1), home.key)
    return Home(commune, home.village, home.key) if commune else None


@lru_cache(maxsize=8192)
def earlier_home(home: Home) -> Home | None:
    """The same village on the day before its commune began; None where several communes were joined and its name tells none of them."""
    if home.commune.valid_from is None:
        return None
    commune = default_gazetteer().now_at(home.commune.id, home.commune.valid_from - timedelta(days=1), home.key)
    return Home(commune, home.village, home.key) if commune else None


@lru_cache(maxsize=8192)
def commune_names(home: Home) -> tuple[str, ...]:
    """The names by which people may look for the commune: its own first, then those after it and before it."""
    names = {home.commune.name: None}
    for step in (next_home, earlier_home):
        found = step(home)
        while found is not None:
            names[found.commune.name] = None
            found = step(found)
    return tuple(names)

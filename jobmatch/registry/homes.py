"""Where a person lives: a village of a commune that stands on the list's day, and the same village before and after reforms.

A commune may be split and no decree say where each of its villages went. Then an officer decides, and `Decided` carries that: the id of
the village's home -> the id of the commune that holds it since.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from jobmatch.catalogue.place_names import without_kind
from jobmatch.catalogue.places import Place, default_gazetteer
from jobmatch.registry.village_keys import village_keys
from jobmatch.text.folding import fold

Decided = Mapping[str, str]
NOTHING_DECIDED: Decided = MappingProxyType({})
_KIND = re.compile(r"^(?:thon|ban|khu pho|khu|xom|to dan pho|to|ap|lang)\b")


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


def next_home(home: Home, decided: Decided = NOTHING_DECIDED) -> Home | None:
    """The same village on the day after its commune ended; None where it stands, or where nobody knows to which part it went."""
    known = _documented_heir(home)
    if known is None and home.id in decided:
        heir = default_gazetteer().get(decided[home.id])
        return _moved(home, heir) if heir else None
    return known


def earlier_home(home: Home, decided: Decided = NOTHING_DECIDED) -> Home | None:
    """The same village on the day before its commune began; None where several communes were joined and its name tells none of them."""
    known = _documented_forebear(home)
    if known is None and home.key:
        before = (old.rpartition("/") for old, heir in decided.items() if heir == home.commune.id)
        old_ids = [commune_id for commune_id, _, key in before if key == home.key]
        commune = default_gazetteer().get(old_ids[0]) if len(old_ids) == 1 else None
        return _moved(home, commune) if commune else None
    return known


@lru_cache(maxsize=8192)
def _documented_heir(home: Home) -> Home | None:
    if home.commune.valid_to is None:
        return None
    commune = default_gazetteer().now_at(home.commune.id, home.commune.valid_to + timedelta(days=1), home.key)
    return _moved(home, commune) if commune else None


@lru_cache(maxsize=8192)
def _documented_forebear(home: Home) -> Home | None:
    if home.commune.valid_from is None:
        return None
    commune = default_gazetteer().now_at(home.commune.id, home.commune.valid_from - timedelta(days=1), home.key)
    return _moved(home, commune) if commune else None


def _moved(home: Home, commune: Place) -> Home:
    """The village under another commune: a number alone is told with the name of its old commune where several were joined."""
    return Home(commune, _village_in(home, commune), home.key)


def _village_in(home: Home, commune: Place) -> str:
    """'Thôn 7' of Quảng Long is 'Thôn Quảng Long 7' in the commune that it was joined to, and the other way round."""
    words, kind = home.village.split(), _KIND.match(fold(home.village))
    of_kind = len(kind.group().split()) if kind else 0
    number = next((word for word in words[of_kind:] if word.isdecimal()), "")
    is_later = home.commune.valid_to is not None and not commune.stands(home.commune.valid_to)
    if is_later and words[of_kind:] == [number] and _is_joined(commune):
        return " ".join((*words[:of_kind], _bare_name(home.commune), number))
    if not is_later and home.key == f"{without_kind(commune.name)[1]} {number}":
        return " ".join((*words[:of_kind], number))
    return home.village


def _is_joined(commune: Place) -> bool:
    return len(default_gazetteer().before(commune.id)) > 1


def _bare_name(commune: Place) -> str:
    """'Quảng Long' of 'Xã Quảng Long', with its marks."""
    return commune.name[-len(without_kind(commune.name)[1]) :]


def home_at(home: Home, on: date, decided: Decided = NOTHING_DECIDED) -> Home | None:
    """The village as it is on a day; None where nobody knows which way it went."""
    found: Home | None = home
    while found is not None and not found.commune.stands(on):
        is_over = found.commune.valid_to is not None and found.commune.valid_to < on
        found = (next_home if is_over else earlier_home)(found, decided)
    return found


def _steps(home: Home, step: Callable[[Home, Decided], Home | None], decided: Decided) -> Iterator[Home]:
    found = step(home, decided)
    while found is not None:
        yield found
        found = step(found, decided)


def homes_of_all_times(home: Home, decided: Decided = NOTHING_DECIDED) -> tuple[Home, ...]:
    """Itself, then what it surely became, then what it surely was."""
    return _homes_of_all_times(home, _about(home, decided))


def _about(home: Home, decided: Decided) -> tuple[tuple[str, str], ...]:
    """What was decided of villages of this name; nothing else can say where it goes on."""
    return tuple((village_id, heir) for village_id, heir in decided.items() if home.key and village_id.endswith(f"/{home.key}"))


@lru_cache(maxsize=8192)
def _homes_of_all_times(home: Home, decided: tuple[tuple[str, str], ...]) -> tuple[Home, ...]:
    return (home, *_steps(home, next_home, dict(decided)), *_steps(home, earlier_home, dict(decided)))


@lru_cache(maxsize=8192)
def commune_names(home: Home) -> tuple[str, ...]:
    """The names by which people may look for the commune: its own first, then those after it and before it."""
    return tuple(dict.fromkeys(each.commune.name for each in homes_of_all_times(home)))


def possible_communes(home: Home, decided: Decided = NOTHING_DECIDED) -> frozenset[str]:
    """The ids of every commune of every time that holds the village, or may hold it where a split or a joining leaves that open."""
    return _possible_communes(home, _about(home, decided))


@lru_cache(maxsize=8192)
def _possible_communes(home: Home, decided: tuple[tuple[str, str], ...]) -> frozenset[str]:
    places, known = default_gazetteer(), dict(decided)
    last = [home, *_steps(home, next_home, known)][-1]
    first = [home, *_steps(home, earlier_home, known)][-1]
    sure = {each.commune.id for each in homes_of_all_times(home, known)}
    return frozenset(sure | _reached(last, places.after) | _reached(first, places.before))


def _reached(home: Home, step: Callable[[str, str], tuple[Place, ...]]) -> set[str]:
    found: set[str] = set()
    to_go = [home.commune.id]
    while to_go:
        new = {place.id for place in step(to_go.pop(), home.key)} - found
        found |= new
        to_go += sorted(new)
    return found

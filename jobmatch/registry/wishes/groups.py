"""Wishes in the same words, put together for whoever decides what they mean: the doubtful ones first, with others that look alike."""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import fuzz, process

from jobmatch.registry.wishes.decisions import wish_key
from jobmatch.registry.worker import Wish, WishKind

# Below this the nearest occupation is worth a look.
_SURE = 0.5
_ALIKE, _MOST_ALIKE = 86, 12
_SHORTEST_ALIKE = 4


class Doubt(StrEnum):
    """DECIDED: staff have read the words. UNCLEAR: the reader did not know what they mean. UNSURE: it took what is nearest."""

    UNCLEAR = "unclear"
    UNSURE = "unsure"
    SURE = "sure"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class WishText:
    """One spelling: how many people have it, and how it stands read with them."""

    text: str
    people: int
    wishes: tuple[Wish, ...]


@dataclass(frozen=True, slots=True)
class WishGroup:
    """All spellings of one key. `text` is the commonest; `id` names the group where words do not belong, as in an address."""

    key: str
    text: str
    spellings: tuple[str, ...]
    people: int
    wishes: tuple[Wish, ...]
    doubt: Doubt

    @property
    def id(self) -> str:
        return wish_id(self.key)


def wish_id(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _is_open(wish: Wish) -> bool:
    return wish.kind is WishKind.AMBIGUOUS or (wish.kind is WishKind.OCCUPATION and not wish.occupation)


def _doubt(wishes: Sequence[Wish]) -> Doubt:
    named = [wish for wish in wishes if wish.kind is not WishKind.CONSTRAINT] or list(wishes)
    if not named or any(map(_is_open, named)):
        return Doubt.UNCLEAR
    return Doubt.UNSURE if any(wish.occupation and wish.confidence < _SURE for wish in named) else Doubt.SURE


def grouped(texts: Iterable[WishText], decided: Collection[str]) -> list[WishGroup]:
    """The doubtful first and then those of most people; `decided` are the keys that staff have read."""
    groups: dict[str, WishGroup] = {}
    # The commonest spelling comes first and lends the group its words.
    for one in sorted(texts, key=lambda one: (-one.people, one.text)):
        if not (key := wish_key(one.text)):
            continue
        if known := groups.get(key):
            groups[key] = replace(known, spellings=(*known.spellings, one.text), people=known.people + one.people)
        else:
            doubt = Doubt.DECIDED if key in decided else _doubt(one.wishes)
            groups[key] = WishGroup(key, one.text, (one.text,), one.people, one.wishes, doubt)
    order = list(Doubt)
    return sorted(groups.values(), key=lambda group: (order.index(group.doubt), -group.people, group.key))


def alike(group: WishGroup, groups: Iterable[WishGroup]) -> list[WishGroup]:
    """Nearly the same words, of which nobody has decided yet: a slip of the finger, or another order. Likest first."""
    if len(group.key) < _SHORTEST_ALIKE:
        return []
    others = {other.key: other for other in groups if other.key != group.key and other.doubt is not Doubt.DECIDED}
    found = process.extract(group.key, list(others), scorer=fuzz.token_sort_ratio, score_cutoff=_ALIKE, limit=_MOST_ALIKE)
    return [others[key] for key, _, _ in found]

"""Which rows are compared at all: those that share a number, or a name or a birth date with something beside it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from itertools import combinations

from jobmatch.registry.same_person.likeness import Trait

Keys = Callable[[Trait], Iterable[Hashable]]
Pairs = list[tuple[int, int]]

# A block larger than this holds a name or phone too common to tell people apart; its pairs meet in narrower blocks.
_LARGEST_BLOCK = 60


def _years(trait: Trait) -> set[int]:
    told = {trait.id_year, trait.draft.birth.year if trait.draft.birth else None}
    return {year for year in told if year is not None}


def number_keys(trait: Trait) -> Iterator[Hashable]:
    """The two rows have one number."""
    if trait.draft.citizen_id:
        yield "citizen_id", trait.draft.citizen_id
    if trait.draft.old_id:
        yield "old_id", trait.draft.old_id


def birthday_keys(trait: Trait) -> Iterator[Hashable]:
    """The two rows have one name and one full date of birth."""
    if trait.draft.birth and trait.draft.birth.day:
        yield "name, birth", trait.spoken, trait.draft.birth


def phone_keys(trait: Trait) -> Iterator[Hashable]:
    """The two rows have one phone number and one given name."""
    yield from (("phone, tên", phone, trait.ends[1]) for phone in trait.phones)


def wide_keys(trait: Trait) -> Iterator[Hashable]:
    """Each true pair shares one of these, whichever field is missing in one of its rows."""
    yield from number_keys(trait)
    yield from birthday_keys(trait)
    yield from phone_keys(trait)
    yield from (("phone", phone) for phone in trait.phones)
    yield from _name_keys(trait)
    birth = trait.draft.birth
    if birth and birth.day:
        yield "tên, birth", trait.ends[1], birth
        yield "tên, birth", trait.ends[1], (birth.year, birth.day, birth.month)
        yield "họ, birth", trait.ends[0], birth
        yield from (("home, birth", home, birth) for home in trait.homes)


def _name_keys(trait: Trait) -> Iterator[Hashable]:
    # Under its own year and the next, so that years one apart meet.
    for year in _years(trait):
        yield "name, year", trait.spoken, year
        yield "name, year", trait.spoken, year + 1
        yield "ends, year", trait.ends, year
    for home in trait.homes:
        yield "name, home", trait.spoken, home
        yield "ends, home", trait.ends, home


def _is_thin(trait: Trait) -> bool:
    """Neither year nor village: nothing stands beside the name that others could share."""
    return not _years(trait) or not trait.homes


def pairs_of(traits: Sequence[Trait], keys: Keys, new: Set[int] | None = None) -> Pairs:
    """Pairs by index that share a key, in order; with `new` only pairs with one of these, and the rest is hardly looked at."""
    wanted = None if new is None else {key for index in new for key in keys(traits[index])}
    blocks: dict[Hashable, dict[int, None]] = defaultdict(dict)
    for index, trait in enumerate(traits):
        for key in keys(trait):
            if wanted is None or key in wanted:
                blocks[key][index] = None
    found = {pair for block in blocks.values() if len(block) <= _LARGEST_BLOCK for pair in _within(list(block), new)}
    return sorted(found)


def _within(block: Sequence[int], new: Set[int] | None) -> Iterator[tuple[int, int]]:
    if new is None:
        yield from combinations(block, 2)
    else:
        yield from ((a, b) for a, b in combinations(block, 2) if a in new or b in new)


def candidate_pairs(traits: Sequence[Trait], new: Set[int] | None = None) -> Pairs:
    """Every pair worth comparing."""
    namesakes = pairs_of(traits, lambda trait: (trait.spoken,), new)
    thin = {(a, b) for a, b in namesakes if _is_thin(traits[a]) or _is_thin(traits[b])}
    return sorted(thin | set(pairs_of(traits, wide_keys, new)))

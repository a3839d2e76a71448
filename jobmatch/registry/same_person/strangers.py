"""How often two strangers agree (u): by pairs drawn from the registry, and by how often each of its values occurs."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations_with_replacement
from random import Random

from jobmatch.registry.same_person.likeness import Agreement, Field, Pattern, Trait, name_relation, pattern_of
from jobmatch.registry.same_person.weights import DEFAULT_WEIGHTS, smoothed
from jobmatch.registry.worker import BirthDate

# Strangers who share họ and tên live in the same villages, are of one sex and one people far more often than any two rows:
# these fields are judged among namesakes, so that what the name told already is not told again.
_AMONG_NAMESAKES = frozenset(
    {Field.YEAR, Field.HOME, Field.COMMUNE, Field.SEX, Field.ETHNICITY, Field.EDUCATION, Field.QUALIFICATION},
)

# The defaults count as this many pairs beside those drawn.
_DEFAULT_STRANGERS = 400.0
# Where values are counted, as the pairs of this many rows.
_DEFAULT_ROWS = 400
# Of the last six digits of two people of one place, sex and year, which are drawn at random: a digit typed wrong, or two changed round.
_NUMBERS_A_SLIP_AWAY = 60 / 1_000_000
# Enough for the degrees that are drawn: what fewer than one pair in a thousand shows is counted by its values instead.
_SAMPLED_PAIRS = 10_000
_SAMPLED_PER_ROW = 10
_SEED = 1969
# Namesakes who share one of these are hardly strangers.
_TELLING: tuple[Agreement, ...] = (
    (Field.CITIZEN_ID, "same"),
    (Field.CITIZEN_ID, "slip"),
    (Field.OLD_ID, "same"),
    (Field.PHONE, "same"),
    (Field.BIRTH, "same"),
    (Field.BIRTH, "swapped"),
    (Field.BIRTH, "year_off"),
)
_ORDERED_BY = (
    "birth",
    "citizen_id",
    "old_id",
    "phones",
    "commune_code",
    "village",
    "sex",
    "ethnicity",
    "education",
    "qualification",
)


def among_strangers(traits: Sequence[Trait], crowded: frozenset[str]) -> dict[Agreement, float]:
    """u: from pairs at random and from namesakes; what is too rare for a sample is counted by its values."""
    # Not by chance but by rule: a fixed seed draws the same pairs each time.
    ordered, chance = _in_one_order(traits), Random(_SEED)
    most = min(_SAMPLED_PAIRS, _SAMPLED_PER_ROW * len(traits))
    strangers = [pattern_of(a, b, crowded) for a, b in _at_random(ordered, most, chance)]
    namesakes = [pattern for a, b in _namesakes(ordered, most, chance) if not _surely_one(pattern := pattern_of(a, b, crowded))]
    seen = Counter(agreement for pattern in strangers for agreement in pattern if agreement[0] not in _AMONG_NAMESAKES)
    seen += Counter(agreement for pattern in namesakes for agreement in pattern if agreement[0] in _AMONG_NAMESAKES)
    return smoothed(seen, DEFAULT_WEIGHTS.u, _DEFAULT_STRANGERS) | _counted(traits, crowded) | _names_counted(traits, namesakes)


def _surely_one(pattern: Pattern) -> bool:
    return any(agreement in pattern for agreement in _TELLING)


def _at_random(traits: Sequence[Trait], most: int, chance: Random) -> Iterator[tuple[Trait, Trait]]:
    for _ in range(min(most, len(traits) * (len(traits) - 1))):
        first = chance.randrange(len(traits))
        second = (first + chance.randrange(1, len(traits))) % len(traits)
        yield traits[first], traits[second]


def _namesakes(traits: Sequence[Trait], most: int, chance: Random) -> Iterator[tuple[Trait, Trait]]:
    """Pairs of rows of one họ and tên, as many from each name as it has rows."""
    blocks: dict[tuple[str, str], list[Trait]] = defaultdict(list)
    for trait in traits:
        blocks[trait.ends].append(trait)
    for block in blocks.values():
        yield from _at_random(block, math.ceil(most * len(block) / len(traits)), chance)


def _in_one_order(traits: Sequence[Trait]) -> list[Trait]:
    """Whatever order the rows came in, so that the same rows give the same sample."""
    return sorted(traits, key=lambda trait: tuple(map(str, (trait.name, *map(partial(getattr, trait.draft), _ORDERED_BY)))))


def _counted(traits: Sequence[Trait], crowded: frozenset[str]) -> dict[Agreement, float]:
    """u of what is too rare for a sample, from how often each value occurs."""
    return {
        (Field.PHONE, "same"): _chance_of_one_line(traits, crowded),
        (Field.CITIZEN_ID, "same"): _chance_of_shared(traits, Field.CITIZEN_ID),
        (Field.CITIZEN_ID, "slip"): _NUMBERS_A_SLIP_AWAY,
        (Field.OLD_ID, "same"): _chance_of_shared(traits, Field.OLD_ID),
        (Field.OLD_ID, "slip"): _NUMBERS_A_SLIP_AWAY,
        **_births_counted([trait.draft.birth for trait in traits if trait.draft.birth and trait.draft.birth.day]),
    }


def _births_counted(births: Sequence[BirthDate]) -> dict[Agreement, float]:
    """u of full dates that are equal, have day and month the other way round, or lie a year apart."""
    counts = Counter(births)
    later, swapped = 0, 0
    for birth, count in counts.items():
        later += count * counts.get(replace(birth, year=birth.year + 1), 0)
        if birth.day is not None and birth.month is not None and birth.day > birth.month:
            swapped += count * counts.get(BirthDate(birth.year, birth.day, birth.month), 0)
    pairs = _pairs_among(len(births))
    met = {"same": sum(map(_pairs_among, counts.values())), "year_off": later, "swapped": swapped}
    return {(Field.BIRTH, degree): _share(number, pairs, (Field.BIRTH, degree)) for degree, number in met.items()}


def _names_counted(traits: Sequence[Trait], namesakes: Sequence[Pattern]) -> dict[Agreement, float]:
    """u of names that are the same but for marks, i and y, or what stands between họ and tên."""
    spellings: dict[str, dict[str, list[Trait]]] = defaultdict(lambda: defaultdict(list))
    for trait in traits:
        spellings[trait.spoken][trait.name].append(trait)
    met: dict[str, float] = defaultdict(float)
    for block in spellings.values():
        for one, other in combinations_with_replacement(block.values(), 2):
            met[name_relation(one[0], other[0])] += _pairs_among(len(one)) if one is other else len(one) * len(other)
    pairs = _pairs_among(len(traits))
    same_ends = sum(map(_pairs_among, Counter(trait.ends for trait in traits).values()))
    between = Counter(degree for pattern in namesakes for field, degree in pattern if field is Field.NAME)
    for degree in ("part", "ends"):
        met[degree] = same_ends * between[degree] / max(1, len(namesakes))
    degrees = ("same", "unmarked", "spelling", "marks", "part", "ends")
    return {(Field.NAME, degree): _share(met[degree], pairs, (Field.NAME, degree)) for degree in degrees}


def _pairs_among(rows: int) -> float:
    return rows * (rows - 1) / 2


def _share(met: float, pairs: float, agreement: Agreement) -> float:
    strength = _pairs_among(_DEFAULT_ROWS)
    return (met + strength * DEFAULT_WEIGHTS.u[agreement]) / (pairs + strength)


def _chance_of_one_line(traits: Sequence[Trait], crowded: frozenset[str]) -> float:
    """How often neighbours of clearly different names share a phone: households are what makes strangers share one."""
    lines = [
        ((phone, home), trait.ends) for trait in traits if trait.homes for phone in trait.phones - crowded for home in [min(trait.homes)]
    ]
    homes = Counter(min(trait.homes) for trait in traits if trait.homes and trait.phones)
    default = DEFAULT_WEIGHTS.u[Field.PHONE, "same"]
    strength = _DEFAULT_STRANGERS / default / 100
    return (_pairs_of_two_names(lines) + strength * default) / (sum(map(_pairs_among, homes.values())) + strength)


def _chance_of_shared(traits: Sequence[Trait], field: Field) -> float:
    """How often two people of clearly different names have one number, of all pairs that have numbers."""
    numbers = [(number, trait.ends) for trait in traits if (number := getattr(trait.draft, field))]
    return (_pairs_of_two_names(numbers) + 1.0) / (_pairs_among(len(numbers)) + 1.0 / DEFAULT_WEIGHTS.u[field, "same"])


def _pairs_of_two_names(owned: Sequence[tuple[Hashable, tuple[str, str]]]) -> float:
    """Pairs of rows that have one value and differ in họ or tên."""
    return sum(map(_pairs_among, Counter(value for value, _ in owned).values())) - sum(map(_pairs_among, Counter(owned).values()))

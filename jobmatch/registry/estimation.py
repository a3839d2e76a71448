"""What each degree of agreement weighs, estimated from the registry itself (Fellegi and Sunter 1969; EM after Winkler 1988)."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from jobmatch.registry.blocking import birthday_keys, number_keys, pairs_of, phone_keys
from jobmatch.registry.likeness import Agreement, Field, NameRelation, Pattern, Trait, name_relation, pattern_of

# m and u where a registry is too small to tell: the shares among true pairs and among strangers in the lists of February 2025, rounded.
# `phone` and `number` among strangers are those of one household and of slips of the hand.
_DEFAULTS: Mapping[Agreement, tuple[float, float]] = {
    (Field.NAME, "same"): (0.76, 0.0012),
    (Field.NAME, "unmarked"): (0.12, 0.0001),
    (Field.NAME, "spelling"): (0.005, 0.0001),
    (Field.NAME, "marks"): (0.005, 0.001),
    (Field.NAME, "part"): (0.05, 0.001),
    (Field.NAME, "near"): (0.03, 0.003),
    (Field.NAME, "ends"): (0.01, 0.01),
    (Field.NAME, "other"): (0.02, 0.983),
    (Field.BIRTH, "same"): (0.92, 0.00007),
    (Field.BIRTH, "swapped"): (0.01, 0.00005),
    (Field.BIRTH, "year_off"): (0.03, 0.00012),
    (Field.BIRTH, "part"): (0.015, 0.004),
    (Field.BIRTH, "year"): (0.01, 0.02),
    (Field.BIRTH, "other"): (0.015, 0.976),
    (Field.YEAR, "same"): (0.92, 0.022),
    (Field.YEAR, "near"): (0.04, 0.043),
    (Field.YEAR, "by_id"): (0.02, 0.02),
    (Field.YEAR, "other"): (0.02, 0.915),
    (Field.CITIZEN_ID, "same"): (0.93, 0.0000005),
    (Field.CITIZEN_ID, "slip"): (0.05, 0.00002),
    (Field.CITIZEN_ID, "other"): (0.02, 0.99998),
    (Field.OLD_ID, "same"): (0.93, 0.000001),
    (Field.OLD_ID, "slip"): (0.05, 0.00002),
    (Field.OLD_ID, "other"): (0.02, 0.99998),
    (Field.PHONE, "same"): (0.7, 0.001),
    (Field.PHONE, "crowded"): (0.02, 0.005),
    (Field.PHONE, "other"): (0.28, 0.994),
    (Field.HOME, "same"): (0.6, 0.02),
    (Field.HOME, "commune"): (0.1, 0.13),
    (Field.HOME, "other"): (0.3, 0.85),
    (Field.COMMUNE, "same"): (0.7, 0.15),
    (Field.COMMUNE, "other"): (0.3, 0.85),
    (Field.SEX, "same"): (0.995, 0.9),
    (Field.SEX, "other"): (0.005, 0.1),
    (Field.ETHNICITY, "same"): (0.99, 0.85),
    (Field.ETHNICITY, "other"): (0.01, 0.15),
    (Field.EDUCATION, "same"): (0.85, 0.4),
    (Field.EDUCATION, "near"): (0.11, 0.35),
    (Field.EDUCATION, "other"): (0.04, 0.25),
    (Field.QUALIFICATION, "same"): (0.8, 0.3),
    (Field.QUALIFICATION, "near"): (0.12, 0.35),
    (Field.QUALIFICATION, "other"): (0.08, 0.35),
}
_DEGREES: Mapping[Field, tuple[str, ...]] = {field: tuple(degree for other, degree in _DEFAULTS if other is field) for field in Field}

# Strangers who share họ and tên live in the same villages, are of one sex and one people far more often than any two rows:
# these fields are judged among namesakes, so that what the name told already is not told again.
_AMONG_NAMESAKES = frozenset(
    {Field.YEAR, Field.HOME, Field.COMMUNE, Field.SEX, Field.ETHNICITY, Field.EDUCATION, Field.QUALIFICATION},
)

# The defaults count as this many pairs beside what the registry shows: ten rows change them hardly, five hundred pairs decide.
_DEFAULT_TRUE_PAIRS = 40.0
_DEFAULT_STRANGERS = 400.0
# Enough for the rarest degree that is sampled (four in a hundred thousand comes from counts of values instead).
_SAMPLED_PAIRS = 20_000
_MOST_TRAINING_PAIRS = 40_000
_ROUNDS = 30
# One true pair per person in twenty-five, measured on the lists of February 2025 (497 pairs of 12,928 rows); counts as 500 rows.
_TRUE_PAIRS_PER_ROW = 0.04
_DEFAULT_ROWS = 500.0
# No single point may outweigh everything else, however few errors a registry has shown so far.
_MOST_BITS = 18.0
_LEAST_BITS = -12.0
# A number of many people tells hardly more than that two people live in one village.
_MOST_BITS_OF_A_CROWD = 1.0


@dataclass(frozen=True, slots=True)
class Weight:
    """One degree of one field: its share among true pairs (m), among strangers (u), and log2(m/u) within bounds."""

    field: Field
    degree: str
    m: float
    u: float
    bits: float


@dataclass(frozen=True)
class Weights:
    """`true_pairs_per_row` is the prior; `true_pairs` how many pairs the estimate rests on (expected, without the defaults)."""

    m: Mapping[Agreement, float]
    u: Mapping[Agreement, float]
    true_pairs_per_row: float
    true_pairs: float

    @cached_property
    def bits(self) -> Mapping[Agreement, float]:
        return {agreement: _bits(agreement, self.m[agreement], self.u[agreement]) for agreement in _DEFAULTS}

    def table(self) -> list[Weight]:
        return [
            Weight(field, degree, self.m[field, degree], self.u[field, degree], self.bits[field, degree]) for field, degree in _DEFAULTS
        ]


def _bits(agreement: Agreement, m: float, u: float) -> float:
    """However strange a registry is: to agree never speaks against one person, and to differ never for it."""
    degree = agreement[1]
    most = 0.0 if degree == "other" else _MOST_BITS_OF_A_CROWD if degree == "crowded" else _MOST_BITS
    return min(most, max(0.0 if degree == "same" else _LEAST_BITS, math.log2(m / u)))


DEFAULT_WEIGHTS = Weights(
    {agreement: m for agreement, (m, _) in _DEFAULTS.items()},
    {agreement: u for agreement, (_, u) in _DEFAULTS.items()},
    _TRUE_PAIRS_PER_ROW,
    0.0,
)


def estimate(traits: Sequence[Trait], crowded: frozenset[str]) -> Weights:
    """Weights from the rows themselves; the same rows give the same weights, and few rows give nearly the defaults."""
    u = _among_strangers(traits, crowded)
    training = training_of(traits, crowded)
    m, found = estimate_m(training, u, DEFAULT_WEIGHTS.m)
    per_row = (found + _TRUE_PAIRS_PER_ROW * _DEFAULT_ROWS) / (len(traits) + _DEFAULT_ROWS)
    return Weights(m, u, per_row, found)


@dataclass(frozen=True, slots=True)
class Training:
    """Patterns of the pairs of one block rule with their number; `fixed` are the fields that the rule made agree, and says nothing of."""

    patterns: Mapping[Pattern, float]
    fixed: frozenset[Field]
    start: float  # the share of true pairs to begin with


def training_of(traits: Sequence[Trait], crowded: frozenset[str], new: Set[int] | None = None) -> list[Training]:
    """Each pair under the first rule that finds it, so that none counts twice; with `new` the pairs of a new row and a known one."""
    rules = (
        (number_keys, frozenset({Field.CITIZEN_ID, Field.OLD_ID}), 0.9),
        (birthday_keys, frozenset({Field.NAME, Field.BIRTH}), 0.8),
        (phone_keys, frozenset({Field.PHONE, Field.NAME}), 0.5),
    )
    met: set[tuple[int, int]] = set()
    found = []
    for keys, fixed, start in rules:
        pairs = [
            pair for pair in pairs_of(traits, keys, new) if pair not in met and (new is None or (pair[0] in new) is not (pair[1] in new))
        ]
        pairs = pairs[:_MOST_TRAINING_PAIRS]
        met.update(pairs)
        found.append(Training(Counter(pattern_of(traits[a], traits[b], crowded) for a, b in pairs), fixed, start))
    return found


def estimate_m(
    training: Sequence[Training], u: Mapping[Agreement, float], prior: Mapping[Agreement, float]
) -> tuple[dict[Agreement, float], float]:
    """m by expectation and maximisation, and how many of the pairs are expected to be true; `prior` counts as a few dozen pairs."""
    m = dict(prior)
    shares = [block.start for block in training]
    expected = 0.0
    for _ in range(_ROUNDS):
        seen: dict[Agreement, float] = defaultdict(float)
        before, expected = m, 0.0
        for place, block in enumerate(training):
            total = true = 0.0
            for pattern, number in block.patterns.items():
                chance = _posterior(pattern, block.fixed, shares[place], m, u) * number
                total, true = total + number, true + chance
                for agreement in pattern:
                    if agreement[0] not in block.fixed:
                        seen[agreement] += chance
            expected += true
            shares[place] = (true + block.start) / (total + 1.0)
        m = _smoothed(seen, prior, _DEFAULT_TRUE_PAIRS)
        if max(abs(m[agreement] - before[agreement]) for agreement in m) < 1e-5:
            break
    return m, expected


def _posterior(
    pattern: Pattern, fixed: frozenset[Field], share: float, m: Mapping[Agreement, float], u: Mapping[Agreement, float]
) -> float:
    bits = sum(_bits(agreement, m[agreement], u[agreement]) for agreement in pattern if agreement[0] not in fixed)
    return probability(bits + math.log2(share / (1.0 - share)))


def probability(bits: float) -> float:
    """Of log-odds to the base of two."""
    return 1.0 / (1.0 + math.exp2(min(60.0, max(-60.0, -bits))))


def _smoothed(seen: Mapping[Agreement, float], prior: Mapping[Agreement, float], strength: float) -> dict[Agreement, float]:
    totals: dict[Field, float] = defaultdict(float)
    for (field, _), number in seen.items():
        totals[field] += number
    return {agreement: (seen.get(agreement, 0.0) + strength * prior[agreement]) / (totals[agreement[0]] + strength) for agreement in prior}


def _among_strangers(traits: Sequence[Trait], crowded: frozenset[str]) -> dict[Agreement, float]:
    """u: from pairs at random and from namesakes; what is too rare for a sample is counted by its values."""
    seen: dict[Agreement, float] = defaultdict(float)
    for a, b in _strided(traits, _SAMPLED_PAIRS):
        for agreement in pattern_of(a, b, crowded):
            if agreement[0] not in _AMONG_NAMESAKES:
                seen[agreement] += 1.0
    for a, b in _namesakes(traits):
        pattern = pattern_of(a, b, crowded)
        if not _surely_one(pattern):
            for agreement in pattern:
                if agreement[0] in _AMONG_NAMESAKES:
                    seen[agreement] += 1.0
    u = _smoothed(seen, DEFAULT_WEIGHTS.u, _DEFAULT_STRANGERS)
    return u | _counted(traits, crowded)


def _surely_one(pattern: Pattern) -> bool:
    return any(agreement in pattern for agreement in _TELLING)


_TELLING: tuple[Agreement, ...] = (
    (Field.CITIZEN_ID, "same"),
    (Field.CITIZEN_ID, "slip"),
    (Field.OLD_ID, "same"),
    (Field.PHONE, "same"),
    (Field.BIRTH, "same"),
    (Field.BIRTH, "swapped"),
    (Field.BIRTH, "year_off"),
)


def _strided(traits: Sequence[Trait], most: int) -> Iterator[tuple[Trait, Trait]]:
    """The same pairs each time: every row with the one a stride further on, the strides spread by the golden section."""
    size = len(traits)
    if size < 2:
        return
    rounds = max(1, min(size // 2, most // size))
    strides = dict.fromkeys(1 + int(size * ((turn + 1) * 0.6180339887498949 % 1.0)) % (size - 1) for turn in range(rounds))
    for stride in strides:
        for index in range(0, size, max(1, size // most)):
            yield traits[index], traits[(index + stride) % size]


def _namesakes(traits: Sequence[Trait]) -> Iterator[tuple[Trait, Trait]]:
    """Rows of one họ and tên, each with the next in the order of the rows and with another further on."""
    blocks: dict[tuple[str, str], list[Trait]] = defaultdict(list)
    for trait in traits:
        blocks[trait.ends].append(trait)
    yielded = 0
    for block in blocks.values():
        for pair in _strided(block, 2 * len(block)):
            yield pair
            yielded += 1
        if yielded >= _SAMPLED_PAIRS:
            return


def _counted(traits: Sequence[Trait], crowded: frozenset[str]) -> dict[Agreement, float]:
    """u of equal values: from how often each value occurs, not from pairs."""
    births = Counter(trait.draft.birth for trait in traits if trait.draft.birth and trait.draft.birth.day)
    names = Counter(trait.folded for trait in traits)
    return {
        (Field.BIRTH, "same"): _chance_of_equal(births.values(), DEFAULT_WEIGHTS.u[Field.BIRTH, "same"]),
        (Field.NAME, "same"): _chance_of_equal(names.values(), DEFAULT_WEIGHTS.u[Field.NAME, "same"]),
        (Field.PHONE, "same"): _chance_of_one_line(traits, crowded),
        (Field.CITIZEN_ID, "same"): _chance_of_shared([trait for trait in traits if trait.draft.citizen_id], "citizen_id"),
        (Field.OLD_ID, "same"): _chance_of_shared([trait for trait in traits if trait.draft.old_id], "old_id"),
    }


def _chance_of_equal(counts: Iterable[int], default: float) -> float:
    counts = list(counts)
    rows = sum(counts)
    strength = _DEFAULT_STRANGERS**2 / 2
    return (sum(count * (count - 1) / 2 for count in counts) + strength * default) / (rows * (rows - 1) / 2 + strength)


def _chance_of_one_line(traits: Sequence[Trait], crowded: frozenset[str]) -> float:
    """How often neighbours of clearly different names share a phone: households are what makes strangers share one."""
    pairs = pairs_of(traits, lambda trait: trait.phones - crowded)
    shared = sum(bool(traits[a].homes & traits[b].homes) and name_relation(traits[a], traits[b]) is NameRelation.OTHER for a, b in pairs)
    homes = Counter(min(trait.homes) for trait in traits if trait.homes and trait.phones)
    neighbours = sum(count * (count - 1) / 2 for count in homes.values())
    default = DEFAULT_WEIGHTS.u[Field.PHONE, "same"]
    strength = _DEFAULT_STRANGERS / default / 100
    return (shared + strength * default) / (neighbours + strength)


def _chance_of_shared(traits: Sequence[Trait], field: str) -> float:
    """How often two people of clearly different names have one number, of all pairs that have numbers."""
    agreement = (Field(field), "same")
    pairs = pairs_of(traits, lambda trait: (getattr(trait.draft, field),))
    shared = sum(name_relation(traits[a], traits[b]) is NameRelation.OTHER for a, b in pairs)
    return (shared + 1.0) / (len(traits) * (len(traits) - 1) / 2 + 1.0 / DEFAULT_WEIGHTS.u[agreement])

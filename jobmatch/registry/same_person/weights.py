"""What each degree of agreement weighs: the table, its defaults, and how what was seen is joined with them."""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from jobmatch.registry.same_person.likeness import Agreement, Field

# m and u where a registry is too small to tell: the shares among true pairs and among strangers in the lists of February 2025, rounded.
# Strangers share a phone within a household, and a number by a slip of the hand.
DEFAULTS: Mapping[Agreement, tuple[float, float]] = {
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
    (Field.CITIZEN_ID, "slip"): (0.05, 0.00006),
    (Field.CITIZEN_ID, "other"): (0.02, 0.99994),
    (Field.OLD_ID, "same"): (0.93, 0.000001),
    (Field.OLD_ID, "slip"): (0.05, 0.00006),
    (Field.OLD_ID, "other"): (0.02, 0.99994),
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

# One true pair per person in twenty-five, measured on the lists of February 2025 (497 pairs of 12,928 rows).
DEFAULT_PAIRS_PER_ROW = 0.04
# No single point may outweigh everything else, however few errors a registry has shown so far.
_MOST_BITS = 18.0
_LEAST_BITS = -12.0
# People learn, and clerks judge what was learnt: that it differs may not outweigh a name.
_LEAST_BITS_OF_SCHOOLING = -5.0
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
        return {agreement: bits_of(agreement, self.m[agreement], self.u[agreement]) for agreement in DEFAULTS}

    def table(self) -> list[Weight]:
        return [Weight(field, degree, self.m[field, degree], self.u[field, degree], self.bits[field, degree]) for field, degree in DEFAULTS]


def bits_of(agreement: Agreement, m: float, u: float) -> float:
    """However strange a registry is: to agree never speaks against one person, and to differ never for it."""
    least, most = _BOUNDS[agreement]
    return min(most, max(least, math.log2(m / u)))


def _bounds(field: Field, degree: str) -> tuple[float, float]:
    if degree == "same":
        return 0.0, _MOST_BITS
    least = _LEAST_BITS_OF_SCHOOLING if field in (Field.EDUCATION, Field.QUALIFICATION) else _LEAST_BITS
    return least, 0.0 if degree == "other" else _MOST_BITS_OF_A_CROWD if degree == "crowded" else _MOST_BITS


_BOUNDS = {agreement: _bounds(*agreement) for agreement in DEFAULTS}


DEFAULT_WEIGHTS = Weights(
    {agreement: m for agreement, (m, _) in DEFAULTS.items()},
    {agreement: u for agreement, (_, u) in DEFAULTS.items()},
    DEFAULT_PAIRS_PER_ROW,
    0.0,
)


def probability(bits: float) -> float:
    """Of log-odds to the base of two."""
    return 1.0 / (1.0 + math.exp2(min(60.0, max(-60.0, -bits))))


def smoothed(seen: Mapping[Agreement, float], prior: Mapping[Agreement, float], strength: float) -> dict[Agreement, float]:
    """Shares within each field, the prior counted as `strength` pairs: nothing is ever impossible, and few pairs move little."""
    totals: dict[Field, float] = defaultdict(float)
    for (field, _), number in seen.items():
        totals[field] += number
    return {agreement: (seen.get(agreement, 0.0) + strength * prior[agreement]) / (totals[agreement[0]] + strength) for agreement in prior}

"""The answer of a match run: who stands behind a vacancy, with how many points, and why."""

from dataclasses import dataclass
from enum import StrEnum

from jobmatch.matching.weights import MICRO


class ReasonKind(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ASK = "ask"


class Fit(StrEnum):
    """Three words with published thresholds: no percent, no stars."""

    STRONG = "rất hợp"
    GOOD = "hợp"
    POSSIBLE = "có thể hợp"


# From so many points of a hundred on. Of the pairs above the first three of four were judged suitable, between the two more than half:
# .76 and .58 of the first three hundred of each list where they were counted, .79 and .58 behind the vacancies of a fair; 2025-03-07.
# The page of a run publishes both.
STRONG_FROM, GOOD_FROM = 93, 90


def fit_of(points: int) -> Fit:
    """`points` in micro-points."""
    return Fit.STRONG if points >= STRONG_FROM * MICRO else Fit.GOOD if points >= GOOD_FROM * MICRO else Fit.POSSIBLE


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature gave: `value` 0..1 (None = unknown: neutral points), `points` in micro-points.

    Those of a match add up to its points.
    """

    feature: str
    value: float | None
    points: int


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence in plain Vietnamese, without digits or codes, that names the fact of this pair."""

    kind: ReasonKind
    feature: str
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """`points` are integer micro-points (1_000_000 = one point of 100), so that any partitioning gives the same list.

    `value` to the person and `chance` of being taken on are millionths (`matching.sides`); a run made before they were kept has none.
    """

    worker_no: int
    rank: int
    points: int
    fit: Fit
    contributions: tuple[Contribution, ...]
    reasons: tuple[Reason, ...]
    value: int | None = None
    chance: int | None = None


@dataclass(frozen=True, slots=True)
class Shortlist:
    vacancy_ref: str
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A vacancy on the list of one person; `match.rank` is its place there."""

    vacancy_ref: str
    match: Match

"""The two sides of a pair: what the vacancy is worth to the person, and the chance that the person is taken on.

They are kept and shown apart; the points of a pair put them together by one rule (docs/matching.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from jobmatch.matching.shortlist import Contribution
from jobmatch.matching.weights import MICRO, POINTS_PER_LOG, Weights

# What the person looks at; everything else is looked at by the enterprise. The work itself (`job`) is seen from both sides.
VALUE_FEATURES = frozenset({"words", "travel", "pay", "shift", "heavy", "fresh"})
JOB = "job"
# From so many millionths on a side is high, or middling. Of three hundred pairs of each list with a high, middling and low value .65, .42
# and .11 were judged suitable (.67, .42, .11 behind the vacancies of a fair); with such a chance .50, .38 and .23 (.55, .42, .27).
HIGH_FROM, MIDDLING_FROM = 200_000, 100_000


@dataclass(frozen=True, slots=True)
class Sides:
    """Millionths, a million where nothing is left to wish: the value of the vacancy to the person, and the chance of being taken on."""

    value: int
    chance: int

    def mirrored(self) -> "Sides":
        """The pair as the enterprise sees it: what the person is worth to it, and the chance that the person says yes."""
        return Sides(self.chance, self.value)


def sides_of(contributions: Sequence[Contribution], want: float, can: float, weights: Weights) -> Sides:
    """`want` and `can` are the values 0..1 of the work for the wish alone and for the trade alone (`job.want`, `job.can`)."""
    best = weights.micro_points()
    lost = {part.feature: best[part.feature] - part.points for part in contributions if part.feature != JOB}
    of_value = sum(points for name, points in lost.items() if name in VALUE_FEATURES)
    of_chance = sum(points for name, points in lost.items() if name not in VALUE_FEATURES)
    return Sides(_left(of_value + (1 - want) * best[JOB]), _left(of_chance + (1 - can) * best[JOB]))


def _left(lost: float) -> int:
    """Points are logarithms of chances: what is left of a sure thing after so many micro-points are lost."""
    return round(MICRO * exp(-lost / (MICRO * POINTS_PER_LOG)))

"""Kept lists under other weights, without asking the engine again: the values of each pair stand in its contributions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jobmatch.matching.features import FEATURES
from jobmatch.matching.shortlist import Match
from jobmatch.matching.weights import Weights

FIRST = 10


@dataclass(frozen=True, slots=True)
class ListMove:
    """The first ten of one list under other weights: who comes in, who falls out, and how many of those who stay change places."""

    vacancy_ref: str
    enters: tuple[int, ...]
    leaves: tuple[int, ...]
    shifts: int

    @property
    def changes(self) -> bool:
        return bool(self.enters or self.shifts)


def points_under(match: Match, weights: Weights) -> int:
    """Micro-points, rounded feature by feature as the engine does."""
    worth = weights.micro_points()
    values = {part.feature: _NEUTRAL.get(part.feature, 0.0) if part.value is None else part.value for part in match.contributions}
    return sum(round(value * worth.get(feature, 0)) for feature, value in values.items())


def list_move(vacancy_ref: str, matches: Sequence[Match], weights: Weights) -> ListMove:
    """Of the people who are on the list; nobody beyond it is looked at."""
    before = [match.worker_no for match in matches[:FIRST]]
    by_points = sorted(matches, key=lambda match: (-points_under(match, weights), match.worker_no))
    after = [match.worker_no for match in by_points[:FIRST]]
    stay = [number for number in after if number in before]
    shifts = sum(before.index(number) != after.index(number) for number in stay)
    return ListMove(vacancy_ref, _without(after, before), _without(before, after), shifts)


def _without(some: Iterable[int], others: Sequence[int]) -> tuple[int, ...]:
    return tuple(number for number in some if number not in others)


_NEUTRAL = {feature.name: feature.neutral for feature in FEATURES}

"""Who of each group was chosen at one step, with what chance alone would explain, and without cells in which somebody could be known."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import sqrt
from statistics import NormalDist

# People: a number under this could be somebody's, and is shown to nobody (trade facts 7.1).
SHOWN_FROM = 5
_DOUBT = 0.05


class Stands(StrEnum):
    LESS = "less"
    MORE = "more"
    EVEN = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One group at one step: `chosen` of its `people`; the share lies between `low` and `high` (Wilson 1927), 0..1.

    Of a small cell `chosen`, `low` and `high` are None. `stands` says that the interval leaves out the share of all groups together; it is
    so wide that among all the groups of a trait one in twenty traits would show one by chance.
    """

    group: str
    people: int
    chosen: int | None
    low: float | None
    high: float | None
    stands: Stands

    @property
    def share(self) -> float | None:
        return None if self.chosen is None else self.chosen / self.people


@dataclass(frozen=True, slots=True)
class Step:
    """`groups` by name; those with too few people are counted in `small` and not shown. `share` is that of all people."""

    groups: tuple[Chosen, ...]
    small: int
    share: float


def chosen_by_group(group_of: Mapping[int, str], pool: Collection[int], chosen: Collection[int]) -> Step:
    """`pool` are those who could be chosen at this step; who has no known group belongs to none."""
    people = Counter(group_of[one] for one in pool if one in group_of)
    taken = Counter(group_of[one] for one in chosen if one in group_of)
    shown = {group: number for group, number in people.items() if number >= SHOWN_FROM}
    share = sum(taken[group] for group in people) / people.total() if people else 0.0
    z = NormalDist().inv_cdf(1 - _DOUBT / 2 / max(len(shown), 1))
    groups = [_chosen(group, number, min(taken[group], number), share, z) for group, number in sorted(shown.items())]
    small = len(people) - len(shown)
    return Step(tuple(_without_small_cells(groups, small)), small, share)


def _chosen(group: str, people: int, taken: int, share: float, z: float) -> Chosen:
    low, high = wilson(taken, people, z)
    stands = Stands.LESS if high < share else Stands.MORE if low > share else Stands.EVEN
    return Chosen(group, people, taken, low, high, stands)


def wilson(taken: int, people: int, z: float) -> tuple[float, float]:
    """Interval of a share, sound for few people and for shares near nought and one."""
    if not people:
        return 0.0, 1.0
    rate, spread = taken / people, z * z / people
    middle = (rate + spread / 2) / (1 + spread)
    half = z / (1 + spread) * sqrt(rate * (1 - rate) / people + spread / (4 * people))
    return max(0.0, middle - half), min(1.0, middle + half)


def _without_small_cells(groups: list[Chosen], not_shown: int) -> list[Chosen]:
    """A cell that is hidden alone, or a group that alone is not shown, could be reckoned from the sum: then the smallest is hidden too."""
    hidden = {one.group for one in groups if _is_small(one)}
    if len(hidden) + not_shown == 1 and len(groups) > len(hidden):
        hidden.add(min((one for one in groups if one.group not in hidden), key=lambda one: (one.chosen or 0, one.group)).group)
    return [replace(one, chosen=None, low=None, high=None, stands=Stands.EVEN) if one.group in hidden else one for one in groups]


def _is_small(one: Chosen) -> bool:
    taken = one.chosen or 0
    return 0 < taken < SHOWN_FROM or 0 < one.people - taken < SHOWN_FROM

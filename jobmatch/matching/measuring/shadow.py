"""Two sets of weights beside each other on lists that neither was learnt from, before anybody puts one in force."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from math import ceil, log2

import numpy as np

from jobmatch.matching.learning import Floats, ShownList
from jobmatch.matching.measuring.calibration import Band, bands
from jobmatch.matching.measuring.evaluation import SUITABLE_FROM
from jobmatch.matching.weights import MICRO, Weights

_DRAWS, _EXPOSURE_DRAWS = 2000, 500
# 95 % on two sides, and the power that studies are planned for.
_CERTAIN, _POWER_OF_80 = 1.96, 0.84
# A group may lose so much of its exposure by chance of a few places; more is a change for the worse.
_EXPOSURE_SLACK = 0.05


# With one vacancy outcomes of pure chance were called better 37 times of a hundred, with two 12, from ten on about four.
FEWEST_VACANCIES = 10


class Verdict(StrEnum):
    BETTER = "better"
    WORSE = "worse"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How often who went on stands above who did not, on the same list (AUC; a tie is half): with the weights of before and after.

    `gain` with the 95 % interval of a paired bootstrap over vacancies; `outcomes` stood on those lists.
    """

    before: float
    after: float
    gain: float
    low: float
    high: float
    vacancies: int
    outcomes: int

    @property
    def verdict(self) -> Verdict:
        """Of a few vacancies an interval is as narrow by chance as by merit: nothing is decided."""
        if self.vacancies < FEWEST_VACANCIES:
            return Verdict.UNDECIDED
        return Verdict.BETTER if self.low > 0 else Verdict.WORSE if self.high < 0 else Verdict.UNDECIDED

    def outcomes_needed(self, power: bool = True) -> int | None:
        """So many would have the interval above nought four times of five (`power` False: every other time), at the gain seen.

        None where nothing was gained: no amount shows what is not there.
        """
        spread = (self.high - self.low) / (2 * _CERTAIN)
        if self.gain <= 0 or not spread:
            return None
        return ceil(self.outcomes * ((_CERTAIN + (_POWER_OF_80 if power else 0.0)) * spread / self.gain) ** 2)


def compare(lists: Sequence[ShownList], before: Weights, after: Weights, seed: int = 1) -> Comparison | None:
    """None where no list has both who went on and who did not."""
    comparing = [each for each in lists if each.compares]
    if not comparing:
        return None
    pairs, old_wins, new_wins = _by_vacancy(comparing, before, after)
    drawn = np.random.default_rng(seed).integers(len(pairs), size=(_DRAWS, len(pairs)))
    gains = (new_wins - old_wins)[drawn].sum(axis=1) / pairs[drawn].sum(axis=1)
    low, high = np.quantile(gains, (0.025, 0.975))
    old, new = float(old_wins.sum() / pairs.sum()), float(new_wins.sum() / pairs.sum())
    return Comparison(old, new, new - old, float(low), float(high), len(pairs), sum(len(each.yes) for each in comparing))


def power(lists: Sequence[ShownList], before: Weights, after: Weights, times: float, *, seed: int = 1, trials: int = 200) -> float:
    """How often fairs `times` as large as these lists, drawn from their vacancies, would have the interval of the gain above nought."""
    pairs, old_wins, new_wins = _by_vacancy([each for each in lists if each.compares], before, after)
    draw, size = np.random.default_rng(seed), max(1, round(times * len(pairs)))
    is_shown = []
    for _ in range(trials):
        fair = draw.integers(len(pairs), size=size)
        again = fair[draw.integers(size, size=(trials, size))]
        gains = (new_wins - old_wins)[again].sum(axis=1) / pairs[again].sum(axis=1)
        is_shown.append(np.quantile(gains, 0.025) > 0)
    return float(np.mean(is_shown))


def _by_vacancy(lists: Sequence[ShownList], before: Weights, after: Weights) -> tuple[Floats, Floats, Floats]:
    """For each vacancy: its pairs, and those in their right order before and after; a pair of a long list counts less."""
    refs = sorted({each.vacancy_ref for each in lists})
    pairs = np.array([sum(_worth(each) * _pairs(each) for each in lists if each.vacancy_ref == ref) for ref in refs])
    return pairs, _wins(lists, refs, _points(before)), _wins(lists, refs, _points(after))


def _points(weights: Weights) -> Floats:
    return np.array([getattr(weights, field.name) for field in fields(Weights)], dtype=np.float64)


def _pairs(shown: ShownList) -> int:
    return int(shown.yes.sum() * (~shown.yes).sum())


def _totals(shown: ShownList, points: Floats) -> Floats:
    """In micro-points, as lists are ranked: what differs in the last bit is a tie."""
    return np.asarray(np.rint(shown.values @ points * MICRO), dtype=np.float64)


def _worth(shown: ShownList) -> float:
    """Of one pair, as in learning: a list counts by its effective number of comparisons."""
    return 2 / len(shown.yes)


def _wins(lists: Sequence[ShownList], refs: Sequence[str], points: Floats) -> Floats:
    """By vacancy: pairs in their right order."""
    by_ref = dict.fromkeys(refs, 0.0)
    for shown in lists:
        totals = _totals(shown, points)
        ahead = totals[shown.yes][:, None] - totals[~shown.yes][None]
        by_ref[shown.vacancy_ref] += _worth(shown) * float((ahead > 0).sum() + 0.5 * (ahead == 0).sum())
    return np.array([by_ref[ref] for ref in refs])


def rates_by_word(lists: Sequence[ShownList], weights: Weights) -> list[Band]:
    """Of those who were called so, how many went on: whether rất hợp, hợp and có thể hợp say what came of it."""
    scored, went_on = [], {}
    for number, shown in enumerate(lists):
        totals = _totals(shown, _points(weights)).astype(int).tolist()
        scored += [(str(number), str(at), total) for at, total in enumerate(totals)]
        went_on[str(number)] = {str(at): SUITABLE_FROM for at in np.flatnonzero(shown.yes).tolist()}
    return bands(scored, went_on)


@dataclass(frozen=True, slots=True)
class GroupMove:
    """Of one group: exposure on the lists for each one of its share of the people (1 = even), before and after.

    `low` and `high` bound the change, by a paired bootstrap over vacancies: a few places more or less are chance.
    """

    trait: str
    group: str
    people: int
    before: float
    after: float
    low: float
    high: float

    @property
    def is_worse(self) -> bool:
        """Falls, by more than chance and by enough to matter, and stands below its share."""
        return self.after < 1 and self.after < self.before - _EXPOSURE_SLACK and self.high < 0


def group_moves(
    trait: str, group_of: Mapping[int, str], before: Mapping[str, Sequence[int]], after: Mapping[str, Sequence[int]], seed: int = 1
) -> list[GroupMove]:
    """`group_of` by worker number, of everybody who may be listed; the lists by vacancy ref, best first.

    A mention is worth 1 / log2(place + 1) (Singh and Joachims 2018). Who belongs to no group is left out.
    """
    people = Counter(group_of.values())
    groups, refs = sorted(people), sorted(before)
    if not groups or not refs:
        return []
    share = np.array([people[group] / people.total() for group in groups])
    old, new = (np.array([_exposure(lists[ref], group_of, groups) for ref in refs]) for lists in (before, after))
    drawn = np.random.default_rng(seed).integers(len(refs), size=(_EXPOSURE_DRAWS, len(refs)))
    changes = np.array([_ratio(new[draw], share) - _ratio(old[draw], share) for draw in drawn])
    low, high = np.quantile(changes, (0.025, 0.975), axis=0)
    rows = zip(groups, _ratio(old, share).tolist(), _ratio(new, share).tolist(), low.tolist(), high.tolist(), strict=True)
    return [GroupMove(trait, group, people[group], *figures) for group, *figures in rows]


def _exposure(numbers: Sequence[int], group_of: Mapping[int, str], groups: Sequence[str]) -> list[float]:
    seen = dict.fromkeys(groups, 0.0)
    for place, number in enumerate(numbers, 1):
        if number in group_of:
            seen[group_of[number]] += 1 / log2(place + 1)
    return list(seen.values())


def _ratio(exposure: Floats, share: Floats) -> Floats:
    """Exposure of each group over all vacancies, for each one of its share."""
    total = exposure.sum(axis=0)
    return np.asarray(total / max(total.sum(), 1e-9) / share, dtype=np.float64)

"""How good a ranking is against judged pairs, with a bootstrap interval, alone and beside another ranking."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

# Grades 0..3; from two on a person counts as suitable (averages and recall), below only in nDCG.
SUITABLE_FROM = 2
Grades = Mapping[str, int]
Metric = Callable[[Sequence[str], Grades], float | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """Mean over vacancies with its 95 % interval; vacancies without any judged person are left out of `vacancies`."""

    name: str
    mean: float
    low: float
    high: float
    vacancies: int


def ndcg(ranked: Sequence[str], grades: Grades, k: int = 10) -> float | None:
    """Gain 2^grade - 1, discount log2(place + 1) (Järvelin and Kekäläinen 2002); None where nobody was judged suitable."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:k])
    return _gain([grades.get(person, 0) for person in _first_mentions(ranked)[:k]]) / ideal if ideal else None


def _gain(grades: Sequence[int]) -> float:
    return float(sum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1)))


def _first_mentions(ranked: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(ranked))


def recall(ranked: Sequence[str], grades: Grades, k: int = 50) -> float | None:
    """Share of suitable people among the first `k`, of at most `k`."""
    suitable = _suitable(grades)
    return len(suitable.intersection(_first_mentions(ranked)[:k])) / min(len(suitable), k) if suitable else None


def average_precision(ranked: Sequence[str], grades: Grades) -> float | None:
    """Of at most as many suitable people as the list has places: compare lists of one length alone."""
    suitable = _suitable(grades)
    if not suitable:
        return None
    hits, total = 0, 0.0
    for place, person in enumerate(_first_mentions(ranked), 1):
        if person in suitable:
            hits += 1
            total += hits / place
    return total / min(len(suitable), max(1, len(ranked)))


def _suitable(grades: Grades) -> set[str]:
    return {person for person, grade in grades.items() if grade >= SUITABLE_FROM}


def reciprocal_rank(ranked: Sequence[str], grades: Grades) -> float | None:
    """One over the place of the first suitable person; nought where the list holds none."""
    suitable = _suitable(grades)
    if not suitable:
        return None
    return next((1 / place for place, person in enumerate(_first_mentions(ranked), 1) if person in suitable), 0.0)


def accuracy(ranked: Sequence[str], grades: Grades, k: int = 1) -> float | None:
    """One where a suitable person stands among the first `k`."""
    suitable = _suitable(grades)
    return float(not suitable.isdisjoint(_first_mentions(ranked)[:k])) if suitable else None


METRICS: dict[str, Metric] = {
    "nDCG@10": ndcg,
    "MAP": average_precision,
    "recall@50": recall,
    "MRR": reciprocal_rank,
    "accuracy@1": accuracy,
    "accuracy@5": partial(accuracy, k=5),
}


def evaluate(rankings: Mapping[str, Sequence[str]], judged: Mapping[str, Grades], seed: int = 1, draws: int = 1000) -> list[Measure]:
    """Every metric over all judged vacancies; one without a list counts as nought."""
    return [_measure(name, _values(metric, rankings, judged), seed, draws) for name, metric in METRICS.items()]


def _values(metric: Metric, rankings: Mapping[str, Sequence[str]], judged: Mapping[str, Grades]) -> list[float]:
    return [value for ref in sorted(judged) if (value := metric(rankings.get(ref, ()), judged[ref])) is not None]


def _measure(name: str, values: Sequence[float], seed: int, draws: int) -> Measure:
    if not values:
        return Measure(name, 0.0, 0.0, 0.0, 0)
    drawn = np.random.default_rng(seed).choice(values, size=(draws, len(values))).mean(axis=1)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Measure(name, float(np.mean(values)), float(low), float(high), len(values))


@dataclass(frozen=True, slots=True)
class Difference:
    """Mean over vacancies of what the one ranking reaches above the other, with its 95 % interval; sure when that leaves nought out."""

    name: str
    mean: float
    low: float
    high: float
    vacancies: int

    @property
    def is_sure(self) -> bool:
        return self.low > 0 or self.high < 0


def differences(
    rankings: Mapping[str, Sequence[str]],
    others: Mapping[str, Sequence[str]],
    judged: Mapping[str, Grades],
    *,
    other_grades: Mapping[str, Grades] | None = None,
    seed: int = 1,
    draws: int = 1000,
) -> list[Difference]:
    """Both rankings vacancy by vacancy, drawn together (paired bootstrap): what makes a vacancy hard weighs on neither side.

    `other_grades` where the other ranking names the same people otherwise.
    """
    found = []
    for name, metric in METRICS.items():
        ours, theirs = _values(metric, rankings, judged), _values(metric, others, other_grades or judged)
        measure = _measure(name, [one - other for one, other in zip(ours, theirs, strict=True)], seed, draws)
        found.append(Difference(name, measure.mean, measure.low, measure.high, measure.vacancies))
    return found


def restricted(judged: Mapping[str, Grades], refs: Collection[str]) -> dict[str, Grades]:
    """The judgements of some vacancies alone, for figures by halves."""
    return {ref: grades for ref, grades in judged.items() if ref in refs}

"""How good a ranking is against judged pairs, with a bootstrap interval and baselines, and how it shares attention."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

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


METRICS: dict[str, Metric] = {"nDCG@10": ndcg, "MAP": average_precision, "recall@50": recall}


def evaluate(rankings: Mapping[str, Sequence[str]], judged: Mapping[str, Grades], seed: int = 1, draws: int = 1000) -> list[Measure]:
    """Every metric over all judged vacancies; one without a list counts as nought."""
    measures = []
    for name, metric in METRICS.items():
        values = [value for ref in sorted(judged) if (value := metric(rankings.get(ref, ()), judged[ref])) is not None]
        measures.append(_measure(name, values, seed, draws))
    return measures


def _measure(name: str, values: Sequence[float], seed: int, draws: int) -> Measure:
    if not values:
        return Measure(name, 0.0, 0.0, 0.0, 0)
    drawn = np.random.default_rng(seed).choice(values, size=(draws, len(values))).mean(axis=1)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Measure(name, float(np.mean(values)), float(low), float(high), len(values))


def random_baseline(refs: Collection[str], people: Sequence[str], seed: int = 1, k: int = 50) -> dict[str, list[str]]:
    """The floor that any engine must leave behind."""
    draw = np.random.default_rng(seed)
    return {ref: [people[at] for at in draw.choice(len(people), size=min(k, len(people)), replace=False)] for ref in sorted(refs)}


@dataclass(frozen=True, slots=True)
class Attention:
    """`listed` share of people on any list, `gini` of mentions among the listed (0 = even), `thin` vacancies with under three people."""

    listed: float
    gini: float
    thin: int


def attention(rankings: Mapping[str, Sequence[str]], people: int, k: int = 20) -> Attention:
    mentions = sorted(Counter(person for ranked in rankings.values() for person in ranked[:k]).values())
    total = sum(mentions)
    weighted = sum(place * count for place, count in enumerate(mentions, 1))
    gini = 2 * weighted / (len(mentions) * total) - (len(mentions) + 1) / len(mentions) if total else 0.0
    return Attention(len(mentions) / people if people else 0.0, gini, sum(len(ranked) < 3 for ranked in rankings.values()))


def exposure_by_group(rankings: Mapping[str, Sequence[str]], group_of: Mapping[str, str], k: int = 20) -> dict[str, float]:
    """Share of exposure, 1 / log2(place + 1) a mention (Singh and Joachims 2018); groups are known here, never in ranking."""
    seen: defaultdict[str, float] = defaultdict(float)
    for ranked in rankings.values():
        for place, person in enumerate(ranked[:k], 1):
            if person in group_of:
                seen[group_of[person]] += 1 / math.log2(place + 1)
    total = sum(seen.values())
    return {group: share / total for group, share in sorted(seen.items())} if total else {}

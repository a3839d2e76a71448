"""Weights learnt from what came of shown lists: never far from the expert's on little evidence, and never against the sign of a feature."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from jobmatch.matching.weights import Weights

Floats = NDArray[np.float64]

WHOLE = 100
# Fewer answers than this say nothing (features G3); with as many comparisons the weights go half the way (ranking facts 5.5).
LEAST_OUTCOMES = 200
HALF_WAY = 200
# How far the expert may be off, before any outcome is seen: a weight by half of itself and a point more. It sets the pull to the prior.
_OFF_BY_SHARE, _OFF_BY_POINTS = 0.5, 1.0
# Logits a point: below this the outcomes do not follow the expert's points at all, and nothing can be scaled to them.
_LEAST_SCALE = 0.001
# Of one list: a thousand lists of this size still fit into memory, and more pairs of the same people say nothing new.
_MOST_PAIRS, _GOLDEN = 4000, (5**0.5 - 1) / 2


class Step(StrEnum):
    """How far a pair went. Each is asked only of those who reached the step before."""

    ATTENDED = "attended"
    INTERVIEWED = "interviewed"
    HIRED = "hired"
    STARTED = "started"
    STAYED = "stayed"


# Whether somebody came hangs on the road, the letter and the day: it never moves a rank (features G6). After the contract it is the job.
LEARNT_FROM = (Step.INTERVIEWED, Step.HIRED)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether one pair that was shown went a step further. What nobody saw is no answer."""

    fair_code: str
    vacancy_ref: str
    worker_no: int
    step: Step
    yes: bool


@dataclass(frozen=True, slots=True)
class ShownList:
    """The answers of one step about one vacancy: `values` are people by features (neutral where a fact is missing), `yes` who went on."""

    fair_code: str
    vacancy_ref: str
    step: Step
    values: Floats
    yes: NDArray[np.bool_]

    @property
    def compares(self) -> bool:
        return bool(self.yes.any() and not self.yes.all())


@dataclass(frozen=True, slots=True)
class Learned:
    """`exact` are points before rounding. `outcomes` stood on lists where some went on and some did not: only there is a comparison.

    `comparisons` is their effective number, `moved` the share of the way from the expert's weights to those that fit best, `scale` how
    many logits a point is worth.
    """

    weights: Weights
    exact: Mapping[str, float]
    outcomes: int
    comparisons: float
    moved: float
    scale: float

    @property
    def lost_by_rounding(self) -> float:
        """The largest share of a point that whole points add or take."""
        whole: dict[str, int] = asdict(self.weights)
        return max(abs(whole[name] - points) for name, points in self.exact.items())


def shown_lists(answers: Iterable[Answer], values_of: Mapping[tuple[str, int], Sequence[float]]) -> list[ShownList]:
    """By fair, vacancy and step; a pair without values is left out."""
    of_list: dict[tuple[str, str, Step], list[tuple[Sequence[float], bool]]] = {}
    for answer in sorted(answers, key=lambda each: (each.fair_code, each.vacancy_ref, each.step, each.worker_no)):
        if values := values_of.get((answer.vacancy_ref, answer.worker_no)):
            of_list.setdefault((answer.fair_code, answer.vacancy_ref, answer.step), []).append((values, answer.yes))
    return [
        ShownList(fair, ref, step, np.array([values for values, _ in said]), np.array([yes for _, yes in said]))
        for (fair, ref, step), said in of_list.items()
    ]


def count_outcomes(lists: Iterable[ShownList]) -> int:
    """Answers that weights can be learnt from."""
    return sum(len(each.yes) for each in _comparing(lists))


def learn(lists: Iterable[ShownList], prior: Weights) -> Learned | None:
    """Logistic regression on differences within a list, pulled (L2) to the prior, none below zero, moved by n / (n + 200).

    Within a list how wanted a vacancy is drops out. A list counts by its effective number of comparisons, the harmonic mean of both
    sides: seven who stayed behind one hired person are not seven hires. These are the n. None: too few outcomes, or such as contradict
    the prior.
    """
    comparing = _comparing(lists)
    outcomes = count_outcomes(comparing)
    if outcomes < LEAST_OUTCOMES:
        return None
    names = [field.name for field in fields(Weights)]
    expert = np.array([getattr(prior, name) for name in names], dtype=np.float64)
    differences, counts = _pairs(comparing)
    scale = _scale(differences @ expert, counts)
    if scale < _LEAST_SCALE:
        return None
    fitted = _fit(differences, counts, scale * expert, scale * (_OFF_BY_SHARE * expert + _OFF_BY_POINTS))
    comparisons = float(counts.sum())
    moved = comparisons / (comparisons + HALF_WAY)
    exact = (1 - moved) * _of_hundred(expert) + moved * _of_hundred(fitted)
    by_name = dict(zip(names, exact.tolist(), strict=True))
    return Learned(whole_points(by_name), by_name, outcomes, comparisons, moved, scale)


def whole_points(exact: Mapping[str, float]) -> Weights:
    """Whole points that make a hundred, by largest remainder; of equal remainders the feature that stands first."""
    total = sum(exact.values())
    shares = {name: WHOLE * points / total for name, points in exact.items()}
    whole = {name: int(share) for name, share in shares.items()}
    most_lost = sorted(shares, key=lambda name: whole[name] - shares[name])
    for name in most_lost[: WHOLE - sum(whole.values())]:
        whole[name] += 1
    return Weights(**whole)


def _comparing(lists: Iterable[ShownList]) -> list[ShownList]:
    return [each for each in lists if each.step in LEARNT_FROM and each.compares]


def _pairs(lists: Sequence[ShownList]) -> tuple[Floats, Floats]:
    """Who went on minus who did not, and for how much each pair counts."""
    differences, counts = [], []
    for each in lists:
        ahead, behind = np.divmod(_evenly(int(each.yes.sum()) * int((~each.yes).sum())), int((~each.yes).sum()))
        differences.append(each.values[each.yes][ahead] - each.values[~each.yes][behind])
        comparisons = 2 * int(each.yes.sum()) * int((~each.yes).sum()) / len(each.yes)
        counts.append(np.full(len(ahead), comparisons / len(ahead)))
    return np.concatenate(differences), np.concatenate(counts)


def _evenly(pairs: int) -> NDArray[np.int64]:
    """All pairs of a list by number; of a very long one as many as can be held, spread evenly by steps of the golden section."""
    if pairs <= _MOST_PAIRS:
        return np.arange(pairs)
    return np.unique((np.arange(_MOST_PAIRS) * _GOLDEN % 1 * pairs).astype(np.int64))


def _scale(margins: Floats, counts: Floats) -> float:
    """Logits a point, with all weights in the expert's proportion."""
    found = minimize(lambda at: _loss(at[0] * margins, counts), np.array([0.05]), bounds=[(0.0, 1.0)], method="L-BFGS-B")
    return float(found.x[0])


def _fit(differences: Floats, counts: Floats, prior: Floats, spread: Floats) -> Floats:
    def objective(at: Floats) -> tuple[float, Floats]:
        margins, off = differences @ at, (at - prior) / spread
        slope = -(differences.T @ (counts / (1 + np.exp(margins)))) + off / spread
        return _loss(margins, counts) + float(off @ off) / 2, slope

    bounds = [(0.0, None)] * len(prior)
    return np.asarray(minimize(objective, prior, jac=True, bounds=bounds, method="L-BFGS-B").x, dtype=np.float64)


def _loss(margins: Floats, counts: Floats) -> float:
    return float(counts @ np.logaddexp(0.0, -margins))


def _of_hundred(points: Floats) -> Floats:
    return np.asarray(WHOLE * points / points.sum(), dtype=np.float64)


def lists_by_step(lists: Iterable[ShownList]) -> Iterator[tuple[Step, list[ShownList]]]:
    """Every step that anybody answered, in order."""
    known = list(lists)
    for step in Step:
        if of_step := [each for each in known if each.step is step]:
            yield step, of_step

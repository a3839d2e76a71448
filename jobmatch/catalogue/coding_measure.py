"""How well a coder codes: the right code among the first, and whether its confidence means what it says."""

import random
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from jobmatch.catalogue.coder import Coded, OccupationCoder

# A text and all codes that count as right for it.
Query = tuple[str, Collection[str]]
DEPTH = 100
_BINS = 10
SHARES = (0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True, slots=True)
class CodingMeasure:
    """Figures over a set of queries, all 0..1."""

    queries: int
    accuracy: float  # the first code is right
    hit5: float  # a right code among the first five, as a clerk sees them
    hit10: float
    mrr: float  # mean reciprocal rank of the first right code (Craswell 2009), within DEPTH codes
    calibration_error: float  # expected calibration error of the first code's confidence, over ten bins of equal width (Naeini 2015)
    accuracy_of_surest: tuple[float, ...]  # among the surest of SHARES


def measure_answers(queries: Sequence[Query], answers: Sequence[Sequence[tuple[str, float]]]) -> CodingMeasure:
    """`answers` are those of `OccupationCoder.top` for the texts of `queries`, DEPTH deep where MRR is to be that deep."""
    ranks = np.array([_rank(answer, right) for (_, right), answer in zip(queries, answers, strict=True)])
    sure = np.array([answer[0][1] if answer else 0.0 for answer in answers])
    return CodingMeasure(
        queries=len(queries),
        accuracy=_share(ranks == 1),
        hit5=_share((ranks > 0) & (ranks <= 5)),
        hit10=_share((ranks > 0) & (ranks <= 10)),
        mrr=float(np.mean(1 / ranks[ranks > 0]) * _share(ranks > 0)) if (ranks > 0).any() else 0.0,
        calibration_error=calibration_error(sure, ranks == 1),
        accuracy_of_surest=accuracy_of_surest(sure, ranks == 1),
    )


def _rank(answer: Iterable[tuple[str, float]], right: Collection[str]) -> int:
    """Place of the first right code, from one; nought where none is there."""
    return next((place for place, (code, _) in enumerate(answer, 1) if code in right), 0)


def _share(holds: np.ndarray) -> float:
    return float(holds.mean()) if len(holds) else 0.0


def calibration_error(confidence: np.ndarray, is_right: np.ndarray) -> float:
    """Mean gap between confidence and share of right answers over bins of equal width, weighed by how many fall into each."""
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    gaps = np.bincount(bins, weights=is_right - confidence, minlength=_BINS)
    return float(np.abs(gaps).sum() / max(len(confidence), 1))


def accuracy_of_surest(confidence: np.ndarray, is_right: np.ndarray, shares: Sequence[float] = SHARES) -> tuple[float, ...]:
    """The coverage-accuracy curve: how many of the surest queries are coded right, per share of all queries."""
    ordered = is_right[np.argsort(-confidence, kind="stable")]
    return tuple(_share(ordered[: round(share * len(ordered))]) for share in shares)


def accepted(confidence: np.ndarray, is_right: np.ndarray, accept_from: float) -> tuple[float, float]:
    """(share of queries accepted by themselves, share of these that are right)."""
    taken = confidence >= accept_from
    return _share(taken), _share(is_right[taken])


def measure_coding(labels: Iterable[Coded], queries: Sequence[Query], decisions: Iterable[Coded] = ()) -> CodingMeasure:
    coder = OccupationCoder(labels, decisions)
    return measure_answers(queries, coder.top([text for text, _ in queries], k=DEPTH))


def gain_curve(
    labels: Sequence[Coded],
    queries: Sequence[Query],
    *,
    steps: Sequence[int] = (0, 100, 1_000, 5_000),
    held_out: int = 1_000,
    seed: int = 7,
) -> Iterator[tuple[int, CodingMeasure]]:
    """Per number of decisions, the figures on the same held-out queries; decisions are the other queries with their right codes.

    Steps that the queries do not reach are left out.
    """
    shuffled = list(queries)
    random.Random(seed).shuffle(shuffled)
    held = min(held_out, len(shuffled) // 2)
    asked, decided = shuffled[:held], shuffled[held:]
    for count in steps:
        if count <= len(decided):
            yield count, measure_coding(labels, asked, [(text, code) for text, right in decided[:count] for code in sorted(right)])

"""Does the word on a match say what it says? Of the pairs called so, how many were judged suitable."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from jobmatch.matching.measuring.evaluation import SUITABLE_FROM, Grades
from jobmatch.matching.shortlist import Fit, fit_of

# Vacancy, person, and their micro-points.
Scored = tuple[str, str, int]
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Band:
    """Of `pairs` judged pairs with this word the share that was suitable, with its 95 % interval (Wilson 1927)."""

    fit: Fit
    pairs: int
    suitable: float
    low: float
    high: float


def bands(scored: Iterable[Scored], judged: Mapping[str, Grades]) -> list[Band]:
    """Pairs of vacancies that nobody judged are left out; a pair without a grade was judged unsuitable."""
    answers: dict[Fit, list[bool]] = {fit: [] for fit in Fit}
    for ref, person, points in scored:
        if ref in judged:
            answers[fit_of(points)].append(judged[ref].get(person, 0) >= SUITABLE_FROM)
    return [_band(fit, said) for fit, said in answers.items()]


def _band(fit: Fit, said: Sequence[bool]) -> Band:
    pairs = len(said)
    if not pairs:
        return Band(fit, 0, 0.0, 0.0, 1.0)
    share = sum(said) / pairs
    middle = (share + _Z**2 / (2 * pairs)) / (1 + _Z**2 / pairs)
    half = _Z * sqrt(share * (1 - share) / pairs + _Z**2 / (4 * pairs**2)) / (1 + _Z**2 / pairs)
    return Band(fit, pairs, share, max(0.0, middle - half), min(1.0, middle + half))


def carried_over(scored: Sequence[Scored], judged: Mapping[str, Grades]) -> float:
    """Expected calibration error of the bands: shares seen on every other vacancy, held against those of the rest, weighed by pairs."""
    refs = sorted(judged)
    seen = bands(scored, {ref: judged[ref] for ref in refs[::2]})
    rest = bands(scored, {ref: judged[ref] for ref in refs[1::2]})
    pairs = sum(band.pairs for band in rest)
    gaps = (abs(one.suitable - other.suitable) * other.pairs for one, other in zip(seen, rest, strict=True) if one.pairs)
    return sum(gaps) / pairs if pairs else 0.0

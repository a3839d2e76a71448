"""The nearest change that would bring a pair over a line: found by scoring the changed pair, never by adding up what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobmatch.matching.changes import Altered, Change, altered_pairs
from jobmatch.matching.index import build_index
from jobmatch.matching.lines import scorer_of
from jobmatch.matching.need import read_need
from jobmatch.matching.points import OUT
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import Weights
from jobmatch.vacancies.vacancy import Vacancy

MOST_WAYS, MOST_STEPS = 3, 3


@dataclass(frozen=True, slots=True)
class Way:
    """`steps` changed together give `points`; not `is_enough`: the line is not reached even so. None excluded: the conditions hold."""

    steps: tuple[Altered, ...]
    points: int
    is_enough: bool

    @property
    def changes(self) -> tuple[Change, ...]:
        return tuple(step.change for step in self.steps)


def ways_in(candidate: Candidate, vacancy: Vacancy, weights: Weights, as_of: date, line: int) -> tuple[Way, ...]:
    """Up to three single changes that give at least `line` micro-points, the one of least effort first.

    Where no single one does, the one way of several that gains most with each step; empty where nothing gains anything, and for who has
    as many already.
    """
    altered = list(altered_pairs(candidate, vacancy, as_of))
    before, *after = _points([(candidate, vacancy), *_pairs(altered)], weights, as_of)
    if before >= line:
        return ()
    singles = [Way((each,), points, is_enough=True) for each, points in zip(altered, after, strict=True) if points >= line]
    if singles:
        return _different(singles)[:MOST_WAYS]
    several = _several(candidate, vacancy, weights, as_of, line)
    return (several,) if several.steps and several.points > before else ()


def _different(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Of one kind of change the smallest alone."""
    first: dict[tuple[Change, ...], Way] = {}
    for way in ways:
        first.setdefault(way.changes, way)
    return tuple(first.values())


def _several(candidate: Candidate, vacancy: Vacancy, weights: Weights, as_of: date, line: int) -> Way:
    """Step by step what gains most; among equals what takes least effort."""
    way = Way((), _points([(candidate, vacancy)], weights, as_of)[0], is_enough=False)
    for _ in range(MOST_STEPS):
        altered = [each for each in altered_pairs(candidate, vacancy, as_of) if each.change not in way.changes]
        found = _points(list(_pairs(altered)), weights, as_of)
        best = max(range(len(altered)), key=lambda at: (found[at], -at), default=None)
        if best is None or found[best] <= way.points:
            break
        candidate, vacancy = altered[best].candidate, altered[best].vacancy
        way = Way((*way.steps, altered[best]), found[best], is_enough=found[best] >= line)
        if way.is_enough:
            break
    return way


def _pairs(altered: Sequence[Altered]) -> Iterator[tuple[Candidate, Vacancy]]:
    return ((each.candidate, each.vacancy) for each in altered)


def _points(pairs: Sequence[tuple[Candidate, Vacancy]], weights: Weights, as_of: date) -> list[int]:
    """Micro-points of each pair, OUT for one that a condition excludes; pairs of one vacancy are scored together."""
    if not pairs:
        return []
    vacancies = {id(vacancy): vacancy for _, vacancy in pairs}
    needs = {key: read_need(replace(vacancy, ref=str(place))) for place, (key, vacancy) in enumerate(vacancies.items())}
    people = [replace(candidate, worker_no=place) for place, (candidate, _) in enumerate(pairs)]
    index = build_index(people, as_of)
    found = [OUT] * len(pairs)
    for part in index.parts:
        scorer = scorer_of(part, list(needs.values()), weights, as_of)
        numbers = part.block.numbers.tolist()
        totals = {key: scorer.totals(need).tolist() for key, need in needs.items()}
        for at, place in enumerate(numbers):
            found[place] = totals[id(pairs[place][1])][at]
    return found

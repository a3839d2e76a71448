"""Ranks every candidate for every vacancy, exactly, and keeps the best with their reasons."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import isnan

import numpy as np

from jobmatch.errors import Refused
from jobmatch.matching.block import wish_age_days
from jobmatch.matching.conditions import CONDITIONS
from jobmatch.matching.features import FEATURES
from jobmatch.matching.index import Index, build_index
from jobmatch.matching.lines import Lines, best_lines, lines_at, scorer_of
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.points import Scorer
from jobmatch.matching.reasons import barred_by, reasons_of, with_barred
from jobmatch.matching.shortlist import Contribution, Match, Offer, Shortlist, fit_of
from jobmatch.matching.sides import sides_of
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from jobmatch.vacancies.vacancy import Vacancy

People = Mapping[int, Candidate]


def rank(snapshot: Snapshot, weights: Weights = DEFAULT_WEIGHTS, top: int = 50) -> list[Shortlist]:
    """The best `top` candidates of each vacancy; equal points fall back to the worker's number, for reproducibility only."""
    people = {candidate.worker_no: candidate for candidate in snapshot.candidates}
    return rank_index(build_index(snapshot.candidates, snapshot.as_of), snapshot.vacancies, weights, top, lambda _: people)


def rank_index(
    index: Index, vacancies: Sequence[Vacancy], weights: Weights, top: int, people_of: Callable[[frozenset[int]], People]
) -> list[Shortlist]:
    """The same of an index; `people_of` gives the facts of those listed, by whom the reasons are told."""
    needs = [read_need(vacancy) for vacancy in vacancies]
    found = best_lines(index, needs, weights, top)
    people = people_of(frozenset(number for lines in found for number in lines.numbers.tolist()))
    teller = _Teller(index, weights)
    return [
        Shortlist(need.vacancy.ref, tuple(teller.matches(need, lines, [people[number] for number in lines.numbers.tolist()])))
        for need, lines in zip(needs, found, strict=True)
    ]


def best_vacancies(snapshot: Snapshot, weights: Weights, worker_no: int, top: int) -> list[Offer]:
    """The same pairs seen from the other side: what suits this person best, by the very points and reasons that `rank` gives the pair.

    `match.rank` is the place on the person's own list; equal points fall back to the ref. A vacancy whose condition excludes is left out.
    """
    mine = tuple(candidate for candidate in snapshot.candidates if candidate.worker_no == worker_no)
    if not mine:
        raise Refused("unknown_worker", "Không có người lao động này trong lần khớp.", "Kiểm tra lại số của người.")
    index, needs = build_index(mine[:1], snapshot.as_of), [read_need(vacancy) for vacancy in snapshot.vacancies]
    scorer, teller = scorer_of(index.parts[0], needs, weights, index.as_of), _Teller(index, weights)
    points = ((int(scorer.totals(need)[0]), need) for need in needs)
    best = sorted((each for each in points if each[0] >= 0), key=lambda each: (-each[0], each[1].vacancy.ref))[:top]
    return [
        Offer(need.vacancy.ref, replace(match, rank=place))
        for place, (_, need) in enumerate(best, 1)
        for match in teller.matches(need, lines_at(scorer, need, np.array([0])), mine[:1])
    ]


def explain(snapshot: Snapshot, weights: Weights, vacancy_ref: str, worker_no: int) -> Match:
    """The points and reasons of any pair, listed or not; rank 0 and the condition that excludes first where one does."""
    vacancies = [vacancy for vacancy in snapshot.vacancies if vacancy.ref == vacancy_ref]
    found = [candidate for candidate in snapshot.candidates if candidate.worker_no == worker_no]
    if not vacancies or not found:
        raise Refused(
            "unknown_pair", "Không có việc tuyển hoặc người lao động này trong lần khớp.", "Kiểm tra lại mã việc và số của người."
        )
    return explain_in(build_index(snapshot.candidates, snapshot.as_of), vacancies[0], weights, found[0])


def explain_in(index: Index, vacancy: Vacancy, weights: Weights, candidate: Candidate) -> Match:
    """The same of one who is in the index."""
    need = read_need(vacancy)
    scorers = [scorer_of(part, [need], weights, index.as_of) for part in index.parts]
    [mine] = [lines_at(scorer, need, at) for scorer in scorers if len(at := scorer.part.places_of(candidate.worker_no))]
    [match] = _Teller(index, weights).matches(need, mine, [candidate])
    if mine.fails.any():
        barred = [condition for condition, fails in zip(CONDITIONS, mine.fails[0], strict=True) if fails]
        return replace(match, rank=0, reasons=with_barred(barred_by(need, barred), match.reasons))
    return replace(match, rank=1 + sum(_ahead(scorer, need, match) for scorer in scorers))


def _ahead(scorer: Scorer, need: Need, match: Match) -> int:
    totals, numbers = scorer.totals(need), scorer.part.block.numbers
    return int(np.count_nonzero((totals > match.points) | ((totals == match.points) & (numbers < match.worker_no))))


def would_raise(weights: Weights, match: Match) -> list[tuple[str, int]]:
    """Features with the micro-points that each could still give, the largest first."""
    worth = weights.micro_points()
    missing = [(part.feature, worth[part.feature] - part.points) for part in match.contributions]
    return sorted([(name, points) for name, points in missing if points > 0], key=lambda gain: -gain[1])


def merge(parts: Sequence[Sequence[Shortlist]], top: int) -> list[Shortlist]:
    """Shortlists of blocks of candidates, ranked apart, as the one list that ranking them together gives."""
    merged = []
    for lists in zip(*parts, strict=True):
        matches = sorted((match for each in lists for match in each.matches), key=lambda match: (-match.points, match.worker_no))
        ranked = tuple(replace(match, rank=place) for place, match in enumerate(matches[:top], 1))
        merged.append(Shortlist(lists[0].vacancy_ref, ranked))
    return merged


class _Teller:
    """Lines of arrays as the pairs that are shown; what many pairs have in common is made once."""

    def __init__(self, index: Index, weights: Weights) -> None:
        self._as_of, self._weights = index.as_of, weights
        self._gave: dict[tuple[int, float, int], Contribution] = {}

    def matches(self, need: Need, lines: Lines, people: Sequence[Candidate]) -> Iterator[Match]:
        """`people` are those of the lines, in their order."""
        columns = (lines.points, lines.values, lines.micro, lines.asked, lines.want, lines.can)
        rows = zip(people, *(column.tolist() for column in columns), strict=True)
        for place, (candidate, points, values, micro, asked, want, can) in enumerate(rows, 1):
            parts = tuple(map(self._contribution, range(len(FEATURES)), values, micro))
            sides = sides_of(parts, want, can, self._weights)
            questions = [condition for condition, is_asked in zip(CONDITIONS, asked, strict=True) if is_asked]
            reasons = reasons_of(candidate, need, parts, questions, wish_age_days(candidate, self._as_of), weights=self._weights)
            yield Match(candidate.worker_no, place, points, fit_of(points), parts, reasons, sides.value, sides.chance)

    def _contribution(self, feature: int, value: float, points: int) -> Contribution:
        key = (feature, value, points)
        if key not in self._gave:
            self._gave[key] = Contribution(FEATURES[feature].name, None if isnan(value) else value, points)
        return self._gave[key]

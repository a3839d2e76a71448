"""Ranks every candidate for every vacancy, exactly, and keeps the best with their reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from jobmatch.errors import Refused
from jobmatch.matching.block import Block, Ints, make_block, wish_age_days
from jobmatch.matching.conditions import Verdicts, judge
from jobmatch.matching.features import worth_of_job
from jobmatch.matching.job import can, want
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.points import Points, points_of
from jobmatch.matching.reasons import reasons_of
from jobmatch.matching.shortlist import Contribution, Match, Offer, Reason, ReasonKind, Shortlist, fit_of
from jobmatch.matching.sides import Sides, sides_of
from jobmatch.matching.sight import Sight
from jobmatch.matching.snapshot import Snapshot
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights


@dataclass(frozen=True, slots=True)
class Judged:
    """One vacancy against a whole block."""

    block: Block
    need: Need
    sight: Sight
    weights: Weights
    points: Points
    verdicts: Verdicts


def rank(snapshot: Snapshot, weights: Weights = DEFAULT_WEIGHTS, top: int = 50) -> list[Shortlist]:
    """The best `top` candidates of each vacancy; equal points fall back to the worker's number, for reproducibility only."""
    return [_shortlist(judged, top) for judged in _judged(snapshot, weights)]


def best_vacancies(snapshot: Snapshot, weights: Weights, worker_no: int, top: int) -> list[Offer]:
    """The same pairs seen from the other side: what suits this person best, by the very points and reasons that `rank` gives the pair.

    `match.rank` is the place on the person's own list; equal points fall back to the ref. A vacancy whose condition excludes is left out.
    """
    mine = tuple(candidate for candidate in snapshot.candidates if candidate.worker_no == worker_no)
    if not mine:
        raise Refused("unknown_worker", "Không có người lao động này trong lần khớp.", "Kiểm tra lại số của người.")
    suited = [judged for judged in _judged(replace(snapshot, candidates=mine[:1]), weights) if not judged.verdicts.excluded[0]]
    best = sorted(suited, key=lambda judged: (-int(judged.points.total[0]), judged.need.vacancy.ref))[:top]
    return [
        Offer(judged.need.vacancy.ref, replace(match, rank=place))
        for place, judged in enumerate(best, 1)
        for match in _matches(judged, np.array([0]))
    ]


def explain(snapshot: Snapshot, weights: Weights, vacancy_ref: str, worker_no: int) -> Match:
    """The points and reasons of any pair, listed or not; rank 0 and the condition that excludes first where one does."""
    vacancies = tuple(vacancy for vacancy in snapshot.vacancies if vacancy.ref == vacancy_ref)
    found = [at for at, candidate in enumerate(snapshot.candidates) if candidate.worker_no == worker_no]
    if not vacancies or not found:
        raise Refused(
            "unknown_pair", "Không có việc tuyển hoặc người lao động này trong lần khớp.", "Kiểm tra lại mã việc và số của người."
        )
    [judged] = _judged(replace(snapshot, vacancies=vacancies[:1]), weights)
    [match] = _matches(judged, np.array(found[:1]))
    at, excluded = found[0], judged.verdicts.excluded
    if excluded[at]:
        barred = tuple(Reason(ReasonKind.AGAINST, each.name, each.why_not) for each in judged.verdicts.failed_at(at))
        return replace(match, rank=0, reasons=barred + match.reasons)
    totals, numbers = judged.points.total, judged.block.numbers
    ahead = (totals > totals[at]) | ((totals == totals[at]) & (numbers < worker_no))
    return replace(match, rank=int(np.count_nonzero(ahead & ~excluded)) + 1)


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


def _judged(snapshot: Snapshot, weights: Weights) -> Iterator[Judged]:
    """One vacancy at a time: the values of a whole block are let go once its shortlist stands."""
    block = make_block(snapshot.candidates, snapshot.as_of)
    needs = [read_need(vacancy) for vacancy in snapshot.vacancies]
    sight = Sight(block, needs, snapshot.as_of)
    for need in needs:
        yield Judged(block, need, sight, weights, points_of(block, need, sight, weights), judge(block, need))


def _shortlist(judged: Judged, top: int) -> Shortlist:
    allowed = np.flatnonzero(~judged.verdicts.excluded)
    best = allowed[_best(judged.points.total[allowed], judged.block.numbers[allowed], top)]
    return Shortlist(judged.need.vacancy.ref, _matches(judged, best))


def _best(totals: Ints, numbers: Ints, top: int) -> Ints:
    """Places of the highest totals, lower worker number first among equals."""
    pool = np.arange(len(totals))
    if len(totals) > top:
        least = np.partition(totals, -top)[-top]
        pool = np.flatnonzero(totals >= least)
    return pool[np.lexsort((numbers[pool], -totals[pool]))][:top]


def _matches(judged: Judged, best: Ints) -> tuple[Match, ...]:
    """The candidates at these places of the block, as places one, two and so on of a list."""
    gave = judged.points.contributions(best)
    sides = _sides(judged, best, gave)
    return tuple(
        _match(judged, int(at), place, parts, seen) for place, (at, parts, seen) in enumerate(zip(best, gave, sides, strict=True), 1)
    )


def _sides(judged: Judged, best: Ints, gave: list[tuple[Contribution, ...]]) -> list[Sides]:
    wants = worth_of_job(want(judged.block, judged.need, judged.sight)[best]).tolist()
    cans = worth_of_job(can(judged.block, judged.need)[best]).tolist()
    return [sides_of(parts, wanted, known, judged.weights) for parts, wanted, known in zip(gave, wants, cans, strict=True)]


def _match(judged: Judged, at: int, place: int, contributions: tuple[Contribution, ...], sides: Sides) -> Match:
    candidate, total = judged.block.candidates[at], int(judged.points.total[at])
    wish_age = wish_age_days(candidate, judged.sight.as_of)
    reasons = reasons_of(candidate, judged.need, contributions, judged.verdicts.asked_at(at), wish_age)
    return Match(candidate.worker_no, place, total, fit_of(total), contributions, reasons, sides.value, sides.chance)

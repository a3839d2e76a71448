"""The best of an index for each vacancy, as arrays: who, with how many points, and what gave them. Parts are ranked apart and merged."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

import numpy as np

from jobmatch.matching.block import Bools, Floats, Ints
from jobmatch.matching.features import JOB_READS, worth_of_job
from jobmatch.matching.index import Index, Part
from jobmatch.matching.job import can, want
from jobmatch.matching.need import Need
from jobmatch.matching.points import Micro, Scorer
from jobmatch.matching.sight import Sight
from jobmatch.matching.weights import Weights

# The best of so many neighbours each: as many of these as places are on the list say which points nobody below the list has.
_NEIGHBOURS = 32


@dataclass(frozen=True, slots=True)
class Lines:
    """People behind one vacancy, best first: one row of every array for each.

    `values` and `micro` have a column for each of FEATURES (nan = not known), `fails` and `asked` one for each of CONDITIONS; `want` and
    `can` are the values 0..1 of the work for the wish alone and for the trade alone.
    """

    numbers: Ints
    points: Ints
    values: Floats
    micro: Ints
    fails: Bools
    asked: Bools
    want: Floats
    can: Floats

    def __len__(self) -> int:
        return len(self.numbers)

    def take(self, rows: Ints) -> "Lines":
        return Lines(*(getattr(self, field.name)[rows] for field in fields(self)))


def best_lines(index: Index, needs: Sequence[Need], weights: Weights, top: int) -> list[Lines]:
    """Per vacancy the best `top`; equal points fall back to the worker's number."""
    found: list[Lines] = []
    for part in index.parts:  # one after another: what was worked out for a part is let go before the next
        scorer = scorer_of(part, needs, weights, index.as_of)
        lists = [lines_at(scorer, need, _best(scorer.totals(need), part.block.numbers, top)) for need in needs]
        found = [merge_lines(each, top) for each in zip(found, lists, strict=True)] if found else lists
    return found


def best_of(index: Index, needs: Sequence[Need], weights: Weights, top: int) -> list[tuple[Ints, Ints]]:
    """Who these are, and their points, without what gave them."""
    found: list[tuple[Ints, Ints]] = []
    for part in index.parts:
        scorer = scorer_of(part, needs, weights, index.as_of)
        lists = [_reached(scorer, need, top) for need in needs]
        found = [_joined(each, top) for each in zip(found, lists, strict=True)] if found else lists
    return found


def _reached(scorer: Scorer, need: Need, top: int) -> tuple[Ints, Ints]:
    totals, numbers = scorer.totals(need), scorer.part.block.numbers
    places = _best(totals, numbers, top)
    return numbers[places], totals[places].astype(np.int64)


def _joined(lists: Sequence[tuple[Ints, Ints]], top: int) -> tuple[Ints, Ints]:
    numbers, points = (np.concatenate(each) for each in zip(*lists, strict=True))
    order = np.lexsort((numbers, -points))[:top]
    return numbers[order], points[order]


def merge_lines(lists: Sequence[Lines], top: int) -> Lines:
    """Lists of different people behind one vacancy as the one list that ranking them together gives."""
    together = Lines(*(np.concatenate([getattr(lines, field.name) for lines in lists]) for field in fields(Lines)))
    return together.take(np.lexsort((together.numbers, -together.points))[:top])


def scorer_of(part: Part, needs: Sequence[Need], weights: Weights, as_of: date) -> Scorer:
    sight = Sight(part.block, needs, as_of, (part.wish_words, part.job_words))
    return Scorer(part, sight, weights)


def _best(totals: Micro, numbers: Ints, top: int) -> Ints:
    """Places of the highest totals from nought on, lower worker number first among equals."""
    pool = np.flatnonzero(totals >= max(_floor(totals, top), 0))
    return pool[np.lexsort((numbers[pool], -totals[pool]))[:top]]


def _floor(totals: Micro, top: int) -> int:
    """Points that at least `top` people reach: of people in groups, the best of as many groups reach those of the least of these bests."""
    groups = len(totals) // _NEIGHBOURS
    if groups <= 2 * top:
        return 0
    bests = totals[: groups * _NEIGHBOURS].reshape(_NEIGHBOURS, groups).max(axis=0)
    return int(np.partition(bests, -top)[-top])


def lines_at(scorer: Scorer, need: Need, places: Ints) -> Lines:
    """The people at these places of the part, in that order."""
    values, micro = scorer.gave(need, places)
    verdicts = scorer.verdicts(need, places)
    few = scorer.part.block.take(places, JOB_READS)
    return Lines(
        few.numbers,
        micro.sum(axis=1),
        values,
        micro,
        np.stack(verdicts.fails, axis=1),
        np.stack(verdicts.unknown, axis=1),
        worth_of_job(want(few, need, scorer.sight)),
        worth_of_job(can(few, need)),
    )

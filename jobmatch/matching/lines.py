"""The best of an index for each vacancy, as arrays: who, with how many points, and what gave them. Parts are ranked apart and merged."""

from collections.abc import Iterator, Sequence
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
    parts = [_part_lines(part, needs, weights, top, index.as_of) for part in index.parts]
    return [merge_lines(lists, top) for lists in zip(*parts, strict=True)]


def merge_lines(lists: Sequence[Lines], top: int) -> Lines:
    """Lists of different people behind one vacancy as the one list that ranking them together gives."""
    if len(lists) == 1:
        return lists[0]
    together = Lines(*(np.concatenate([getattr(lines, field.name) for lines in lists]) for field in fields(Lines)))
    return together.take(np.lexsort((together.numbers, -together.points))[:top])


def scorer_of(part: Part, needs: Sequence[Need], weights: Weights, as_of: date) -> Scorer:
    sight = Sight(part.block, needs, as_of, (part.wish_words, part.job_words))
    return Scorer(part, sight, weights)


def _part_lines(part: Part, needs: Sequence[Need], weights: Weights, top: int, as_of: date) -> Iterator[Lines]:
    scorer = scorer_of(part, needs, weights, as_of)
    for need in needs:
        totals = scorer.totals(need)
        yield lines_at(scorer, need, _best(totals, part.block.numbers, top))


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

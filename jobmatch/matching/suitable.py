"""Who is suitable for what: the pairs from the published line of a good fit on, without a list or reasons."""

from collections.abc import Iterator, Sequence

import numpy as np

from jobmatch.matching.block import Ints
from jobmatch.matching.index import Index, build_index
from jobmatch.matching.lines import scorer_of
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.shortlist import GOOD_FROM
from jobmatch.matching.snapshot import Snapshot
from jobmatch.matching.weights import MICRO, Weights


def suitable_places(snapshot: Snapshot, weights: Weights) -> Iterator[Ints]:
    """Per vacancy, in order, the places among the candidates of those who reach the line and whom no condition excludes."""
    return suitable_in(build_index(snapshot.candidates, snapshot.as_of), [read_need(each) for each in snapshot.vacancies], weights)


def suitable_in(index: Index, needs: Sequence[Need], weights: Weights) -> Iterator[Ints]:
    """The same of an index: places in its parts, one part after another."""
    scorers = [scorer_of(part, needs, weights, index.as_of) for part in index.parts]
    for need in needs:
        yield np.flatnonzero(np.concatenate([scorer.totals(need) for scorer in scorers]) >= GOOD_FROM * MICRO)


def suitable_numbers(index: Index, needs: Sequence[Need], weights: Weights) -> dict[str, Ints]:
    """The same as worker numbers, by vacancy ref."""
    numbers = np.concatenate([part.block.numbers for part in index.parts])
    return {need.vacancy.ref: numbers[places] for need, places in zip(needs, suitable_in(index, needs, weights), strict=True)}

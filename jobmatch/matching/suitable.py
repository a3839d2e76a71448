"""Who is suitable for what: the pairs from the published line of a good fit on, without a list or reasons."""

from collections.abc import Iterator, Sequence

import numpy as np

from jobmatch.matching.block import Ints
from jobmatch.matching.index import Index
from jobmatch.matching.lines import scorer_of
from jobmatch.matching.need import Need
from jobmatch.matching.shortlist import GOOD_FROM
from jobmatch.matching.weights import MICRO, Weights


def suitable_in(index: Index, needs: Sequence[Need], weights: Weights) -> Iterator[Ints]:
    """Per vacancy the places of those who reach the line and whom no condition excludes: in the parts of the index, one after another."""
    scorers = [scorer_of(part, needs, weights, index.as_of) for part in index.parts]
    for need in needs:
        yield np.flatnonzero(np.concatenate([scorer.totals(need) for scorer in scorers]) >= GOOD_FROM * MICRO)


def suitable_numbers(index: Index, needs: Sequence[Need], weights: Weights) -> dict[str, Ints]:
    """The same as worker numbers, by vacancy ref."""
    numbers = np.concatenate([part.block.numbers for part in index.parts])
    return {need.vacancy.ref: numbers[places] for need, places in zip(needs, suitable_in(index, needs, weights), strict=True)}

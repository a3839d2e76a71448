"""Who is suitable for what: the pairs from the published line of a good fit on, without a list or reasons."""

from collections.abc import Iterator

import numpy as np

from jobmatch.matching.block import Ints, make_block
from jobmatch.matching.conditions import judge
from jobmatch.matching.need import read_need
from jobmatch.matching.points import points_of
from jobmatch.matching.shortlist import GOOD_FROM
from jobmatch.matching.sight import Sight
from jobmatch.matching.snapshot import Snapshot
from jobmatch.matching.weights import MICRO, Weights


def suitable_places(snapshot: Snapshot, weights: Weights) -> Iterator[Ints]:
    """Per vacancy, in order, the places among the candidates of those who reach the line and whom no condition excludes."""
    block = make_block(snapshot.candidates, snapshot.as_of)
    needs = [read_need(vacancy) for vacancy in snapshot.vacancies]
    sight = Sight(block, needs, snapshot.as_of)
    for need in needs:
        reached = points_of(block, need, sight, weights).total >= GOOD_FROM * MICRO
        yield np.flatnonzero(reached & ~judge(block, need).excluded)

"""From values to whole micro-points: what each feature gives to each pair."""

from dataclasses import dataclass
from math import isnan

import numpy as np

from jobmatch.matching.block import Block, Floats, Ints
from jobmatch.matching.features import FEATURES
from jobmatch.matching.need import Need
from jobmatch.matching.shortlist import Contribution
from jobmatch.matching.sight import Sight
from jobmatch.matching.weights import Weights


@dataclass(frozen=True, slots=True)
class Points:
    """Per feature (in the order of FEATURES) the values and micro-points of every candidate of a block."""

    values: tuple[Floats, ...]
    micro: tuple[Ints, ...]
    total: Ints

    def contributions(self, places: Ints) -> list[tuple[Contribution, ...]]:
        """What each feature gave to the candidates at these places of the block."""
        values = [[None if isnan(value) else value for value in column[places].tolist()] for column in self.values]
        micro = [column[places].tolist() for column in self.micro]
        return [
            tuple(Contribution(feature.name, value[at], points[at]) for feature, value, points in zip(FEATURES, values, micro, strict=True))
            for at in range(len(places))
        ]


def points_of(block: Block, need: Need, sight: Sight, weights: Weights) -> Points:
    """Rounding each feature on its own makes the parts add up exactly, and makes sums free of any order."""
    worth = weights.micro_points()
    values = tuple(feature.value(block, need, sight) for feature in FEATURES)
    micro = tuple(
        np.rint(np.where(np.isnan(value), feature.neutral, value) * worth[feature.name]).astype(np.int64)
        for feature, value in zip(FEATURES, values, strict=True)
    )
    return Points(values, micro, np.sum(micro, axis=0, dtype=np.int64))

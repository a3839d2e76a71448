"""Straight pieces between stated corners, and what a chance is worth in points."""

import numpy as np

from jobmatch.matching.block import Floats

Corners = tuple[tuple[float, float], ...]


def along(corners: Corners, at: Floats) -> Floats:
    """The value on the broken line through `corners`, flat outside; nan stays nan."""
    places, values = zip(*corners, strict=True)
    return np.asarray(np.interp(at, places, values), dtype=np.float64)


def worth(chance: Floats, least: float) -> Floats:
    """Chances multiply and points add, so that a chance is worth its logarithm: 1 is worth 1, `least` and less nothing; nan stays nan."""
    return np.asarray(1 - np.log(np.clip(chance, least, 1.0)) / np.log(least), dtype=np.float64)

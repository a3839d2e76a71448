"""Straight pieces between stated corners: how a quantity becomes a value between nought and one."""

import numpy as np

from jobmatch.matching.block import Floats

Corners = tuple[tuple[float, float], ...]


def along(corners: Corners, at: Floats) -> Floats:
    """The value on the broken line through `corners`, flat outside; nan stays nan."""
    places, values = zip(*corners, strict=True)
    return np.asarray(np.interp(at, places, values), dtype=np.float64)

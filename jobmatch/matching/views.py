"""The different rows that some columns of a block have together, each once: what depends on these columns is worked out for them alone."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobmatch.matching.block import Block, Distinct, Ints

Places = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class View:
    """The different rows that some columns have together, each once, and for every person the place of theirs among them.

    `first` says where in the part each of these rows is found.
    """

    block: Block
    first: Places
    at: Places


def view_of(block: Block, names: tuple[str, ...]) -> View:
    everybody = np.arange(len(block), dtype=np.int32)
    if not names:
        return View(block, everybody, everybody)
    together = np.zeros(len(block), dtype=np.int64)
    for codes in _codes(block, names):
        # Renumbered after each column, so that the product stays far below what 64 bits hold.
        together = np.unique(together * (int(codes.max(initial=0)) + 1) + codes, return_inverse=True)[1]
    _, first, at = np.unique(together, return_index=True, return_inverse=True)
    return view_at(block, names, first.astype(np.int32), at.astype(np.int32))


def view_at(block: Block, names: tuple[str, ...], first: Places, at: Places) -> View:
    return View(block.take(first, names), first, at)


def _codes(block: Block, names: Iterable[str]) -> Iterable[Ints]:
    """Per column a whole number for each different value."""
    for name in names:
        column = getattr(block, name)
        for part in column if isinstance(column, tuple) else (column,):
            if isinstance(part, Distinct):
                yield part.at
            else:
                for values in part.T if part.ndim > 1 else (part,):
                    yield np.unique(values, return_inverse=True)[1]

"""Texts as sparse rows of their pieces, in whole steps: sums of integers do not depend on their order, hence not on how the work is cut."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.text_index import STEM_SHARE, PieceCounter

# A wish of two words inside a long posting cannot reach a cosine of one: from here on the words are the same.
_SAME_WORDS = 0.6
_STEPS = 2048
# Likeness is told in grades: 0 where the text says nothing, else from 1, nothing alike, to GRADES - 1, the same words, in thousandths;
# what is finer is no difference between two wishes.
GRADES = 1002
_AT_ONCE = 64
Grades = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Wording:
    """Texts by their pieces: text t has the pieces `pieces[starts[t]:starts[t + 1]]`, as heavy as `steps` says there.

    `column` numbers the pieces.
    """

    column: Mapping[str, int]
    starts: NDArray[np.int64]
    pieces: NDArray[np.int32]
    steps: NDArray[np.int16]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def likeness(self, wanted: Sequence[str]) -> Grades:
        """Array (wanted, texts) of grades."""
        shape = (len(self), len(self.column))
        texts = sparse.csr_array((self.steps.astype(np.float32), self.pieces, self.starts.astype(np.int32)), shape=shape)
        found = np.empty((len(wanted), len(self)), dtype=np.uint16)
        for start in range(0, len(wanted), _AT_ONCE):
            # All sums are whole numbers below 2 ** 24, which 32-bit floats hold exactly.
            exact = texts @ self._columns(wanted[start : start + _AT_ONCE])
            shares = np.multiply(exact, (GRADES - 2) / (_STEPS**2 * _SAME_WORDS), dtype=np.float64)
            found[start : start + _AT_ONCE] = np.minimum(shares + 1, GRADES - 1).T
        found[:, np.diff(self.starts) == 0] = 0
        return found

    def _columns(self, wanted: Sequence[str]) -> NDArray[np.float32]:
        """Array (pieces, wanted); what stands in none of the texts only counted for the length of what is wanted."""
        columns = np.zeros((len(self.column), len(wanted)), dtype=np.float32)
        for at, text in enumerate(wanted):
            known = [(column, steps) for piece, steps in _weighed(text) if (column := self.column.get(piece)) is not None]
            if known:
                places, weights = zip(*known, strict=True)
                columns[list(places), at] = weights
        return columns


def wording_of(texts: Sequence[str]) -> Wording:
    """Every text is weighed by itself alone, with the weights that the centre's own list of trades gives its pieces."""
    counter = PieceCounter()
    weighed = _weigh(counter, counter.count(texts, grow=True))
    arrays = weighed.indptr.astype(np.int64), weighed.indices.astype(np.int32), weighed.data.astype(np.int16)
    return Wording(counter.vocabulary, *arrays)


@lru_cache(maxsize=4096)
def _weighed(text: str) -> tuple[tuple[str, int], ...]:
    """The pieces of the words of one vacancy."""
    counter = PieceCounter()
    row = _weigh(counter, counter.count([text], grow=True))
    pieces = tuple(counter.vocabulary)
    return tuple((pieces[column], int(steps)) for column, steps in zip(row.indices, row.data, strict=True) if steps)


def _weigh(counter: PieceCounter, counted: sparse.csr_array) -> sparse.csr_array:
    """Both kinds of pieces, of letters and beginnings of words, are brought to their own length, so that a row's length is one."""
    common, rare = _background()
    idf = np.fromiter((common.get(piece, rare) for piece in counter.vocabulary), dtype=np.float64, count=len(counter.vocabulary))
    is_stem = np.fromiter((piece[0] == "^" for piece in counter.vocabulary), dtype=bool, count=len(idf))[counted.indices]
    values = counted.data * idf[counted.indices]
    rows = np.repeat(np.arange(counted.shape[0]), np.diff(counted.indptr))
    for kind, share in ((is_stem, STEM_SHARE), (~is_stem, 1 - STEM_SHARE)):
        lengths = np.sqrt(np.bincount(rows[kind], weights=values[kind] ** 2, minlength=counted.shape[0]))
        values[kind] *= np.sqrt(share) / lengths[rows[kind]]
    return sparse.csr_array((np.rint(values * _STEPS).astype(np.int32), counted.indices, counted.indptr), shape=counted.shape)


@cache
def _background() -> tuple[dict[str, float], float]:
    """Piece -> how rare it is among the names of trades, and the rareness of a piece that stands in none of them."""
    labels = [text for text, _ in own_labels()]
    counter = PieceCounter()
    counted = counter.count(labels, grow=True)
    seen = np.bincount(counted.indices, minlength=len(counter.vocabulary))
    rareness = np.log((1 + len(labels)) / (1 + seen)) + 1
    return dict(zip(counter.vocabulary, rareness.tolist(), strict=True)), float(np.log(1 + len(labels)) + 1)

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
_STEPS = 4096
# Likeness is told in grades: 0 where the text says nothing, else from 1, nothing alike, to GRADES - 1, the same words, in thousandths;
# what is finer is no difference between two wishes.
GRADES = 1002
_AT_ONCE = 64
Grades = NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class Wording:
    """Texts by their pieces: piece `column[p]` stands in `texts[starts[c]:starts[c + 1]]`, as heavy as `steps` says there."""

    column: Mapping[str, int]
    starts: NDArray[np.int64]
    texts: NDArray[np.int32]
    steps: NDArray[np.int16]
    size: int

    def likeness(self, wanted: Sequence[str]) -> Grades:
        """Array (wanted, texts) of grades."""
        shape = (len(self.column), self.size)
        pieces = sparse.csr_array((self.steps.astype(np.int32), self.texts, self.starts.astype(np.int32)), shape=shape)
        found = np.empty((len(wanted), self.size), dtype=np.uint16)
        for start in range(0, len(wanted), _AT_ONCE):
            rows = self._rows(wanted[start : start + _AT_ONCE])
            shares = (rows @ pieces).toarray() * ((GRADES - 2) / (_STEPS**2 * _SAME_WORDS))
            found[start : start + _AT_ONCE] = np.minimum(shares + 1, GRADES - 1)
        found[:, np.bincount(self.texts, minlength=self.size) == 0] = 0
        return found

    def _rows(self, wanted: Sequence[str]) -> sparse.csr_array:
        """The texts by the pieces that stand here; what stands in none of the texts only counted for their length."""
        ends, columns, steps = [0], [], []
        for text in wanted:
            for piece, weight in _weighed(text):
                if (column := self.column.get(piece)) is not None:
                    columns.append(column)
                    steps.append(weight)
            ends.append(len(columns))
        arrays = (np.asarray(each, dtype=np.int32) for each in (steps, columns, ends))
        return sparse.csr_array(tuple(arrays), shape=(len(wanted), len(self.column)))


def wording_of(texts: Sequence[str]) -> Wording:
    """Every text is weighed by itself alone, with the weights that the centre's own list of trades gives its pieces."""
    counter = PieceCounter()
    weighed = _weigh(counter, counter.count(texts, grow=True))
    by_piece = sparse.csr_array(weighed.T)
    starts, columns = by_piece.indptr.astype(np.int64), by_piece.indices.astype(np.int32)
    return Wording(counter.vocabulary, starts, columns, by_piece.data.astype(np.int16), len(texts))


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

"""How far two short texts cover each other word by word: every word against its likest on the other side, rare words weighing more."""

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from jobmatch.catalogue.text_index import TextIndex, words_of

# Words less alike than this in their pieces are different words.
_ALIKE = 0.3
_REMEMBERED = 20_000


class WordAlignment:
    """Soft cover, as of Monge and Elkan (1996) with weights by idf, of texts by labels and of labels by texts."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._number: dict[str, int] = {}
        ends, columns = [0], []
        for label in labels:
            columns += [self._number.setdefault(word, len(self._number)) for word in dict.fromkeys(words_of(label))]
            ends.append(len(columns))
        shape = (len(labels), len(self._number))
        words = sparse.csr_array((np.ones(len(columns), dtype=np.float32), np.array(columns, dtype=np.int32), np.array(ends)), shape=shape)
        self._unknown = float(np.log1p(shape[0]) + 1)  # what a word weighs that no label has
        self._weight = self._unknown - np.log1p(np.bincount(words.indices, minlength=shape[1]))
        self._labels_by_word = sparse.csr_array(words.T)
        total = np.repeat(np.maximum(words @ self._weight, 1e-9), np.diff(words.indptr))
        words.data = (self._weight[words.indices] / total).astype(np.float32)
        self._share_by_word = sparse.csr_array(words.T)
        self._index = TextIndex(list(self._number))
        self._alike: dict[str, tuple[np.ndarray, np.ndarray]] = {}

    def cover(self, texts: Sequence[str]) -> np.ndarray:
        """Array (texts, labels), 0..1: the mean of how much of the text the label covers and how much of the label the text."""
        asked = [list(dict.fromkeys(words_of(text))) for text in texts]
        place = {word: row for row, word in enumerate(dict.fromkeys(word for words in asked for word in words))}
        alike = self._alike_words(list(place))
        rows = np.array([row for row, words in enumerate(asked) for _ in words], dtype=np.int32)
        columns = np.array([place[word] for words in asked for word in words], dtype=np.int32)
        weights = np.array([self._weight_of(word) for words in asked for word in words])
        shares = (weights / np.bincount(rows, weights=weights, minlength=len(asked))[rows]).astype(np.float32)
        of_text = sparse.csr_array((shares, (rows, columns)), shape=(len(asked), len(place))) @ self._best_in_labels(alike)
        of_labels = self._best_in_texts([[alike[place[word]] for word in words] for words in asked]) @ self._share_by_word
        return np.asarray((of_text + of_labels.toarray()) / 2)

    def _weight_of(self, word: str) -> float:
        number = self._number.get(word)
        return self._unknown if number is None else float(self._weight[number])

    def _alike_words(self, words: Sequence[str]) -> list[tuple[np.ndarray, np.ndarray]]:
        """Per word, the numbers of the labels' words that are like it and how much, the likest last."""
        if new := [word for word in words if word not in self._alike]:
            if len(self._alike) > _REMEMBERED:
                self._alike.clear()
                new = list(words)
            for word, row in zip(new, self._index.similar(new), strict=True):
                found = np.flatnonzero(row >= _ALIKE)
                found = found[np.argsort(row[found], kind="stable")]
                self._alike[word] = found, row[found]
        return [self._alike[word] for word in words]

    def _best_in_labels(self, alike: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
        """Array (words, labels): how like the likest word of each label is."""
        best = np.zeros((len(alike), self._labels_by_word.shape[1]), dtype=np.float32)
        starts, labels = self._labels_by_word.indptr, self._labels_by_word.indices
        for row, (numbers, likeness) in zip(best, alike, strict=True):
            # The likest is written last and stays.
            for number, like in zip(numbers.tolist(), likeness.tolist(), strict=True):
                row[labels[starts[number] : starts[number + 1]]] = like
        return best

    def _best_in_texts(self, alike: Sequence[Sequence[tuple[np.ndarray, np.ndarray]]]) -> sparse.csr_array:
        """Sparse (texts, words of the labels): how like the likest word of each text is."""
        ends, columns, values = [0], list[int](), list[float]()
        for words in alike:
            best: dict[int, float] = {}
            for numbers, likeness in words:
                for number, like in zip(numbers.tolist(), likeness.tolist(), strict=True):
                    best[number] = max(like, best.get(number, 0.0))
            columns += best.keys()
            values += best.values()
            ends.append(len(columns))
        shape = (len(alike), len(self._number))
        return sparse.csr_array((np.array(values, dtype=np.float32), np.array(columns, dtype=np.int32), np.array(ends)), shape=shape)

"""Reads a free job title into a code, with calibrated confidence. Knows nothing of Vietnamese or of our own list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from jobmatch.catalogue.text_index import TextIndex
from jobmatch.text.folding import canonical, fold

Coded = tuple[str, str]

# Logistic curve over (1, similarity, lead over the next best code), fitted by equal shares on MELO (en, cs, fr), O*NET and our own
# list with a fifth of its labels held out: expected calibration error .06 on our list, .06 to .15 on the others.
_CONFIDENCE = (-5.05, 6.12, 3.53)
_BATCH = 64
# What equality is worth on the scale of similarity: as typed, and without tone marks.
_EXACT, _FOLDED = 1.0, 0.985
# The most that likeness alone is worth beside equal words: of a label that a decision has silenced, or of the same words in another order.
_BESIDE_EQUAL = 0.98


class OccupationCoder:
    """`labels` say what codes are called; `decisions` are titles that people have coded, and outweigh labels on the same words."""

    def __init__(self, labels: Iterable[Coded], decisions: Iterable[Coded] = ()) -> None:
        decided = list(decisions)
        known = [*decided, *labels]
        self._codes = list(dict.fromkeys(code for _, code in known))
        number = {code: place for place, code in enumerate(self._codes)}
        # Labels of one code stand together, so that the best label of each code is one reduction over a block.
        known.sort(key=lambda pair: number[pair[1]])
        self._starts = np.flatnonzero(np.diff([number[code] for _, code in known], prepend=-1))
        self._index = TextIndex([text for text, _ in known]) if known else None
        self._equal = _equal_texts(known, number, set(decided))

    def top(self, texts: Iterable[str], k: int = 5) -> list[list[tuple[str, float]]]:
        """Per text up to `k` (code, confidence), best first; nothing where no piece of the text is known."""
        asked = list(texts)
        return [answer for start in range(0, len(asked), _BATCH) for answer in self._answers(asked[start : start + _BATCH], k)]

    def _answers(self, texts: Sequence[str], k: int) -> Iterator[list[tuple[str, float]]]:
        if self._index is None:
            yield from ([] for _ in texts)
            return
        similarity = np.maximum.reduceat(self._index.similar(texts), self._starts, axis=1)
        for text, row in zip(texts, similarity, strict=True):
            if equal := self._equal.get(canonical(text), self._equal.get(fold(text), ())):
                np.minimum(row, _BESIDE_EQUAL, out=row)
                for code, worth in equal:
                    row[code] = worth
            yield self._best(row, k)

    def _best(self, row: np.ndarray, k: int) -> list[tuple[str, float]]:
        size = min(max(k, 2), len(row))
        pool = np.flatnonzero(row >= np.partition(row, -size)[-size]) if size < len(row) else np.arange(len(row))
        best = pool[np.lexsort((pool, -row[pool]))][:size]
        worth = row[best]
        rival = np.where(np.arange(len(best)) == 0, worth[1] if len(best) > 1 else 0.0, worth[0])
        base, by_worth, by_lead = _CONFIDENCE
        confidence = 1 / (1 + np.exp(-(base + by_worth * worth + by_lead * (worth - rival))))
        return [(self._codes[code], float(sure)) for code, value, sure in zip(best[:k], worth, confidence, strict=False) if value > 0]


def _equal_texts(known: Sequence[Coded], number: dict[str, int], decided: set[Coded]) -> dict[str, list[tuple[int, float]]]:
    """Per exact and per folded form, the codes that bear these very words; a decision silences the other labels."""
    equal: dict[str, dict[int, float]] = defaultdict(dict)
    is_decided: set[str] = set()
    for text, code in sorted(known, key=lambda pair: pair not in decided):
        for form, worth in ((canonical(text), _EXACT), (fold(text), _FOLDED)):
            if (text, code) in decided:
                is_decided.add(form)
            elif form in is_decided:
                continue
            equal[form].setdefault(number[code], worth)
    return {form: list(codes.items()) for form, codes in equal.items()}

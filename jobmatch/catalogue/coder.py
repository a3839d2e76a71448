"""Reads a free job title into a code, with calibrated confidence. Knows nothing of Vietnamese or of our own list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from jobmatch.catalogue.code_words import CodeWords
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
# Codes of equal words stand before all others, and among themselves by the rest of the evidence.
_EQUAL_FIRST = 10.0
# Labels at least half as near as the nearest speak for their code together: ln(1 + sum of (e^(8 s) - 1)) / 8, which for one label is its
# similarity s itself. O*NET, accuracy@1: .36 by the nearest label alone, .45 so; 7 to 14 in place of 8 did as well.
_NEAR, _SHARPNESS = 0.5, 8.0
# A word ten times as common under a code as in the whole list raises it as much as .115 of similarity, less by the share of codes among
# labels: where each code has one label, its words say nothing new. O*NET, accuracy@1: .45 to .50.
_WORDS_SHARE = 0.05


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
        self._words = CodeWords([(text, number[code]) for text, code in known], len(self._codes))
        self._words_share = _WORDS_SHARE * (1 - len(self._codes) / max(len(known), 1))
        self._equal = _equal_texts(known, number, set(decided))

    def top(self, texts: Iterable[str], k: int = 5) -> list[list[tuple[str, float]]]:
        """Per text up to `k` (code, confidence), best first; nothing where no piece of the text is known."""
        asked = list(texts)
        return [answer for start in range(0, len(asked), _BATCH) for answer in self._answers(asked[start : start + _BATCH], k)]

    def _answers(self, texts: Sequence[str], k: int) -> Iterator[list[tuple[str, float]]]:
        if self._index is None:
            yield from ([] for _ in texts)
            return
        by_label = self._index.similar(texts)
        similarity = np.maximum.reduceat(by_label, self._starts, axis=1)
        evidence = self._together(by_label, similarity) + self._words_share * self._words.likelihood(texts)
        for text, row, worth in zip(texts, similarity, evidence, strict=True):
            if equal := self._equal.get(canonical(text), self._equal.get(fold(text), ())):
                np.minimum(row, _BESIDE_EQUAL, out=row)
                for code, equality in equal:
                    row[code] = equality
                    worth[code] += _EQUAL_FIRST * equality
            yield self._best(row, worth, k)

    def _together(self, by_label: np.ndarray, similarity: np.ndarray) -> np.ndarray:
        """What the near labels of each code say together, on the scale of similarity."""
        near = by_label >= _NEAR * similarity.max(axis=1, keepdims=True)
        strength = np.where(near, np.expm1(_SHARPNESS * by_label), 0.0)
        together = np.log1p(np.add.reduceat(strength, self._starts, axis=1)) / _SHARPNESS
        return np.asarray(np.maximum(together, similarity))

    def _best(self, similarity: np.ndarray, evidence: np.ndarray, k: int) -> list[tuple[str, float]]:
        size = min(max(k, 2), len(evidence))
        pool = np.flatnonzero(evidence >= np.partition(evidence, -size)[-size]) if size < len(evidence) else np.arange(len(evidence))
        best = pool[np.lexsort((pool, -evidence[pool]))][:size]
        worth = similarity[best]
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

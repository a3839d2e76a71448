"""Reads a free job title into a code, with calibrated confidence. Knows nothing of Vietnamese or of our own list.

A label is like a text by its pieces of words and by words that cover each other; the near labels of a code speak for it together, and so
do all its words. Measured without decisions, accuracy@1 on O*NET: nearest label alone .363, near labels together about .45, words of the
code as well .49; MRR on MELO: English .597 to .612, Czech .429 to .434, French .820 to .823 by the cover of words alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from jobmatch.catalogue.code_words import CodeWords
from jobmatch.catalogue.coding_confidence import PRIOR, SIGNS, accept_from, signs
from jobmatch.catalogue.text_index import TextIndex
from jobmatch.catalogue.word_alignment import WordAlignment
from jobmatch.text.folding import canonical, fold

Coded = tuple[str, str]

_BATCH = 64
# What equality is worth on the scale of similarity: as typed, and without tone marks.
_EXACT, _FOLDED = 1.0, 0.985
# The most that likeness alone is worth beside equal words: of a label that a decision has silenced, or of the same words in another order.
_BESIDE_EQUAL = 0.98
# Codes of equal words stand before all others, and among themselves by the rest of the evidence.
_EQUAL_FIRST = 10.0
# Likeness of a label: pieces and beginnings of words by cosine, and how far the words cover each other. The cover raised the MRR of MELO
# English from .588 to .603 and of our own list by .01, and changed Czech and French by less than .003.
_STEM_SHARE, _COVER_SHARE = 0.5, 0.4
# Labels at least half as near as the nearest speak for their code together: ln(1 + sum of (e^(8 s) - 1)) / 8, which for one label is its
# similarity s itself. O*NET, accuracy@1: .36 by the nearest label alone, .45 so; 7 to 14 in place of 8 did as well.
_NEAR, _SHARPNESS = 0.5, 8.0
# A word ten times as common under a code as in the whole list raises it as much as .115 of similarity, less by the share of codes among
# labels: where each code has one label, its words say nothing new. O*NET, accuracy@1: .45 to .50.
_WORDS_SHARE = 0.05


# What the second code is trusted less for each step that less speaks for it; codes that share what there is to trust.
_FALL, _RIVALS = 15.0, 5
_LEAST_DECISIONS, _MOST_HELD = 100, 1_000


class _Answer(NamedTuple):
    """Codes with their evidence, best first, and the signs of how sure the first is."""

    codes: list[str]
    worth: np.ndarray
    signs: tuple[float, ...]


_NO_ANSWER = _Answer([], np.empty(0), (0.0,) * SIGNS)
_NOTHING_SEEN = np.empty(0), np.empty(0, dtype=bool)


class OccupationCoder:
    """`labels` say what codes are called; `decisions` are titles that people have coded, and outweigh labels on the same words.

    Decisions also teach how sure an answer is: a part of them is asked of the others (`learn` off leaves that out).
    """

    def __init__(self, labels: Iterable[Coded], decisions: Iterable[Coded] = (), *, learn: bool = True) -> None:
        labels, decided = list(labels), list(decisions)
        known = [*decided, *labels]
        self._codes = list(dict.fromkeys(code for _, code in known))
        number = {code: place for place, code in enumerate(self._codes)}
        # Labels of one code stand together, so that the best label of each code is one reduction over a block.
        known.sort(key=lambda pair: number[pair[1]])
        self._starts = np.flatnonzero(np.diff([number[code] for _, code in known], prepend=-1))
        self._index = TextIndex([text for text, _ in known], stem_share=_STEM_SHARE) if known else None
        self._alignment = WordAlignment([text for text, _ in known])
        self._words = CodeWords([(text, number[code]) for text, code in known], len(self._codes))
        self._words_share = _WORDS_SHARE * (1 - len(self._codes) / max(len(known), 1))
        self._equal = _equal_texts(known, number, set(decided))
        self._curve, self._seen = PRIOR, _NOTHING_SEEN
        if learn and len(decided) >= _LEAST_DECISIONS:
            self._learn(labels, decided)

    def top(self, texts: Iterable[str], k: int = 5) -> list[list[tuple[str, float]]]:
        """Per text up to `k` (code, confidence), best first; nothing where no piece of the text is known."""
        asked = list(texts)
        return [
            answer for start in range(0, len(asked), _BATCH) for answer in self._sure(self._answers(asked[start : start + _BATCH], k), k)
        ]

    def accept_from(self, precision: float = 0.95) -> float:
        """The confidence from which on a first answer may be taken without anybody looking: `precision` itself, since confidence is
        calibrated, or what the decisions that were held back allow.
        """
        return accept_from(*self._seen, precision)

    def _learn(self, labels: Sequence[Coded], decided: Sequence[Coded]) -> None:
        """Move the curve of confidence by decisions that a coder without them is asked for."""
        right: dict[str, set[str]] = defaultdict(set)
        for text, code in decided:
            right[text].add(code)
        held = list(right)[:: max(2, -(-len(right) // _MOST_HELD))]
        without = set(held)
        rest = OccupationCoder(labels, [pair for pair in decided if pair[0] not in without], learn=False)
        answers = [(text, answer) for text, answer in zip(held, rest._all_answers(held, 1), strict=True) if answer.codes]
        if answers:
            seen = np.array([answer.signs for _, answer in answers])
            is_right = np.array([answer.codes[0] in right[text] for text, answer in answers])
            self._curve = PRIOR.moved_by(seen, is_right)
            self._seen = self._curve.confidence(seen), is_right

    def _sure(self, answers: Sequence[_Answer], k: int) -> Iterator[list[tuple[str, float]]]:
        """The first code by the curve, the others by how much less speaks for them; together no more than one."""
        if not answers:
            return
        first = self._curve.confidence(np.array([answer.signs for answer in answers]))
        for answer, sure in zip(answers, first, strict=True):
            odds = np.exp(_FALL * (answer.worth - answer.worth[:1]))
            confidence = odds * min(sure, 1 / max(odds[:_RIVALS].sum(), 1.0))
            yield [(code, float(each)) for code, each in zip(answer.codes[:k], confidence, strict=False)]

    def _all_answers(self, texts: Sequence[str], k: int) -> list[_Answer]:
        return [answer for start in range(0, len(texts), _BATCH) for answer in self._answers(texts[start : start + _BATCH], k)]

    def _answers(self, texts: Sequence[str], k: int) -> list[_Answer]:
        if self._index is None:
            return [_NO_ANSWER for _ in texts]
        by_label = (1 - _COVER_SHARE) * self._index.similar(texts) + _COVER_SHARE * self._alignment.cover(texts)
        similarity = np.maximum.reduceat(by_label, self._starts, axis=1)
        likelihood = self._words.likelihood(texts)
        evidence = self._together(by_label, similarity) + self._words_share * likelihood
        return [self._answer(*one, k) for one in zip(texts, similarity, likelihood, evidence, strict=True)]

    def _answer(self, text: str, similarity: np.ndarray, likelihood: np.ndarray, evidence: np.ndarray, k: int) -> _Answer:
        equal = self._equal.get(canonical(text)) or self._equal.get(fold(text), [])
        if equal:
            np.minimum(similarity, _BESIDE_EQUAL, out=similarity)
        for code, equality in equal:
            similarity[code] = equality
            evidence[code] += _EQUAL_FIRST * equality
        best = _greatest(evidence, max(k, _RIVALS))
        best = best[similarity[best] > 0]
        if not len(best):
            return _NO_ANSWER
        first, worth = best[0], evidence[best]
        found = signs(
            similarity[first],
            worth[0] - worth[1] if len(best) > 1 else 1.0,
            likelihood[first] - np.delete(likelihood, first).max(initial=0.0),
            is_equal=len(equal) == 1,
        )
        return _Answer([self._codes[code] for code in best], worth, found)

    def _together(self, by_label: np.ndarray, similarity: np.ndarray) -> np.ndarray:
        """What the near labels of each code say together, on the scale of similarity."""
        near = by_label >= _NEAR * similarity.max(axis=1, keepdims=True)
        strength = np.where(near, np.expm1(_SHARPNESS * by_label), 0.0)
        together = np.log1p(np.add.reduceat(strength, self._starts, axis=1)) / _SHARPNESS
        return np.asarray(np.maximum(together, similarity))


def _greatest(values: np.ndarray, size: int) -> np.ndarray:
    """Places of the `size` greatest values, greatest first, equal ones in order."""
    pool = np.flatnonzero(values >= np.partition(values, -size)[-size]) if size < len(values) else np.arange(len(values))
    return np.asarray(pool[np.lexsort((pool, -values[pool]))][:size])


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

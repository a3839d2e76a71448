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
from jobmatch.catalogue.coding_confidence import PRIOR, Signs, accept_from, bounded
from jobmatch.catalogue.equal_texts import EqualTexts
from jobmatch.catalogue.text_index import TextIndex
from jobmatch.catalogue.word_alignment import WordAlignment

Coded = tuple[str, str]

_BATCH = 64
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
_LEAST_DECISIONS, _MOST_ASKED = 100, 2_000


class _Answer(NamedTuple):
    """Codes with their evidence, best first, and the signs of how sure the first is."""

    codes: list[str]
    worth: np.ndarray
    signs: Signs


class _Row(NamedTuple):
    """What speaks for each code, and how near the nearest decision is."""

    similarity: np.ndarray
    likelihood: np.ndarray
    evidence: np.ndarray
    decided: float


_NO_ANSWER = _Answer([], np.empty(0), Signs())
_NOTHING_SEEN = np.empty(0), np.empty(0, dtype=bool)


class OccupationCoder:
    """`labels` say what codes are called; `decisions` are titles that people have coded, and outweigh labels on the same words.

    Decisions also teach how sure an answer is: each is asked as if it had not been decided (`learn` off leaves that out).
    """

    def __init__(self, labels: Iterable[Coded], decisions: Iterable[Coded] = (), *, learn: bool = True) -> None:
        decisions = list(decisions)
        known = [*((pair, True) for pair in decisions), *((pair, False) for pair in labels)]
        self._codes = list(dict.fromkeys(code for (_, code), _ in known))
        number = {code: place for place, code in enumerate(self._codes)}
        # Labels of one code stand together, so that the best label of each code is one reduction over a block.
        known.sort(key=lambda one: number[one[0][1]])
        self._decided = np.flatnonzero([is_decided for _, is_decided in known])
        texts, codes = [text for (text, _), _ in known], [number[code] for (_, code), _ in known]
        self._starts = np.flatnonzero(np.diff(codes, prepend=-1))
        self._index = TextIndex(texts, stem_share=_STEM_SHARE) if known else None
        self._alignment = WordAlignment(texts)
        self._words = CodeWords(zip(texts, codes, strict=True), len(self._codes))
        self._words_share = _WORDS_SHARE * (1 - len(self._codes) / max(len(known), 1))
        self._equal = EqualTexts(zip(texts, codes, (is_decided for _, is_decided in known), strict=True))
        self._curve, self._seen = PRIOR, _NOTHING_SEEN
        if learn and len(decisions) >= _LEAST_DECISIONS:
            self._learn([pair for pair, _ in known])

    def top(self, texts: Iterable[str], k: int = 5) -> list[list[tuple[str, float]]]:
        """Per text up to `k` (code, confidence), best first; nothing where no piece of the text is known."""
        asked = list(texts)
        return [
            answer for start in range(0, len(asked), _BATCH) for answer in self._sure(self._answers(asked[start : start + _BATCH], k), k)
        ]

    def accept_from(self, precision: float = 0.95) -> float:
        """The confidence from which on a first answer may be taken without anybody looking: `precision` itself, since confidence is
        calibrated, or what the decisions that were asked again allow.
        """
        return accept_from(*self._seen, precision)

    def _learn(self, known: Sequence[Coded]) -> None:
        """Move the curve of confidence by decisions, each asked of a coder that has forgotten it."""
        places: dict[str, list[int]] = defaultdict(list)
        for place in self._decided.tolist():
            places[known[place][0]].append(place)
        asked = list(places)[:: max(1, -(-len(places) // _MOST_ASKED))]
        found, is_right = [], []
        for start in range(0, len(asked), _BATCH):
            texts = asked[start : start + _BATCH]
            for text, answer in zip(texts, self._answers(texts, 1, [places[text] for text in texts]), strict=True):
                if answer.codes:
                    found.append(answer.signs)
                    is_right.append(any(known[place][1] == answer.codes[0] for place in places[text]))
        if found:
            signs, right = np.array(found), np.array(is_right)
            self._curve = PRIOR.moved_by(signs, right)
            self._seen = self._curve.confidence(signs), right

    def _sure(self, answers: Sequence[_Answer], k: int) -> Iterator[list[tuple[str, float]]]:
        """The first code by the curve, the others by how much less speaks for them; together no more than one."""
        if not answers:
            return
        first = self._curve.confidence(np.array([answer.signs for answer in answers]))
        for answer, sure in zip(answers, first.tolist(), strict=True):
            odds = np.exp(_FALL * (answer.worth - answer.worth[:1]))
            others = odds[1:].sum()
            confidence = odds * (min(sure, (1 - sure) / others) if others else sure)
            confidence[:1] = sure
            yield [(code, float(each)) for code, each in zip(answer.codes[:k], confidence, strict=False)]

    def _answers(self, texts: Sequence[str], k: int, forgotten: Sequence[Sequence[int]] = ()) -> list[_Answer]:
        """`forgotten` are per text the places of its own decisions, where these are to count as never made."""
        if self._index is None:
            return [_NO_ANSWER for _ in texts]
        by_label = (1 - _COVER_SHARE) * self._index.similar(texts) + _COVER_SHARE * self._alignment.cover(texts)
        for row, places in enumerate(forgotten):
            by_label[row, places] = 0
        similarity = np.maximum.reduceat(by_label, self._starts, axis=1)
        likelihood = self._likelihood_without(texts, forgotten) if forgotten else self._words.likelihood(texts)
        evidence = self._together(by_label, similarity) + self._words_share * likelihood
        decided = by_label[:, self._decided].max(axis=1, initial=0)
        rows = map(_Row, similarity, likelihood, evidence, decided.tolist())
        return [self._answer(row, self._equal.codes(text, forgetting=bool(forgotten)), k) for text, row in zip(texts, rows, strict=True)]

    def _likelihood_without(self, texts: Sequence[str], forgotten: Sequence[Sequence[int]]) -> np.ndarray:
        codes = [np.searchsorted(self._starts, places, side="right") - 1 for places in forgotten]
        return np.array([self._words.likelihood_without(text, own.tolist()) for text, own in zip(texts, codes, strict=True)])

    def _answer(self, row: _Row, equal: dict[int, float], k: int) -> _Answer:
        similarity, likelihood, evidence, decided = row
        chorus = evidence - similarity
        if equal:
            np.minimum(similarity, _BESIDE_EQUAL, out=similarity)
        for code, equality in equal.items():
            similarity[code] = equality
            evidence[code] += _EQUAL_FIRST * equality
        best = _greatest(evidence, max(k, _RIVALS))
        best = best[similarity[best] > 0]
        if not len(best):
            return _NO_ANSWER
        first, worth = best[0], evidence[best]
        found = Signs(
            similarity=float(similarity[first]),
            lead=float(worth[0] - worth[1]) if len(best) > 1 else 1.0,
            words_lead=float(likelihood[first] - np.delete(likelihood, first).max(initial=0.0)),
            is_equal=float(len(equal) == 1),
            share=float(1 / np.exp(_FALL * (worth[:_RIVALS] - worth[0])).sum()),
            decided=decided,
            chorus=float(chorus[first]),
        )
        return _Answer([self._codes[code] for code in best], worth, bounded(found))

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

"""Which words somebody may have meant: one slip of the hand away from what was typed, or said the same way in the north."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Letters that one hears as one another and types for one another, after folding: s/x, ch/tr, l/n, d/gi/r, c/k/q, i/y, g/gh, ng/ngh.
_SAME_SOUND = (
    (re.compile(r"^ngh"), "ng"),
    (re.compile(r"^gh"), "g"),
    (re.compile(r"^(?:gi(?=[aeou])|r)"), "d"),
    (re.compile(r"^tr"), "ch"),
    (re.compile(r"^x"), "s"),
    (re.compile(r"^l"), "n"),
    (re.compile(r"^[kq]"), "c"),
    (re.compile(r"y"), "i"),
)
_LONG = 6  # letters from which two slips still leave one word likely
_MOST = 24


def sound(word: str) -> str:
    """One form for folded words that are said alike: 'xuan' and 'suan', 'ly' and 'li'."""
    for pattern, same in _SAME_SOUND:
        word = pattern.sub(same, word)
    return word


class Vocabulary:
    """The folded words that are known; numbers are none."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(word for word in words if not word.isdigit())
        self._in_order = tuple(sorted(self.words))
        self._alike: dict[str, list[str]] = {}
        for word in self._in_order:
            self._alike.setdefault(sound(word), []).append(word)

    def begins(self, typed: str) -> bool:
        """True where a known word is this one or goes on from it."""
        at = bisect_left(self._in_order, typed)
        return at < len(self._in_order) and self._in_order[at].startswith(typed)

    def meant(self, typed: str) -> tuple[str, ...]:
        """Other words, likeliest first, 24 at most: said alike, or a letter wrong, left out, doubled or exchanged with the next."""
        if typed.isdigit():
            return ()
        slips = 2 if len(typed) >= _LONG else min(1, len(typed) - 1)  # another single letter is another word
        found = process.extract(typed, self._in_order, scorer=OSA.distance, score_cutoff=slips, limit=4 * _MOST)
        near = {word: distance for word, distance, _ in found} | dict.fromkeys(self._alike.get(sound(typed), ()), 0)
        near.pop(typed, None)
        return tuple(sorted(near, key=lambda word: (near[word], word[:1] != typed[:1], abs(len(word) - len(typed)), word))[:_MOST])

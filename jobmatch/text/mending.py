"""Words typed short or with a slip, as the words of known names that were meant: 'nv ks', 'n.viên ksan', 'Hảải Hà', by what stands beside.

A fallback for matching, never for what is stored or shown.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from jobmatch.text.ear.syllables import is_syllable
from jobmatch.text.folding import canonical, fold
from jobmatch.text.near_words import Vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile("[aeiouy]")
# Two words written short may keep a dot or a stroke between them: 'n.viên', 'k/toán'.
_JOINED_SHORT = re.compile(r"\b([bcdđghklmnpqrstvx]{1,2})[./]([^\W\d_]{2,})\b", re.IGNORECASE)
_LONGEST_INITIALS, _SHORTEST_SLIP, _SHORTEST_IN_TEXT = 4, 2, 3
# What is likely by itself may stand without a neighbour that agrees: so much of all that the letters may mean.
_LIKELY = 0.5
_FEW = 3
# No Vietnamese word has the same letter twice running, but 'xoong': a key was held too long. Such a word counts so many times over.
_TWICE = re.compile(r"([a-z])\1+")
_HELD = 10.0
# So often words stand together in names that a syllable no name knows was meant as one of them: 'nhân vin'.
_PLAINLY = 10
# A first word cut short is read in fewer ways than initials or a slip: it counts so many times over.
_CUT_SHORT = 10.0

Words = tuple[str, ...]


class Mender:
    """Knows the words of `names`, which of them stand side by side, and what their first letters are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._spelled: dict[Words, Counter[Words]] = defaultdict(Counter)
        self._by_initials: dict[str, Counter[Words]] = defaultdict(Counter)
        self._by_last: dict[str, Counter[Words]] = defaultdict(Counter)
        for name in sorted(set(map(canonical, names))):
            self._learn(tuple(_WORD.findall(name)))
        self._vocabulary = Vocabulary(words[0] for words in self._spelled if len(words) == 1)
        self._guessed = lru_cache(maxsize=32_768)(self._guess)

    def _learn(self, spelled: Words) -> None:
        words = tuple(map(fold, spelled))
        for length in range(1, _LONGEST_INITIALS + 1):
            for start in range(len(words) - length + 1):
                phrase = words[start : start + length]
                self._spelled[phrase][spelled[start : start + length]] += 1
                if length > 1:
                    self._by_initials["".join(word[0] for word in phrase)][phrase] += 1
                if length == 2:
                    self._by_last[phrase[1]][phrase] += 1

    def knows(self, word: str) -> bool:
        """With the marks that it was typed with; without any, some word of a name is spelled so."""
        spelled = self._spelled.get((fold(word),))
        return spelled is not None and (word.isascii() or (canonical(word),) in spelled)

    def mended(self, text: str, *, slips: bool = True, known_too: bool = False) -> str:
        """The text with the words that no name knows as the ones that were meant, where letters and neighbours leave little doubt.

        Without `slips` short forms alone are read: names that stand in no list then stay as they are. `known_too` also doubts words
        that names know, but never beside these neighbours: another reading to be weighed, not a better one.
        """
        typed = _JOINED_SHORT.sub(r"\1\2", unicodedata.normalize("NFC", text))
        parts, end = [], 0
        for start, stop, meant in self.mendings(typed, slips=slips, known_too=known_too):
            parts += [typed[end:start], meant]
            end = stop
        return "".join(parts) + typed[end:] if parts else text

    def mendings(self, composed: str, *, slips: bool = True, strict: bool = False, known_too: bool = False) -> list[tuple[int, int, str]]:
        """(start, end, words meant) of every word that `mended` reads otherwise, in a text of composed letters.

        `strict` for long texts full of words that no name holds: slips alone, and only where both neighbours speak for what was meant.
        """
        found = list(_WORD.finditer(composed))
        mended = []
        before, end = "", 0
        for at, word in enumerate(found):
            if not composed[end : word.start()].isspace():  # what stands beyond a comma or a line says nothing
                before = ""
            end = word.end()
            after = fold(found[at + 1][0]) if at + 1 < len(found) and composed[end : found[at + 1].start()].isspace() else ""
            meant = self._slipped(word[0], before, after) if strict else self._meant(word[0], before, after)
            if known_too and not meant and self.knows(word[0]):
                meant = self._another_known(fold(word[0]), before, after)
            if meant and (slips or len(meant) > 1):
                spelled = meant if composed.isascii() else self._as_spelled(meant, before, after)
                mended.append((*word.span(), " ".join(spelled)))
                before = meant[-1]
            else:
                before = fold(word[0])
        return mended

    def _as_spelled(self, meant: Words, before: str, after: str) -> Words:
        """With the marks that names give these words beside these neighbours."""
        if spelled := self._spelled.get((before, *meant)):
            return spelled.most_common(1)[0][0][1:]
        if spelled := self._spelled.get((*meant, after)):
            return spelled.most_common(1)[0][0][:-1]
        return self._spelled[meant].most_common(1)[0][0]

    def _meant(self, typed: str, before: str, after: str) -> Words:
        """The words meant by an unknown one; empty where it is known or nothing is likely."""
        word = fold(typed)
        if self.knows(typed) or ((word,) in self._spelled and any(self._beside((word,), before, after))):
            return ()
        # A syllable may be any word, or a name: it goes only where all neighbours speak against it, or one does plainly.
        fits = _speak_plainly if is_syllable(word) else any
        guesses = self._guessed(word)
        fitting = [(sum(beside), worth, guess) for guess, worth in guesses if fits(beside := self._beside(guess, before, after))]
        if fitting:
            return max(fitting)[2]
        total = sum(worth for _, worth in guesses)
        likely: tuple[Words, float] = max(guesses, key=lambda guess: guess[1], default=((), 0.0))
        return likely[0] if not is_syllable(word) and likely[1] >= max(_FEW, _LIKELY * total) else ()

    def _another_known(self, word: str, before: str, after: str) -> Words:
        """For a word that no name has beside these neighbours the one a slip away that they expect: 'bán hàn', 'nuôi tôn'."""
        if any(self._beside((word,), before, after)):
            return ()
        near = [guess for guess, _ in self._guessed(word) if len(guess) == 1 and OSA.distance(guess[0], word) == 1]
        beside = [(self._beside(guess, before, after), guess) for guess in near]
        expected = [(sum(counts), guess) for counts, guess in beside if (len(counts) > 1 and all(counts)) or sum(counts) >= _FEW]
        return max(expected, default=(0, ()))[1]

    def _slipped(self, typed: str, before: str, after: str) -> Words:
        """The one word a slip away that both neighbours expect, or one of them where no Vietnamese word is spelled as this one is."""
        word = fold(typed)
        if len(word) < _SHORTEST_IN_TEXT or self.knows(typed) or ((word,) in self._spelled and any(self._beside((word,), before, after))):
            return ()
        may_be_a_word = is_syllable(word) or len(word) == _SHORTEST_IN_TEXT
        if may_be_a_word and not (before and after):
            return ()
        fits = _all_speak if may_be_a_word else any
        guesses = [(guess, worth) for guess, worth in self._guessed(word) if len(guess) == 1 and OSA.distance(guess[0], word) == 1]
        fitting = [(sum(beside), worth, guess) for guess, worth in guesses if fits(beside := self._beside(guess, before, after))]
        return max(fitting)[2] if fitting else ()

    def _beside(self, guess: Words, before: str, after: str) -> list[int]:
        """How often names have the guess behind the one neighbour, and before the other; of a neighbour that is missing nothing is said."""
        pairs = ((before, guess[0]), (guess[-1], after))
        return [self._spelled[pair].total() if pair in self._spelled else 0 for pair in pairs if all(pair)]

    def _guess(self, word: str) -> list[tuple[Words, float]]:
        """What the letters may mean, with how often names say it: initials, a first word cut short, a slip."""
        guesses: dict[Words, float] = {}
        if not is_syllable(word):
            if not _VOWEL.search(word):
                guesses |= self._initials(word)
            for phrase, count in self._cut_short(word):
                guesses[phrase] = guesses.get(phrase, 0) + count * _CUT_SHORT
        if (once := (_TWICE.sub(r"\1", word),)) != (word,) and once in self._spelled:
            guesses[once] = self._spelled[once].total() * _HELD
        if len(word) >= _SHORTEST_SLIP:
            for place, meant in enumerate(self._vocabulary.meant(word)):
                guesses[(meant,)] = guesses.get((meant,), 0) + self._spelled[(meant,)].total() / (1 + place)
        return list(guesses.items())

    def _initials(self, word: str) -> dict[Words, float]:
        """The phrase that most of the names with these first letters hold; empty where none does."""
        held = self._by_initials.get(word, Counter())
        return {phrase: count for phrase, count in held.items() if count >= _LIKELY * held.total()}

    def _cut_short(self, word: str) -> Iterator[tuple[Words, int]]:
        """'ktoan' is 'ke toan', 'nvien' is 'nhan vien': the first word by the letters it begins with."""
        for cut in range(1, min(4, len(word) - 1)):
            for phrase, count in self._by_last.get(word[cut:], {}).items():
                if phrase[0].startswith(word[:cut]) and len(phrase[0]) > cut:
                    yield phrase, count


def _all_speak(beside: Sequence[int]) -> bool:
    return bool(beside) and all(beside)


def _speak_plainly(beside: Sequence[int]) -> bool:
    return _all_speak(beside) or sum(beside) >= _PLAINLY

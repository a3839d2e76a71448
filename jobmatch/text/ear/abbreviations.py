"""Abbreviations in full words: the list says what stands before or after each reading, and what no context decides is asked."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from jobmatch.text.ear.reading import Ask, Reading, Rule, left_of, right_of
from jobmatch.text.ear.syllables import is_syllable

_LIST = Path(__file__).with_name("data") / "abbreviations.csv"
# A name behind the abbreviation begins with a capital and goes on in small letters: "TP Hạ Long", not "TP HCNS".
_NAME = r"[^\W\d_](?<=[A-ZÀ-ỴĐƠƯĂ])[a-zà-ỹđơưă]*"
_TOKEN = re.compile(r"v\.v|(?:NĐ-CP|QĐ-TTg|QĐ-UBND|KT-XH|HN-CN|LĐTB&XH)(?!\w)|[^\W\d_]+")
_ASK = "Chữ viết tắt này đọc là gì?"


@dataclass(frozen=True, slots=True)
class _Meaning:
    """`before` and `after` are patterns for the words around; a meaning without both is the one for every other place.

    `dot`: "must" stand with the mark ("P."), "may" carry it ("TP."), else the dot ends a sentence.
    """

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    spoken: str
    dot: str

    def fits(self, left: str, right: str) -> bool:
        return (self.before is None or self.before.search(left) is not None) and (self.after is None or self.after.match(right) is not None)


@cache
def _meanings() -> dict[str, tuple[_Meaning, ...]]:
    meanings: dict[str, list[_Meaning]] = {}
    with _LIST.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            before = re.compile(rf"(?<!\w)(?:{row['before']})\W{{0,2}}$") if row["before"] else None
            after = _after(row["after"]) if row["after"] else None
            meanings.setdefault(row["written"].removesuffix("."), []).append(_Meaning(before, after, row["spoken"], row["dot"]))
    return {written: tuple(of_it) for written, of_it in meanings.items()}


def _after(words: str) -> re.Pattern[str]:
    if words == "NAME":
        return re.compile(_NAME)
    return re.compile(rf"(?i:{words.replace('NUMBER', '[0-9]+[a-z]{0,2}')})(?!\w)")


@lru_cache(maxsize=20_000)
def is_abbreviation(word: str) -> bool:
    """True when the list holds the word as it is written: in capitals, or in small letters where they spell no syllable."""
    return word.upper() in _meanings() and (word.isupper() or not is_syllable(word)) and not (len(word) == 1 and word.islower())


def _read(text: str, start: int) -> Reading | None:
    token = _TOKEN.match(text, start)
    if token is None or not is_abbreviation(token[0]):
        return None
    dotted = text[token.end() : token.end() + 1] == "."
    left = left_of(text, start)
    for meaning in _meanings()[token[0].upper()]:
        if meaning.dot == "must" and not dotted:
            continue
        end = token.end() + (1 if dotted and meaning.dot and _goes_on(text, token.end() + 1) else 0)
        if meaning.dot == "must" and end == token.end():
            continue
        if meaning.fits(left, right_of(text, end)):
            return Reading(end, _said(meaning.spoken))
    return None if len(token[0]) == 1 else Reading(token.end(), Ask(_ASK))


def _goes_on(text: str, end: int) -> bool:
    """True when a dot at `end` - 1 belongs to the abbreviation: a name or a number follows it on the same line."""
    return re.match(r" ?[\dA-ZÀ-ỴĐƠƯĂ]", text[end : end + 2]) is not None


def _said(spoken: str) -> str | Ask:
    if not spoken.startswith("?"):
        return spoken
    return Ask(_ASK, tuple(option for option in spoken[1:].split("|") if option))


ABBREVIATION_WORD_RULES: tuple[Rule, ...] = (Rule("abbreviation", _read),)

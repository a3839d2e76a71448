"""A posting as the rules see it: one spelling, small letters, with the way back to the words as they were typed."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from jobmatch.text.folding import canonical, fold
from jobmatch.text.telex import keyed_words

_WORD = re.compile(r"\w+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")

# Words that patterns share, by the name they are called in one. Written with marks; `sees` adds the forms without.
_SHARED = {
    "{not}": r"(?:không|ko|hông|khg|kg|k|chẳng|chả|miễn)",
    "{take}": r"(?:tuyển dụng|tuyển|nhận|lấy|tiếp nhận|sử dụng|dùng|thuê|tuyển chọn)",
    "{person}": r"(?:người lao động|lao động|ứng viên|công nhân|nhân viên|nhân sự|người|bạn|các bạn|những|cn|nv|thợ|hồ sơ)",
    "{employer}": r"(?:công ty|cty|nhà máy|doanh nghiệp|xí nghiệp|hợp tác xã|htx|bên tuyển dụng|nhà tuyển dụng|chủ xưởng|xưởng)",
    "{money}": (
        r"(?:\d[\d.,]*\s*(?:triệu|trăm|nghìn|ngàn|tr\d*|k|củ|đồng|vnđ|vnd|đ|usd)(?!\w)|\d{1,3}(?:[.,]\d{3})+|(?:nửa|một|hai|ba|bốn|năm|sáu"
        r"|bảy|tám|chín|mười|vài|mấy)(?: \w+)? (?:triệu|trăm|nghìn|ngàn)(?: nghìn| ngàn)?)"
    ),
}
# An escape, a class of characters, a group's name, or a run of letters: only the last is a word.
# A pattern stays within its line.
_BLANK = r"(?:[^\S\n]"
_PIECE = re.compile(r"\\.|\[[^\]]*\]|\(\?P<\w+>|[^\W\d_]+| ")


@lru_cache(maxsize=4096)
def _one_spelling(word: str) -> str:
    """The canonical form where it keeps its length, so that offsets stay true."""
    plain = canonical(word)
    return plain if len(plain) == len(word) else word


@dataclass(frozen=True, slots=True)
class SeenText:
    """`seen` is what patterns search; `starts[i]` is where its character i begins in `typed`, None when both run side by side."""

    typed: str
    seen: str
    starts: Sequence[int] | None = None
    line_starts: Sequence[int] = (0,)

    def words(self, start: int, end: int) -> str:
        """The words between two places of `seen`, as they were typed."""
        return self.typed[self.typed_at(start) : self.typed_at(end)]

    def typed_at(self, place: int) -> int:
        return place if self.starts is None else self.starts[place]


def see(typed: str) -> SeenText:
    """Marks composed, tones in one place, invisible characters gone, bare keys of Telex read."""
    starts: list[int] | None = None
    composed = typed
    if not unicodedata.is_normalized("NFC", typed) or _INVISIBLE.search(typed) or len(typed.lower()) != len(typed):
        composed, starts = _composed(typed)
    composed, starts = _keys_read(composed, starts)
    seen = _WORD.sub(lambda word: _one_spelling(word.group()), composed.lower())
    return SeenText(typed, seen, starts, [0, *(found.end() for found in re.finditer("\n", seen))])


def _composed(typed: str) -> tuple[str, list[int]]:
    """One character per letter with its marks, and where each began."""
    letters: list[str] = []
    starts: list[int] = []
    for place, letter in enumerate(typed):
        if _INVISIBLE.match(letter):
            continue
        joined = unicodedata.normalize("NFC", letters[-1] + letter) if letters and unicodedata.combining(letter) else ""
        if len(joined) == 1:
            letters[-1] = joined
        elif not joined:
            small = letter.lower()
            letters.append(small if len(small) == 1 else letter)
            starts.append(place)
    return "".join(letters), [*starts, len(typed)]


def _keys_read(composed: str, starts: list[int] | None) -> tuple[str, list[int] | None]:
    """The syllables that were meant where no keyboard turned keys into letters; they begin where their keys did."""
    keyed = keyed_words(composed)
    if not keyed:
        return composed, starts
    began = starts or range(len(composed) + 1)
    parts, places, end = [], [], 0
    for start, stop, meant in keyed:
        parts += [composed[end:start], meant]
        places += [*began[end:start], *began[start : start + len(meant)]]
        end = stop
    return "".join(parts) + composed[end:], [*places, *began[end:]]


def _either_spelling(piece: str) -> str:
    if piece in (" ", r"\s"):
        return _BLANK + "+)" if piece == " " else _BLANK + ")"  # in brackets, so that '?' may follow
    if piece[0] == "[":
        return piece.replace(r"\s", r"\t \u00a0")
    if piece.isascii() or piece[0] in "\\[(":
        return piece
    return "".join(_with_fewer_marks(letter) for letter in canonical(piece))


@cache
def _with_fewer_marks(letter: str) -> str:
    """The letter, and what is left of it where a hurried hand leaves out one mark or all: 'triêu', 'luơng'."""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    left = {unicodedata.normalize("NFC", base + "".join(some)) for size in range(len(marks) + 1) for some in combinations(marks, size)}
    letters = sorted(left | {fold(letter)})
    return letters[0] if len(letters) == 1 else f"[{''.join(letters)}]"


@lru_cache(maxsize=1024)
def sees(pattern: str, *, whole_words: bool = True) -> re.Pattern[str]:
    """A pattern over `SeenText.seen`: every word with marks is also met with fewer of them or none, and a space is any blank in a line.

    Shared words are called by name, as in '{not} thu phí'.
    """
    for name, words in _SHARED.items():
        pattern = pattern.replace(name, words)
    # What may stand between two words begins where the first one has ended: 'con' is not the beginning of 'công'.
    pattern = pattern.replace(")[^.", r")(?!\w)[^.")
    spelled = _PIECE.sub(lambda piece: _either_spelling(piece.group()), pattern)
    return re.compile(rf"(?<!\w)(?:{spelled})(?!\w)" if whole_words else spelled)

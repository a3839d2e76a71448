"""What reading aloud gives back: the words, what a person must decide, and where each word came from."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Question:
    """Characters `start:end` of the (NFC) text that stay unread until a person decides; `options` are readings to choose from."""

    start: int
    end: int
    written: str
    message: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Characters `start:end` of the (NFC) text became `words` by `rule`; no words means that they are not said."""

    start: int
    end: int
    written: str
    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """`text` is ready to be read when there are no `questions`; unread characters stand in it as they were written."""

    text: str
    questions: tuple[Question, ...] = ()
    trace: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of one caller, stronger than every rule: respelled names ("Texhong" is "Téc-hông") and abbreviations once decided."""

    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Ask:
    """The answer of a rule that knows the kind of a token but not its reading."""

    message: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands from the start of a token up to `end` is said as `said`; an empty `said` is not said at all."""

    end: int
    said: str | Ask


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of token: `read(text, start)` answers None when the token that begins there is of another kind."""

    name: str
    read: Callable[[str, int], Reading | None]


def rule(name: str, pattern: str, say: Callable[[re.Match[str]], str | Ask | None], *, exact: bool = False) -> Rule:
    """A kind of token that one pattern describes; `exact` minds capitals."""
    compiled = re.compile(pattern, 0 if exact else re.IGNORECASE)

    def read(text: str, start: int) -> Reading | None:
        match = compiled.match(text, start)
        said = say(match) if match else None
        return Reading(match.end(), said) if match and said is not None else None

    return Rule(name, read)


def left_of(text: str, start: int) -> str:
    """The words of the same line before `start`, in lower case, without the spaces between."""
    return text[max(0, start - 60) : start].rpartition("\n")[2].lower().rstrip()


def right_of(text: str, end: int) -> str:
    """The words of the same line from `end` on, as written, without the spaces between."""
    return text[end : end + 60].partition("\n")[0].lstrip()


def stands_after(text: str, start: int, words: str) -> bool:
    """True when `start` stands directly behind one of `words` (a regular expression)."""
    return _behind(words).search(left_of(text, start)) is not None


def stands_before(text: str, end: int, words: str) -> bool:
    """True when `end` stands directly before one of `words` (a regular expression)."""
    return _ahead(words).match(right_of(text, end)) is not None


@lru_cache(maxsize=1024)
def _behind(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})\W{{0,2}}$", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _ahead(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)

"""What reading aloud gives back: the words, what a person must decide, and where each word came from."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
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
class Rule:
    """One kind of token: `say` gives its words, asks, or answers None when the token turns out to be of another kind."""

    name: str
    pattern: re.Pattern[str]
    say: Callable[[re.Match[str]], str | Ask | None]


def rule(name: str, pattern: str, say: Callable[[re.Match[str]], str | Ask | None]) -> Rule:
    return Rule(name, re.compile(pattern, re.IGNORECASE), say)


def left_of(match: re.Match[str]) -> str:
    """The words of the same line before the token, in lower case, without the spaces between."""
    line = match.string[: match.start()].rpartition("\n")[2]
    return line[-60:].lower().rstrip()


def right_of(match: re.Match[str]) -> str:
    """The words of the same line after the token, as written, without the spaces between."""
    return match.string[match.end() : match.end() + 60].partition("\n")[0].lstrip()


def follows(match: re.Match[str], words: str) -> bool:
    """True when the token stands directly behind one of `words` (a regular expression)."""
    return re.search(rf"(?<!\w)(?:{words})\W{{0,2}}$", left_of(match), re.IGNORECASE) is not None


def precedes(match: re.Match[str], words: str) -> bool:
    """True when the token stands directly before one of `words` (a regular expression)."""
    return re.match(rf"(?:{words})(?!\w)", right_of(match), re.IGNORECASE) is not None

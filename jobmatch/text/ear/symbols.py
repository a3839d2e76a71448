"""Signs: & and + are "và", brackets and lone dashes a pause, bullets and quotation marks nothing; what has no words is asked."""

import re

from jobmatch.text.ear.abbreviations import is_abbreviation
from jobmatch.text.ear.reading import Ask, Rule, rule
from jobmatch.text.ear.syllables import is_syllable

_ASK = Ask("Dấu này không đọc được. Xin viết bằng lời.")
_WORD_AHEAD = re.compile(r"\s*[\w\"“(']")


def _say_pause(match: re.Match[str]) -> str:
    """A comma where words stand on both sides, nothing at an end."""
    line = match.string[: match.start()].rpartition("\n")[2].rstrip()
    return "," if line and line[-1] not in ",.;:!?(-–•*+" and _WORD_AHEAD.match(match.string[match.end() :].partition("\n")[0]) else ""


def _say_plus(match: re.Match[str]) -> str:
    """A bullet at the beginning of a line, "cộng" between numbers, else "và"."""
    text, start = match.string, match.start()
    line = text[:start].rpartition("\n")[2].rstrip()
    if not line or line[-1] in ".;:!?":
        return ""
    return "cộng" if re.search(r"\d\s?$", line) and re.match(r"\s?\d+(?:[.,]\d+)?(?!\w|\s?[^\W\d_])", text[match.end() :]) else "và"


def _say_about(match: re.Match[str]) -> str | None:
    return "khoảng" if re.match(r"\s?\d", match.string[match.end() :]) else None


def _say_ellipsis(match: re.Match[str]) -> str:
    rest = match.string[match.end() :].lstrip()
    return "." if not rest or rest[0].isupper() else ","


def _say_hyphen(match: re.Match[str]) -> str | None:
    """A hyphen inside a respelled name ("Téc-hông") is part of the word."""
    left = re.search(r"[^\W\d_]+$", match.string[max(0, match.start() - 8) : match.start()])
    right = re.match(r"[^\W\d_]+", match.string[match.end() : match.end() + 8])
    joins = left is not None and right is not None and _is_word(left[0]) and _is_word(right[0]) and right[0].islower()
    return match[0] if joins else None


def _is_word(word: str) -> bool:
    return is_syllable(word) and not is_abbreviation(word) and not (len(word) > 1 and word.isupper())


SYMBOL_RULES: tuple[Rule, ...] = (
    rule("pause", r"(?:->|→|=>|⇒|>>|»)", _say_pause),
    rule("and", r"&", lambda _: "và"),
    rule("plus", r"\+", _say_plus),
    rule("about", r"[~≈]", _say_about),
    rule("more or less", r"±", lambda _: "cộng trừ"),
    rule("minus", r"[-−](?=\d+\s?°)", lambda _: "âm "),
    rule("equals", r"=", lambda _: "bằng"),
    rule("at", r"@", lambda _: "a còng"),
    rule("percent", r"%", lambda _: "phần trăm"),
    rule("pause", r"[()\[\]{}|\\]+", _say_pause),
    rule("hyphen", r"-(?=[^\W\d_])", _say_hyphen),
    rule("pause", r"[-–—−_]{1,}", _say_pause),
    rule("full stop", r"。", lambda _: "."),
    rule("comma", r"、", lambda _: ","),
    rule("ellipsis", r"(?:\.{2,}|…)\.?", _say_ellipsis),
    rule("not said", r"[\"“”«»'‘’`*•·・●○◆■□▪▫►▶✓✔✅☑★☆※❖➢➤♦^]+", lambda _: ""),
    rule("not said", r"[\ue000-\uf8ff\u2190-\u21ff\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d\u20e3]+", lambda _: ""),
    rule("sign", r"[^\w\s.,;:!?]", lambda _: _ASK),
)

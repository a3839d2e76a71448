"""Signs: & and + are "và", brackets and lone dashes a pause, bullets and quotation marks nothing; what has no words is asked."""

import re

from jobmatch.text.ear.reading import Ask, Rule, rule, stands_before

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


def _say_equals(match: re.Match[str]) -> str:
    return "bằng"


def _say_about(match: re.Match[str]) -> str | None:
    return "khoảng" if re.match(r"\s?\d", match.string[match.end() :]) else None


def _say_ellipsis(match: re.Match[str]) -> str:
    return "." if not match.string[match.end() :].strip() or stands_before(match.string, match.end(), r"[A-ZĐ]\w*") else ","


SYMBOL_RULES: tuple[Rule, ...] = (
    rule("pause", r"(?:->|→|=>|⇒|>>|»)", _say_pause),
    rule("and", r"&", lambda _: "và"),
    rule("plus", r"\+", _say_plus),
    rule("about", r"[~≈]", _say_about),
    rule("more or less", r"±", lambda _: "cộng trừ"),
    rule("minus", r"[-−](?=\d+\s?°)", lambda _: "âm "),
    rule("equals", r"=", _say_equals),
    rule("at", r"@", lambda _: "a còng"),
    rule("percent", r"%", lambda _: "phần trăm"),
    rule("pause", r"[()\[\]{}|\\]+", _say_pause),
    rule("pause", r"[-–—−_]{1,}", _say_pause),
    rule("ellipsis", r"(?:\.{2,}|…)\.?", _say_ellipsis),
    rule("not said", r"[\"“”«»'‘’`*•·●○◆■□▪▫►▶✓✔✅☑★☆※❖➢➤♦^]+", lambda _: ""),
    rule("not said", r"[\u2190-\u21ff\u2600-\u27bf\U0001f000-\U0001faff\ufe0f\u200d\u20e3]+", lambda _: ""),
    rule("sign", r"[^\w\s.,;:!?]", lambda _: _ASK),
)

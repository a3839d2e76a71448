"""How a rule is written down: signs that break it, and what looks like a sign and is innocent."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jobmatch.text.folding import fold
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.seen_text import SeenText, sees

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of `SeenText.seen` that says anything, and the same without marks. A sign never reaches over the end of a line."""

    start: int
    end: int
    folded: str


def lines_of(text: SeenText) -> list[Line]:
    ends = [*(start - 1 for start in text.line_starts[1:]), len(text.seen)]
    lines = zip(text.line_starts, ends, strict=True)
    return [Line(start, end, f"{fold(text.seen[start:end])} ") for start, end in lines if start < end]


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that break a rule. A group named `core` is the part that an innocent phrase must not cover; without it, all of it.

    `when` looks at the match once more where a pattern cannot say it (numbers). `advice` overrides that of the family.
    """

    pattern: re.Pattern[str]
    advice: str = ""
    blocks: bool = True
    when: Callable[[re.Match[str]], bool] | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """One rule. `stems` are pieces of folded words of which at least one stands in any text that breaks it.

    `innocent_bare` holds for lines typed without marks alone, where 'nam' may be a year.
    """

    rule: Rule
    stems: tuple[str, ...]
    signs: tuple[Sign, ...]
    advice: str
    innocent: re.Pattern[str]
    innocent_bare: re.Pattern[str] | None = None


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern out of several."""
    return sees("|".join(patterns))


def look(family: Family, text: SeenText, lines: Sequence[Line]) -> list[Finding]:
    """The places where a text breaks a rule, in their order, none within another."""
    return [
        Finding(family.rule, text.words(*span), sign.advice or family.advice, text.typed_at(span[0]), sign.blocks)
        for span, sign in sightings(family, text, lines)
    ]


def sightings(family: Family, text: SeenText, lines: Sequence[Line]) -> list[tuple[Span, Sign]]:
    """The same as places in `text.seen`."""
    kept: list[tuple[Span, Sign]] = []
    stem = _any_stem(family.stems)
    for line in lines:
        if stem.search(line.folded):
            for span, sign in sorted(_sighted(family, text.seen, line), key=lambda each: (each[0][0], -each[0][1])):
                if not kept or span[0] >= kept[-1][0][1]:
                    kept.append((span, sign))
    return kept


@cache
def _any_stem(stems: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, stems)))


def _sighted(family: Family, seen: str, line: Line) -> Iterator[tuple[Span, Sign]]:
    innocent: list[Span] | None = None
    for sign in family.signs:
        for found in sign.pattern.finditer(seen, line.start, line.end):
            core = found.span("core") if "core" in sign.pattern.groupindex and found["core"] is not None else found.span()
            if innocent is None:
                innocent = _innocent_spans(family, seen, line)
            if any(start < core[1] and core[0] < end for start, end in innocent):
                continue
            if sign.when is None or sign.when(found):
                yield _trimmed(seen, found.span()), sign


def _innocent_spans(family: Family, seen: str, line: Line) -> list[Span]:
    patterns = [family.innocent]
    if family.innocent_bare is not None and seen[line.start : line.end].isascii():
        patterns.append(family.innocent_bare)
    return [found.span() for pattern in patterns for found in pattern.finditer(seen, line.start, line.end)]


def _trimmed(seen: str, span: Span) -> Span:
    """Without the mark of a list and the blanks that a pattern took along."""
    start, end = span
    while start < end and not (seen[start].isalnum() or seen[start] in "<>≤≥"):
        start += 1
    while end > start and (seen[end - 1].isspace() or seen[end - 1] in ",;:.-–"):
        end -= 1
    return start, end

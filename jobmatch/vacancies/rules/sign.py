"""How a rule is written down: signs that break it, and what looks like a sign and is innocent."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jobmatch.text.folding import fold
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.seen_text import SeenText, sees

Span = tuple[int, int]


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


def look(family: Family, text: SeenText, folded: str) -> list[Finding]:
    """The places where a text breaks a rule, in their order, none within another."""
    return [
        Finding(family.rule, text.words(*span), sign.advice or family.advice, text.typed_at(span[0]), sign.blocks)
        for span, sign in sightings(family, text, folded)
    ]


def sightings(family: Family, text: SeenText, folded: str) -> list[tuple[Span, Sign]]:
    """The same as places in `text.seen`."""
    if not any(stem in folded for stem in family.stems):
        return []
    kept: list[tuple[Span, Sign]] = []
    for span, sign in sorted(_sighted(family, text), key=lambda each: (each[0][0], -each[0][1])):
        if not kept or span[0] >= kept[-1][0][1]:
            kept.append((span, sign))
    return kept


def _sighted(family: Family, text: SeenText) -> Iterator[tuple[Span, Sign]]:
    innocent: list[Span] | None = None
    for sign in family.signs:
        for found in sign.pattern.finditer(text.seen):
            core = found.span("core") if "core" in sign.pattern.groupindex and found["core"] is not None else found.span()
            if innocent is None:
                innocent = _innocent_spans(family, text)
            if any(start < core[1] and core[0] < end for start, end in innocent):
                continue
            if sign.when is None or sign.when(found):
                yield _trimmed(text.seen, found.span()), sign


def _innocent_spans(family: Family, text: SeenText) -> list[Span]:
    spans = [found.span() for found in family.innocent.finditer(text.seen)]
    if family.innocent_bare is not None:
        spans += [found.span() for found in family.innocent_bare.finditer(text.seen) if text.line(found.start()).isascii()]
    return spans


def _trimmed(seen: str, span: Span) -> Span:
    """Without the mark of a list and the blanks that a pattern took along."""
    start, end = span
    while start < end and not (seen[start].isalnum() or seen[start] in "<>≤≥"):
        start += 1
    while end > start and (seen[end - 1].isspace() or seen[end - 1] in ",;:.-–"):
        end -= 1
    return start, end


def folded_of(text: SeenText) -> str:
    return fold(text.seen)

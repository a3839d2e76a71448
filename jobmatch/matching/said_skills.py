"""Skills that somebody's own words bear, and those that they say they have not."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from jobmatch.catalogue.skills import skill_spans, skills

SKILL_MARK = ";"
_DENIED = re.compile(r"\b(?:khong|chua)(?: duoc)?(?: (?:biet|co|hoc|thao|noi|dung|lam|di|lai|su dung))*\s*$")


@lru_cache(maxsize=65536)
def said_skills(folded: str) -> tuple[frozenset[str], frozenset[str]]:
    """The terms of `catalogue.skills` that a folded text says somebody has, and has not: 'chưa biết tin học'."""
    spans = [(term, _DENIED.search(folded, 0, start) is not None) for start, _, term in skill_spans(folded)] if folded else []
    denied = frozenset(term for term, is_denied in spans if is_denied)
    return frozenset(term for term, is_denied in spans if not is_denied) - denied, denied


def joined_skills(folded: Iterable[str]) -> tuple[str, str]:
    """What several texts of one person say together, each joined by SKILL_MARK; one text that says yes is enough."""
    said = [said_skills(text) for text in folded]
    held = frozenset[str]().union(*(each for each, _ in said))
    denied = frozenset[str]().union(*(each for _, each in said)) - held
    return SKILL_MARK.join(sorted(held)), SKILL_MARK.join(sorted(denied))


def parted(joined: str) -> Sequence[str]:
    return joined.split(SKILL_MARK) if joined else ()


def kind_of(term: str) -> str:
    known = skills().get(term)
    return known.kind if known else ""

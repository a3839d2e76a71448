"""Skills that postings ask for and that people say they have: machines, software, languages, crafts, by one reviewed list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.text.folding import fold


@dataclass(frozen=True, slots=True)
class Skill:
    """`term` is the folded name, by which a skill is kept and compared; `name` is what people read."""

    term: str
    name: str
    kind: str


@cache
def skills() -> dict[str, Skill]:
    """All of them by term, in the order of the list."""
    return {fold(row["term"]): Skill(fold(row["term"]), row["term"], row["kind"]) for row in read_data("skills.csv")}


def skill_name(term: str) -> str:
    """A term that is on no list any more is its own name."""
    known = skills().get(term)
    return known.name if known else term


def skill_spellings() -> list[str]:
    """Every way in which a skill is written."""
    return [spelling for row in read_data("skills.csv") for spelling in f"{row['term']};{row['spellings']}".strip("; ").split(";")]


def skill_spans(folded: str) -> Iterator[tuple[int, int, str]]:
    """Where skills stand in a folded text, longest names first where they overlap ('tiếng Trung' in 'tiếng Trung Quốc')."""
    for found in _pattern().finditer(folded):
        yield found.start(), found.end(), _terms()[" ".join(found.group().split())]


def skills_in(text: str) -> list[str]:
    """The terms that a text names, in its order, each once."""
    return list(dict.fromkeys(term for _, _, term in skill_spans(fold(text))))


@cache
def _terms() -> dict[str, str]:
    """Every spelling, folded, and the term it means."""
    terms: dict[str, str] = {}
    for row in read_data("skills.csv"):
        for spelling in f"{row['term']};{row['spellings']}".strip("; ").split(";"):
            terms[fold(spelling)] = fold(row["term"])
    return terms


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_terms(), key=lambda spelling: (-len(spelling), spelling))
    # Blanks are blanks of one line: a name does not run on into the next.
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(name).replace(r"\ ", r"[^\S\n]+") for name in longest_first) + r")(?!\w)")

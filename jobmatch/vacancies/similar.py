"""A vacancy posted again: the same enterprise, much the same words. A person is offered to renew the old one instead."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from jobmatch.catalogue.posting_job import bare_title
from jobmatch.text.folding import fold
from jobmatch.vacancies.enterprise import enterprise_key
from jobmatch.vacancies.vacancy import Vacancy

# Of changed copies of 564 adverts (sentences shuffled, one dropped or replaced, title reworded) all lie above, of the 6,434 pairs of
# adverts that one enterprise posted side by side 1.2 % do, nearly all with one title and one place.
LIKE_ENOUGH = 0.75
STILL_REMEMBERED = timedelta(days=60)
_WORD = re.compile(r"\w+")
_TITLE, _TEXT, _PLACE = 0.45, 0.4, 0.15


@dataclass(frozen=True, slots=True)
class Repost:
    """`likeness` 0..1 of the vacancy `ref` to the one asked about."""

    ref: str
    likeness: float


def reposts_of(vacancy: Vacancy, others: Iterable[Vacancy], as_of: date) -> list[Repost]:
    """Vacancies of the same enterprise, open or closed for at most two months, that say much the same; the likest first."""
    key = enterprise_key(vacancy.enterprise)
    found = [
        Repost(other.ref, value)
        for other in others
        if other.ref != vacancy.ref
        and enterprise_key(other.enterprise) == key
        and (other.closes_on is None or other.closes_on + STILL_REMEMBERED >= as_of)
        and (value := likeness(vacancy, other)) >= LIKE_ENOUGH
    ]
    return sorted(found, key=lambda repost: (-repost.likeness, repost.ref))


def likeness(one: Vacancy, other: Vacancy) -> float:
    """How much of titles, texts and workplaces is shared; the number of people, pay and dates may change in a repost."""
    title = _shared(_words(bare_title(one.title)), _words(bare_title(other.title)))
    text = _shared(_pairs(one), _pairs(other))
    place = float(_place(one) == _place(other))
    return round(_TITLE * title + _TEXT * text + _PLACE * place, 3)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _pairs(vacancy: Vacancy) -> frozenset[tuple[str, str]]:
    """Neighbouring words of what is done, asked and offered."""
    pairs: set[tuple[str, str]] = set()
    for part in (vacancy.description, vacancy.requirements, vacancy.benefits):
        for sentence in re.split(r"[.;\n]", part):
            words = _WORD.findall(fold(sentence))
            pairs.update(pairwise(words))
    return frozenset(pairs)


def _place(vacancy: Vacancy) -> str:
    return vacancy.posting.workplace or fold(vacancy.workplace_text)


def _shared(one: frozenset[object], other: frozenset[object]) -> float:
    """The share of all pieces that both have (Jaccard); two empty sets share all."""
    return len(one & other) / len(one | other) if one or other else 1.0

"""What is typed to find people, and where each word of it may stand: in a name, a thôn, the commune of today or of before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import ColumnElement, and_, false, func, or_, select, true
from sqlalchemy.orm import Session

from jobmatch.store.place_book import PlaceBook
from jobmatch.store.rows import WorkerRow
from jobmatch.text.folding import fold
from jobmatch.text.near_words import Vocabulary

_DIGITS = re.compile(r"\+?\d(?:[ .\-]?\d)*")
_WHOLE_NUMBER = 9  # digits of the shortest: an old identity card
_SHORTEST_NUMBER = 4  # the end of a citizen ID; a thôn has three digits at most
_MOST_WORDS = 12
_AROUND = ".,;:|()\"'"


@dataclass(frozen=True, slots=True)
class Typed:
    """`words` are folded, in the order typed; `numbers` are citizen IDs, old IDs and phones as typed, or the end of an ID."""

    words: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def read_typed(text: str) -> Typed:
    """A number may be typed in groups; four digits or more that stand alone are one, fewer belong to a thôn."""
    numbers = [number for run in _DIGITS.findall(text) for number in _numbers_in(run)]
    rest = text
    for number in numbers:
        rest = rest.replace(number, " ", 1)
    words = (word.strip(_AROUND) for word in fold(rest).split())
    return Typed(tuple(filter(None, words))[:_MOST_WORDS], tuple(numbers))


def _numbers_in(run: str) -> list[str]:
    apart = [part for part in run.split() if len(re.sub(r"\D", "", part)) >= _SHORTEST_NUMBER]
    is_one = len(re.sub(r"\D", "", run)) >= _WHOLE_NUMBER and not any(len(re.sub(r"\D", "", part)) >= _WHOLE_NUMBER for part in apart)
    return [run] if is_one else apart


@dataclass(frozen=True, slots=True)
class Unit:
    """One typed word, or several that name a commune together; `told` holds for everybody of whom it is said as typed."""

    words: tuple[str, ...]
    told: ColumnElement[bool]
    is_place: bool = False


def units(words: Sequence[str], places: PlaceBook) -> list[Unit]:
    """A word, or what begins with it, stands in the name, the thôn or the commune.

    Words that name a commune, of whatever time, hold for everybody who may live there.
    """
    found, at = [], 0
    for length, place_ids in places.called(words):
        told = tuple(words[at : at + length])
        at += length
        text = and_(true(), *(WorkerRow.search_text.contains(f" {word}", autoescape=True) for word in told))
        found.append(Unit(told, or_(WorkerRow.place_id.in_(place_ids), text), is_place=True) if place_ids else Unit(told, text))
    return found


def whole(words: Sequence[str]) -> ColumnElement[bool]:
    """All of them stand there, and not as beginnings of longer ones."""
    return and_(true(), *(WorkerRow.search_text.contains(f" {word} ", autoescape=True) for word in words))


def any_whole(words: Sequence[str]) -> ColumnElement[bool]:
    return or_(false(), *(WorkerRow.search_text.contains(f" {word} ", autoescape=True) for word in words))


_learnt: WeakKeyDictionary[object, tuple[int, Vocabulary]] = WeakKeyDictionary()


def vocabulary(session: Session) -> Vocabulary:
    """Every word of every name and place. It is read once in each process, and later only of people who are new since."""
    pool = session.get_bind().engine.pool
    last, known = _learnt.get(pool, (0, Vocabulary(())))
    newest = session.scalar(select(func.max(WorkerRow.id))) or 0
    if newest < last:  # the database was put back
        last, known = 0, Vocabulary(())
    if newest > last:
        texts = session.scalars(select(WorkerRow.search_text).where(WorkerRow.id > last))
        known = Vocabulary(known.words.union(*(text.split() for text in texts)) - {"|"})
        _learnt[pool] = newest, known
    return known

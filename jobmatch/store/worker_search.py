"""Finding people: by words in any order, without marks and with slips of the hand, by a number, and by what a list is filtered for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, or_, select, true
from sqlalchemy.orm import Session

from jobmatch.store import norms
from jobmatch.store.place_book import PlaceBook
from jobmatch.store.rows import WorkerRow
from jobmatch.store.search_words import Unit, any_whole, read_typed, units, vocabulary, whole
from jobmatch.store.worker_filters import WorkerChoice, filters, has_number
from jobmatch.text.folding import canonical, fold
from jobmatch.text.near_words import Vocabulary

# With fewer found as typed, those who come near stand below them: a slip of the hand may make somebody else's name. Whoever's whole name
# was typed with their commune is meant.
_ENOUGH = 5
_MOST_NEAR = 20
_NEAR_LOOKED_AT = 400
# So many are put in order one by one; of more, nobody can be meant in particular.
_RANKED = 2000
_FEW = 2  # typed words of which each is needed to say who is meant
_SHOWN = (WorkerRow.id, WorkerRow.full_name, WorkerRow.search_text, WorkerRow.name_order)
_NAME_ORDER = (WorkerRow.name_order, WorkerRow.id)


@dataclass(frozen=True, slots=True)
class Found:
    """Worker numbers of one stretch of what was found, best first and then in the order of an official list.

    `total` counts all that were found; the last `near` of them are not as typed and come near.
    """

    worker_nos: tuple[int, ...]
    total: int
    near: int = 0


def find_workers(
    session: Session, choice: WorkerChoice, places: PlaceBook, *, today: date, first: int = 0, most: int | None = None
) -> Found:
    """From the place `first`, at most so many."""
    typed = read_typed(choice.words)
    conditions = filters(choice, places, today, norms.wish_ages(session))
    conditions += [has_number(session, number) for number in typed.numbers]
    if not typed.words:
        return _in_order(session, conditions, _NAME_ORDER, first, most)
    said = units(typed.words, places)
    as_typed = [unit.told for unit in said]
    exact = session.execute(select(*_SHOWN).where(*conditions, *as_typed).limit(_RANKED + 1)).all()
    if len(exact) > _RANKED:
        wholly_first = case((whole(typed.words), 0), else_=1)
        return _in_order(session, [*conditions, *as_typed], (wholly_first, *_NAME_ORDER), first, most)
    ranked = sorted(exact, key=_best_first(choice.words, typed.words))
    found = [row.id for row in ranked]
    is_found = len(found) >= _ENOUGH or (bool(found) and any(unit.is_place for unit in said) and _has_whole_name(ranked[0], typed.words))
    near = [] if is_found else _Near(session, conditions, said).found(anybody=bool(found))
    return Found(tuple([*found, *near][first:][:most]), len(found) + len(near), len(near))


def _in_order(session: Session, conditions: Sequence[ColumnElement[bool]], order: Sequence[Any], first: int, most: int | None) -> Found:
    total = session.scalars(select(func.count()).select_from(WorkerRow).where(*conditions)).one()
    query = select(WorkerRow.id).where(*conditions).order_by(*order).offset(first).limit(most)
    return Found(tuple(session.scalars(query)), total)


def _best_first(text: str, words: Sequence[str]) -> Callable[[Any], tuple[object, ...]]:
    """Whoever's whole name was typed stands first, with these marks and in this order before others; then whoever has the words whole."""
    typed, in_order = set(words), f" {' '.join(words)} "
    marked = set(canonical(text).split()) if fold(text) != " ".join(text.lower().split()) else None

    def order(row: Any) -> tuple[object, ...]:
        name = _folded_name(row)
        return (
            not set(name.split()) <= typed,
            marked is not None and not set(canonical(row.full_name).split()) <= marked,
            f" {name} " not in in_order,
            len(typed.difference(row.search_text.split())),
            row.name_order,
            row.id,
        )

    return order


def _has_whole_name(row: Any, words: Sequence[str]) -> bool:
    return set(_folded_name(row).split()) <= set(words)


def _folded_name(row: Any) -> str:
    name: str = row.search_text.partition(" | ")[0]
    return name.strip()


class _Near:
    """People of whom all typed words but one or two are as typed, and those as they may have been meant. A commune's name is no slip."""

    def __init__(self, session: Session, conditions: Sequence[ColumnElement[bool]], units: Sequence[Unit]) -> None:
        self._session, self._conditions, self._units = session, conditions, units
        known = vocabulary(session)
        self._others = [() if unit.is_place else known.meant(unit.words[0]) for unit in units]
        self._unknown = tuple(place for place, unit in enumerate(units) if not unit.is_place and not _is_known(known, unit.words[0]))

    def found(self, *, anybody: bool) -> list[int]:
        """`anybody`: there are people just as typed; then no more than one slip is looked for."""
        rows = self._rows(map(self._slipped, [self._unknown] if self._unknown else self._one_more()))
        if not rows and not anybody and self._unknown:
            rows = self._rows(map(self._slipped, self._one_more()))
        if not rows and not anybody and sum(len(unit.words) for unit in self._units) > _FEW:
            rows = self._rows(map(self._without, self._dispensable()))
        return [row.id for row in sorted(rows, key=self._nearest_first)[:_MOST_NEAR]]

    def _one_more(self) -> list[tuple[int, ...]]:
        return [(*self._unknown, place) for place, other in enumerate(self._others) if other and place not in self._unknown]

    def _rows(self, ways: Iterable[ColumnElement[bool]]) -> Sequence[Any]:
        query = select(*_SHOWN).where(*self._conditions, or_(false(), *ways))
        # In the order of the table: SQLite went through an index on names row by row, which took three times as long.
        return self._session.execute(query.order_by(WorkerRow.id).limit(_NEAR_LOOKED_AT)).all()

    def _slipped(self, places: tuple[int, ...]) -> ColumnElement[bool]:
        """The words at these places were meant otherwise, the others are as typed."""
        return and_(*self._kept(places), *(any_whole(self._others[place]) for place in places))

    def _dispensable(self) -> list[tuple[int, ...]]:
        """Any one of them, or the last two of five or more, which name a commune that nobody here lives in."""
        whole = tuple(range(len(self._units)))
        return [*((place,) for place in whole), *([whole[-2:]] if len(whole) > 2 * _FEW else [])]

    def _without(self, left_out: tuple[int, ...]) -> ColumnElement[bool]:
        return and_(true(), *self._kept(left_out))

    def _kept(self, without: Sequence[int]) -> list[ColumnElement[bool]]:
        """Places and long words first: they rule out most people, and what stands behind them is not looked at."""
        kept = [unit for place, unit in enumerate(self._units) if place not in without]
        return [unit.told for unit in sorted(kept, key=lambda unit: (not unit.is_place, -len(unit.words[0])))]

    def _nearest_first(self, row: Any) -> tuple[object, ...]:
        """By words of the name that nobody typed, by the order of the words, by how likely each slip is."""
        has, name = row.search_text.split(), _folded_name(row)
        read = [reading for unit, others in zip(self._units, self._others, strict=True) for reading in _readings(unit, others, has)]
        meant = [word for word, _ in read]
        missing = len(set(name.split()) - set(meant))
        return missing, f" {name} " not in f" {' '.join(meant)} ", sum(slip for _, slip in read), row.name_order, row.id


def _is_known(known: Vocabulary, word: str) -> bool:
    return word.isdigit() or known.begins(word)


def _readings(unit: Unit, others: Sequence[str], has: Sequence[str]) -> list[tuple[str, int]]:
    """What each typed word stands for in somebody's text, and how unlikely a slip that is: 0 for none."""
    typed = unit.words[0]
    if unit.is_place or typed in has:
        return [(word, 0) for word in unit.words]
    begun = [(word, 0) for word in has if word.startswith(typed)]
    slipped = [(word, unlikely) for unlikely, word in enumerate(others, 1) if word in has]
    return [(begun or slipped or [(typed, len(others) + 1)])[0]]

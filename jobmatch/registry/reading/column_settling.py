"""Cells decide what the words of a header leave open, and contradict words that cannot be meant."""

from collections.abc import Sequence

from jobmatch.registry.cells import Row
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.content_guess import cannot_be, guess_column, looks_like
from jobmatch.registry.reading.header_words import LONGEST_HEADER, column_of
from jobmatch.registry.reading.layout import Layout, cells_below
from jobmatch.registry.reading.marks import is_mark, mark_of
from jobmatch.registry.sheet import Cell
from jobmatch.text.folding import canonical

_ONCE = (Column.FULL_NAME, Column.BIRTH, Column.CITIZEN_ID, Column.SEX)
_MOSTLY = 0.9
# A tick in these is an answer of its own, and no mark of a group.
_OWN_TICKS = (Column.TRAINING, Column.MALE, Column.FEMALE, Column.SEX, Column.IGNORED)


def settle(layout: Layout, body: Sequence[Row]) -> None:
    """Finish a layout by the rows below its header; what a person chose stays."""
    _drop_repeated(layout)
    _phone_or_people(layout, body)
    _year_of_parts(layout)
    for index in range(len(layout.header)):
        if index not in layout.chosen and index not in layout.marks and index not in layout.repeated:
            _settle_column(layout, index, cells_below(body, index))
    if layout.names and Column.FAMILY_NAME not in layout.columns and Column.FULL_NAME not in layout.columns:
        layout.columns[Column.FULL_NAME] = layout.columns.pop(Column.GIVEN_NAME)


def _settle_column(layout: Layout, index: int, cells: Sequence[Cell]) -> None:
    known = layout.meaning_at(index)
    if known in _OWN_TICKS or not cells:
        return
    label = layout.header[index]
    if label and sum(map(is_mark, cells)) >= _MOSTLY * len(cells) and (mark := mark_of(label, None)):
        layout.take_from(index)
        layout.marks[index] = mark
        return
    if isinstance(known, Column) and cannot_be(cells, known):
        layout.take_from(index)
        known = None
    if known is not None:
        return
    if guessed := guess_column(cells, layout.taken):
        layout.put(guessed, index)
        layout.guessed.add(index)
    elif label and len(label) <= LONGEST_HEADER:
        layout.unknown.append(index)


def twice_headed(layout: Layout, body: Sequence[Row]) -> list[int]:
    """Columns under the very words of another column, with other cells: which of the two is meant, only a person can say."""
    first: dict[str, int] = {}
    twice = []
    for index, header in enumerate(layout.full):
        words = canonical(header)
        if not words or index in layout.chosen or index in layout.marks or index in layout.spread or _is_free(layout, index):
            continue
        before = first.setdefault(words, index)
        pairs = [(row[before], row[index]) for row in body if row[before] is not None and row[index] is not None]
        if before != index and sum(one != other for one, other in pairs) * 2 > len(pairs):
            twice.append(index)
    return twice


def _is_free(layout: Layout, index: int) -> bool:
    """A column that is not read, one of which a list may have several, or 'DT', which its cells decide."""
    if column_of(layout.full[index]) is Column.ETHNICITY_OR_PHONE:
        return True
    meaning = layout.meaning_at(index)
    known = meaning if index not in layout.repeated else Column.FULL_NAME
    return known in (None, Column.IGNORED, Column.NOTE, Column.WISH, Column.WISH_PLACE, Column.PAY, Column.NUMBER, Column.PRIORITY)


def _drop_repeated(layout: Layout) -> None:
    """Of two columns that mean the same the first is read, unless they lie under one header merged over both."""
    for column in _ONCE:
        places = [index for index in layout.columns.get(column, []) if index not in layout.chosen]
        again = [index for index in places[1:] if index not in layout.spread]
        layout.repeated += again
        for index in again:
            layout.take_from(index)


def _phone_or_people(layout: Layout, body: Sequence[Row]) -> None:
    for index in layout.columns.pop(Column.ETHNICITY_OR_PHONE, []):
        is_phone = looks_like(cells_below(body, index), Column.PHONE)
        layout.put(Column.PHONE if is_phone else Column.ETHNICITY, index)


def _year_of_parts(layout: Layout) -> None:
    """Beside a column for the month, the one headed 'Ngày sinh' or 'Năm sinh' holds the year; so does 'NAM' without a 'NỮ'."""
    if Column.BIRTH_MONTH not in layout.columns or Column.BIRTH_YEAR in layout.columns:
        return
    for column in (Column.BIRTH, *((Column.MALE,) if Column.FEMALE not in layout.columns else ())):
        if column in layout.columns:
            layout.columns[Column.BIRTH_YEAR] = layout.columns.pop(column)
            return

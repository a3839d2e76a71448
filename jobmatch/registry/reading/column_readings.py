"""What each column of a list is taken for, how sure that is, and a few of its cells: for the person who may correct it."""

from collections.abc import Sequence

from jobmatch.registry.cells import Row, as_text, column_letter
from jobmatch.registry.reading.columns import Column, Mark
from jobmatch.registry.reading.content_guess import share_that_fits
from jobmatch.registry.reading.layout import Layout, cells_below
from jobmatch.registry.reading.marks import is_mark
from jobmatch.registry.reading.reading_choices import meaning_value
from jobmatch.registry.reading.result import ColumnReading, SheetLayout, Why
from jobmatch.registry.sheet import Cell

_SAMPLES = 3
_LONGEST_SAMPLE = 60  # characters
# Words alone are right more often than not; cells that agree make it sure, cells that do not halve it. Cells alone decide less.
_BY_WORDS, _BY_CELLS = 0.9, 0.8


def layout_reading(layout: Layout, body: Sequence[Row]) -> SheetLayout:
    """The columns that have a header or cells in the rows below it, in sheet order."""
    columns = [_column(layout, cells_below(body, index), index) for index in range(len(layout.header))]
    return SheetLayout(layout.key, layout.first_row + 1, tuple(column for column in columns if column.header or column.samples))


def _column(layout: Layout, cells: Sequence[Cell], index: int) -> ColumnReading:
    meaning, why = layout.meaning_at(index), layout.why(index)
    samples = list(dict.fromkeys(as_text(cell)[:_LONGEST_SAMPLE] for cell in cells))[:_SAMPLES]
    header = layout.full[index] if index < len(layout.full) else ""
    value = meaning_value(meaning) if meaning else ""
    return ColumnReading(index, column_letter(index), header, value, _certainty(meaning, why, cells), why, tuple(samples))


def _certainty(meaning: Column | Mark | None, why: Why, cells: Sequence[Cell]) -> float:
    if meaning is None:
        return 0.0
    if why is Why.CHOSEN:
        return 1.0
    share = _share_that_fits(meaning, cells)
    if why is Why.CONTENT:
        return round(_BY_CELLS * (share or 0.0), 2)
    return _BY_WORDS if share is None else round(_BY_WORDS * (1 + share) / 2 + (1 - _BY_WORDS) * share, 2)


def _share_that_fits(meaning: Column | Mark, cells: Sequence[Cell]) -> float | None:
    if isinstance(meaning, Column):
        return share_that_fits(cells, meaning)
    return sum(map(is_mark, cells)) / len(cells) if cells else None

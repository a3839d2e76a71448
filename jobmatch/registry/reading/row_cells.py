"""The cells of one row, asked for by what their columns mean."""

from jobmatch.registry.cells import Row, as_text
from jobmatch.registry.reading.columns import Column, Mark
from jobmatch.registry.reading.layout import Layout
from jobmatch.registry.reading.marks import is_denial, is_mark
from jobmatch.registry.sheet import Cell
from jobmatch.text.folding import usual_spelling


class RowCells:
    """One row seen through the layout of its sheet."""

    def __init__(self, row: Row, layout: Layout) -> None:
        self._row, self._layout = row, layout

    def at(self, index: int) -> Cell:
        return self._row[index] if index < len(self._row) else None

    def first_of(self, column: Column) -> tuple[Cell, int | None]:
        """The first filled cell of a column with its index; an empty one where none is filled, no index where there is no column."""
        places = self._layout.columns.get(column, [])
        for index in places:
            if self.at(index) is not None:
                return self.at(index), index
        return None, places[0] if places else None

    def text_of(self, *columns: Column) -> tuple[str, int | None]:
        """The text of the first filled cell among several columns."""
        for column in columns:
            cell, index = self.first_of(column)
            if cell is not None:
                return usual_spelling(as_text(cell)), index
        return "", None

    def joined(self, *columns: Column, sep: str = " ") -> str:
        """All filled cells of the columns, in sheet order within each, nothing said twice."""
        cells = [self.at(index) for column in columns for index in self._layout.columns.get(column, ())]
        return sep.join(dict.fromkeys(text for cell in cells if (text := as_text(cell).strip())))

    def ticked(self, group: Column) -> list[tuple[int, Mark]]:
        """The filled columns of a one-hot group; a '0', a dash or a 'không' ticks nothing."""
        marks = [(index, mark) for index, mark in self._layout.marks.items() if mark.group is group]
        return [(index, mark) for index, mark in marks if self.at(index) is not None and not is_denial(self.at(index))]

    def has_marks(self, group: Column) -> bool:
        """True where the list has a group of columns for it, and none for its words."""
        return group not in self._layout.columns and sum(mark.group is group for mark in self._layout.marks.values()) > 1

    def priority_words(self) -> str:
        """The words of the priority columns; a 'có' or a tick under 'Khuyết tật' says what the header says, a 'không' nothing."""
        words = []
        for index in self._layout.columns.get(Column.PRIORITY, ()):
            cell = self.at(index)
            label = self._layout.header[index] if index < len(self._layout.header) else ""
            words.append(label if is_mark(cell) else "" if is_denial(cell) else as_text(cell))
        return ", ".join(dict.fromkeys(filter(None, words)))

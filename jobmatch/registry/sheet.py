"""A workbook as plain cells: what `documents` hands over, whatever the file format was."""

from dataclasses import dataclass
from datetime import date, datetime, time

Cell = str | float | int | bool | date | datetime | time | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """`rows[i][j]` is the cell in Excel row `i + 1`, column `j`.

    Merged ranges are (first_row, first_column, last_row, last_column), counted from 0. `ragged` are the rows of a text file that
    have more or fewer cells than the others: a separator too many or lost, so that cells may stand under the wrong header.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    hidden: bool = False
    ragged: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Workbook:
    """`file` is the name alone, without a folder: it becomes part of every source. Hidden cells are rows or columns out of sight.

    `has_far_cells` where a cell far outside the list was left out.
    """

    file: str
    sheets: tuple[Sheet, ...]
    has_hidden_cells: bool = False
    has_far_cells: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Where a value was read; as text `file#sheet!row`, row counted as Excel shows it."""

    file: str
    sheet: str
    row: int

    def __str__(self) -> str:
        return f"{self.file}#{self.sheet}!{self.row}"

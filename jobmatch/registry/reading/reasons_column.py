"""The column that a commune's own file gets when it is given back marked: what is wrong in the row, and what to do."""

from dataclasses import replace

from jobmatch.registry.reading.problems import WORDS
from jobmatch.registry.sheet import Cell, Sheet, Workbook
from jobmatch.text.folding import fold

# Whole, so that a commune's own column "Lý do" (of moving away, of having no work) stays what it is.
HEADER = "Lý do (hệ thống ghi, đừng sửa cột này)"
_HEADER = fold(HEADER)
# A row of a text file whose cells may have slipped waits until somebody says that it is mended: in .xlsx nothing shows it any more.
_SLIPPED = WORDS["row_ragged"][0]
SLIPPED_FIX = "Sửa xong dòng này thì xóa chữ ở ô này."


def without_reasons(workbook: Workbook) -> Workbook:
    """The file as the commune had it: what the system wrote beside its rows is no word of the commune."""
    return replace(workbook, sheets=tuple(map(_without, workbook.sheets)))


def _without(sheet: Sheet) -> Sheet:
    places = {index for row in sheet.rows for index, cell in enumerate(row) if isinstance(cell, str) and fold(cell).startswith(_HEADER)}
    if not places:
        return sheet
    slipped = {number for number, row in enumerate(sheet.rows) if any(_SLIPPED in str(row[place]) for place in places if place < len(row))}
    return replace(sheet, rows=tuple(_blanked(row, places) for row in sheet.rows), ragged=sheet.ragged | slipped)


def _blanked(row: tuple[Cell, ...], places: set[int]) -> tuple[Cell, ...]:
    cells: list[Cell] = [None if index in places else cell for index, cell in enumerate(row)]
    while cells and cells[-1] is None and len(cells) - 1 in places:
        cells.pop()
    return tuple(cells)

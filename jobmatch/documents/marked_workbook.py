"""A commune's own file given back: same sheets, rows and cells, what needs mending coloured, and one column more that says why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.worksheet import Worksheet

from jobmatch.documents.column_widths import Widths
from jobmatch.registry.cells import as_text
from jobmatch.registry.reading.reasons_column import HEADER, SLIPPED_FIX
from jobmatch.registry.reading.result import Problem
from jobmatch.registry.sheet import Cell, Sheet, Workbook
from jobmatch.text.legacy_fonts import LegacyFont, legacy_font

# XlsxWriter would stamp the hour of making; the same file marked twice is the same file.
_MADE = datetime(2025, 1, 1)  # noqa: DTZ001 - the file format knows no zone
_ALL_TEXT = {
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "nan_inf_to_errors": True,
    "in_memory": True,
}
_NOTE = "Sửa các ô tô màu rồi gửi lại tệp này. Không cần xóa màu, ghi chú hay cột lý do; dòng để nguyên thì đọc như lần trước."
_AUTHOR = "Hệ thống"
_LOOK, _MEND = "#FFE699", "#F8CBAD"
_LONGEST_SHEET_NAME = 31
_NOT_IN_SHEET_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDEST, _NARROWEST = 48, 6  # letters, where the file does not say
_REASON_WIDTH = 60
_MEASURED_ROWS = 300
# A merge is written cell by cell; one over whole rows or columns would fill the memory.
_LARGEST_MERGE = 5_000
_MOST_COMMENTS = 20_000  # each is a drawing; a file with more errors than these is to be typed anew
_SHOWN_IN_FULL = 10**11  # Excel shows longer numbers as 2,2E+11 unless told otherwise
_FONTS = {LegacyFont.TCVN3: ".VnTime", LegacyFont.VNI: "VNI-Times"}


@dataclass(frozen=True, slots=True)
class _Mark:
    text: str
    is_warning: bool


def marked_workbook(workbook: Workbook, problems: Iterable[Problem], first_rows: Mapping[str, Sequence[int]], widths: Widths) -> bytes:
    """The file as .xlsx. `first_rows` are the Excel rows below the headers, by sheet; `widths` what is known of the columns, by sheet.

    Text is never taken for a formula, and a number that lost digits stays the number that it is.
    """
    file = BytesIO()
    told: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        told[problem.sheet].append(problem)
    with xlsxwriter.Workbook(file, _ALL_TEXT) as book:
        book.set_properties({"created": _MADE})
        styles, names = _Styles(book), _sheet_names(workbook.sheets)
        for sheet, name in zip(workbook.sheets, names, strict=True):
            written = book.add_worksheet(name)
            _MarkedSheet(written, sheet, styles, first_rows.get(sheet.name, ()), told[sheet.name]).write(widths.get(sheet.name, {}))
        _show_one(book.worksheets(), workbook.sheets)
    return file.getvalue()


def _sheet_names(sheets: Sequence[Sheet]) -> list[str]:
    """Names as the file has them, where Excel allows them: a text file lends its own, which may be long."""
    names: list[str] = []
    for sheet in sheets:
        name = plain = sheet.name.translate(_NOT_IN_SHEET_NAMES).strip(" '")[:_LONGEST_SHEET_NAME] or "Trang"
        number = 1
        while name.lower() in map(str.lower, names):
            number += 1
            name = f"{plain[: _LONGEST_SHEET_NAME - 4]} {number}"
        names.append(name)
    return names


def _show_one(written: Sequence[Worksheet], sheets: Sequence[Sheet]) -> None:
    """Hidden sheets stay hidden; Excel opens no file without a sheet in sight."""
    seen = [place for place, sheet in enumerate(sheets) if not sheet.hidden] or [0]
    for place, sheet in enumerate(written):
        if place not in seen:
            sheet.hide()
    if written:
        written[seen[0]].activate()
        written[seen[0]].set_first_sheet()


class _Styles:
    """One format for each look that occurs."""

    def __init__(self, book: Any) -> None:
        self._book, self._made = book, dict[tuple[tuple[str, Any], ...], Format]()

    def of(self, **look: Any) -> Format:
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"font_name": "Times New Roman", "font_size": 11, "valign": "top", **look})
        return self._made[key]


class _MarkedSheet:
    def __init__(self, written: Worksheet, sheet: Sheet, styles: _Styles, first_rows: Sequence[int], problems: Sequence[Problem]) -> None:
        self._written, self._sheet, self._styles, self._problems = written, sheet, styles, problems
        self._width = max(map(len, sheet.rows), default=0)
        self._first = min(first_rows, default=0)  # the Excel row of the first person, 0 where there is no list
        self._marks = self._marks_by_cell(first_rows)

    def write(self, widths: Mapping[int, float]) -> None:
        for place in range(self._width):
            self._written.set_column(place, place, widths.get(place) or self._width_of(place))
        for first, left, last, right in self._sheet.merged:
            if (first, left) != (last, right) and (last - first + 1) * (right - left + 1) <= _LARGEST_MERGE:
                self._merge(first, left, last, right)
        for number, row in enumerate(self._sheet.rows):
            for place, cell in enumerate(row):
                if cell is not None or (number, place) in self._marks:
                    self._write_cell(number, place, cell)
        for (number, place), mark in list(self._marks.items())[:_MOST_COMMENTS]:
            self._written.write_comment(number, place, mark.text, {"author": _AUTHOR, "x_scale": 2, "font_size": 10})
        if self._first:
            self._write_reasons()

    def _marks_by_cell(self, first_rows: Sequence[int]) -> dict[tuple[int, int], _Mark]:
        marks: dict[tuple[int, int], _Mark] = {}
        for problem in self._problems:
            at = _place(problem, first_rows)
            if not at:
                continue
            place = xl_cell_to_rowcol(at)
            before = marks.get(place)
            text = "\n".join(filter(None, (before.text if before else "", _words(problem))))
            marks[place] = _Mark(text, problem.is_warning and (before is None or before.is_warning))
        return marks

    def _merge(self, first: int, left: int, last: int, right: int) -> None:
        try:
            self._written.merge_range(first, left, last, right, "", self._styles.of(align="center", text_wrap=True, bold=True))
        except xlsxwriter.exceptions.OverlappingRange:
            return  # a damaged file: the cells themselves are all there

    def _write_cell(self, number: int, place: int, cell: Cell) -> None:
        look: dict[str, Any] = {}
        if number + 1 < self._first:
            look = {"bold": True, "text_wrap": number + 2 == self._first}
        if mark := self._marks.get((number, place)):
            look |= {"bg_color": _LOOK if mark.is_warning else _MEND, "border": 1}
        written, style = self._written, self._styles
        if isinstance(cell, bool):
            written.write_boolean(number, place, cell, style.of(**look))
        elif isinstance(cell, str):
            if font := legacy_font(cell):
                look |= {"font_name": _FONTS[font]}
            written.write_string(number, place, cell, style.of(**look))
        elif isinstance(cell, int | float):
            written.write_number(number, place, cell, style.of(**look, **({"num_format": "0"} if abs(cell) >= _SHOWN_IN_FULL else {})))
        elif isinstance(cell, datetime | date | time):
            written.write_datetime(number, place, cell, style.of(**look, num_format=_date_format(cell)))
        else:
            written.write_blank(number, place, None, style.of(**look))

    def _write_reasons(self) -> None:
        self._written.set_column(self._width, self._width, _REASON_WIDTH)
        reasons: dict[int, list[str]] = defaultdict(list)
        whole: list[str] = []
        for problem in self._problems:
            (reasons[problem.row] if problem.row else whole).append(_words(problem, at=problem.cell or problem.column))
        for number in sorted(self._sheet.ragged):
            reasons[number + 1].append(SLIPPED_FIX)
        note = " ".join((_NOTE, *whole))
        head = self._styles.of(bold=True, text_wrap=True, bg_color=_LOOK)
        header_row = self._first - 2
        if header_row < 0:  # a list without a header: its first row has to say both
            reasons[1].insert(0, HEADER)
        else:
            self._written.write_string(header_row, self._width, HEADER, head)
        if header_row > 0:
            self._written.write_string(0, self._width, note, self._styles.of(bold=True))
        else:
            self._written.write_comment(max(header_row, 0), self._width, note, {"author": _AUTHOR, "x_scale": 3, "y_scale": 2})
        for row, words in reasons.items():
            self._written.write_string(row - 1, self._width, "; ".join(words), self._styles.of())

    def _width_of(self, place: int) -> int:
        below = self._sheet.rows[max(0, self._first - 1) :][:_MEASURED_ROWS]
        longest = max((len(as_text(row[place])) for row in below if place < len(row)), default=0)
        return min(_WIDEST, max(_NARROWEST, longest + 2))


def _place(problem: Problem, first_rows: Sequence[int]) -> str:
    """The cell to mark: that of the problem, or the header of the column that it is about; empty where a whole row or sheet is meant."""
    if problem.row:
        return problem.cell
    return f"{problem.column}{first_rows[0] - 1}" if problem.column and first_rows and first_rows[0] > 1 else ""


def _words(problem: Problem, *, at: str = "") -> str:
    return " ".join(filter(None, (f"{at}:" if at else "", problem.message, problem.fix)))


def _date_format(moment: datetime | date | time) -> str:
    if isinstance(moment, time):
        return "hh:mm:ss"
    return "dd/mm/yyyy hh:mm" if isinstance(moment, datetime) and moment.time() != time() else "dd/mm/yyyy"

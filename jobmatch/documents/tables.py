"""Tables for people who open them in a spreadsheet program: every text stays text, and none becomes a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import PurePath

import xlsxwriter

from jobmatch.errors import Refused

Value = str | int | float | None

# What Excel and LibreOffice take for a formula at the start of a cell of a text file (OWASP, CSV injection).
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 48  # characters of a column; longer text runs on below
_ALL_TEXT = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}


def table_file(name: str, columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """The table in the format that the ending of `name` asks for, .csv or .xlsx; `Refused` for another."""
    match PurePath(name).suffix.lower():
        case ".csv":
            return table_csv(columns, rows)
        case ".xlsx":
            return table_xlsx(columns, rows)
        case other:
            raise Refused("ending_unknown", f"Không ghi được tệp dạng {other or 'không đuôi'}.", "Đặt tên tệp có đuôi .xlsx hoặc .csv.")


def table_csv(columns: Sequence[str], rows: Iterable[Sequence[Value]], *, for_excel: bool = False) -> bytes:
    """UTF-8. `for_excel` puts a byte-order mark in front, without which Excel guesses an old encoding."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(columns)
    lines.writerows([_inert(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig" if for_excel else "utf-8")


def _inert(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and len(value) > 1 and value.startswith(_FORMULA_SIGNS) else value


def table_xlsx(columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> bytes:
    """One sheet with a head that stays in sight and can be filtered."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _ALL_TEXT) as book:
        sheet = book.add_worksheet()
        head = book.add_format({"bold": True, "bottom": 1})
        sheet.write_row(0, 0, columns, head)
        for number, row in enumerate(rows, 1):
            sheet.write_row(number, 0, row)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)
        for place, column in enumerate(columns):
            longest = max((len(str(row[place] or "")) for row in rows[:200]), default=0)
            sheet.set_column(place, place, min(_WIDEST, max(len(column), longest) + 2))
    return file.getvalue()

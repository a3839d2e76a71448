"""The unseen lists of `tests.registry.unseen` as files of every kind that offices send."""

import csv
import io
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import xlsxwriter

from jobmatch.registry.sheet import Cell, Sheet, Workbook
from jobmatch.text.folding import TONES
from tests.registry.unseen.spelling import in_tcvn3

_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)

_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def _in_cp1258(text: str) -> bytes:
    """The code page of Vietnamese Windows has the letters with hat, breve and horn, and the tones as signs of their own."""
    parts: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        apart = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in apart if part in TONES)
        parts.append(unicodedata.normalize("NFC", "".join(part for part in apart if part not in TONES)) + tone)
    return "".join(parts).encode("cp1258")


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode("utf-8"),
    "utf-8 with a mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "cp1258": _in_cp1258,
    "TCVN3": lambda text: in_tcvn3(text).encode("latin-1"),
}


def _as_csv_cell(cell: Cell) -> str:
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() else str(cell)
    return "" if cell is None else str(cell)


def write_csv(folder: Path, sheet: Sheet, encoding: str, separator: str) -> Path:
    width = max(map(len, sheet.rows))
    text = io.StringIO()
    lines = ([*map(_as_csv_cell, row), *[""] * (width - len(row))] for row in sheet.rows)
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(lines)
    path = folder / "quang_son_ds.csv"
    path.write_bytes(ENCODINGS[encoding](text.getvalue()))
    return path


def write_xlsx(folder: Path, workbook: Workbook) -> Path:
    path = folder / workbook.file
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy", "strings_to_numbers": False})
    for sheet in workbook.sheets:
        page = book.add_worksheet(sheet.name)
        for first, left, last, right in sheet.merged:
            page.merge_range(first, left, last, right, "")
        for number, row in enumerate(sheet.rows):
            for index, cell in enumerate(row):
                if cell is not None:
                    page.write_string(number, index, cell) if isinstance(cell, str) else page.write(number, index, cell)
    book.close()
    return path


def _ods_cells(row: tuple[Cell, ...]) -> Iterator[str]:
    for cell in row:
        if cell is None:
            yield "<table:table-cell/>"
        elif isinstance(cell, date):
            yield f'<table:table-cell office:value-type="date" office:date-value="{cell.isoformat()}"/>'
        elif isinstance(cell, float):
            yield f'<table:table-cell office:value-type="float" office:value="{cell!r}"/>'
        else:
            yield f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p></table:table-cell>'


def write_ods(folder: Path, workbook: Workbook) -> Path:
    tables = [
        f'<table:table table:name="{escape(sheet.name)}">'
        + "".join(f"<table:table-row>{''.join(_ods_cells(row))}</table:table-row>" for row in sheet.rows)
        + "</table:table>"
        for sheet in workbook.sheets
    ]
    body = f"<office:body><office:spreadsheet>{''.join(tables)}</office:spreadsheet></office:body>"
    path = folder / "quang_son_ds.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{_MANIFEST}"/>')
        head = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES}>'
        archive.writestr("content.xml", f"{head}{body}</office:document-content>")
    return path

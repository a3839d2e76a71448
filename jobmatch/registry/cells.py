"""Cells as clean text: composed letters, old fonts read, numbers without the point that spreadsheets add."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from math import isfinite

from jobmatch.registry.sheet import Cell, Sheet
from jobmatch.text.folding import nfc
from jobmatch.text.legacy_fonts import LegacyFont, legacy_font, repair_legacy

Row = tuple[Cell, ...]


def column_letter(index: int) -> str:
    """The letters Excel shows above a column, counted from 0: A, B, .. Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def as_text(cell: Cell) -> str:
    """What the cell says; a whole number has no '.0', a date is written day/month/year."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    return cell.isoformat() if isinstance(cell, time) else str(cell)


def _font_of_most(texts: Sequence[str]) -> LegacyFont | None:
    """The old font that most of the marked cells are typed in; None where Unicode is the rule."""
    fonts = Counter(legacy_font(text) for text in texts if not text.isascii())
    font, count = max(fonts.items(), key=lambda item: item[1], default=(None, 0))
    return font if count * 2 > fonts.total() else None


# Control characters that no keyboard types; blanks, tabs and line ends are spaces to `nfc`.
_CONTROLS = dict.fromkeys((*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)))

# Nobody writes a longer note; what is cut here stays whole in the raw row. It bounds the time that any pattern can take.
LONGEST_TEXT = 2_000


def clean_rows(sheet: Sheet) -> list[Row]:
    """The rows of a sheet, all of one width, with every text repaired and composed; blank texts become None."""
    width = max(map(len, sheet.rows), default=0)
    texts = {cell for row in sheet.rows for cell in row if isinstance(cell, str)}
    font = _font_of_most(list(texts))
    clean: dict[str, str | None] = {
        text: nfc(repair_legacy(text[:LONGEST_TEXT].translate(_CONTROLS), expected=font)) or None for text in texts
    }
    return [(*(_clean(cell, clean) for cell in row), *(None,) * (width - len(row))) for row in sheet.rows]


def _clean(cell: Cell, texts: Mapping[str, str | None]) -> Cell:
    if isinstance(cell, str):
        return texts[cell]
    return None if isinstance(cell, float) and not isfinite(cell) else cell  # an .ods file can hold what is no number

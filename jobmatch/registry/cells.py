"""Cells as clean text: composed letters, old fonts read, numbers without the point that spreadsheets add."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from math import isfinite
from unicodedata import normalize

from jobmatch.registry.sheet import Cell, Sheet
from jobmatch.text.folding import nfc
from jobmatch.text.legacy_fonts import LegacyFont, is_surely_unicode, legacy_font, readings, repair_legacy
from jobmatch.text.odd_letters import repair_odd_letters

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


# Control characters that no keyboard types; blanks, tabs and line ends are spaces to `nfc`.
_CONTROLS = dict.fromkeys((*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)))

# Nobody writes a longer note; what is cut here stays whole in the raw row. It bounds the time that any pattern can take.
LONGEST_TEXT = 2_000
_TELLING_CELLS = 2  # that agree decide for their column; one alone may be its header
_FLOAT_AS_TEXT = re.compile(r"\d{4,18}\.0+")  # '22186000111.0', as programs write a number into a text file
# What Excel shows for a formula that failed; a column that is too narrow fills with '#' and takes that with it into a text file.
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|#{2,})")
_HARDLY = 0.1
_UNICODE = "unicode"
_WORD = re.compile(r"[^\s\d.,;:()/+_-]+")


def is_error(cell: Cell) -> bool:
    """True for what a spreadsheet writes where it could not work out or show a value."""
    return isinstance(cell, str) and _ERROR.fullmatch(cell.strip()) is not None


def as_typed(text: str) -> str:
    """Composed and without control characters: the same words for whoever reads them."""
    return nfc(text[:LONGEST_TEXT].translate(_CONTROLS))


class _Fonts:
    """Which font each cell of a sheet is typed in.

    Most cells tell by a letter that only one font has. The others are read so that all their words are known from cells that tell,
    or else as most of their column.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        texts = {cell for row in rows for cell in row if isinstance(cell, str) and not cell.isascii()}
        told = {text: _UNICODE if is_surely_unicode(text) else legacy_font(text) for text in texts}
        self._is_old: dict[int, Counter[bool]] = defaultdict(Counter)
        fonts: Counter[LegacyFont] = Counter()
        for row in rows:
            for index, cell in enumerate(row):
                if isinstance(cell, str) and (font := told.get(cell)):
                    self._is_old[index][isinstance(font, LegacyFont)] += 1
                    fonts.update([font] if isinstance(font, LegacyFont) else [])
        counted = sum(self._is_old.values(), Counter[bool]())
        # One typist, one old font: a short text that tells of the other is a chance.
        self._font = max(fonts, key=lambda font: fonts[font], default=None)
        self._is_old_sheet, self._is_mixed = counted[True] > counted[False], bool(counted[True] and counted[False])
        self._words = {
            word for text, font in told.items() if font for word in _words(text if font == _UNICODE else readings(text)[LegacyFont(font)])
        }

    def _of_column(self, index: int) -> LegacyFont | None:
        counted = self._is_old.get(index, Counter())
        is_old = counted[True] > counted[False] if counted.total() >= _TELLING_CELLS else self._is_old_sheet
        return self._font if is_old else None

    def read(self, text: str, index: int) -> str:
        """What a cell of that column says."""
        if is_surely_unicode(text):
            return text
        if self._is_mixed:
            known = [reading for reading in dict.fromkeys(readings(text).values()) if self._words.issuperset(_words(reading))]
            # Where old and new stand side by side, what reads well as it stands was typed so: 'Hoàng' is Hồng in VNI alone.
            if len(known) == 1 or (known and known[0] == text and not self._is_old_throughout(index)):
                return known[0]
        return repair_legacy(text, expected=self._of_column(index))

    def _is_old_throughout(self, index: int) -> bool:
        counted = self._is_old.get(index, Counter())
        return counted[False] < _HARDLY * counted.total()


def _words(text: str) -> list[str]:
    """The words that a font could change."""
    return [word for word in _WORD.findall(normalize("NFC", text).lower()) if not word.isascii()]


class CleanSheet:
    """The rows of a sheet, all of one width, with every text composed and repaired; blank texts become None.

    `repaired` holds, for each place (row and column, counted from 0) whose letters were changed, the text as it was typed.
    `is_kept` says of a place that its letters stay as they were typed; those are in `kept`.
    """

    def __init__(self, sheet: Sheet, is_kept: Callable[[int, int], bool] | None = None) -> None:
        self._fonts = _Fonts(sheet.rows)
        self._clean: dict[tuple[str, int], tuple[str, str]] = {}
        self.repaired: dict[tuple[int, int], str] = {}
        self.kept: dict[tuple[int, int], str] = {}
        width = max(map(len, sheet.rows), default=0)
        self.rows: list[Row] = []
        for number, row in enumerate(sheet.rows):
            cells = (self._cell(cell, number, index, is_kept) for index, cell in enumerate(row))
            self.rows.append((*cells, *(None,) * (width - len(row))))

    def _cell(self, cell: Cell, number: int, index: int, is_kept: Callable[[int, int], bool] | None) -> Cell:
        if not isinstance(cell, str):
            return None if isinstance(cell, float) and not isfinite(cell) else cell  # an .ods file can hold what is no number
        if cell.isascii():
            text = as_typed(cell)
            return float(text) if _FLOAT_AS_TEXT.fullmatch(text) else None if is_error(text) else text or None
        clean, typed = self._text(cell, index)
        if clean == typed:
            return clean or None
        if is_kept and is_kept(number, index):
            self.kept[number, index] = typed
            return typed or None
        self.repaired[number, index] = typed
        return clean or None

    def _text(self, text: str, index: int) -> tuple[str, str]:
        """The text as it is read and as it was typed."""
        if (text, index) not in self._clean:
            typed = as_typed(text)
            legacy = nfc(self._fonts.read(text[:LONGEST_TEXT].translate(_CONTROLS), index))
            self._clean[text, index] = (legacy if legacy != typed else nfc(repair_odd_letters(typed))), typed
        return self._clean[text, index]


def clean_rows(sheet: Sheet) -> list[Row]:
    """The rows of a sheet as they are read."""
    return CleanSheet(sheet).rows

"""Text files of cells: any of the encodings and separators that offices use."""

import csv
import io
import re
import unicodedata
from collections import Counter

from jobmatch.documents.safe_reading import limits
from jobmatch.documents.safe_reading.refusals import refuse
from jobmatch.registry.sheet import Sheet
from jobmatch.text.legacy_fonts import legacy_font, repair_legacy
from jobmatch.text.syllable_shape import share_of_syllables

_LOST_LETTERS = 5
_TELLING_LINES = 200
_READS_WELL = 0.6  # of the words; the rest are numbers of houses, abbreviations and names of other peoples
_AGREEING = 0.6  # of the rows, from which on a row with another number of cells is a slip
# Whoever writes a text file with care puts an apostrophe before what a spreadsheet program would take for a formula.
_INERT = re.compile(r"^'(?=[=+\-@\t\r])")
_LONGEST_FIELD = 1 << 20  # characters; an unclosed quote makes the csv module swallow the rest of the file into one
_SEPARATORS = ",;\t|"
_APART = str.maketrans(dict.fromkeys(_SEPARATORS, " "))
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def _without_mark(content: bytes) -> str:
    """Text without a byte-order mark: UTF-8, or the old fonts or the code page of Vietnamese offices, whichever gives more syllables."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        letters = content.decode("latin-1")
    windows = unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))
    telling = [line.translate(_APART) for line in letters.splitlines() if not line.isascii()][:_TELLING_LINES]
    in_font = share_of_syllables(" ".join(map(repair_legacy, telling))) if any(map(legacy_font, telling)) else 0.0
    told = " ".join(line.translate(_APART) for line in windows.splitlines() if not line.isascii())[: _TELLING_LINES * 200]
    in_windows = share_of_syllables(told) if "\ufffd" not in windows else 0.0
    if max(in_font, in_windows) < _READS_WELL:
        raise refuse("encoding_unknown")
    # Kept letter for byte, so that the registry can read the old font.
    return letters if in_font > in_windows else windows


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as trouble:
                raise refuse("encoding_unknown") from trouble
    text = _without_mark(content)
    # A question mark inside a word is a letter that an earlier program could not write.
    if "\x00" in text or len(re.findall(r"\w\?+\w", text[:2000])) > _LOST_LETTERS:
        raise refuse("encoding_unknown")
    return text


def _separator(text: str) -> str:
    """The sign that splits most of the first lines into the same number of cells, at least two."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    counts = {sign: Counter(line.count(sign) for line in lines if sign in line) for sign in _SEPARATORS}
    agreeing = {
        sign: (max(count.values()) * max(count, key=lambda times: (count[times], times)), sign) for sign, count in counts.items() if count
    }
    return max(agreeing.values())[1] if agreeing else ","


def _ragged(widths: list[int]) -> frozenset[int]:
    """Rows whose number of cells is not that of most; lines of one cell are titles."""
    several = Counter(width for width in widths if width > 1)
    usual, count = max(several.items(), key=lambda item: item[1], default=(0, 0))
    if count < _AGREEING * several.total():
        return frozenset()
    return frozenset(row for row, width in enumerate(widths) if width > 1 and width != usual)


def read_delimited(content: bytes, name: str) -> Sheet:
    """One sheet out of a csv or tsv file; cells are text, empty ones None."""
    text = _decoded(content)
    csv.field_size_limit(_LONGEST_FIELD)
    rows: list[tuple[str | None, ...]] = []
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True):
            cells = row[: max((place for place, cell in enumerate(row, 1) if cell), default=0)]
            if len(rows) >= limits.ROWS or len(cells) > limits.COLUMNS:
                raise refuse("too_many_rows")
            rows.append(tuple(_INERT.sub("", cell[: limits.CELL_CHARACTERS]) or None for cell in cells))
            widths.append(len(row))
    except csv.Error as trouble:
        raise refuse("cell_too_large" if "field larger" in str(trouble) else "file_damaged") from trouble
    return Sheet(name, tuple(rows), ragged=_ragged(widths))

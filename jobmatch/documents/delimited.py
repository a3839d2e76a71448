"""Text files of cells: any of the encodings and separators that offices use."""

import csv
import io
from collections import Counter

from jobmatch.documents.safe_reading import limits
from jobmatch.documents.safe_reading.refusals import refuse
from jobmatch.registry.sheet import Sheet

_SEPARATORS = ",;\t|"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as trouble:
                raise refuse("file_damaged") from trouble
    if b"\x00" in content:
        raise refuse("file_not_workbook")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        # Bytes of an old font (TCVN3, VNI): kept letter for byte, so that the registry can read them.
        return content.decode("latin-1")


def _separator(text: str) -> str:
    """The sign that splits most of the first lines into the same number of cells, at least two."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    counts = {sign: Counter(line.count(sign) for line in lines if sign in line) for sign in _SEPARATORS}
    agreeing = {
        sign: (max(count.values()) * max(count, key=lambda times: (count[times], times)), sign) for sign, count in counts.items() if count
    }
    return max(agreeing.values())[1] if agreeing else ","


def read_delimited(content: bytes, name: str) -> Sheet:
    """One sheet out of a csv or tsv file; cells are text, empty ones None."""
    text = _decoded(content)
    # An unclosed quote makes the csv module swallow the rest of the file into one cell: the limit stops it.
    csv.field_size_limit(limits.CELL_CHARACTERS * 4)
    rows = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)):
            if len(rows) >= limits.ROWS or len(row) > limits.COLUMNS:
                raise refuse("too_many_rows")
            rows.append(tuple(cell[: limits.CELL_CHARACTERS] or None for cell in row))
    except csv.Error as trouble:
        raise refuse("file_damaged") from trouble
    return Sheet(name, tuple(rows))

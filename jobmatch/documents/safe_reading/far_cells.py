"""A slip of the hand in the last row or column of a sheet makes every reader lay out the whole sheet: such cells are left out, and said."""

import io
import re
import zipfile
from bisect import bisect_right
from pathlib import Path

from jobmatch.documents.safe_reading import limits

_SHEET = "xl/worksheets/"
_LARGEST_LOOKED_AT = 32 * 1024 * 1024  # a sheet of a slip is small; a large one is refused for its size
_MOST_SLIPS = 20  # more far cells are no slip but a larger list, which is refused as too large
_FAR_APART = 1_000  # rows without any cell before the slip; a list that goes on is a long list
_ROW = re.compile(rb'<row\b[^>]*?\br="(\d{1,7})"[^>]*?(?:/>|>.*?</row>)', re.DOTALL)
_FAR_COLUMN = re.compile(rb'<c r="(?:[A-Z]{3}|I[W-Z]|[J-Z][A-Z])\d{1,7}"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)


def _last_row(xml: bytes) -> int:
    last = xml.rfind(b"<row ")
    row = _ROW.match(xml, last) if last >= 0 else None
    return int(row[1]) if row else 0


def _without_far_cells(xml: bytes) -> bytes:
    """The sheet without its few far cells; the sheet itself where there are none, or too many."""
    if _last_row(xml) > limits.ROWS:
        numbers = sorted(int(row[1]) for row in _ROW.finditer(xml))
        far = set(numbers[bisect_right(numbers, limits.ROWS) :])
        nearest = numbers[-len(far) - 1] if len(far) < len(numbers) else 0
        if len(far) <= _MOST_SLIPS and min(far) - nearest > _FAR_APART:
            xml = _ROW.sub(lambda found: b"" if int(found[1]) in far else found[0], xml)
    return _FAR_COLUMN.sub(b"", xml) if 0 < len(_FAR_COLUMN.findall(xml)) <= _MOST_SLIPS else xml


def workbook_bytes(path: Path) -> tuple[io.BytesIO, frozenset[str]]:
    """The file's bytes and the parts that far cells were left out of; `path` is as it is where that is none."""
    content = path.read_bytes()
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return io.BytesIO(content), frozenset()
    changed: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.infolist():
            if member.filename.startswith(_SHEET) and member.file_size <= _LARGEST_LOOKED_AT:
                xml = archive.read(member)
                if (nearer := _without_far_cells(xml)) is not xml:
                    changed[member.filename] = nearer
        if not changed:
            return io.BytesIO(content), frozenset()
        copy = io.BytesIO()
        with zipfile.ZipFile(copy, "w") as written:
            for member in archive.infolist():
                written.writestr(member.filename, changed.get(member.filename) or archive.read(member))
    copy.seek(0)
    return copy, frozenset(changed)

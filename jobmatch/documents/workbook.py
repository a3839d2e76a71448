"""A workbook file, whatever its format, as plain cells."""

from pathlib import Path

from jobmatch.documents.delimited import read_delimited
from jobmatch.documents.safe_reading import limits
from jobmatch.documents.safe_reading.child import read_in_child
from jobmatch.documents.safe_reading.container import check_container
from jobmatch.documents.safe_reading.refusals import refuse
from jobmatch.registry.sheet import Workbook

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and also .xlsx under a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BINARY = (b"\x1f\x8b", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf")  # archives and pictures named .csv
_TEXT_SUFFIXES = {".csv", ".tsv", ".txt"}


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > limits.FILE_BYTES:
            raise refuse("file_too_large")
        content = path.read_bytes()
    except OSError as trouble:
        raise refuse("file_missing") from trouble
    if not content.strip():
        raise refuse("file_empty")
    return content


def read_file(path: Path | str) -> Workbook:
    """The cells of an .xlsx, .xls, .ods or .csv file; `Refused` with a remedy for anything else.

    The bytes decide, not the suffix: offices send web pages and text files named .xls.
    """
    path = Path(path)
    content = _content(path)
    if content.startswith(_ZIP):
        has_hidden_cells = check_container(path)
        sheets, has_far_cells = read_in_child(path)
        return Workbook(path.name, sheets, has_hidden_cells, has_far_cells)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise refuse("file_encrypted")
        return Workbook(path.name, read_in_child(path)[0])
    if path.suffix.lower() in _TEXT_SUFFIXES and not content.startswith(_BINARY):
        return Workbook(path.name, (read_delimited(content, path.stem),))
    raise refuse("file_not_workbook")

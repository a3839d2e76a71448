"""A look into the zip container of an .xlsx or .ods file before any parser of spreadsheets sees it."""

import re
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from jobmatch.documents.safe_reading import limits
from jobmatch.documents.safe_reading.refusals import refuse

_CHUNK = 1 << 20
# Entities are how a small XML file grows to gigabytes or reads another file; no spreadsheet program writes a DOCTYPE.
# XML knows these words in capitals alone.
_FORBIDDEN = tuple(word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be"))
_ENCODING = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding=["']([\w.-]+)""")
_USUAL_ENCODINGS = {b"utf-8", b"utf-16", b"us-ascii"}
# A row or column that is out of sight; in .ods files it is collapsed or filtered.
_HIDDEN = re.compile(rb"""<(?:row|col)\b[^>]{0,300}?\shidden=["'](?:1|true)|table:visibility=["'](?:collapse|filter)""")
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f]")
# What zipfile raises, by its own documentation and by trial, on archives that are cut short or forged.
_DAMAGE = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)
_OVERLAP = 400  # longer than what is looked for, which may lie across two chunks


def _is_unsafe_name(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or "\x00" in name or ":" in name


def _check_names(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename.casefold() for member in members]
    if len(members) > limits.ZIP_MEMBERS or len(set(names)) != len(names) or any(map(_is_unsafe_name, names)):
        raise refuse("file_unsafe")
    if any(member.flag_bits & 0x1 for member in members):
        raise refuse("file_encrypted")
    if any(member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for member in members):
        raise refuse("file_unsafe")


def _check_contents(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> bool:
    """Inflate every member once, counting what really comes out: the sizes a zip states may lie. True where cells are hidden."""
    room, has_hidden = limits.INFLATED_BYTES, False
    for member in members:
        is_xml = member.filename.casefold().endswith((".xml", ".rels", ".vml"))
        may_hide = member.filename.casefold().startswith("xl/worksheets/") or member.filename.casefold() == "content.xml"
        tail = b""
        with archive.open(member) as stream:
            while chunk := stream.read(_CHUNK):
                room -= len(chunk)
                if room < 0:
                    raise refuse("file_inflates")
                if is_xml:
                    seen = tail + chunk
                    _check_xml(seen, is_start=not tail)
                    has_hidden = has_hidden or (may_hide and _may_hide(seen) and _HIDDEN.search(seen) is not None)
                    tail = seen[-_OVERLAP:]
    return has_hidden


def _may_hide(seen: bytes) -> bool:
    """A quick look before the slow one: most sheets hide nothing."""
    return b"hidden=" in seen or b"table:visibility=" in seen


def _check_xml(seen: bytes, *, is_start: bool) -> None:
    declared = _ENCODING.search(seen) if is_start else None
    if any(word in seen for word in _FORBIDDEN) or (declared and declared[1].lower() not in _USUAL_ENCODINGS):
        raise refuse("file_unsafe")
    # Control characters are not XML 1.0 and no spreadsheet program writes them; UTF-16 has a zero beside every letter.
    if b"\x00" not in seen and _CONTROL.search(seen):
        raise refuse("file_damaged")


def check_container(path: Path) -> bool:
    """Refuse a zip that is damaged, encrypted, oversized inside or oddly built, or that holds no workbook.

    True where rows or columns are hidden: they are read like the others, and the clerk who does not see them is told.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check_names(members)
            names = {member.filename.casefold() for member in members}
            if "encryptedpackage" in names:
                raise refuse("file_encrypted")
            if "content.xml" not in names and not any(name.startswith("xl/workbook.") for name in names):
                raise refuse("file_not_workbook")
            return _check_contents(archive, members)
    except _DAMAGE as trouble:
        raise refuse("file_damaged") from trouble

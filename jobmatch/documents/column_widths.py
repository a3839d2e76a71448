"""How wide the columns of an .xlsx file are: the one part of its look that is read, for giving the file back."""

import posixpath
import re
import zipfile
from collections.abc import Mapping
from html import unescape
from pathlib import Path

Widths = Mapping[str, Mapping[int, float]]  # sheet -> column counted from 0 -> width in letters

# Widths stand before the rows; what comes later is not looked at. No parser: a few attributes of a bounded text cannot do any harm.
_HEAD_OF_SHEET, _WHOLE_LIST = 65_536, 1_000_000
_MOST_COLUMNS = 256
_WIDEST = 120.0
_COLUMN = re.compile(r"<(?:\w+:)?col\s([^>]*)>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*["']([^"']*)["']""")


def column_widths(path: Path) -> Widths:
    """Nothing for another format, or for a file that keeps them where nobody looks for them."""
    try:
        with zipfile.ZipFile(path) as members:
            return {name: _widths(_text(members, member, _HEAD_OF_SHEET)) for name, member in _sheets(members).items()}
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, NotImplementedError):
        return {}


def _text(members: zipfile.ZipFile, name: str, most: int) -> str:
    with members.open(name) as member:
        return member.read(most).decode("utf-8", "replace")


def _attributes(text: str) -> dict[str, str]:
    return {name.rpartition(":")[2]: unescape(value) for name, value in _ATTRIBUTE.findall(text)}


def _sheets(members: zipfile.ZipFile) -> dict[str, str]:
    """The member of the archive that holds each sheet."""
    relations = map(_attributes, _RELATION.findall(_text(members, "xl/_rels/workbook.xml.rels", _WHOLE_LIST)))
    targets = {each["Id"]: posixpath.normpath(posixpath.join("/xl", each["Target"])).lstrip("/") for each in relations}
    named = [_attributes(found) for found in _SHEET.findall(_text(members, "xl/workbook.xml", _WHOLE_LIST))]
    return {each["name"]: targets[each["id"]] for each in named}


def _widths(head: str) -> dict[int, float]:
    widths: dict[int, float] = {}
    for found in map(_attributes, _COLUMN.findall(head)):
        if "width" in found and found.get("hidden", "0") in ("0", "false"):
            first, last = int(found["min"]), min(int(found["max"]), _MOST_COLUMNS)
            widths |= dict.fromkeys(range(first - 1, last), min(float(found["width"]), _WIDEST))
    return widths

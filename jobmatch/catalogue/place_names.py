"""What people write for the name of a commune: its kind short or long, with or without marks, with the district behind it."""

import re
from dataclasses import dataclass

from jobmatch.text.folding import fold

_KINDS = {
    "xa": "xa",
    "x": "xa",
    "thi tran": "thi tran",
    "tt": "thi tran",
    "phuong": "phuong",
    "p": "phuong",
    "ph": "phuong",
    "dac khu": "dac khu",
    "dk": "dac khu",
}
_KIND = re.compile(r"(xa|x|thi tran|tt|phuong|ph|p|dac khu|dk)\b\.?\s*(?=\w)")
_OFFICE = re.compile(r"^(?:ubnd|uy ban nhan dan|dang uy|cong an|hdnd|dia ban|tai|o|cac thon)\b\s*")
_BEFORE = re.compile(r"[\s(]*\b(?:cu|truoc day)\b\)?")
_NEXT = re.compile(r"\s*(?:[,;()|]|\s[-–]\s|\s(?=huyen |thanh pho |tp |thi xa |tinh ))\s*")


@dataclass(frozen=True, slots=True)
class WrittenName:
    """`key` holds the letters of the name alone; `rest` the words after it; `is_former` is true for '(cũ)'."""

    kind: str
    key: str
    rest: str
    is_former: bool


def name_key(name: str) -> str:
    """Letters and digits of a name without its marks and blanks: 'Quảng Hà', 'quang ha' and 'QuangHa' have one key."""
    return re.sub(r"[\W_]", "", fold(name))


def without_kind(name: str) -> tuple[str, str]:
    """The kind of unit in full, and the folded name without it; 'xa' for 'X. Quảng Minh'."""
    folded = fold(name)
    found = _KIND.match(folded)
    return (_KINDS[found[1]], folded[found.end() :]) if found else ("", folded)


def read_commune_name(text: str) -> WrittenName:
    folded = _OFFICE.sub("", fold(text).strip(" .,;:-"))
    is_former = _BEFORE.search(folded) is not None
    first, *rest = _NEXT.split(_BEFORE.sub("", folded), maxsplit=1)
    kind, bare = without_kind(first)
    return WrittenName(kind, name_key(bare), " ".join(rest), is_former)

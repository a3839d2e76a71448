"""What a row of a list is: a person, a village's title, a total, a signature, or nothing."""

import re
from collections.abc import Sequence
from enum import StrEnum

from jobmatch.registry.cells import Row, as_text
from jobmatch.registry.reading.address import is_village_title
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.layout import Layout
from jobmatch.text.folding import fold


class RowKind(StrEnum):
    PERSON = "person"
    VILLAGE = "village"
    TOTAL = "total"
    FOOTER = "footer"
    OTHER = "other"  # blank, column numbers, a repeated header, a stray number


_COLUMN_NUMBER = re.compile(r"\(?\[?\d{1,2}\]?\)?\Z|[A-Z]\Z|\d{1,2}\s*=.*")
_TOTAL = re.compile(r"(?:tong|cong)(?: cong| so(?: nguoi| lao dong)?| toan (?:xa|thon))?\s*[:.]?(?:\s*\d.*)?\Z")
_FOOTER = re.compile(
    r"nguoi lap|lap bieu|^t ?m\b\.?|chu tich|ky,? (?:ten|ghi ro)|dong dau|ngay\b.*\bthang\b.*\bnam\b|xac nhan cua"
    r"|^truong (?:thon|ban|khu)|can bo (?:phu trach|tong hop)"
)
_NO_NAME = re.compile(r"\d|(?:\S+\s+){8}|[:./]\s*$")
_PAPER_WORDS = re.compile(
    r"\b(?:danh sach|tong hop|phu luc|bieu (?:so|mau)|trang (?:so )?\d|kem theo|cong van|bo sung|lao dong|thong tin)\b"
)
_ROMAN = re.compile(r"[IVX]+\W*\Z")
_HOUSEHOLD = re.compile(r"^(?:[\divx]+\W+)?ho (?:ong|ba|anh|chi|gia dinh|so)\b")
_WORD = re.compile(r"[^\W\d_]{2}")
_FEW = 4
_MOST_SIGNING = 5


def _filled(row: Row) -> list[tuple[int, str]]:
    return [(index, text) for index, cell in enumerate(row) if (text := as_text(cell).strip())]


def _is_page_words(filled: Sequence[tuple[int, str]]) -> bool:
    """'Trang 2', 'Danh sách này có 25 người.': words alone on a row that are neither a village nor a name."""
    if len(filled) != 1 or is_village_title(filled[0][1]) or _is_total(filled):
        return False
    return _NO_NAME.search(filled[0][1]) is not None or _PAPER_WORDS.search(fold(filled[0][1])) is not None


def _is_household(filled: Sequence[tuple[int, str]]) -> bool:
    """'II. Hộ bà Phùn Sám Múi', above the people of one household."""
    words = [text for _, text in filled if _WORD.search(text) and not _ROMAN.match(text)]
    return len(words) == 1 and len(filled) < _FEW and _HOUSEHOLD.search(fold(words[0])) is not None


def _is_total(filled: Sequence[tuple[int, str]]) -> bool:
    return any(_TOTAL.match(fold(text)) for _, text in filled)


def _repeats_header(filled: Sequence[tuple[int, str]], header: Sequence[str]) -> bool:
    # Folding keeps the length of a clean text, and a person's cell seldom has that of its header.
    same = sum(index < len(header) and len(text) == len(header[index]) and fold(text) == header[index] for index, text in filled)
    return same >= 3 and same * 2 >= len(filled)


def is_column_numbers(row: Row) -> bool:
    """True for the row below a header that numbers its columns: (1), [2], A, 4 = 2 + 3."""
    texts = [text for _, text in _filled(row)]
    return len(texts) >= 3 and all(map(_COLUMN_NUMBER.match, texts))


class RowSorter:
    """Sorts the rows below a header one after the other; after the first signature words, short rows are signatures too."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._header = [fold(text) for text in layout.header]
        self._in_footer = False
        ordinary = set(layout.marks) | {
            index for column, places in layout.columns.items() if column is not Column.NUMBER for index in places
        }
        self._telling = ordinary - set(layout.names)

    def kind(self, row: Row) -> RowKind:
        filled = _filled(row)
        if not filled or is_column_numbers(row) or _repeats_header(filled, self._header) or _is_page_words(filled) or _is_household(filled):
            return RowKind.OTHER
        words = [text for _, text in filled if _WORD.search(text)]
        if (len(filled) < _FEW or len(words) == 1) and any(_TOTAL.match(fold(text)) for text in words):
            return RowKind.TOTAL  # of the whole list, or with a sum under every column of marks
        if self._is_footer(filled, words):
            self._in_footer = True
            return RowKind.FOOTER
        self._in_footer = False
        # A merged title may be followed by a head count; a person's row has more, and a name in the name column.
        if len(words) == 1 and len(filled) <= 3 and is_village_title(words[0]):
            return RowKind.VILLAGE
        named = any(row[index] is not None for index in self._layout.names if index < len(row))
        told = sum(index in self._telling for index, _ in filled)
        if named or told >= 2:
            return RowKind.PERSON
        return RowKind.OTHER

    def _is_footer(self, filled: Sequence[tuple[int, str]], words: Sequence[str]) -> bool:
        """Few cells after or with words of a signature, or nothing but several offices that sign beside each other."""
        if len(filled) < _FEW:
            return self._in_footer or any(_FOOTER.search(fold(text)) for text in words)
        return len(words) == len(filled) <= _MOST_SIGNING and sum(_FOOTER.search(fold(text)) is not None for text in words) >= 2


def village_title(row: Row) -> str:
    """The text of a village's title row."""
    return next((text for _, text in _filled(row) if _WORD.search(text)), "")


def head_count(row: Row) -> int | None:
    """The number a total row states."""
    numbers = [int(text) for _, text in _filled(row) if re.fullmatch(r"\d{1,6}", text)]
    return numbers[0] if len(numbers) == 1 else None

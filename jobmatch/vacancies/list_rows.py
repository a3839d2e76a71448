"""A list of vacancies as a sheet: where its head is, which column says what, and each row as plain text by column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.text.folding import fold, nfc

# What heads of such lists are called, folded; the first of each is how we write it ourselves.
_HEADS: Mapping[str, tuple[str, ...]] = {
    "vacancy_id": ("vacancy_id", "ma viec", "ma tin", "ma viec tuyen", "ma tin tuyen dung", "ma so", "ref", "vacancy_ref", "id"),
    "enterprise": (
        *("enterprise", "doanh nghiep", "ten doanh nghiep", "cong ty", "ten cong ty", "don vi", "don vi tuyen dung", "don vi tuyen"),
        *("nguoi su dung lao dong", "nha tuyen dung", "co so", "company"),
    ),
    "title": (
        *("title", "ten cong viec", "vi tri", "vi tri tuyen dung", "vi tri viec lam", "cong viec", "chuc danh", "viec tuyen", "nganh nghe"),
        *("ten viec", "nghe", "nghe tuyen", "vi tri tuyen", "job title"),
    ),
    "quantity": ("quantity", "so luong", "so luong tuyen", "so nguoi", "so luong can tuyen", "chi tieu", "sl", "nhu cau", "so lao dong"),
    "description": ("description", "mo ta", "mo ta cong viec", "noi dung cong viec", "cong viec cu the", "chi tiet cong viec"),
    "requirements": ("requirements", "yeu cau", "yeu cau cong viec", "yeu cau khac", "dieu kien", "tieu chuan", "yeu cau tuyen dung"),
    "benefits": ("benefits", "quyen loi", "che do", "che do phuc loi", "phuc loi", "dai ngo", "quyen loi duoc huong", "che do khac"),
    "salary_text": ("salary_text", "muc luong", "luong", "thu nhap", "tien luong", "muc luong thu nhap", "luong thang", "salary"),
    "workplace": (
        "workplace",
        "noi lam viec",
        "dia diem lam viec",
        "dia diem",
        "dia chi lam viec",
        "noi lam",
        "workplace_text",
        "location",
    ),
    "education": ("education", "trinh do", "trinh do chuyen mon", "trinh do hoc van", "bang cap", "education_text", "trinh do cmkt"),
    "shift": ("shift", "ca lam viec", "thoi gian lam viec", "ca lam", "gio lam viec", "gio lam", "shift_text", "ca kip"),
    "deadline": (
        "deadline",
        "han nop",
        "han nop ho so",
        "thoi han",
        "han nhan ho so",
        "thoi han tuyen dung",
        "den ngay",
        "closes_on",
        "han",
    ),
}
_COLUMN_OF = {head: column for column, heads in _HEADS.items() for head in heads}
COLUMNS = tuple(_HEADS)
_NEEDED = frozenset({"title", "enterprise"})
_LOOKED_AT = 30  # rows above which no list hides its head


@dataclass(frozen=True, slots=True)
class ListRow:
    """`number` is the row as Excel counts; `cells` holds the columns that the list has, `heads` how they are called there."""

    number: int
    cells: Mapping[str, str]
    heads: Mapping[str, str]


def list_rows(rows: Sequence[Sequence[object]]) -> list[ListRow] | None:
    """The rows under the head that have any text; None where no row is a head with at least an enterprise and a title."""
    for place, row in enumerate(rows[:_LOOKED_AT]):
        columns = _columns(row)
        if set(columns) >= _NEEDED:
            return list(_under(rows, place + 1, columns, {column: cell_text(row[where]) for column, where in columns.items()}))
    return None


def _columns(row: Sequence[object]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        column = _COLUMN_OF.get(_head(cell))
        if column:
            found.setdefault(column, place)
    return found


def _head(cell: object) -> str:
    """Without remarks in brackets, marks and stars: 'Số lượng tuyển (người) *' is 'so luong tuyen'."""
    bare = re.sub(r"\([^)]*\)", " ", fold(str(cell or "")))
    return " ".join(re.findall(r"\w+", bare))


def _under(rows: Sequence[Sequence[object]], first: int, columns: Mapping[str, int], heads: Mapping[str, str]) -> Iterator[ListRow]:
    for place in range(first, len(rows)):
        row = rows[place]
        cells = {column: cell_text(row[where]) if where < len(row) else "" for column, where in columns.items()}
        if any(cells.values()):
            yield ListRow(place + 1, cells, heads)


def cell_text(cell: object) -> str:
    """As a person reads it in the sheet: 20.0 is '20', a date is '31/03/2025'; lines are kept, invisible marks are not.

    An apostrophe before a sign that begins a formula was put there by an export, ours or another's, and goes.
    """
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    text = re.sub(r"\A'(?=[=+\-@])", "", str(cell))
    return "\n".join(line for line in map(nfc, text.splitlines()) if line)

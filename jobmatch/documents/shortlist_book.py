"""The shortlist of a vacancy as an Excel file for printing: what the page shows, and nothing that it does not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from jobmatch.matching.shortlist import Match, ReasonKind

# XlsxWriter would stamp the hour of making; the same list must be the same file.
_MADE = datetime(2025, 1, 1)  # noqa: DTZ001 - the file format knows no zone
_SAFE = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_A4 = 9
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
# Heads with their widths in letters of Excel.
_COLUMNS = (
    ("Thứ", 6),
    ("Họ và tên", 24),
    ("Thôn", 18),
    ("Xã", 20),
    ("Mức hợp", 14),
    ("Vì sao hợp", 50),
    ("Chưa hợp", 34),
    ("Cần hỏi", 34),
)
_HEAD_ROW = 3


@dataclass(frozen=True, slots=True)
class Listed:
    match: Match
    full_name: str
    village: str
    commune: str


def shortlist_book(title: str, enterprise: str, people: Iterable[Listed]) -> bytes:
    """One sheet, A4 across; text is never taken for a formula."""
    file = BytesIO()
    book = Workbook(file, _SAFE)
    book.set_properties({"title": title, "created": _MADE})
    sheet = book.add_worksheet("Danh sách")
    cell = book.add_format({**_FONT, "text_wrap": True, "border": 1})
    head = book.add_format({**_FONT, "text_wrap": True, "border": 1, "bold": True})
    sheet.write_string(0, 0, f"Người hợp việc: {title}", book.add_format({**_FONT, "bold": True, "font_size": 14}))
    sheet.write_string(1, 0, enterprise, book.add_format(_FONT))
    for place, (words, width) in enumerate(_COLUMNS):
        sheet.set_column(place, place, width)
        sheet.write_string(_HEAD_ROW, place, words, head)
    for number, person in enumerate(people, _HEAD_ROW + 1):
        sheet.write_number(number, 0, person.match.rank, cell)
        for place, text in enumerate(_row(person), 1):
            sheet.write_string(number, place, text, cell)
    sheet.repeat_rows(_HEAD_ROW)
    sheet.freeze_panes(_HEAD_ROW + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&RTrang &P / &N")
    book.close()
    return file.getvalue()


def _row(person: Listed) -> Sequence[str]:
    reasons = (_said(person.match, kind) for kind in (ReasonKind.FOR, ReasonKind.AGAINST, ReasonKind.ASK))
    return person.full_name, person.village, person.commune, person.match.fit.value.capitalize(), *reasons


def _said(match: Match, kind: ReasonKind) -> str:
    return "\n".join(reason.text for reason in match.reasons if reason.kind is kind)

"""A commune gets its own file back with what is wrong marked, mends the marked cells and sends it again."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from jobmatch.services.give_back_workbook import give_back_workbook
from jobmatch.services.see_uploads import OneUpload
from jobmatch.store.rows import AccessLogRow
from jobmatch.store.work import Database
from tests.makers import NOW, WISHED, a_list_file, a_person
from tests.refusals import refused
from tests.services.test_uploads import hand_in, read, seen

# Cell, header, what is typed there and what would be right.
DAMAGE: list[tuple[str, str, Any, Any]] = [
    ("B6", "Họ và tên", "Ng. T. Hoa", "Nguyễn Thị Hoa"),
    ("C7", "Ngày sinh", "31/02/1986", "28/02/1986"),
    ("E8", "Số CCCD", 2.2186e11, "022186000888"),
    ("G9", "Số điện thoại", "09123456", "0912345679"),
]
TCVN3 = "NguyÔn ThÞ Hång"


def damaged_list() -> list[tuple[Any, ...]]:
    return [a_person(**{"Họ và tên": f"Lê Thị {name}", "Số CCCD": f"02218600{row}111", header: wrong})
            for name, row, (_, header, wrong, _) in zip(("A", "Lan", "Mai", "Cúc"), range(6, 10), DAMAGE, strict=True)]  # fmt: skip


def looked_at(database: Database, content: bytes, name: str = "07_quangchinh.xlsx") -> OneUpload:
    upload_id = hand_in(database, content, name)
    read(database, upload_id)
    return seen(database, upload_id)


def marked(database: Database, one: OneUpload) -> bytes:
    return give_back_workbook(database.open_work, one.upload.id, account_id=None, now=NOW).content


def sheet_of(content: bytes) -> tuple[Workbook, Worksheet]:
    book = load_workbook(io.BytesIO(content))
    return book, book.worksheets[0]


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(one: OneUpload) -> list[tuple[str, str, str]]:
    return [(line.problem.cell, line.problem.code, line.problem.found) for line in one.preview.cells]


@pytest.fixture
def one(database: Database, tmp_path: Path) -> OneUpload:
    return looked_at(database, a_list_file(tmp_path / "07_quangchinh.xlsx", *damaged_list()).read_bytes())


def test_marked_cells_are_coloured_and_say_why_and_so_does_the_last_column(database: Database, one: OneUpload) -> None:
    _, sheet = sheet_of(marked(database, one))

    reasons = sheet.max_column
    assert str(sheet.cell(5, reasons).value).startswith("Lý do")
    assert "Sửa các ô tô màu" in str(sheet.cell(1, reasons).value)
    for cell, *_ in DAMAGE:
        assert sheet[cell].fill.fgColor.rgb != "00000000"
        assert sheet[cell].comment
        assert f"{cell}: " in str(sheet.cell(sheet[cell].row, reasons).value)
    assert sheet["D6"].comment is None


def test_the_rest_stands_where_it_stood_and_as_it_was(database: Database, one: OneUpload) -> None:
    _, sheet = sheet_of(marked(database, one))

    assert [sheet.cell(5, place + 1).value for place in range(len(WISHED))] == list(WISHED)
    assert sheet["A2"].value == "XÃ QUẢNG CHÍNH"
    assert sheet["E8"].value == 2.2186e11


def test_the_file_sent_again_as_it_is_reads_as_it_did(database: Database, one: OneUpload) -> None:
    again = looked_at(database, marked(database, one), "07_quangchinh danh dau.xlsx")

    assert told(again) == told(one)
    for name in ("rows", "accepted", "review", "refused"):
        assert again.upload.counts[name] == one.upload.counts[name]


def test_mended_cells_have_no_problem_any_more(database: Database, one: OneUpload) -> None:
    book, sheet = sheet_of(marked(database, one))
    for cell, _, _, right in DAMAGE:
        sheet[cell].value = right

    again = looked_at(database, saved(book), "07_quangchinh danh dau.xlsx")

    assert [line.problem.cell for line in again.preview.cells if line.problem.cell in {cell for cell, *_ in DAMAGE}] == []
    assert again.upload.counts["accepted"] == 4


def test_a_text_in_an_old_font_goes_back_as_it_was_typed(database: Database, tmp_path: Path) -> None:
    one = looked_at(database, a_list_file(tmp_path / "a.xlsx", a_person(**{"Họ và tên": TCVN3})).read_bytes())

    _, sheet = sheet_of(marked(database, one))

    assert one.preview.new[0].full_name == "Nguyễn Thị Hồng"
    assert (sheet["B6"].value, sheet["B6"].font.name) == (TCVN3, ".VnTime")


def test_no_text_becomes_a_formula(database: Database, tmp_path: Path) -> None:
    one = looked_at(database, a_list_file(tmp_path / "a.csv.xlsx", a_person(**{"Ghi chú": "'=HYPERLINK(1)"})).read_bytes())

    book, sheet = sheet_of(marked(database, one))

    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "inlineStr"}
    assert book.sheetnames == ["Danh sach"]


def test_a_text_file_goes_back_as_a_workbook_and_a_slipped_row_waits_until_it_is_said_to_be_mended(database: Database) -> None:
    text = io.StringIO()
    lines = csv.writer(text)
    lines.writerows([WISHED, a_person(), (*a_person(**{"Họ và tên": "Lê Thị Lan", "Số CCCD": "022186000222"}), "thừa", "ô"), a_person()])
    one = looked_at(database, text.getvalue().encode(), "07_quangchinh.csv")

    content = marked(database, one)
    again = looked_at(database, content, "07_quangchinh danh dau.xlsx")
    book, sheet = sheet_of(content)
    sheet.cell(3, sheet.max_column).value = None
    mended = looked_at(database, saved(book), "da sua.xlsx")

    assert (one.upload.counts["review"], again.upload.counts["review"]) == (1, 1)
    assert mended.upload.counts["review"] == 0


def test_it_is_written_down_who_took_the_file_along(database: Database, one: OneUpload) -> None:
    marked(database, one)

    with database.open_reading() as session:
        assert "Trả tệp của xã có đánh dấu ô cần sửa" in [line.purpose for line in session.query(AccessLogRow)]


def test_a_file_that_is_not_kept_cannot_be_given_back(database: Database) -> None:
    one = looked_at(database, b"no workbook", "list.xlsx")

    with refused("file_not_kept"):
        marked(database, one)

"""A list in a real browser: a header nobody knows is mapped, a repair refused, the import undone; on a phone without script."""

from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from jobmatch.wiring import Desk
from tests import invariants
from tests.makers import a_list, a_list_file, a_person, imported
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in
from tests.web.test_imports import do_due_work

STRANGE = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG CHÍNH",), (None,), ("Aa", "Bb", "Cc", "Dd"))
SIZES = pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])


def hand_in(page: Page, file: Path, desk: Desk) -> str:
    """The address of its preview."""
    page.goto("/imports/new")
    page.get_by_label("Tệp danh sách").set_input_files(file)
    page.get_by_role("button", name="Gửi và xem trước").click()
    expect(page.get_by_text("Đang chờ đến lượt")).to_be_visible()
    address = page.url
    work_off(page, desk)
    return address


def work_off(page: Page, desk: Desk) -> None:
    """Meanwhile the page stands elsewhere: the bar would load it anew under our hands."""
    page.goto("/imports")
    do_due_work(desk)


def is_narrow(page: Page) -> bool:
    page.wait_for_function("document.documentElement")  # between two pages there is none
    width: int = page.evaluate("document.documentElement.scrollWidth")
    viewport = page.viewport_size
    return viewport is not None and width <= viewport["width"]


@SIZES
def test_a_list_under_a_header_that_nobody_knows_is_mapped_and_remembered(
    open_page: OpenPage, desk: Desk, tmp_path: Path, size: dict[str, int]
) -> None:
    page = open_page(size, script=size is DESKTOP)
    sign_in(page, desk)
    file = a_list_file(tmp_path / "la.xlsx", ("Lê Thị Hoa", "1990", "Thôn 1", "may"), title=STRANGE, header=None)

    address = hand_in(page, file, desk)
    page.goto(address)
    expect(page.get_by_text("Chưa tìm thấy người nào trong tệp")).to_be_visible()
    assert is_narrow(page)
    for letter, meaning in (("A", "Họ và tên"), ("B", "Ngày sinh"), ("C", "Thôn, khu phố")):
        page.get_by_label(f"Ý nghĩa của cột {letter}", exact=True).select_option(label=meaning)
    page.get_by_role("button", name="Đọc lại theo lựa chọn này").click()
    work_off(page, desk)
    page.goto(address)
    expect(page.get_by_role("button", name="Ghi 1 người")).to_be_visible()
    later = hand_in(page, a_list_file(tmp_path / "sau.xlsx", ("Bùi Văn Nam", "1985", "Thôn 2", "hàn"), title=STRANGE, header=None), desk)
    page.goto(f"{later}?view=columns")

    expect(page.get_by_text("Đọc theo lựa chọn đã nhớ từ tệp trước của xã này.")).to_be_visible()
    expect(page.get_by_role("button", name="Ghi 1 người")).to_be_visible()


@SIZES
def test_a_repair_is_refused_and_the_list_is_read_again_without_it(
    open_page: OpenPage, desk: Desk, tmp_path: Path, size: dict[str, int]
) -> None:
    page = open_page(size, script=size is DESKTOP)
    sign_in(page, desk)
    file = a_list_file(
        tmp_path / "so.xlsx", a_person(), a_person(**{"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Số CCCD": 22086000222})
    )

    address = hand_in(page, file, desk)
    page.goto(f"{address}?code=citizen_id_repaired")
    page.get_by_label("Chọn cho ô E7").select_option(label="Để trống, hỏi lại")
    assert is_narrow(page)
    page.get_by_role("button", name="Giữ lựa chọn ở trang này").click()
    work_off(page, desk)
    page.goto(address)

    expect(page.get_by_role("cell", name="Số căn cước không đủ hoặc thừa chữ số.")).to_be_visible()
    page.get_by_role("button", name="Nhận lại 1 đề nghị").click()
    work_off(page, desk)
    page.goto(address)
    expect(page.get_by_role("cell", name="Số căn cước mất số 0 ở đầu; đã thêm lại.")).to_be_visible()


@SIZES
def test_an_import_is_ticked_written_and_undone(open_page: OpenPage, desk: Desk, tmp_path: Path, size: dict[str, int]) -> None:
    imported(desk.database, a_list(a_person(**{"Ngày sinh": "04/12/1986", "Mức lương mong muốn": "6tr"})))
    page = open_page(size, script=size is DESKTOP)
    sign_in(page, desk)
    file = a_list_file(tmp_path / "moi.xlsx", a_person(), a_person(**{"Họ và tên": "Bùi Văn Nam", "Số CCCD": "022086000333"}))

    address = hand_in(page, file, desk)
    page.goto(f"{address}?view=changes")
    page.get_by_label("Đồng ý đổi thành 03/12/1986").check()
    assert is_narrow(page)
    page.get_by_role("button", name="Giữ các dấu ở trang này").click()
    work_off(page, desk)
    page.goto(f"{address}?view=changes")
    expect(page.get_by_label("Đồng ý đổi thành 03/12/1986")).to_be_checked()
    page.get_by_role("button", name="Ghi 2 người").click()
    work_off(page, desk)
    page.goto(address)
    page.get_by_role("link", name="Người mới (1)").first.click()
    expect(page.get_by_role("link", name="Bùi Văn Nam")).to_be_visible()
    page.get_by_role("link", name="Hoàn tác lần nhập này").click()
    assert is_narrow(page)
    page.get_by_role("button", name="Hoàn tác, 1 người rời sổ").click()

    expect(page.get_by_role("status").first).to_contain_text("1 người rời sổ, 1 người trở lại như trước")
    work_off(page, desk)
    page.goto(address)
    expect(page.get_by_role("button", name="Ghi 2 người")).to_be_visible()
    assert invariants.broken(desk.database) == []


def test_the_marked_file_is_taken_along(open_page: OpenPage, desk: Desk, tmp_path: Path) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)
    page.goto(hand_in(page, a_list_file(tmp_path / "xa.xlsx", a_person(**{"Ngày sinh": "31/02/1986"})), desk))

    with page.expect_download() as coming:
        page.get_by_role("link", name="Tải tệp có đánh dấu lỗi").click()
    kept = tmp_path / coming.value.suggested_filename
    coming.value.save_as(kept)

    sheet = load_workbook(kept)["Danh sach"]
    assert kept.name == "xa danh dau.xlsx"
    assert sheet["C6"].comment
    assert "ngày" in str(sheet.cell(6, sheet.max_column).value).lower()


def test_the_bar_grows_by_itself_and_the_preview_comes_when_it_is_full(open_page: OpenPage, desk: Desk, tmp_path: Path) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)
    page.goto("/imports/new")
    page.get_by_label("Tệp danh sách").set_input_files(a_list_file(tmp_path / "xa.xlsx", a_person()))
    page.get_by_role("button", name="Gửi và xem trước").click()
    expect(page.get_by_text("Đang chờ đến lượt")).to_be_visible()

    do_due_work(desk)

    expect(page.get_by_role("button", name="Ghi 1 người")).to_be_visible(timeout=timedelta(seconds=20) / timedelta(milliseconds=1))

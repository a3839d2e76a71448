"""Tick sheets of village heads on the site: made for a thôn or a commune, printed, keyed back, taken back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in
from tests.web.conftest import Visitor

TOAN = {"Họ và tên": "Vũ Văn Toán", "Ngày sinh": "02/05/1990", "Giới tính": "Nam", "Số CCCD": "022090000222"}
HERE = "06943-2020/quang chinh 1"


@pytest.fixture
def asked(desk: Desk) -> Desk:
    wish = {"Nguyện vọng việc làm": "may"}
    imported(desk.database, a_list(a_person(**wish), a_person(**TOAN, **wish)))
    return desk


def made(staff: Visitor) -> None:
    answer = staff.send("/review-sheets", {"place": [HERE]})
    assert answer.status_code == 302
    assert answer.location.endswith("/review-sheets/made/1-1")


def test_a_sheet_is_made_printed_and_listed_with_its_village(visitor: Callable[[str], Visitor], asked: Desk) -> None:
    staff = visitor("staff")
    made(staff)

    paper = staff.get("/review-sheets/1-1.pdf")

    assert paper.get_data().startswith(b"%PDF")
    assert "số 1, in 07/3" in staff.get("/review-sheets").get_data(as_text=True)


def test_all_villages_of_a_commune_are_made_at_once(visitor: Callable[[str], Visitor], asked: Desk) -> None:
    answer = visitor("staff").send("/review-sheets", {"commune": "06943-2020"})

    assert answer.location.endswith("/review-sheets/made/1-1")


def test_what_is_no_number_of_a_box_comes_back_beside_its_row(visitor: Callable[[str], Visitor], asked: Desk) -> None:
    staff = visitor("staff")
    made(staff)

    answer = staff.send("/review-sheets/1", {"on": "2025-03-07", "r1": "1", "r2": "9"})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "Dòng 2: gõ số từ 1 đến 4" in page
    assert 'name="r1" value="1"' in page


@pytest.mark.parametrize("address", ["/review-sheets/77", "/review-sheets/77-78.pdf"])
def test_a_sheet_that_is_none_is_missing(visitor: Callable[[str], Visitor], asked: Desk, address: str) -> None:
    answer = visitor("staff").get(address)

    assert answer.status_code == 404


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_sheet_that_came_back_is_keyed_in_by_keyboard_and_taken_back(asked: Desk, open_page: OpenPage, viewport: dict[str, int]) -> None:
    page = open_page(viewport)
    sign_in(page, asked)

    page.goto("/review-sheets")
    page.get_by_label("Thôn 1").check()
    page.get_by_role("button", name="Lập phiếu các thôn đã chọn").click()
    expect(page.get_by_role("link", name="Tải tệp để in (PDF)")).to_be_visible()
    page.goto("/review-sheets")
    page.get_by_label("Phiếu đã về, số").fill("1")
    page.get_by_role("button", name="Nhập phiếu này").click()
    page.get_by_label("Phạm Thị Hồng").focus()
    for key in ("2", "Tab", "1", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("Đã ghi 2 dòng của phiếu số 1.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    page.get_by_role("button", name="Hoàn tác").click()

    expect(page.get_by_text("sổ trở lại như trước").first).to_be_visible()
    expect(page.get_by_label("Phạm Thị Hồng")).to_be_visible()

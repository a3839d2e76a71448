"""A duplicate solved and undone in a real browser: by mouse on a desktop, by thumb on a phone, by keys, and without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from jobmatch.store.reviews import open_question
from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in

HONG = {"Số CCCD": None}
HONG_TOO = {"Số CCCD": None, "Số điện thoại": None, "Họ và tên": "PHẠM THỊ HỒNG", "Ngày sinh": "20/07/1986", "Thôn": "Thôn 2"}
TOAN = {"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "02/05/1990", "Số CCCD": None, "Số điện thoại": None}
TOAN_TOO = {**TOAN, "Ngày sinh": "17/11/1990"}
FIRST, SECOND = "/reviews/pairs/1/2", "/reviews/pairs/3/4"


@pytest.fixture
def two_pairs(desk: Desk) -> None:
    imported(desk.database, a_list(a_person(**HONG), a_person(**HONG_TOO), a_person(**TOAN), a_person(**TOAN_TOO)))
    with desk.open_work() as work:
        for pair in ((1, 2), (3, 4)):
            open_question(work.session, *pair)
        work.commit()


def no_wider_than_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_duplicate_is_solved_and_taken_apart_again(
    open_page: OpenPage, desk: Desk, two_pairs: None, viewport: dict[str, int], script: bool
) -> None:
    page = open_page(viewport, script=script)
    sign_in(page, desk)
    page.goto("/reviews?kind=same_person")
    page.get_by_role("link", name="Xem từng cặp").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hai hồ sơ này có phải một người?")
    page.goto(f"{FIRST}?kind=same_person")
    expect(page.get_by_role("cell").filter(has_text="****5678")).to_be_visible()
    assert no_wider_than_the_screen(page)

    page.get_by_role("button", name="Cùng một người, gộp lại").click()

    expect(page.get_by_text("Đã gộp hai hồ sơ")).to_be_visible()
    expect(page.get_by_role("cell").filter(has_text="02/05/1990")).to_be_visible()
    page.get_by_role("button", name="Tách lại").click()
    expect(page.get_by_text("Đã tách lại")).to_be_visible()
    expect(page.get_by_text(re.compile("Cặp [12] trong 2"))).to_be_visible()
    assert no_wider_than_the_screen(page)


def test_pairs_are_walked_through_by_keys_which_can_be_turned_off(open_page: OpenPage, desk: Desk, two_pairs: None) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)
    page.goto(f"{FIRST}?kind=same_person")

    page.keyboard.press("n")
    page.wait_for_url(f"**{SECOND}*")
    page.keyboard.press("3")
    page.wait_for_url(f"**{FIRST}*")
    page.get_by_label("Ghi thêm").fill("12n3")
    expect(page.get_by_label("Ghi thêm")).to_have_value("12n3")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("2")
    page.wait_for_url(f"**{SECOND}*")
    expect(page.get_by_text("Đã ghi là hai người khác nhau")).to_be_visible()
    page.get_by_label("Dùng phím").uncheck()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("1")
    page.reload()
    expect(page.get_by_label("Dùng phím")).not_to_be_checked()
    page.get_by_label("Dùng phím").check()
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("1")

    page.wait_for_url("**/reviews?*merged=*")
    expect(page.get_by_text(re.compile("Đã gộp hai hồ sơ, giữ số [34]"))).to_be_visible()

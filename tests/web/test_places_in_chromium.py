"""Looking for a person and placing a village of a split commune in a real browser, on a desk and on a phone."""

import pytest
from playwright.sync_api import expect

from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in

TITLE = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG LONG",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG NĂM 2025",))


@pytest.fixture
def split(desk: Desk) -> Desk:
    people = [
        a_person(**{"Họ và tên": f"Phùn Thị {name}", "Số CCCD": f"02218600011{number}", "Thôn": f"Thôn {number}"})
        for name, number in (("An", 5), ("Chi", 6))
    ]
    imported(desk.database, a_list(*people, file="08_quanglong.xlsx", title=TITLE))
    return desk


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_number_is_looked_for_a_filter_kept_and_a_village_placed(split: Desk, open_page: OpenPage, viewport: dict[str, int]) -> None:
    page = open_page(viewport)
    sign_in(page, split)

    page.goto("/workers")
    page.get_by_label("Tên, thôn, xã, số").fill("0115")
    page.locator("main").get_by_role("button", name="Tìm").click()
    expect(page.get_by_role("link", name="Phùn Thị An")).to_be_visible()
    assert "0115" not in page.url
    page.get_by_text("Lưu bộ lọc này").click()
    page.get_by_label("Tên bộ lọc").fill("Chị An")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_role("link", name="Chị An")).to_be_visible()

    page.get_by_role("link", name="Bỏ hết").click()
    page.get_by_role("link", name="Thôn chờ xếp xã").click()
    page.get_by_label("Thôn 5").check()
    page.get_by_label("Xã Quảng Hà").check()
    page.get_by_role("button", name="Xếp các thôn đã chọn").click()
    expect(page.get_by_text("Đã xếp 1 thôn.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.get_by_text("1 thôn lại chờ xếp")).to_be_visible()

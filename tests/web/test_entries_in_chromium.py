"""One person keyed in by keyboard alone, at a desk and on a phone, with script and without; a power cut costs nothing."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.wiring import Desk
from tests.makers import AS_OF, a_list, a_person, imported
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in

QUANG_CHINH = default_gazetteer().find_commune("xã Quảng Chính", AS_OF).id
# A clerk who types with two fingers does some three keys a second.
KEYS_A_MINUTE = 180


@dataclass(slots=True)
class Keyboard:
    """Counts what is pressed; nothing else reaches the page."""

    page: Page
    pressed: int = 0

    def type(self, text: str, then: str = "Enter") -> None:
        self.page.keyboard.type(text)
        self.press(then)
        self.pressed += len(text)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
        self.pressed += len(keys)


def focused(page: Page) -> str:
    name: str = page.evaluate("document.activeElement.name || document.activeElement.tagName")
    return name


def key_in(page: Page) -> Keyboard:
    """Vũ Văn Toán of Thôn 2, as a paper form has him; commune, thôn and day stand from the one before."""
    keys = Keyboard(page)
    keys.type("Vũ Văn Toán")
    keys.type("02051990")
    keys.type("1")  # nam
    keys.type("022090000222")
    keys.type("0987654321")
    keys.press("Enter", "Enter")  # commune and thôn stay
    keys.press("Tab") if focused(page) == "SUMMARY" else None
    keys.type("3")  # tốt nghiệp THCS
    keys.type("0")  # chưa qua đào tạo
    keys.press("Enter")  # ngành
    keys.type("2")  # chưa có việc
    keys.press("Enter", "Enter")  # việc đang làm, số năm
    keys.type("thợ hàn")
    keys.press("Control+Enter")
    return keys


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_one_person_is_keyed_in_by_keyboard_alone_within_a_minute(open_page: OpenPage, desk: Desk, viewport: dict[str, int]) -> None:
    imported(desk.database, a_list(a_person(Thôn="Thôn 2")))
    page = open_page(viewport)
    sign_in(page, desk)
    page.goto("/workers/new")
    page.get_by_label("Xã", exact=True).select_option(QUANG_CHINH)
    page.get_by_label("Thôn, khu phố").fill("Thôn 2")
    page.get_by_label("Họ, chữ đệm và tên").focus()

    keys = key_in(page)

    expect(page.get_by_text("Đã ghi hồ sơ số 2.")).to_be_visible()
    assert focused(page) == "full_name"  # ready for the next one
    assert page.get_by_label("Thôn, khu phố").input_value() == "Thôn 2"
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert keys.pressed < KEYS_A_MINUTE
    page.get_by_role("link", name="Vũ Văn Toán").click()
    expect(page.get_by_text("Tốt nghiệp THCS")).to_be_visible()
    expect(page.get_by_text("thợ hàn").first).to_be_visible()


def test_digits_answer_conditions_and_a_wish_says_as_what_it_is_understood(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)
    page.goto("/workers/new")
    page.get_by_label("Việc muốn làm thứ nhất").fill("công nhân may")
    page.keyboard.press("Tab")

    expect(page.locator("#understood-1")).to_contain_text("Hiểu là:")
    page.locator("input[name=is_night_shift]").first.focus()
    page.keyboard.press("2")
    page.keyboard.press("1")
    assert page.locator("input[name=is_night_shift]:checked").get_attribute("value") == "no"
    assert page.locator("input[name=is_far_away]:checked").get_attribute("value") == "yes"
    assert focused(page) == "is_needs_bus"


def test_a_power_cut_costs_nothing(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)
    page.goto("/workers/new")
    page.get_by_label("Họ, chữ đệm và tên").fill("Vũ Văn Toán")
    page.get_by_label("Họ, chữ đệm và tên").dispatch_event("input")
    expect(page.locator("#kept")).to_contain_text("Bản nháp giữ lúc", timeout=10_000)

    page.goto("/")  # whatever was on the screen is gone
    page.goto("/workers/new")
    page.get_by_role("link", name="Nhập tiếp").click()

    assert page.get_by_label("Họ, chữ đệm và tên").input_value() == "Vũ Văn Toán"


def test_whoever_may_be_the_same_is_answered_by_one_key(open_page: OpenPage, desk: Desk) -> None:
    imported(desk.database, a_list(a_person()))
    page = open_page(PHONE)
    sign_in(page, desk)
    page.goto("/workers/new")
    page.get_by_label("Họ, chữ đệm và tên").fill("Phạm Thị Hồng")
    page.get_by_label("Ngày, tháng, năm sinh").fill("03/12/1986")
    page.get_by_label("Xã", exact=True).select_option(QUANG_CHINH)
    page.get_by_label("Thôn, khu phố").fill("Thôn 1")
    page.keyboard.press("Control+Enter")

    expect(page.get_by_role("heading", name="Có phải một người đã có trong sổ?")).to_be_visible()
    page.locator("input[name=who]").first.focus()
    page.keyboard.press("1")
    page.keyboard.press("Control+Enter")

    expect(page.get_by_text("Đã ghi thêm vào hồ sơ số 1.")).to_be_visible()


def test_without_script_the_form_is_sent_by_its_buttons(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(PHONE, script=False)
    sign_in(page, desk)
    page.goto("/workers/new")
    page.get_by_label("Họ, chữ đệm và tên").fill("Vũ Văn Toán")
    page.get_by_label("Ngày, tháng, năm sinh").fill("1990")
    page.get_by_label("Xã", exact=True).select_option(QUANG_CHINH)
    page.get_by_role("button", name="Lưu nháp").click()

    assert page.get_by_label("Họ, chữ đệm và tên").input_value() == "Vũ Văn Toán"
    page.get_by_role("button", name="Ghi rồi xem hồ sơ").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vũ Văn Toán")
    page.get_by_role("link", name="Sửa hồ sơ").click()
    page.get_by_label("Thôn, khu phố").fill("Thôn 5")
    page.get_by_role("button", name="Ghi chỗ đã đổi").click()
    expect(page.get_by_text("Thôn 5, Xã Quảng Chính").first).to_be_visible()
    page.get_by_role("button", name="Hoàn tác").first.click()
    expect(page.get_by_text("Đã hoàn tác.")).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_of_the_form_scrolls_sideways(open_page: OpenPage, desk: Desk, width: int) -> None:
    imported(desk.database, a_list(a_person()))
    page = open_page({"width": width, "height": 700})
    sign_in(page, desk, "commune")
    widths = {}
    for place in ("/", "/workers", "/workers/new", "/workers/1", "/workers/1/edit", "/imports"):
        page.goto(place)
        widths[place] = page.evaluate("document.documentElement.scrollWidth")

    assert {place: wide for place, wide in widths.items() if wide > width} == {}

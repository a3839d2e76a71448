"""The page of one's own password on a phone."""

from playwright.sync_api import expect

from jobmatch.wiring import Desk
from tests.web.browsing import PHONE, OpenPage, sign_in
from tests.web.conftest import PASSWORD

NEW = "ngọn đồi chè xanh"


def test_a_password_is_changed_on_a_phone(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(PHONE)
    sign_in(page, desk, "staff")

    page.goto("/me")
    page.get_by_label("Mật khẩu đang dùng").fill(PASSWORD)
    page.get_by_label("Mật khẩu mới", exact=True).fill(NEW)
    page.get_by_label("Gõ lại mật khẩu mới").fill(NEW)
    page.get_by_role("button", name="Đổi mật khẩu").click()

    expect(page.get_by_role("status")).to_contain_text("Đã đổi mật khẩu")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

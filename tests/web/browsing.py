"""What walks through the site in a real browser share: sizes of screens, and the door."""

from collections.abc import Callable
from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from jobmatch.services.keep_accounts import add_account
from jobmatch.wiring import Desk
from tests.web.conftest import ACCOUNTS, PASSWORD

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
OpenPage = Callable[..., Page]


def sign_in(page: Page, desk: Desk, role: str = "staff") -> None:
    add_account(desk.open_work, role, PASSWORD, now=datetime.now(UTC), **ACCOUNTS[role])
    page.goto("/")
    page.get_by_label("Tên đăng nhập").fill(role)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_text(ACCOUNTS[role]["display_name"]).first).to_be_attached()

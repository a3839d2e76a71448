"""The stops of a bus in a real browser: kept without script on a small screen."""

import pytest
from playwright.sync_api import expect

from jobmatch.services.keep_enterprises import add_enterprise
from jobmatch.store.enterprises import Contact
from jobmatch.wiring import Desk
from tests.web.browsing import PHONE, OpenPage, sign_in


@pytest.mark.parametrize("script", [True, False])
def test_a_stop_is_kept_and_ended_on_a_small_screen(open_page: OpenPage, desk: Desk, *, script: bool) -> None:
    number = add_enterprise(desk.open_work, "Công ty TNHH May Hà Cối", tax_code="", said_as="", contact=Contact())
    page = open_page(PHONE, script=script)
    sign_in(page, desk, "staff")
    page.goto(f"/enterprises/{number}")
    stops = page.locator("#stops")

    stops.get_by_label("Xã", exact=True).select_option(label="Thị trấn Quảng Hà")
    stops.get_by_label("Điểm đón", exact=True).fill("ngã ba trước cổng chợ trung tâm Hà Cối")
    stops.get_by_label("Giờ xe đón").fill("06:15")
    stops.get_by_role("button", name="Ghi điểm đón").click()

    expect(stops.locator("table")).to_contain_text("06:15")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    stops.get_by_role("button", name="Ngừng").click()

    expect(stops.get_by_role("button", name="Dùng lại")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

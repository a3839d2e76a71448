"""Weights in a real browser: the effect follows the hand on the form, and the button does the same without script."""

import pytest
from playwright.sync_api import expect

from jobmatch.services.keep_weights import keep_weight_set
from jobmatch.services.run_matching import run_matching
from jobmatch.wiring import Desk
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row
from tests.services.test_keep_weights import PAY_FIRST
from tests.web.browsing import DESKTOP, OpenPage, sign_in


@pytest.fixture
def run_id(desk: Desk) -> str:
    """Ten cook well paid and ten sew for more than is paid: what counts more, the trade or the pay, changes the first ten."""
    with desk.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("V1"))
        for wish, pay in ((COOKING, 7_000_000), (SEWING, 12_000_000)):
            for _ in range(10):
                a_worker_row(work.session, wish, wish_text=wish.text, wage_min_vnd=pay, wage_max_vnd=pay)
        work.commit()
    return run_matching(desk.open_work, desk.open_reading, as_of=TODAY, account_id=None, now=NOW).run.id


def test_a_change_shows_at_once_what_it_does(open_page: OpenPage, desk: Desk, run_id: str) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk, "admin")
    page.goto(f"/matches/{run_id}/weights")
    expect(page.locator("#effect")).to_contain_text("Chưa danh sách nào đổi")
    page.evaluate("window.stays = true")

    page.get_by_label("Lương").fill("31")
    page.get_by_label("Nguyện vọng và tay nghề").fill("1")
    page.get_by_label("Nguyện vọng và tay nghề").press("Tab")

    expect(page.locator("#effect")).to_contain_text("1 trong 1 danh sách")
    assert page.evaluate("window.stays")
    assert "pay=31" in page.url


def test_without_script_the_button_does_the_same(open_page: OpenPage, desk: Desk, run_id: str) -> None:
    page = open_page(DESKTOP, script=False)
    sign_in(page, desk, "admin")
    page.goto(f"/matches/{run_id}/weights")

    page.get_by_label("Lương").fill("31")
    page.get_by_label("Nguyện vọng và tay nghề").fill("1")
    page.get_by_role("button", name="Tính lại").click()

    expect(page.locator("#effect")).to_contain_text("1 trong 1 danh sách")


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_about_weights_scrolls_sideways(open_page: OpenPage, desk: Desk, run_id: str, width: int) -> None:
    set_id = keep_weight_set(desk.open_work, "Lương trước", PAY_FIRST, account_id=None, now=NOW)
    page = open_page({"width": width, "height": 700})
    sign_in(page, desk, "admin")
    widths = {}
    for place in ("/matches/weights", f"/matches/weights/{set_id}", f"/matches/{run_id}/weights", "/matches/settings"):
        page.goto(place)
        widths[place] = page.evaluate("document.documentElement.scrollWidth")

    assert {place: wide for place, wide in widths.items() if wide > width} == {}

"""Pairs judged in a real browser: by one key on a list, by mouse and thumb, side by side, and without script."""

import pytest
from playwright.sync_api import Locator, Page, expect

from jobmatch.services.run_matching import run_matching
from jobmatch.wiring import Desk
from tests.matching.pairs import SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row, an_enterprise_row
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in

PAGES = ("/matches/people/1", "/matches/few", "/matches/fairness", "/matches/marks", "/courses", "/courses/effects")
PRESSED, LET_GO = ("aria-pressed", "true"), ("aria-pressed", "false")


@pytest.fixture
def shortlist(desk: Desk) -> str:
    """Three women who sew behind one job."""
    with desk.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("V1"), enterprise_id=an_enterprise_row(work.session))
        for name in ("Đặng Thị Sáu", "Phùng Thị Hạnh", "Chíu Thị Lan"):
            a_worker_row(work.session, SEWING, full_name=name, employment="unemployed")
        work.commit()
    run = run_matching(desk.open_work, desk.open_reading, as_of=TODAY, account_id=None, now=NOW).run
    return f"/matches/{run.id}/vacancies/V1"


def person(page: Page, number: int) -> Locator:
    return page.locator(f"#person-{number}")


def good(page: Page, number: int) -> Locator:
    return person(page, number).get_by_role("button", name="Hợp", exact=True)


def no_wider_than_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_pairs_are_marked_by_one_key_each_and_the_next_person_has_the_focus(open_page: OpenPage, desk: Desk, shortlist: str) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)
    page.goto(shortlist)
    person(page, 1).focus()

    page.keyboard.press("1")
    expect(good(page, 1)).to_have_attribute(*PRESSED)
    expect(person(page, 2)).to_be_focused()
    page.keyboard.press("2")
    expect(person(page, 2).get_by_role("button", name="Chưa hợp")).to_have_attribute(*PRESSED)
    page.keyboard.press("k")
    expect(person(page, 2)).to_be_focused()
    page.keyboard.press("0")

    expect(person(page, 2).get_by_role("button", name="Chưa hợp")).to_have_attribute(*LET_GO)
    page.reload()
    expect(good(page, 1)).to_have_attribute(*PRESSED)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_person_is_compared_marked_and_taken_off(
    open_page: OpenPage, desk: Desk, shortlist: str, viewport: dict[str, int], script: bool
) -> None:
    page = open_page(viewport, script=script)
    sign_in(page, desk)
    page.goto(shortlist)
    assert no_wider_than_the_screen(page)
    for name in ("Đặng Thị Sáu", "Chíu Thị Lan"):
        page.get_by_role("checkbox", name=f"Chọn {name} để so sánh").check()
    page.get_by_role("button", name="So sánh những người đã chọn").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("So sánh 2 người")
    assert no_wider_than_the_screen(page)

    page.get_by_role("button", name="Hợp", exact=True).first.click()
    expect(page.get_by_role("button", name="Hợp", exact=True).first).to_have_attribute(*PRESSED)
    page.goto(shortlist)
    expect(good(page, 1)).to_have_attribute(*PRESSED)
    person(page, 1).get_by_role("link", name="Bỏ khỏi danh sách").click()
    page.get_by_label("Lý do").fill("Đã đi làm nơi khác.")
    page.get_by_role("button", name="Bỏ khỏi danh sách").click()

    expect(page.get_by_text("Cán bộ đã bỏ 1 người")).to_be_visible()
    expect(person(page, 1)).to_have_count(0)
    page.get_by_role("button", name="Đưa lại").click()
    expect(person(page, 1)).to_be_visible()
    assert no_wider_than_the_screen(page)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_fits_a_phone(open_page: OpenPage, desk: Desk, shortlist: str, path: str) -> None:
    page = open_page(PHONE)
    sign_in(page, desk)

    page.goto(path)

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert no_wider_than_the_screen(page)

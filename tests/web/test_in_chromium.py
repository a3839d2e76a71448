"""The site in a real browser: desktop and phone, with script and without, by keyboard."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from jobmatch.services.order_job import order_job
from jobmatch.services.run_due_jobs import claim_job, finish_job, note_beat
from jobmatch.wiring import Desk
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_clerk_signs_in_looks_around_and_leaves(open_page: OpenPage, desk: Desk, viewport: dict[str, int], script: bool) -> None:
    page = open_page(viewport, script=script)

    sign_in(page, desk)
    if viewport is PHONE:
        page.get_by_role("link", name="Trình đơn").click()
    page.get_by_role("link", name="Hệ thống tự làm").locator("visible=true").click()
    expect(page).to_have_title("Hệ thống tự làm gì? – Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh")
    page.get_by_role("button", name="Thoát").locator("visible=true").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")


@pytest.mark.parametrize("width", [320, 360, 640, 1280])
def test_no_page_scrolls_sideways(open_page: OpenPage, desk: Desk, width: int) -> None:
    page = open_page({"width": width, "height": 700})
    page.goto("/login")
    widths = {"/login": page.evaluate("document.documentElement.scrollWidth")}
    sign_in(page, desk)
    for place in ("/", "/job-runs"):
        page.goto(place)
        widths[place] = page.evaluate("document.documentElement.scrollWidth")

    assert {place: wide for place, wide in widths.items() if wide > width} == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_of_the_administrator_scrolls_sideways(open_page: OpenPage, desk: Desk, width: int) -> None:
    page = open_page({"width": width, "height": 700})
    sign_in(page, desk, "admin")
    widths = {}
    for place in ("/", "/settings", "/settings/numbers", "/users", "/users/new", "/users/1/password"):
        page.goto(place)
        widths[place] = page.evaluate("document.documentElement.scrollWidth")

    assert {place: wide for place, wide in widths.items() if wide > width} == {}


def test_wrong_password_takes_the_reader_to_what_is_wrong(open_page: OpenPage) -> None:
    page = open_page(PHONE)
    page.goto("/login")
    page.get_by_label("Tên đăng nhập").fill("canbo")
    page.get_by_label("Mật khẩu").fill("sai")
    with page.expect_response(lambda answer: answer.request.method == "POST") as waited:
        page.get_by_role("button", name="Đăng nhập").click()

    assert waited.value.status == 422
    expect(page.get_by_label("Tên đăng nhập")).to_have_value("canbo")
    expect(page.locator(".errors")).to_be_focused()


def test_a_page_of_a_run_finishes_by_itself(open_page: OpenPage, desk: Desk) -> None:
    page, now = open_page(DESKTOP), datetime.now(UTC)
    sign_in(page, desk)
    note_beat(desk.open_work, "scheduler", at=now)
    run_id = order_job(desk.open_work, "run_matching", "", at=desk.now(), ordered_by=1)
    page.goto(f"/job-runs/{run_id}")
    expect(page.get_by_text("Đang chờ đến lượt")).to_be_visible()

    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=now, lease_until=now + timedelta(minutes=1))
    assert claim is not None
    finish_job(desk.open_work, claim, {"vacancies": 64, "pairs": 3164}, now=now)

    expect(page.get_by_text("Khớp 64 việc, được 3164 cặp.")).to_be_visible(timeout=10_000)


def test_every_stop_of_the_keyboard_can_be_seen(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)
    page.goto("/job-runs")

    stops = []
    for _ in range(12):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("[document.activeElement.innerText, getComputedStyle(document.activeElement).outlineWidth]"))

    assert stops[0][0] == "Bỏ qua đến nội dung"
    assert {width for words, width in stops if words} == {"3px"}


def test_vietnamese_letters_come_from_our_own_font(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(DESKTOP)
    sign_in(page, desk)

    loaded = page.evaluate(
        "document.fonts.load('600 16px \\'Be Vietnam Pro\\'', 'Ẫ Ộ Ự Ỷ ẵ ặ').then((fonts) => fonts.map((font) => font.status))"
    )

    assert set(loaded) == {"loaded"}

"""A vacancy in a real browser: written on a phone, without script too, and approved at a desk."""

import re

import pytest
from playwright.sync_api import Page, expect

from jobmatch.wiring import Desk
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in
from tests.web.test_vacancies import STEPS


def write_vacancy(page: Page) -> str:
    """All six steps; the ref."""
    page.goto("/vacancies/new")
    page.get_by_label("Tên công việc").fill(STEPS["job"]["title"])
    page.get_by_label("Mô tả công việc").fill(STEPS["job"]["description"])
    page.get_by_role("button", name="Lưu và sang bước 2").click()
    page.get_by_label("Nơi làm việc").fill("Xã Quảng Long")
    page.get_by_label("Số lượng tuyển").fill("10")
    page.get_by_label("Hạn nộp hồ sơ").fill("31/3/2025")
    page.get_by_role("button", name="Lưu và sang bước 3").click()
    expect(page.get_by_text("Hệ thống đọc lời anh chị viết và điền giúp.")).to_be_visible()
    page.get_by_role("button", name="Lưu và sang bước 4").click()
    page.get_by_role("radio", name="Không").check()
    page.get_by_label("Bữa ăn ca").check()
    page.get_by_role("button", name="Lưu và sang bước 5").click()
    page.get_by_label("Yêu cầu").fill("Biết hàn que")
    page.get_by_role("button", name="Lưu và xem lại tất cả").click()
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.get_by_text("Trung tâm đang xem")).to_be_visible()
    found = re.search(r"/vacancies/(\w+)", page.url)
    assert found
    return found[1]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_an_enterprise_posts_on_a_phone_and_staff_approve_at_a_desk(open_page: OpenPage, desk: Desk, script: bool) -> None:
    phone, desktop = open_page(PHONE, script=script), open_page(DESKTOP, script=script)
    sign_in(phone, desk, "enterprise")
    sign_in(desktop, desk)

    ref = write_vacancy(phone)
    desktop.goto("/vacancies")
    desktop.get_by_role("link", name=STEPS["job"]["title"]).click()
    desktop.get_by_label("Đã gọi xác nhận doanh nghiệp này").check()
    desktop.get_by_role("button", name="Duyệt đăng").click()
    expect(desktop.get_by_role("status")).to_contain_text("Đã duyệt")

    phone.goto(f"/vacancies/{ref}")
    expect(phone.get_by_text("Đang tuyển", exact=True)).to_be_visible()


def test_unlawful_words_are_told_when_the_field_is_left(open_page: OpenPage, desk: Desk) -> None:
    page = open_page(PHONE)
    sign_in(page, desk, "enterprise")
    page.goto("/vacancies/new")

    page.get_by_label("Mô tả công việc").fill("Tuyển nữ dưới 35 tuổi")
    page.get_by_label("Tên công việc").fill("Phụ bếp")

    expect(page.get_by_text("Lời nên viết:").first).to_be_visible()
    page.get_by_role("button", name="Lưu và sang bước 2").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ở đâu, mấy người?")


def test_no_page_of_vacancies_scrolls_sideways_on_the_narrowest_phone(open_page: OpenPage, desk: Desk) -> None:
    page = open_page({"width": 320, "height": 700})
    sign_in(page, desk, "enterprise")
    ref = write_vacancy(page)
    pages = [f"/vacancies/{ref}", f"/vacancies/{ref}/edit", *(f"/vacancies/{ref}/edit/{part}" for part in STEPS)]
    wide = {place: width for place in pages if (width := width_of(page, place)) > 320}
    staff = open_page({"width": 320, "height": 700})
    sign_in(staff, desk)
    pages = ["/vacancies", f"/vacancies/{ref}", f"/vacancies/{ref}/correct", "/enterprises", "/enterprises/1", "/enterprises/1/account"]
    wide |= {place: width for place in pages if (width := width_of(staff, place)) > 320}

    assert wide == {}


def width_of(page: Page, place: str) -> int:
    page.goto(place)
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width

"""The main job from beginning to end in a real browser, as staff, an enterprise and a station do it; the scheduler works beside them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from jobmatch.scheduler.jobs import JOBS
from jobmatch.scheduler.worker import Worker
from jobmatch.services.keep_organisation import change_organisation
from jobmatch.services.run_due_jobs import note_beat
from jobmatch.wiring import Desk
from tests import invariants
from tests.makers import a_list_file, a_person
from tests.web.browsing import DESKTOP, PHONE, OpenPage, sign_in

PEOPLE = ("Phạm Thị Hồng", "Chíu Thị Lan", "Đặng Văn Ấn", "Tằng Sám Múi")


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    rows = [
        a_person(**{"Họ và tên": name, "Số CCCD": f"02208600{number:04d}", "Nguyện vọng việc làm": "công nhân may"})
        for number, name in enumerate(PEOPLE, 11)
    ]
    return a_list_file(tmp_path / "quangchinh.xlsx", *rows)


def do_due_work(desk: Desk) -> None:
    """What the scheduler's process does, to the end of what is due."""
    note_beat(desk.open_work, "tests", at=datetime.now(UTC))
    worker = Worker(
        desk.open_work,
        {name: lambda claim, job=job: job(desk, claim) for name, job in JOBS.items()},
        holder="tests",
        lease=timedelta(minutes=1),
        today_is=desk.now,
    )
    while worker.do_next():
        pass


def press(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=name).first.click()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_from_a_list_to_letters_and_a_script(open_page: OpenPage, desk: Desk, list_file: Path, viewport: dict[str, int]) -> None:
    change_organisation(desk.open_work, {"mark": "TTDVVL", "phone": "02033880123"}, valid_from=desk.today())
    staff, enterprise = open_page(viewport), open_page(PHONE)
    sign_in(staff, desk, "staff")

    import_the_list(staff, desk, list_file)
    post_a_vacancy(enterprise, desk)
    approve_it(staff)
    match_and_read_a_reason(staff, desk)
    plan_the_fair_and_take_the_letters(staff, desk)
    write_and_read_the_script(staff, desk)

    assert invariants.broken(desk.database) == []


def import_the_list(page: Page, desk: Desk, list_file: Path) -> None:
    page.goto("/imports/new")
    page.locator("input[type=file]").set_input_files(list_file)
    press(page, "Gửi và xem trước")
    do_due_work(desk)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Xem trước khi ghi")
    press(page, "Ghi 4 người")
    do_due_work(desk)
    page.reload()
    page.get_by_role("link", name="Xem những người này").click()
    for name in PEOPLE:
        expect(page.locator("main")).to_contain_text(name)


def post_a_vacancy(page: Page, desk: Desk) -> None:
    """On a phone, step by step; what the law asks is said before it is sent."""
    sign_in(page, desk, "enterprise")
    page.goto("/vacancies/new")
    page.get_by_label("Tên công việc").fill("Công nhân may công nghiệp")
    page.get_by_label("Mô tả công việc").fill("May lắp ráp thân áo theo chuyền. Chưa biết nghề được dạy một tháng.")
    press(page, "Lưu và sang bước 2")
    page.get_by_label("Nơi làm việc").fill("KCN Cảng biển Hải Hà")
    page.get_by_label("Số lượng tuyển").fill("20")
    page.get_by_label("Hạn nộp hồ sơ").fill("30/4/2025")
    press(page, "Lưu và sang bước 3")
    page.get_by_label("Lương tháng").check()
    page.get_by_label("Từ", exact=True).fill("7.500.000")
    page.get_by_label("Đến", exact=True).fill("11.000.000")
    press(page, "Lưu và sang bước 4")
    page.get_by_label("Giờ làm").fill("Hành chính")
    page.get_by_role("group", name="Có làm ca đêm không?").get_by_label("Không").check()
    page.get_by_label("Xe đưa đón").check()
    press(page, "Lưu và sang bước 5")
    page.get_by_role("group", name="Chưa biết nghề thì có dạy không?").get_by_label("Có").check()
    press(page, "Lưu và xem lại tất cả")
    press(page, "Gửi duyệt")
    expect(page.locator("main")).to_contain_text("Trung tâm đang xem")


def approve_it(page: Page) -> None:
    """Nobody's vacancy goes out before somebody has called back."""
    page.goto("/vacancies")
    page.get_by_role("link", name="Công nhân may công nghiệp").click()
    page.get_by_label("Đã gọi xác nhận doanh nghiệp này").check()
    press(page, "Duyệt đăng")
    expect(page.locator("main")).to_contain_text("Đang tuyển")


def match_and_read_a_reason(page: Page, desk: Desk) -> None:
    page.goto("/matches")
    press(page, "Khớp việc")
    do_due_work(desk)
    page.goto("/matches")
    page.locator("main table a").first.click()
    page.get_by_role("link", name="Công nhân may công nghiệp").click()
    expect(page.locator("main")).to_contain_text("công nhân may")
    page.get_by_role("link", name="Vì sao đứng thứ 1?").click()
    expect(page.get_by_role("table").filter(has_text="trên một trăm")).to_contain_text("Cộng")


def plan_the_fair_and_take_the_letters(page: Page, desk: Desk) -> None:
    page.goto("/fairs/new")
    page.get_by_label("Mã phiên").fill("PGD-2025-03")
    page.get_by_label("Ngày tổ chức").fill("2025-03-21")
    page.get_by_label("Nơi tổ chức").fill("Nhà văn hóa xã Quảng Long")
    page.get_by_label("Số chỗ trong hội trường").fill("100")
    press(page, "Ghi phiên này")
    press(page, "Lập danh sách mời")
    do_due_work(desk)
    page.goto("/fairs/PGD-2025-03")
    with page.expect_download() as letters:
        page.get_by_role("link", name="Giấy mời").first.click()
    pages = PdfReader(letters.value.path()).pages
    assert len(pages) == len(PEOPLE)
    assert "GIẤY MỜI" in pages[0].extract_text()


def write_and_read_the_script(page: Page, desk: Desk) -> None:
    page.goto("/newsletters")
    press(page, "Soạn bản tin")
    do_due_work(desk)
    page.goto("/newsletters")
    page.locator("main table a").first.click()
    expect(page.locator("main")).to_contain_text("cần tuyển hai mươi công nhân may công nghiệp")
    with page.expect_download() as script:
        page.get_by_role("link", name="Lời đọc (văn bản thường)").click()
    said = Path(script.value.path()).read_text("utf-8")
    assert "từ bảy triệu năm trăm nghìn đồng đến mười một triệu đồng một tháng" in said
    assert not any(letter.isdigit() for letter in said)

"""Fairs as staff see them: the calendar, the plan, the papers of a thôn."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from jobmatch.catalogue.organisation import Organisation
from jobmatch.scheduler.invitation_job import invite_to_fair, invite_to_near_fair
from jobmatch.services.run_due_jobs import Claim, claim_job
from jobmatch.services.run_matching import run_matching
from jobmatch.store import organisation
from jobmatch.store.organisation import OrganisationSince
from jobmatch.store.rows import PlaceRow
from jobmatch.wiring import Desk
from tests.matching.pairs import TODAY, a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row
from tests.web.conftest import Visitor

FAIR = "/fairs/PGD-2025-03"
VILLAGE = "06946-2020/quang long 7"
LEASE = NOW.replace(year=2999)


@pytest.fixture
def town(desk: Desk) -> None:
    """Three people of one thôn who want to sew, a sewing job, a fair in two weeks."""
    with desk.open_work() as work:
        work.session.add(PlaceRow(id="06946-2020", kind="commune", name="Xã Quảng Long", code="06946"))
        work.session.flush()
        work.session.add(PlaceRow(id=VILLAGE, kind="village", name="Thôn 7", key="quang long 7", parent_id="06946-2020"))
        work.session.flush()
        for name in ("Tằng Sám Múi", "Nguyễn Thị Ánh", "Đặng Văn Ấn"):
            a_worker_row(work.session, full_name=name, place_id=VILLAGE)
        a_vacancy_row(work.session, a_vacancy("V1"))
        a_fair_row(work.session)
        centre = Organisation("Trung tâm Dịch vụ việc làm", mark="TTDVVL", phone="02033880123")
        organisation.put(work.session, OrganisationSince(date(2025, 1, 1), centre))
        work.commit()


@pytest.fixture
def matched(desk: Desk, town: None) -> str:
    return run_matching(desk.open_work, desk.open_reading, as_of=TODAY, account_id=None, now=NOW).run.id


def claimed(desk: Desk) -> Claim:
    claim = claim_job(desk.open_work, "tests", today_is=desk.now(), now=NOW, lease_until=LEASE)
    assert claim is not None
    return claim


@pytest.fixture
def invited(desk: Desk, matched: str, visitor: Callable[[str], Visitor]) -> Visitor:
    """Somebody of the staff who has had everybody invited."""
    somebody = visitor("staff")
    assert somebody.send(FAIR, {"seats": "100"}, to=f"{FAIR}/invite").status_code == 302
    assert invite_to_fair(desk, claimed(desk))["invited"] == 3
    return somebody


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_a_fair_is_added_once_and_shown(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("staff")
    values = {"code": "pgd-2025-04", "held_on": "2025-04-18", "opens_at": "07:30", "place": "Nhà văn hóa  thôn 2", "seats": "120"}

    sent = somebody.send("/fairs/new", values)

    assert sent.location == "/fairs/PGD-2025-04"
    assert "Nhà văn hóa thôn 2" in words(somebody, "/fairs")
    assert "Đã có phiên mang mã" in somebody.send("/fairs/new", values).get_data(as_text=True)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("seats", "năm trăm", "Ghi bằng chữ số"),
        ("held_on", "31/02/2025", "Chọn một ngày có thật"),
        ("opens_at", "tám giờ", "Ghi giờ và phút"),
        ("seats", "0", "Số chỗ từ 1"),
        ("held_on", "2025-03-06", "Ngày tổ chức đã qua"),
        ("code", "../etc", "Mã phiên chỉ gồm chữ"),
        ("place", "", "Ghi nơi tổ chức"),
    ],
)
def test_a_faulty_fair_comes_back_with_what_was_typed(visitor: Callable[[str], Visitor], field: str, typed: str, said: str) -> None:
    somebody = visitor("staff")
    values = {"code": "P-1", "held_on": "2025-04-18", "opens_at": "08:00", "place": "Nhà văn hóa thôn 2", "seats": "120", field: typed}

    answer = somebody.send("/fairs/new", values)

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert said in page
    assert field == "place" or "Nhà văn hóa thôn 2" in page


def test_without_a_match_nobody_can_be_invited_and_the_page_says_so(visitor: Callable[[str], Visitor], town: None) -> None:
    page = words(visitor("staff"), FAIR)

    assert "Cần khớp việc trước khi lập danh sách" in page
    assert f"{FAIR}/invite" not in page


def test_the_button_orders_the_list_and_a_second_press_shows_the_same_run(
    visitor: Callable[[str], Visitor], desk: Desk, matched: str
) -> None:
    somebody = visitor("staff")

    first = somebody.send(FAIR, {"seats": "100"}, to=f"{FAIR}/invite")

    assert "Đang chờ đến lượt" in words(somebody, first.location)
    assert first.location in words(somebody, FAIR)


def test_the_plan_shows_where_people_come_from_and_the_numbers_close(invited: Visitor) -> None:
    page = words(invited, FAIR)

    assert "Xã Quảng Long: mời 3 trong 3 người có việc hợp" in page
    assert "Thôn 7" in page


def test_people_stand_by_name_and_without_sex_or_age(invited: Visitor) -> None:
    page = words(invited, f"{FAIR}/invitations")

    assert page.index("Nguyễn Thị Ánh") < page.index("Đặng Văn Ấn") < page.index("Tằng Sám Múi")
    assert "1990" not in page


def test_letters_and_the_signature_list_of_a_thon_are_one_press_away(invited: Visitor) -> None:
    page = words(invited, FAIR)
    letters, receipt = (invited.get(f"{FAIR}/{name}?place={VILLAGE}") for name in ("letters.pdf", "village-list.pdf"))

    assert f"{FAIR}/letters.pdf?place=" in page
    assert len(PdfReader(BytesIO(letters.data)).pages) == 3
    assert "Tằng Sám Múi" in PdfReader(BytesIO(receipt.data)).pages[0].extract_text()
    assert "attachment" in letters.headers["Content-Disposition"]


def test_a_thon_without_letters_is_missing(invited: Visitor) -> None:
    assert invited.get(f"{FAIR}/letters.pdf?place=nowhere").status_code == 404
    assert invited.get("/fairs/PGD-1999").status_code == 404


def test_the_export_holds_everybody_who_is_invited(invited: Visitor) -> None:
    sheet = load_workbook(BytesIO(invited.get(f"{FAIR}/invitations.xlsx").data)).active

    assert sheet is not None
    assert {row[1] for row in sheet.iter_rows(min_row=2, values_only=True)} == {"Tằng Sám Múi", "Nguyễn Thị Ánh", "Đặng Văn Ấn"}


def test_the_calendar_file_names_nobody(invited: Visitor) -> None:
    text = invited.get(f"{FAIR}/calendar.ics").get_data(as_text=True)

    assert "BEGIN:VEVENT" in text
    assert "Múi" not in text


def test_whoever_has_no_seat_is_listed(visitor: Callable[[str], Visitor], desk: Desk, matched: str) -> None:
    somebody = visitor("staff")
    somebody.send(FAIR, {"seats": "1"}, to=f"{FAIR}/invite")
    invite_to_fair(desk, claimed(desk))

    page = words(somebody, f"{FAIR}/without-seat")

    assert "2 người" in page


def test_the_list_for_a_near_fair_is_made_once_and_a_list_of_staff_stands(invited: Visitor, desk: Desk) -> None:
    claim = Claim(1, "invite_to_near_fair", "PGD-2025-03", NOW, {}, 1)

    assert invite_to_near_fair(desk, claim)["invited"] == 3
    assert "mời 3 trong 3" in words(invited, FAIR)


@pytest.mark.parametrize("role", ["enterprise", "radio"])
@pytest.mark.parametrize("page", ["/fairs", FAIR, f"{FAIR}/invitations", f"{FAIR}/letters.pdf?place=x", f"{FAIR}/invitations.xlsx"])
def test_other_roles_see_no_list_of_people(visitor: Callable[[str], Visitor], town: None, role: str, page: str) -> None:
    assert visitor(role).get(page).status_code == 403

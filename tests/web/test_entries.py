"""One person keyed in by hand on the site: checked, asked about, kept half-filled, mended, taken back."""

import json
import re
from collections.abc import Callable
from html import unescape

import pytest
from werkzeug.test import TestResponse

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.wiring import Desk
from tests.makers import AS_OF, a_list, a_person, imported
from tests.web.conftest import Visitor

QUANG_CHINH = default_gazetteer().find_commune("xã Quảng Chính", AS_OF).id
NUMBER = "022186000111"
TOAN = {
    "full_name": "Vũ Văn Toán",
    "sex": "M",
    "birth": "02051990",
    "identity": "022090000222",
    "phones": "0987654321",
    "commune": QUANG_CHINH,
    "village": "Thôn 2",
    "education": "3",
    "wish_1": "thợ hàn",
    "told_by": "self",
    "told_on": "2025-03-07",
}
HONG = {**TOAN, "full_name": "Phạm Thị Hồng", "sex": "F", "birth": "03/12/1986", "identity": "", "phones": "", "village": "Thôn 1"}


def words(answer: TestResponse, status: int = 200) -> str:
    assert answer.status_code == status, answer.status_code
    return unescape(answer.get_data(as_text=True))


def value_of(page: str, name: str) -> str:
    found = re.search(rf'<input[^>]*name="{name}"[^>]*value="([^"]*)"', page)
    return unescape(found[1]) if found else ""


def opened(somebody: Visitor, worker_no: int) -> dict[str, str]:
    """The form of a known person as a browser would send it back untouched."""
    page = somebody.get(f"/workers/{worker_no}/edit").get_data(as_text=True)
    was = json.loads(value_of(page, "was"))
    filled = {name: value for name, value in was.items() if value}
    return {**filled, "was": json.dumps(was), "told_by": "self", "told_on": "2025-03-07"}


def test_somebody_new_is_written_and_the_next_form_begins_at_the_same_place(visitor: Callable[[str], Visitor]) -> None:
    staff = visitor("staff")

    answer = staff.send("/workers/new", {**TOAN, "next": "1"})

    assert answer.location == "/workers/new"
    page = words(staff.get("/workers/new"))
    assert "Đã ghi hồ sơ số 1." in page
    assert "Vừa ghi:" in page
    assert value_of(page, "village") == "Thôn 2"
    assert value_of(page, "full_name") == ""
    profile = words(staff.get("/workers/1"))
    assert "Nhập tay, bản thân kể" in profile
    assert "nhập cả hồ sơ" in profile


def test_what_cannot_be_read_stands_beside_its_field_and_is_written_on_a_second_word(visitor: Callable[[str], Visitor]) -> None:
    staff = visitor("staff")
    wrong = {**TOAN, "phones": "12345", "birth": "31/02/1990"}

    page = words(staff.send("/workers/new", wrong), 422)

    assert "Số điện thoại thiếu hoặc thừa chữ số." in page
    assert 'id="birth-error"' in page
    assert value_of(page, "phones") == "12345"
    assert staff.send("/workers/new", {**wrong, "seen": value_of(page, "seen")}).location == "/workers/1"


def test_a_name_alone_and_a_day_to_come_are_refused_with_all_that_was_typed(visitor: Callable[[str], Visitor]) -> None:
    staff = visitor("staff")

    bare = words(staff.send("/workers/new", {"full_name": "Vũ Văn Toán", "told_by": "self", "told_on": "2025-03-07"}), 422)
    future = words(staff.send("/workers/new", {**TOAN, "told_on": "2025-03-08"}), 422)

    assert "Dòng chỉ có họ tên" in bare
    assert "Ngày kể chưa tới." in future
    assert value_of(future, "full_name") == "Vũ Văn Toán"


def test_a_trade_that_is_in_no_list_is_asked_for_again(visitor: Callable[[str], Visitor]) -> None:
    staff = visitor("staff")

    assert "Chọn một nghề trong danh sách" in words(staff.send("/workers/new", {**TOAN, "occupation_1": "phi công vũ trụ"}), 422)
    assert staff.send("/workers/new", {**TOAN, "occupation_1": "thợ hàn (7212)"}).status_code == 302


def test_whoever_may_be_the_same_is_shown_without_a_number_and_the_answer_holds(desk: Desk, visitor: Callable[[str], Visitor]) -> None:
    imported(desk.database, a_list(a_person()))
    staff = visitor("staff")

    page = words(staff.send("/workers/new", HONG), 422)

    assert "Là người này: Phạm Thị Hồng" in page
    assert "sinh 1986" in page
    assert NUMBER not in page
    same = staff.send("/workers/new", {**HONG, "who": "1"})
    assert same.location == "/workers/1"
    assert "Đã ghi thêm vào hồ sơ số 1." in words(staff.get("/workers/1"))
    assert staff.send("/workers/new", {**HONG, "village": "Thôn 5", "who": "new"}).location == "/workers/2"


def test_one_number_on_two_people_is_a_question_and_no_fault(desk: Desk, visitor: Callable[[str], Visitor]) -> None:
    imported(desk.database, a_list(a_person()))
    staff = visitor("staff")
    twice = {**TOAN, "identity": NUMBER}

    page = words(staff.send("/workers/new", twice), 422)
    answer = staff.send("/workers/new", {**twice, "seen": value_of(page, "seen"), "who": "new"})

    assert "cùng số căn cước" in page
    assert answer.location == "/workers/2"
    assert "Cùng số căn cước với" in words(staff.get("/workers/2"))


@pytest.mark.parametrize("who", ["99", "x", "-1", "1; DROP TABLE worker", "9" * 30])
def test_an_answer_that_was_tampered_with_is_no_fault(visitor: Callable[[str], Visitor], who: str) -> None:
    assert visitor("staff").send("/workers/new", {**TOAN, "who": who}).status_code in (302, 404, 422)


def test_what_is_sealed_is_not_in_the_form_and_stays_when_left_blank(desk: Desk, visitor: Callable[[str], Visitor]) -> None:
    imported(desk.database, a_list(a_person(**{"Dân tộc": "Dao"})))
    staff = visitor("staff")

    page = words(staff.get("/workers/1/edit"))
    answer = staff.send("/workers/1/edit", {**opened(staff, 1), "pay": "9 triệu"})

    assert [word for word in (NUMBER, "0912345678", "Dao") if word in page] == []
    assert "****0111" in page
    assert answer.location == "/workers/1"
    profile = words(staff.get("/workers/1"))
    assert "****0111" in profile
    assert "lương mong muốn từ" in profile
    assert "Các lần sửa" in profile


def test_a_deed_is_taken_back_on_the_page_of_the_person(desk: Desk, visitor: Callable[[str], Visitor]) -> None:
    imported(desk.database, a_list(a_person()))
    staff = visitor("staff")
    staff.send("/workers/1/edit", {**opened(staff, 1), "village": "Thôn 9"})

    answer = staff.send("/workers/1", {}, to="/workers/edits/2/undo")

    assert answer.location == "/workers/1"
    page = words(staff.get("/workers/1"))
    assert "Thôn 9" not in page
    assert "Các lần sửa" not in page


def test_somebody_taken_back_altogether_leads_to_the_list(visitor: Callable[[str], Visitor]) -> None:
    staff = visitor("staff")
    staff.send("/workers/new", TOAN)

    assert staff.send("/workers/1", {}, to="/workers/edits/1/undo").location == "/workers"
    assert "Vũ Văn Toán" not in words(staff.get("/workers"))
    assert staff.get("/workers/1/edit").status_code == 404


def test_the_second_officer_hears_what_changed_and_loses_nothing(desk: Desk, visitor: Callable[[str], Visitor]) -> None:
    imported(desk.database, a_list(a_person()))
    staff, admin = visitor("staff"), visitor("admin")
    first, second = opened(staff, 1), opened(admin, 1)
    staff.send("/workers/1/edit", {**first, "village": "Thôn 9"})

    told = admin.send("/workers/1/edit", {**second, "pay": "9 triệu"})
    page, was = words(told, 422), value_of(told.get_data(as_text=True), "was")

    assert "người khác đã đổi: thôn, khu phố" in page
    assert value_of(page, "pay") == "9 triệu"
    assert value_of(page, "village") == "Thôn 9"
    again = {**second, "pay": "9 triệu", "village": "Thôn 9", "was": was}
    assert admin.send("/workers/1/edit", again).location == "/workers/1"
    profile = words(admin.get("/workers/1"))
    assert "Thôn 9" in profile
    assert "9.000.000" in profile


@pytest.mark.parametrize("was", ["", "[]", "{", '{"village": 5}', "null"])
def test_a_state_that_was_tampered_with_is_only_out_of_date(desk: Desk, visitor: Callable[[str], Visitor], was: str) -> None:
    imported(desk.database, a_list(a_person()))
    staff = visitor("staff")

    assert staff.send("/workers/1/edit", {**opened(staff, 1), "was": was}).status_code == 422


def test_half_a_form_is_kept_offered_again_and_dropped(visitor: Callable[[str], Visitor]) -> None:
    staff = visitor("staff")
    half = {"full_name": "Vũ Văn T", "told_by": "family", "told_on": "2025-03-05"}

    assert staff.send("/workers/new", half, to="/workers/new/half-filled").location == "/workers/new?half=1"

    assert "Còn một người nhập dở" in words(staff.get("/workers/new"))
    page = words(staff.get("/workers/new?half=1"))
    assert value_of(page, "full_name") == "Vũ Văn T"
    assert "2025-03-05" in page
    staff.send("/workers/new", {}, to="/workers/new/half-filled/drop")
    assert "nhập dở" not in words(staff.get("/workers/new"))


def test_half_a_form_belongs_to_whoever_typed_it(visitor: Callable[[str], Visitor]) -> None:
    staff, admin = visitor("staff"), visitor("admin")

    staff.send("/workers/new", {"full_name": "Vũ Văn T", "told_on": ""}, to="/workers/new/half-filled")

    assert "nhập dở" not in words(admin.get("/workers/new"))


def test_half_a_change_is_kept_too(desk: Desk, visitor: Callable[[str], Visitor]) -> None:
    imported(desk.database, a_list(a_person()))
    staff = visitor("staff")

    staff.send("/workers/1/edit", {**opened(staff, 1), "note": "gọi lại"}, to="/workers/1/edit/half-filled")

    assert "Còn một lần sửa dở" in words(staff.get("/workers/1/edit"))
    assert "gọi lại" in words(staff.get("/workers/1/edit?half=1"))


def test_the_thon_of_a_commune_are_offered_and_a_wish_is_said_as_understood(desk: Desk, visitor: Callable[[str], Visitor]) -> None:
    imported(desk.database, a_list(a_person()))
    staff = visitor("staff")

    assert "Thôn 1" in words(staff.send("/workers/new", {"commune": QUANG_CHINH}, to="/workers/villages"))
    assert "Hiểu là:" in words(staff.send("/workers/new", {"wish_1": "công nhân may"}, to="/workers/understood"))


def test_the_paper_form_is_one_sheet(visitor: Callable[[str], Visitor]) -> None:
    answer = visitor("staff").get("/workers/form.pdf")

    assert answer.mimetype == "application/pdf"
    assert answer.data.count(b"/Type /Page\n") + answer.data.count(b"/Type/Page/") <= 1


def test_the_fields_follow_each_other_as_on_paper(visitor: Callable[[str], Visitor]) -> None:
    page = words(visitor("staff").get("/workers/new"))
    order = ["full_name", "birth", "sex", "identity", "phones", "commune", "village", "ethnicity", "education", "qualification", "major",
             "employment", "current_job", "experience", "wish_1", "wish_2", "wish_3", "wish_place", "pay", "training", "licences",
             "is_night_shift", "is_health_limits", "note", "standing", "told_by", "told_on"]  # fmt: skip

    places = [page.index(f'name="{name}"') for name in order]

    assert places == sorted(places)
    assert [word for word in ("Tôn giáo", "Hôn nhân", "hôn nhân") if word in page] == []

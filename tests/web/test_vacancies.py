"""An enterprise posts a vacancy without script, staff decide, and nobody sees what is not theirs."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from jobmatch.services.import_vacancies import import_vacancies
from jobmatch.services.keep_accounts import add_account
from jobmatch.wiring import Desk
from tests.web.conftest import ACCOUNTS, PASSWORD, Visitor

STEPS = {
    "job": {"title": "Thợ hàn khung thép", "description": "Hàn khung thép. Lương 8 - 10 triệu, có chỗ ở."},
    "place": {"workplace_text": "Xã Quảng Long", "quantity": "10", "closes_on": "31/3/2025"},
    "pay": {"wage_period": "month", "wage_min_vnd": "8.000.000", "wage_max_vnd": "10 triệu"},
    "day": {"shift_text": "7 giờ đến 16 giờ", "night_shift": "no", "meals": "y", "benefits": "Đóng bảo hiểm xã hội."},
    "needs": {
        "requirements": "Biết hàn que",
        "education": "0",
        "qualification": "0",
        "experience_years": "1,5",
        "licence_classes": "",
        "training_given": "yes",
        "heavy_work": "unknown",
    },
}
UNLAWFUL = {**STEPS["needs"], "requirements": "Nam, từ 20 đến 35 tuổi"}
Enter = Callable[[str], Visitor]


def text_of(visitor: Visitor, address: str) -> str:
    answer = visitor.get(address)
    assert answer.status_code == 200, answer.status
    return answer.get_data(as_text=True)


def begun(visitor: Visitor) -> str:
    """The ref of a draft with its first step."""
    answer = visitor.send("/vacancies/new", STEPS["job"])
    assert answer.status_code == 302, answer.get_data(as_text=True)
    found = re.search(r"/vacancies/([^/]+)/edit/", answer.location or "")
    assert found
    return found[1]


def posted(visitor: Visitor, **others: dict[str, str]) -> str:
    ref = begun(visitor)
    for part, values in {**STEPS, **others}.items():
        answer = visitor.send(f"/vacancies/{ref}/edit/{part}", dict(values))
        assert answer.status_code == 302, answer.get_data(as_text=True)
    assert visitor.send(f"/vacancies/{ref}/edit", {}, to=f"/vacancies/{ref}/send").status_code == 302
    return ref


def test_an_enterprise_posts_in_six_steps_and_staff_approve(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")

    ref = posted(firm)
    assert "Trung tâm đang xem" in text_of(firm, f"/vacancies/{ref}")
    assert "Thợ hàn khung thép" in text_of(staff, "/vacancies")
    answer = staff.send(f"/vacancies/{ref}", {"verify": "1"}, to=f"/vacancies/{ref}/approve")

    assert answer.status_code == 302
    assert "Đã duyệt" in text_of(staff, f"/vacancies/{ref}")
    assert "Đang tuyển" in text_of(firm, f"/vacancies/{ref}")


def test_each_step_is_a_draft_that_can_be_left_and_read_on(visitor: Enter) -> None:
    firm = visitor("enterprise")
    ref = begun(firm)

    left = firm.send(f"/vacancies/{ref}/edit/place", {**STEPS["place"], "later": "1"})

    assert left.location == f"/vacancies/{ref}"
    assert "Đã lưu nháp" in text_of(firm, f"/vacancies/{ref}")
    assert 'value="Xã Quảng Long"' in text_of(firm, f"/vacancies/{ref}/edit/place")


def test_what_was_read_from_free_words_stands_in_the_fields_to_be_confirmed(visitor: Enter) -> None:
    firm = visitor("enterprise")

    page = text_of(firm, f"/vacancies/{begun(firm)}/edit/pay")

    assert "Từ lời: “Lương 8 - 10 triệu”" in " ".join(page.replace("</span>", "").split())
    assert 'value="8.000.000"' in page
    assert 'value="10.000.000"' in page


def test_the_wage_floor_of_the_place_stands_beside_the_pay(visitor: Enter) -> None:
    firm = visitor("enterprise")
    ref = begun(firm)
    assert "Chưa rõ nơi làm việc" in text_of(firm, f"/vacancies/{ref}/edit/pay")

    firm.send(f"/vacancies/{ref}/edit/place", STEPS["place"])

    assert "3.860.000\u00a0đồng một tháng" in text_of(firm, f"/vacancies/{ref}/edit/pay")


@pytest.mark.parametrize(
    ("part", "field", "typed", "told"),
    [
        ("job", "title", "", "Nhập tên công việc"),
        ("job", "title", " \u00a0\u200b", "Nhập tên công việc"),
        ("job", "title", "A" * 201, "Rút gọn còn dưới 200 chữ"),
        ("job", "title", "a\x00b", "ký tự lạ"),
        ("job", "title", "Z" + "\u0301" * 40, "ký tự lạ"),
        ("place", "quantity", "nhiều", "Nhập số lượng tuyển bằng số"),
        ("place", "quantity", "0", "Nhập số lượng tuyển bằng số"),
        ("place", "quantity", "5001", "Nhập số lượng tuyển bằng số"),
        ("place", "quantity", "3.5", "Nhập số lượng tuyển bằng số"),
        ("place", "quantity", "٣", "Nhập số lượng tuyển bằng số"),
        ("place", "closes_on", "", "Nhập hạn nộp hồ sơ"),
        ("place", "closes_on", "30/02/2025", "Nhập hạn nộp theo ngày"),
        ("place", "closes_on", "06/3/2025", "Hạn nộp đã qua"),
        ("place", "closes_on", "31/12/2025", "Chọn hạn nộp trước ngày 06/5/2025"),
        ("pay", "wage_min_vnd", "11.000.000", "lớn hơn số"),
        ("pay", "wage_min_vnd", "-1", "Nhập số đồng"),
        ("pay", "wage_period", "gold", "Chọn một ô"),
        ("day", "night_shift", "", "Chọn một ô"),
        ("needs", "experience_years", "nhiều", "Nhập số năm"),
        ("needs", "licence_classes", "Z9", "Ghi hạng bằng lái"),
    ],
)
def test_a_field_in_error_keeps_what_was_typed_and_writes_nothing(visitor: Enter, part: str, field: str, typed: str, told: str) -> None:
    firm = visitor("enterprise")
    ref = begun(firm)

    answer = firm.send(f"/vacancies/{ref}/edit/{part}", {**STEPS[part], field: typed})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "Có 1 chỗ cần sửa" in page
    assert told in page
    assert "Thợ hàn khung thép" in text_of(firm, f"/vacancies/{ref}")


def test_words_the_law_forbids_are_told_once_beside_their_field_and_hinder_nobody(visitor: Enter) -> None:
    firm = visitor("enterprise")
    ref = begun(firm)

    first = firm.send(f"/vacancies/{ref}/edit/needs", UNLAWFUL)
    page = text_of(firm, f"/vacancies/{ref}/edit/needs")
    told = re.findall(r'name="told" value="(\w+)"', page)
    again = firm.send(f"/vacancies/{ref}/edit/needs", {**UNLAWFUL, "told": told})

    assert first.location == f"/vacancies/{ref}/edit/needs#told-requirements"
    assert "Lời nên viết:" in page
    assert "Nam, từ 20 đến 35 tuổi" in page
    assert again.location == f"/vacancies/{ref}/edit"


def test_words_are_looked_at_as_soon_as_their_field_is_left_and_nothing_is_kept(visitor: Enter) -> None:
    firm = visitor("enterprise")
    ref = begun(firm)

    asked = firm.send(f"/vacancies/{ref}/edit/needs", {"requirements": "Nữ dưới 35 tuổi"}, to="/vacancies/words/requirements")
    fine = firm.send(f"/vacancies/{ref}/edit/needs", {"requirements": "Biết may"}, to="/vacancies/words/requirements")

    assert "Giới tính: “Nữ" in asked.get_data(as_text=True)
    assert fine.get_data(as_text=True).strip() == ""
    assert firm.send(f"/vacancies/{ref}/edit/needs", {}, to="/vacancies/words/enterprise_id").status_code == 404
    assert "35 tuổi" not in text_of(firm, f"/vacancies/{ref}/edit/needs")


def test_an_unfinished_vacancy_is_not_sent_and_names_the_missing_steps(visitor: Enter) -> None:
    firm = visitor("enterprise")
    ref = begun(firm)

    answer = firm.send(f"/vacancies/{ref}/edit", {}, to=f"/vacancies/{ref}/send")

    assert answer.status_code == 422
    assert "Nhập nơi làm việc" in answer.get_data(as_text=True)


def test_unlawful_words_are_marked_for_staff_returned_with_a_message_and_come_again(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    ref = posted(firm, needs=UNLAWFUL)

    page = text_of(staff, f"/vacancies/{ref}")
    message = re.search(r'<textarea[^>]*id="message"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    refused = staff.send(f"/vacancies/{ref}", {"verify": "1"}, to=f"/vacancies/{ref}/approve")
    returned = staff.send(f"/vacancies/{ref}", {"message": "Bỏ giới tính và tuổi"}, to=f"/vacancies/{ref}/return")

    assert "<mark>" in page
    assert message
    assert "cần sửa hai điều" in message[1]
    assert refused.status_code == 422
    assert "chỗ trái luật" in refused.get_data(as_text=True)
    assert returned.status_code == 302
    assert "Bỏ giới tính và tuổi" in text_of(firm, f"/vacancies/{ref}")
    assert firm.send(f"/vacancies/{ref}/edit/needs", STEPS["needs"]).status_code == 302
    assert firm.send(f"/vacancies/{ref}/edit", {}, to=f"/vacancies/{ref}/send").status_code == 302


def test_a_named_officer_may_record_why_words_are_lawful(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    ref = posted(firm, needs=UNLAWFUL)
    half = {"verify": "1", "reason-sex": "Gác phòng ngủ nam"}

    refused = staff.send(f"/vacancies/{ref}", half, to=f"/vacancies/{ref}/approve")
    done = staff.send(f"/vacancies/{ref}", {**half, "reason-age": "Theo chương trình"}, to=f"/vacancies/{ref}/approve")

    assert refused.status_code == 422
    assert "Gác phòng ngủ nam</textarea>" in refused.get_data(as_text=True)
    assert done.status_code == 302
    page = text_of(staff, f"/vacancies/{ref}")
    assert "Đã ghi lý do" in page
    assert "Hoàng Thị Mơ" in page


def test_a_second_officer_is_told_who_was_faster(visitor: Enter, desk: Desk, site: object) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    ref = posted(firm)
    page = text_of(staff, f"/vacancies/{ref}")
    seen = re.search(r'name="seen" value="(\d+)"', page)
    assert seen
    staff.send(f"/vacancies/{ref}", {"verify": "1"}, to=f"/vacancies/{ref}/approve")

    late = staff.send(f"/vacancies/{ref}", {"seen": seen[1], "message": "Sửa lương"}, to=f"/vacancies/{ref}/return")

    assert late.status_code == 409
    assert "Hoàng Thị Mơ vừa làm: Duyệt đăng" in late.get_data(as_text=True)
    assert "Sửa lương" not in text_of(firm, f"/vacancies/{ref}")


def test_what_was_read_is_put_right_and_the_words_stay(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    ref = posted(firm)
    values = {
        **{name: value for name, value in {**STEPS["pay"], **STEPS["needs"]}.items() if name != "requirements"},
        "occupation": "7212",
        "workplace": "Móng Cái",
        **dict.fromkeys(("night_shift", "meals", "housing"), "yes"),
        "bus": "unknown",
    }

    answer = staff.send(f"/vacancies/{ref}/correct", values)

    assert answer.status_code == 302, answer.get_data(as_text=True)
    page = text_of(staff, f"/vacancies/{ref}")
    assert "Sửa điều đã đọc. Nghề: Thợ hàn" in page
    assert "Ca đêm: Có" in page
    assert "Xã Quảng Long" in page


def test_an_enterprise_marks_what_is_indispensable_and_staff_accept_it(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    needs = {"qualification": "3", "qualification_need": "must", "skills": "hàn que, Tiếng trung", "skills_need": "nice"}
    ref = posted(firm, needs={**STEPS["needs"], **needs})

    page = text_of(staff, f"/vacancies/{ref}")
    assert "Sơ cấp, tin ghi là bắt buộc" in page
    assert "có thì tốt: hàn điện, tiếng Trung" in page
    form = text_of(staff, f"/vacancies/{ref}/correct")
    assert '<option selected value="asked">' in form[form.index('name="qualification_need"') :]
    assert "Tin ghi là bắt buộc. Chọn “Bắt buộc” nếu trung tâm đồng ý." in form
    kept = {**STEPS["pay"], **{name: value for name, value in STEPS["needs"].items() if name != "requirements"}, **needs}
    answers = {"occupation": "7212", "workplace": "Xã Quảng Long", "night_shift": "no", "meals": "yes", "housing": "no", "bus": "no"}
    accepted = staff.send(f"/vacancies/{ref}/correct", {**kept, **answers})

    assert accepted.status_code == 302, accepted.get_data(as_text=True)
    page = text_of(staff, f"/vacancies/{ref}")
    assert "Sơ cấp, bắt buộc" in page
    assert "Sửa điều đã đọc." in page
    # The enterprise reads it too, and sending the same step again takes nothing back.
    assert "Sơ cấp, bắt buộc" in text_of(firm, f"/vacancies/{ref}")


def test_a_skill_that_is_on_no_list_is_refused_beside_its_field_and_kept_as_typed(visitor: Enter) -> None:
    firm = visitor("enterprise")
    ref = begun(firm)

    answer = firm.send(f"/vacancies/{ref}/edit/needs", {**STEPS["needs"], "skills": "may một kim, lái tàu vũ trụ"})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "Chưa có kỹ năng “lái tàu vũ trụ” trong danh sách" in page
    assert 'value="may một kim, lái tàu vũ trụ"' in page


def test_hired_people_are_counted_down_and_a_filled_vacancy_is_renewed(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    ref = posted(firm)
    staff.send(f"/vacancies/{ref}", {"verify": "1"}, to=f"/vacancies/{ref}/approve")

    too_many = firm.send(f"/vacancies/{ref}", {"number": "11"}, to=f"/vacancies/{ref}/hired")
    firm.send(f"/vacancies/{ref}", {"number": "7"}, to=f"/vacancies/{ref}/hired")
    assert "đã tuyển 7, còn 3" in text_of(firm, f"/vacancies/{ref}")
    staff.send(f"/vacancies/{ref}", {"number": "3"}, to=f"/vacancies/{ref}/hired")
    assert "Đã đủ người" in text_of(firm, f"/vacancies/{ref}")
    too_late = firm.send(f"/vacancies/{ref}", {"closes_on": "31/12/2025"}, to=f"/vacancies/{ref}/renew")
    renewed = firm.send(f"/vacancies/{ref}", {"closes_on": "30/4/2025"}, to=f"/vacancies/{ref}/renew")

    assert too_many.status_code == 422
    assert "còn cần 10 người" in too_many.get_data(as_text=True)
    assert (too_late.status_code, renewed.status_code) == (422, 302)
    assert "Trung tâm đang xem" in text_of(firm, f"/vacancies/{ref}")


def test_an_enterprise_pauses_resumes_takes_back_and_closes(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    ref = posted(firm)
    staff.send(f"/vacancies/{ref}", {"verify": "1"}, to=f"/vacancies/{ref}/approve")

    assert firm.send(f"/vacancies/{ref}", {"deed": "approve"}, to=f"/vacancies/{ref}/step").status_code == 404
    for deed, now_stands in (("pause", "Tạm dừng"), ("resume", "Đang tuyển"), ("change_words", "Chưa gửi"), ("close", "Đã đóng")):
        assert firm.send(f"/vacancies/{ref}", {"deed": deed}, to=f"/vacancies/{ref}/step").status_code == 302
        assert now_stands in text_of(firm, f"/vacancies/{ref}")


def test_another_enterprises_vacancy_is_missing_by_every_address(visitor: Enter, desk: Desk, site: object) -> None:
    ref = posted(visitor("enterprise"))
    add_account(
        desk.open_work,
        "other",
        PASSWORD,
        display_name="Lê Văn Khác",
        role="enterprise",
        enterprise="Nhà hàng Biển Xanh",
        now=datetime.now(UTC),
    )
    other = Visitor(site.test_client())  # type: ignore[attr-defined]
    other.send("/login", {"name": "other", "password": PASSWORD})
    other.client.application.config["WTF_CSRF_ENABLED"] = False

    for page in ("", "/edit", "/edit/job"):
        assert other.get(f"/vacancies/{ref}{page}").status_code == 404
    for page in ("/edit/job", "/send", "/step", "/hired", "/renew"):
        values = {"once": page, "deed": "close", "number": "1", "closes_on": "30/4/2025", "title": "Của tôi"}
        assert other.client.post(f"/vacancies/{ref}{page}", data=values).status_code == 404
    assert "Thợ hàn khung thép" not in text_of(other, "/")


def test_staff_alone_decide_and_see_the_queue(visitor: Enter) -> None:
    firm = visitor("enterprise")
    ref = posted(firm)

    assert firm.get("/vacancies").status_code == 403
    assert firm.get("/vacancies/list.xlsx").status_code == 403
    assert firm.get(f"/vacancies/{ref}/correct").status_code == 403
    for deed in ("approve", "return", "record"):
        assert firm.send(f"/vacancies/{ref}", {"message": "x"}, to=f"/vacancies/{ref}/{deed}").status_code == 403


def test_what_is_typed_is_shown_as_text_everywhere(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    evil = {"title": "<script>alert(1)</script> {{7*7}}", "description": '"><svg/onload=alert(1)>'}
    ref = posted(firm, job=evil)

    for somebody, address in ((firm, "/"), (firm, f"/vacancies/{ref}"), (staff, "/vacancies"), (staff, f"/vacancies/{ref}")):
        page = text_of(somebody, address)
        assert "<script>alert" not in page
        assert "<svg/onload" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}" in page


def test_fields_that_are_not_on_the_form_change_nothing(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    forged = {"state": "approved", "enterprise_id": "1", "id": "1", "ref": "F25-001", "hired": "9", "enterprise": "Nhà hàng Biển Xanh"}

    answer = firm.send("/vacancies/new", {**STEPS["job"], **forged})

    assert answer.status_code == 302
    page = text_of(staff, "/vacancies?state=draft")
    assert ACCOUNTS["enterprise"]["enterprise"] in page
    assert "Nhà hàng Biển Xanh" not in page


def test_pressing_twice_makes_one_draft(visitor: Enter) -> None:
    firm, staff = visitor("enterprise"), visitor("staff")
    shown = text_of(firm, "/vacancies/new")
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', shown))

    first = firm.client.post("/vacancies/new", data={**STEPS["job"], **hidden})
    second = firm.client.post("/vacancies/new", data={**STEPS["job"], **hidden})

    assert first.location == second.location
    assert "Bản nháp (1)" in text_of(staff, "/vacancies?state=draft")


@pytest.fixture
def full(desk: Desk, tmp_path: Path) -> Desk:
    """Sixty vacancies of two enterprises, brought by staff, the last of them unlawful."""
    lines = [f"A/{n},Công ty May {n % 2},Công nhân may {n},5,{'Nữ dưới 35 tuổi' if n == 59 else 'Biết may'},31/03/2025" for n in range(60)]
    path = tmp_path / "viec.csv"
    path.write_text("\n".join(["vacancy_id,enterprise,title,quantity,requirements,deadline", *lines]), "utf-8")
    import_vacancies(desk.open_work, path, as_of=desk.today(), commit=True, account_id=None, now=desk.now())
    return replace(desk)


def test_the_list_is_filtered_paged_counted_and_taken_out(visitor: Enter, full: Desk) -> None:
    staff = visitor("staff")

    page = text_of(staff, "/vacancies")
    assert "Trang 1 trong 2" in page
    assert "60 việc = 60 đang tuyển" in page
    assert text_of(staff, "/vacancies?state=approved&paper=1").count('<th scope="row">') == 60
    assert "Công nhân may 17" in text_of(staff, "/vacancies?state=&text=CONG+nhan+17")
    assert "Không tìm thấy việc nào" in text_of(staff, "/vacancies?state=&text=tho+lan")
    book = staff.get("/vacancies/list.xlsx?state=approved&text=17")
    assert book.mimetype.endswith("sheet")
    assert book.get_data()[:2] == b"PK"
    assert staff.get("/vacancies?state=nonsense&page=-3&enterprise=x&text=" + "a" * 500).status_code == 200


def test_a_ref_may_hold_a_stroke(visitor: Enter, full: Desk) -> None:
    staff = visitor("staff")

    assert "Công nhân may 7" in text_of(staff, "/vacancies/A/7")
    assert "Hệ thống đọc sai chỗ nào?" in text_of(staff, "/vacancies/A/7/correct")


def test_an_imported_vacancy_that_is_unlawful_runs_and_waits_to_go_out(visitor: Enter, full: Desk) -> None:
    staff = visitor("staff")
    assert "Khớp được, chưa phát, chưa đăng" in text_of(staff, "/vacancies/A/59")

    reasons = {"reason-sex": "Nghề cần", "reason-age": "Nghề cần"}
    assert staff.send("/vacancies/A/59", reasons, to="/vacancies/A/59/record").status_code == 302

    assert "chưa phát" not in text_of(staff, "/vacancies/A/59")


def test_questions_to_the_database_do_not_grow_with_the_list(visitor: Enter, full: Desk) -> None:
    staff = visitor("staff")
    asked: list[str] = []
    event.listen(full.database.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))

    staff.get("/vacancies?state=approved&text=17")
    one = len(asked)
    asked.clear()
    staff.get("/vacancies?state=approved")

    assert len(asked) == one
    assert one <= 10

"""Staff keep the courses of the centre and see which vacancies each of them opens."""

from collections.abc import Callable

import pytest

from jobmatch.wiring import Desk
from tests.matching.pairs import SEWING, a_vacancy
from tests.matching.rows import a_vacancy_row, a_worker_row, an_enterprise_row
from tests.web.conftest import Visitor

Enter = Callable[[str], Visitor]
HOME = "06922-2020"
SEWING_COURSE = {
    "title": "May công nghiệp cơ bản",
    "occupation": "8153",
    "opens": "7531",
    "qualification": "3",
    "least_education": "",
    "weeks": "12",
    "seats": "30",
    "place": "Trung tâm huyện",
    "starts_on": "2025-04-01",
}


@pytest.fixture
def worker_no(desk: Desk) -> int:
    """Sáu wants to sew and has no paper; the one vacancy asks for an elementary certificate."""
    with desk.open_work() as work:
        vacancy = a_vacancy("V/1", qualification=3, workplace=HOME)
        a_vacancy_row(work.session, vacancy, enterprise_id=an_enterprise_row(work.session))
        facts = {"education": 3, "qualification": 0, "employment": "unemployed", "wage_min_vnd": 7_000_000}
        number = a_worker_row(work.session, SEWING, full_name="Đặng Thị Sáu", wish_text=SEWING.text, **facts)
        work.commit()
    return number


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_a_course_is_added_changed_ended_and_opened_again(visitor: Enter) -> None:
    staff = visitor("staff")

    assert staff.send("/courses/new", SEWING_COURSE).status_code == 302
    assert "May công nghiệp cơ bản" in words(staff, "/courses")
    assert 'value="2025-04-01"' in words(staff, "/courses/1")
    staff.send("/courses/1", SEWING_COURSE | {"title": "May nâng cao"})
    staff.send("/courses", {}, to="/courses/1/end")
    ended = words(staff, "/courses")
    staff.send("/courses", {}, to="/courses/1/reopen")

    assert "Chưa có khóa nào đang nhận người" in ended
    assert "May nâng cao" in ended
    assert "Chưa có khóa nào đang nhận người" not in words(staff, "/courses")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("title", "", "Ghi tên khóa học"),
        ("occupation", "nghề không có", "Không thấy nghề “nghề không có”"),
        ("opens", "8153; xyz", "Không thấy nghề “xyz”"),
        ("weeks", "0", "Số tuần từ 1"),
        ("seats", "nhiều", "Ghi bằng chữ số"),
        ("starts_on", "2025-03-01", "Ngày khai giảng đã qua"),
        ("starts_on", "mai", "Chọn một ngày có thật"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field_and_what_was_typed_stays(visitor: Enter, field: str, typed: str, told: str) -> None:
    answer = visitor("staff").send("/courses/new", SEWING_COURSE | {field: typed})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert told in page
    assert "Trung tâm huyện" in page


def test_the_page_names_the_vacancy_that_a_course_opens(visitor: Enter, worker_no: int) -> None:
    staff = visitor("staff")
    staff.send("/courses/new", SEWING_COURSE)

    everybody, person = words(staff, "/courses/effects"), words(staff, f"/courses/effects/{worker_no}")
    elsewhere = words(staff, "/courses/effects?commune=nowhere")

    assert "Công nhân may" in everybody
    assert "thêm 1 người" in everybody
    assert "Mở thêm 1 việc" in person
    assert "Chưa có gì để tính" in elsewhere


def test_who_looked_at_a_persons_courses_is_known(visitor: Enter, desk: Desk, worker_no: int) -> None:
    words(visitor("staff"), f"/courses/effects/{worker_no}")

    assert "Xem khóa học mở được việc nào" in words(visitor("admin"), f"/workers/{worker_no}")


def test_nobody_else_sees_them(visitor: Enter) -> None:
    for role in ("enterprise", "commune", "radio"):
        assert visitor(role).get("/courses").status_code in (403, 404)

"""What a person agrees to or refuses, on the person's page and on the page where it is recorded."""

from collections.abc import Callable

import pytest

from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor

PAGE = "/workers/1/consents"
REFUSAL = {"purpose": "everything", "said": "refused", "said_on": "2025-03-06", "paper": "nói qua điện thoại"}


@pytest.fixture
def hong(desk: Desk) -> None:
    imported(desk.database, a_list(a_person()))


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_the_page_of_a_person_says_what_holds_for_each_purpose(visitor: Callable[[str], Visitor], hong: None) -> None:
    page = words(visitor("staff"), "/workers/1")

    assert "Đồng ý" in page
    assert page.count("Chưa hỏi: làm theo nhiệm vụ công") == 3
    assert page.count("Chưa hỏi: chưa được dùng") == 3
    assert PAGE in page


def test_a_refusal_of_everything_is_recorded_and_shown_with_day_paper_and_officer(visitor: Callable[[str], Visitor], hong: None) -> None:
    somebody = visitor("staff")

    sent = somebody.send(PAGE, dict(REFUSAL))

    assert sent.location == PAGE
    page = words(somebody, PAGE)
    assert page.count("Không được dùng") == 6
    assert "06/3/2025" in page
    assert "nói qua điện thoại" in page
    assert "Hoàng Thị Mơ" in page
    assert "không cho dùng hồ sơ vào việc gì nữa" in words(somebody, "/workers/1")


def test_a_mistake_is_put_right_by_a_newer_line(visitor: Callable[[str], Visitor], hong: None) -> None:
    somebody = visitor("staff")
    somebody.send(PAGE, dict(REFUSAL))

    somebody.send(PAGE, {**REFUSAL, "said": "given", "paper": "phiếu số 3"})

    page = words(somebody, PAGE)
    assert page.count("Được dùng") == 6
    assert "Không được dùng" not in page
    assert page.count("Từ chối</") + page.count(": Từ chối") >= 6


def test_an_older_yes_takes_no_no_back_and_the_page_says_so(visitor: Callable[[str], Visitor], hong: None) -> None:
    somebody = visitor("staff")
    somebody.send(PAGE, dict(REFUSAL))

    somebody.send(PAGE, {**REFUSAL, "said": "given", "said_on": "2024-01-05", "paper": "phiếu số 3"})

    page = words(somebody, PAGE)
    assert page.count("Không được dùng") == 6
    assert "giấy cũ hơn không thay được" in page


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("said_on", "2025-03-08", "Ngày này chưa đến"),
        ("said_on", "hôm qua", "Chọn một ngày có thật"),
        ("said", "", "Chọn một câu trả lời"),
    ],
)
def test_a_faulty_form_comes_back_with_what_was_typed(
    visitor: Callable[[str], Visitor], hong: None, field: str, typed: str, said: str
) -> None:
    answer = visitor("staff").send(PAGE, {**REFUSAL, field: typed})

    assert answer.status_code == 422
    assert said in answer.get_data(as_text=True)
    assert "nói qua điện thoại" in answer.get_data(as_text=True)


def test_a_yes_without_its_paper_is_not_taken(visitor: Callable[[str], Visitor], hong: None) -> None:
    answer = visitor("staff").send(PAGE, {**REFUSAL, "said": "given", "paper": ""})

    assert "Đồng ý phải có giấy" in answer.get_data(as_text=True)


def test_nobody_is_a_missing_page(visitor: Callable[[str], Visitor]) -> None:
    assert visitor("staff").get("/workers/404/consents").status_code == 404


@pytest.mark.parametrize("role", ["enterprise", "radio"])
def test_other_roles_see_nothing_of_it(visitor: Callable[[str], Visitor], hong: None, role: str) -> None:
    assert visitor(role).get(PAGE).status_code == 403

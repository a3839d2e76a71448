"""The queue of questions on the site."""

from collections.abc import Callable

import pytest

from jobmatch.wiring import Desk
from tests.makers import a_list, a_person, imported
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields


@pytest.fixture
def asked(desk: Desk) -> None:
    """A missing number, a row that names two people, and one number on two people."""
    gap = a_person(**{"Họ và tên": "Tằng A Nam", "Ngày sinh": "01/02/1990", "Giới tính": "Nam", "Số CCCD": None, "Thôn": "Thôn 3"})
    imported(desk.database, a_list(a_person(), gap, a_person(**{"Họ và tên": "Lê Văn An, Lê Văn Bình"})))
    shared = a_person(**{"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "02/05/1990", "Số điện thoại": None})
    imported(desk.database, a_list(shared, file="b.xlsx"))


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_questions_are_counted_by_kind_and_name_cell_and_person(visitor: Callable[[str], Visitor], asked: None) -> None:
    somebody = visitor("staff")

    page = words(somebody, "/reviews")

    for kind, number in (("Dòng chờ xem", 1), ("Hai người một số căn cước", 1), ("Có thể là một người", 0)):
        assert f"{kind} ({number})" in page
    assert "Tằng A Nam" in page
    assert "ô E7" in page
    assert "Vũ Văn Toán" in words(somebody, "/reviews?kind=shared_id")
    assert "Tằng A Nam" not in words(somebody, "/reviews?kind=row")


def test_numbers_in_cells_are_covered(visitor: Callable[[str], Visitor], asked: None) -> None:
    assert "022186000111" not in words(visitor("staff"), "/reviews")


def test_what_needs_nothing_more_leaves_the_queue_and_can_come_back(visitor: Callable[[str], Visitor], asked: None) -> None:
    somebody = visitor("staff")
    item = next(number for number in range(1, 9) if f"/reviews/{number}/settle" in words(somebody, "/reviews?kind=cell"))

    sent = somebody.send("/reviews?kind=cell", {"decision": "seen"}, to=f"/reviews/{item}/settle")
    after = words(somebody, sent.location)
    somebody.send(sent.location, {}, to=f"/reviews/{item}/reopen")

    assert "Đã xem, giá trị để nguyên" in after
    assert "Hoàn tác" in after
    assert f"/reviews/{item}/settle" not in after
    assert f"/reviews/{item}/settle" in words(somebody, "/reviews?kind=cell")


def test_a_question_takes_only_an_answer_that_fits_it(visitor: Callable[[str], Visitor], asked: None) -> None:
    somebody = visitor("staff")
    item = next(number for number in range(1, 9) if f"/reviews/{number}/settle" in words(somebody, "/reviews?kind=row"))

    for decision in ("different", "nonsense"):
        answer = somebody.send("/reviews?kind=row", {"decision": decision}, to=f"/reviews/{item}/settle")
        assert answer.status_code in (400, 422)
    hidden = hidden_fields(words(somebody, "/reviews?kind=row"), f"/reviews/{item}/settle")
    assert somebody.client.post("/reviews/999/settle", data={**hidden, "decision": "seen"}).status_code == 404


def test_an_empty_queue_says_so(visitor: Callable[[str], Visitor]) -> None:
    assert "Không còn câu hỏi nào" in words(visitor("staff"), "/reviews?kind=cell&code=nothing&page=7")

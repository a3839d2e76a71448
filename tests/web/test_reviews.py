"""The queue of questions on the site: read, answered one by one or several at a stroke, asked again."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from jobmatch.errors import Refused
from jobmatch.services.settle_review import reopen_many
from jobmatch.wiring import Desk
from tests.makers import LATER, LATER_TITLE, a_list, a_person, imported
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields

GAP = {"Họ và tên": "Tằng A Nam", "Ngày sinh": "01/02/1990", "Giới tính": "Nam", "Số CCCD": None, "Thôn": "Thôn 3"}
LOOKS_ALIKE = {"Số CCCD": None, "Số điện thoại": None}


@pytest.fixture
def asked(desk: Desk) -> None:
    """A missing number, a row that names two people, and one number on two people."""
    imported(desk.database, a_list(a_person(), a_person(**GAP), a_person(**{"Họ và tên": "Lê Văn An, Lê Văn Bình"})))
    shared = a_person(**{"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "02/05/1990", "Số điện thoại": None})
    imported(desk.database, a_list(shared, file="b.xlsx"))


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def settling(somebody: Visitor, kind: str) -> str:
    """The address of the first question of a kind."""
    found = re.search(rf"/reviews/\d+/settle\?kind={kind}", words(somebody, f"/reviews?kind={kind}"))
    assert found
    return found[0]


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


def test_the_queue_says_how_far_one_is(visitor: Callable[[str], Visitor], asked: None) -> None:
    somebody = visitor("staff")
    before = re.search(r"Còn (\d+) trên (\d+)", words(somebody, "/reviews"))

    somebody.send("/reviews?kind=cell", {"decision": "seen"}, to=settling(somebody, "cell"))

    after = re.search(r"Còn (\d+) trên (\d+)", words(somebody, "/reviews"))
    assert before
    assert after
    assert (int(after[1]), after[2]) == (int(before[1]) - 1, before[2])


def test_questions_are_filtered_by_commune_and_by_list(visitor: Callable[[str], Visitor], asked: None) -> None:
    somebody = visitor("staff")
    page = words(somebody, "/reviews")
    commune = re.search(r'<option value="([^"]+)">Xã Quảng Chính', page)
    assert commune

    assert "Tằng A Nam" in words(somebody, f"/reviews?commune={commune[1]}")
    assert "Tằng A Nam" not in words(somebody, "/reviews?commune=06922-2025")
    assert "Tằng A Nam" in words(somebody, "/reviews?list=1")
    assert "Tằng A Nam" not in words(somebody, "/reviews?list=2")
    assert "Vũ Văn Toán" in words(somebody, "/reviews?list=2&kind=shared_id")
    assert "Không còn câu hỏi nào" in words(somebody, "/reviews?officer=77")


def test_what_needs_nothing_more_leaves_the_queue_and_can_come_back(visitor: Callable[[str], Visitor], asked: None) -> None:
    somebody = visitor("staff")
    address = settling(somebody, "cell")

    sent = somebody.send("/reviews?kind=cell", {"decision": "seen"}, to=address)
    after = words(somebody, sent.location)
    somebody.send(sent.location, {}, to=address.replace("settle?kind=cell", "reopen"))

    assert "Đã xem, giá trị để nguyên" in after
    assert "Hoàn tác" in after
    assert address not in after
    assert address in words(somebody, "/reviews?kind=cell")


def test_a_question_takes_only_an_answer_that_fits_it(visitor: Callable[[str], Visitor], asked: None) -> None:
    somebody = visitor("staff")
    address = settling(somebody, "row")

    for decision in ("different", "as_listed", "nonsense"):
        answer = somebody.send("/reviews?kind=row", {"decision": decision}, to=address)
        assert answer.status_code in (400, 422)
    hidden = hidden_fields(words(somebody, "/reviews?kind=row"), address)
    assert somebody.client.post("/reviews/999/settle", data={**hidden, "decision": "seen"}).status_code == 404


def test_an_empty_queue_says_so(visitor: Callable[[str], Visitor]) -> None:
    assert "Không còn câu hỏi nào" in words(visitor("staff"), "/reviews?kind=cell&code=nothing&page=7")


def test_a_list_that_makes_somebody_another_person_waits_for_a_word_and_the_word_can_be_taken_back(
    visitor: Callable[[str], Visitor], desk: Desk
) -> None:
    imported(desk.database, a_list(a_person()))
    newer = a_person(**{"Họ và tên": "Phạm Thị Hường"})
    imported(desk.database, a_list(newer, title=LATER_TITLE, file="sau.xlsx", as_of=LATER), as_of=LATER)
    somebody = visitor("staff")
    page = words(somebody, "/reviews?kind=identity")
    assert re.search(r"Họ tên:.*Phạm Thị Hồng.*Phạm Thị Hường", page)
    address = settling(somebody, "identity")

    sent = somebody.send("/reviews?kind=identity", {"decision": "as_listed"}, to=address)

    assert "<h1>Phạm Thị Hường</h1>" in words(somebody, "/workers/1")
    somebody.send(sent.location, {}, to=address.replace("settle?kind=identity", "reopen"))
    assert "<h1>Phạm Thị Hồng</h1>" in words(somebody, "/workers/1")
    somebody.send("/reviews?kind=identity", {"decision": "as_book"}, to=address)
    assert "<h1>Phạm Thị Hồng</h1>" in words(somebody, "/workers/1")
    assert address not in words(somebody, "/reviews?kind=identity")


@pytest.fixture
def six_gaps(desk: Desk) -> None:
    people = [a_person(**{**GAP, "Họ và tên": f"Tằng A {name}", "Ngày sinh": f"0{day}/02/1990"}) for day, name in enumerate("BCDEGH", 1)]
    imported(desk.database, a_list(*people))


def test_several_cells_of_one_kind_are_settled_at_a_stroke_and_taken_back_together(
    visitor: Callable[[str], Visitor], desk: Desk, six_gaps: None
) -> None:
    somebody, queue = visitor("staff"), "/reviews?kind=cell&code=citizen_id_missing"
    ticked = re.findall(r'name="item" value="(\d+)" checked', words(somebody, f"{queue}&ticked=1"))
    assert len(ticked) == 6
    asking = "/reviews/several?" + "&".join(f"item={item}" for item in ticked)
    asked = words(somebody, asking)
    assert "Để nguyên 6 ô?" in asked
    assert "Tằng A B, Tằng A C" in asked
    assert "và 1 người nữa" in asked

    sent = somebody.send(asking, {"item": ticked}, to="/reviews/several")

    after = words(somebody, sent.location)
    assert "Đã để nguyên 6 ô" in after
    assert "Hoàn tác cả loạt" in after
    assert "Không còn câu hỏi nào" in words(somebody, queue)
    again = somebody.send("/reviews", {}, to="/reviews/several/reopen")
    assert "Đã hỏi lại 6 ô" in words(somebody, again.location)
    assert words(somebody, queue).count('name="item"') == 6


def test_many_decisions_are_taken_back_within_a_day_and_not_later(desk: Desk) -> None:
    now = desk.now()

    with pytest.raises(Refused, match="24 giờ"):
        reopen_many(desk.open_work, now - timedelta(hours=25), 1, "citizen_id_missing", now=now)


def test_cells_of_two_kinds_are_not_settled_together(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    imported(desk.database, a_list(a_person(**GAP), a_person(Thôn=None)))
    somebody = visitor("staff")

    assert somebody.get("/reviews/several?item=1&item=2&item=3").status_code == 422
    assert somebody.get("/reviews/several").status_code == 422


def test_the_queue_takes_as_many_queries_for_two_questions_as_for_fifty(
    visitor: Callable[[str], Visitor], desk: Desk, statements: list[str]
) -> None:
    somebody = visitor("staff")
    counts = []
    for number in (2, 50):
        people = [a_person(**{**GAP, "Họ và tên": f"Tằng A B{place}", "Thôn": f"Thôn {place}"}) for place in range(number)]
        twice = [a_person(**{"Họ và tên": f"Vũ Văn T{place}", "Ngày sinh": f"0{1 + place % 9}/05/1990"}) for place in range(number)]
        imported(desk.database, a_list(*people, *twice, file=f"{number}.xlsx"))
        statements.clear()
        words(somebody, "/reviews")
        counts.append(len(statements))

    assert counts[0] == counts[1]

"""Officers mark pairs, put people on lists and off them, and see one person's vacancies."""

from collections.abc import Callable

import pytest

from jobmatch.services.run_matching import run_matching
from jobmatch.wiring import Desk
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row, an_enterprise_row
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields

Enter = Callable[[str], Visitor]
MET = "Doanh nghiệp đã gặp và muốn nhận."


@pytest.fixture
def page(desk: Desk) -> str:
    """The shortlist of a sewing job: Sáu (1) sews, Hạnh (2) cooks, and the list has room for one."""
    with desk.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("V/1"), enterprise_id=an_enterprise_row(work.session))
        for name, wish in (("Đặng Thị Sáu", SEWING), ("Phùng Thị Hạnh", COOKING)):
            a_worker_row(work.session, wish, full_name=name, wish_text=wish.text, employment="unemployed")
        work.commit()
    run = run_matching(desk.open_work, desk.open_reading, as_of=TODAY, top=1, account_id=None, now=NOW).run
    return f"/matches/{run.id}/vacancies/V/1"


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_a_mark_is_one_press_and_stays_pressed(visitor: Enter, page: str) -> None:
    staff = visitor("staff")

    sent = staff.send(page, {"worker": 1, "verdict": "good"}, to=f"{page}/mark")

    assert sent.location == f"{page}#person-1"
    assert 'value="good" data-row-key="1" aria-pressed="true"' in words(staff, page)
    staff.send(page, {"worker": 1, "verdict": ""}, to=f"{page}/mark")
    assert 'aria-pressed="true"' not in words(staff, page)


def test_a_script_is_given_the_mark_alone(visitor: Enter, page: str) -> None:
    staff = visitor("staff")
    staff.send(page, {"worker": 1, "verdict": "bad"}, to=f"{page}/mark")

    alone = words(staff, f"{page}/mark?worker=1")

    assert 'value="bad" data-row-key="2" aria-pressed="true"' in alone
    assert "<html" not in alone


def test_a_person_is_put_on_the_list_with_a_reason_and_taken_back(visitor: Enter, page: str) -> None:
    staff = visitor("staff")
    asks = words(staff, f"{page}/override?worker=2")

    staff.send(f"{page}/override?worker=2", {"worker": 2, "kind": "put_on", "reason": MET}, to=f"{page}/override")
    with_her = words(staff, page)
    staff.send(page, {"worker": 2}, to=f"{page}/override/undo")

    assert "Vì sao đưa Phùng Thị Hạnh vào danh sách?" in asks
    assert "Cán bộ đưa vào" in with_her
    assert f"{MET} (Hoàng Thị Mơ)" in with_her
    assert "Phùng Thị Hạnh" not in words(staff, page)


def test_a_person_is_taken_off_with_a_reason_and_named_below(visitor: Enter, page: str) -> None:
    staff = visitor("staff")

    staff.send(f"{page}/override?worker=1", {"worker": 1, "kind": "take_off", "reason": "Đã đi làm nơi khác."}, to=f"{page}/override")

    assert "Cán bộ đã bỏ 1 người" in words(staff, page)
    assert "Đã đi làm nơi khác." in words(staff, page)


def test_without_a_reason_nothing_is_written_and_what_was_typed_stays(visitor: Enter, page: str) -> None:
    staff = visitor("staff")

    answer = staff.send(f"{page}/override?worker=1", {"worker": 1, "kind": "take_off", "reason": "ừ"}, to=f"{page}/override")

    assert answer.status_code == 422
    told = answer.get_data(as_text=True)
    assert "Chưa ghi vì sao" in told
    assert ">ừ</textarea>" in told
    assert "Cán bộ đã bỏ" not in words(staff, page)


def test_marks_are_reviewed_by_the_administrator_and_exported(visitor: Enter, page: str) -> None:
    staff, admin = visitor("staff"), visitor("admin")
    staff.send(page, {"worker": 1, "verdict": "good"}, to=f"{page}/mark")

    reviewed = admin.send("/matches/marks", {"mark": 1}, to="/matches/marks/accept")
    exported = words(admin, "/matches/marks/judgements.csv")
    fields = hidden_fields(words(admin, "/matches/marks"), "/matches/marks/accept")
    admin.client.post("/matches/marks/send-back", data={**fields, "mark": 1})

    assert reviewed.status_code == 302
    assert exported == "vacancy_ref,worker_no,grade\nV/1,1,2\n"
    assert words(admin, "/matches/marks/judgements.csv") == "vacancy_ref,worker_no,grade\n"
    assert staff.send("/matches/marks", {"mark": 1}, to="/matches/marks/accept").status_code == 403


def test_one_persons_vacancies_are_the_pairs_of_the_lists_seen_from_the_other_side(visitor: Enter, page: str) -> None:
    staff = visitor("staff")

    best = words(staff, "/matches/people/1")

    assert "Công nhân may" in best
    assert "Hợp nguyện vọng" in best
    assert "Khả năng được nhận" in best
    assert "Xem việc hợp với một người" in words(visitor("admin"), "/workers/1")
    assert staff.get("/matches/people/99").status_code == 404
    assert staff.get("/matches/people/1?fair=none").status_code == 404


@pytest.mark.parametrize("role", ["enterprise", "commune", "radio"])
def test_nobody_else_sees_marks_or_a_persons_vacancies(visitor: Enter, page: str, role: str) -> None:
    somebody = visitor(role)

    assert {somebody.get(address).status_code for address in ("/matches/marks", "/matches/people/1", page)} <= {403, 404}

"""Staff see for whom lists do not work, and whether all kinds of people have their share."""

from collections.abc import Callable
from datetime import date

import pytest

from jobmatch.fairs.outcome import Outcome
from jobmatch.services.run_matching import run_matching
from jobmatch.store import fairs
from jobmatch.wiring import Desk
from tests.matching.pairs import COOKING, NO_NEED, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row, an_enterprise_row
from tests.web.conftest import Visitor

Enter = Callable[[str], Visitor]


@pytest.fixture
def town(desk: Desk) -> None:
    """Twelve women sew and eight men cook, two need no work; one sewing job. Of last year's fair six women and all the men were hired."""
    facts = {"employment": "unemployed", "wage_min_vnd": 7_000_000}
    with desk.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("V/1", workplace="06922-2020"), enterprise_id=an_enterprise_row(work.session))
        women = [a_worker_row(work.session, SEWING, sex="F", **facts) for _ in range(12)]
        men = [a_worker_row(work.session, COOKING, sex="M", wish_text="nấu ăn", **facts) for _ in range(8)]
        for _ in range(2):
            a_worker_row(work.session, NO_NEED, sex="M", wish_text=NO_NEED.text)
        hired = {*women[:6], *men}
        past = [
            Outcome("P1", number, date(2024, 3, 1), True, "wish_match", "", True, "", "hired" if number in hired else "rejected")
            for number in (*women, *men)
        ]
        fairs.add_outcomes(work.session, past)
        work.commit()
    run_matching(desk.open_work, desk.open_reading, as_of=TODAY, top=12, account_id=None, now=NOW)


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return " ".join(answer.get_data(as_text=True).split())


def test_who_has_few_vacancies_is_told_by_what_stands_in_the_way(visitor: Enter, town: None) -> None:
    page = words(visitor("staff"), "/matches/few")

    assert "20 người có dưới ba việc hợp, 0 người có từ ba việc" in page
    assert "Nguyện vọng và tay nghề" in page
    assert "Công nhân may" not in page


def test_shares_of_groups_are_shown_with_their_intervals_and_small_cells_hidden(visitor: Enter, town: None) -> None:
    page = words(visitor("staff"), "/matches/fairness")

    assert "Ai được máy xếp vào danh sách?" in page
    assert "12 trên 22 người." in page
    assert "Ai được nhận?" in page
    assert "14 trên 20 người." in page


def test_without_a_run_it_says_what_to_do(visitor: Enter) -> None:
    staff = visitor("staff")

    assert "Chưa có gì để đo" in words(staff, "/matches/fairness")
    assert "Ai cũng có việc để chọn" in words(staff, "/matches/few")


@pytest.mark.parametrize("role", ["enterprise", "commune", "radio"])
def test_nobody_else_sees_them(visitor: Enter, role: str) -> None:
    somebody = visitor(role)

    assert {somebody.get(address).status_code for address in ("/matches/fairness", "/matches/few")} <= {403, 404}

"""Why not, and what would bring a person more vacancies."""

from collections.abc import Callable

import pytest

from jobmatch.matching.widening import PERSON_CHANGES as CHANGES_OF_A_PERSON
from jobmatch.store.match_runs import MatchRun
from jobmatch.web.matches.reasons_views import PERSON_CHANGES
from jobmatch.wiring import Desk
from tests.matching.rows import a_fair_row
from tests.web.conftest import Visitor
from tests.web.test_matches import made, town, words

__all__ = ["made", "town"]


def test_any_person_and_any_vacancy_of_the_newest_run_can_be_asked_about(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    somebody = visitor("staff")

    page = words(somebody, "/matches/why?worker=3")
    sent = somebody.get("/matches/why?worker=3&vacancy=V/1")

    assert 'value="3"' in page
    assert "Công nhân may" in page
    assert sent.location == f"/matches/{made.id}/vacancies/V/1/why?worker=3"


def test_why_not_names_the_condition_and_the_change_that_lifts_it(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("staff"), f"/matches/{made.id}/vacancies/V/1/why?worker=3")

    assert "Đã ghi là không có nhu cầu tìm việc." in page
    assert "Nếu hỏi lại và người này còn tìm việc." in page


def test_a_person_with_few_vacancies_is_shown_ways_to_more(visitor: Callable[[str], Visitor], desk: Desk, town: None) -> None:
    page = words(visitor("staff"), "/matches/people/2/widen")

    assert "Nay có 0 việc hợp trong 2 việc đang mở." in page
    assert "Thêm việc hợp" in page or "Chưa có điều nào thêm được việc" in page


def test_who_needs_a_number_that_nobody_has_is_told(visitor: Callable[[str], Visitor], town: None) -> None:
    assert visitor("staff").get("/matches/people/404/widen").status_code == 404


def test_every_change_of_a_person_has_words() -> None:
    assert set(PERSON_CHANGES) == set(CHANGES_OF_A_PERSON)


@pytest.fixture
def fair(desk: Desk, made: MatchRun) -> str:
    with desk.open_work() as work:
        code = a_fair_row(work.session)
        work.commit()
    return code


def test_the_sheet_asks_for_a_number_and_then_answers(visitor: Callable[[str], Visitor], fair: str) -> None:
    somebody = visitor("staff")

    asked, answered = words(somebody, f"/matches/answers/{fair}"), words(somebody, f"/matches/answers/{fair}?worker=1,2")

    assert "Số của người hỏi" in asked
    assert answered.index("Đặng Thị Sáu") < answered.index("Phùng Thị Hạnh")
    assert "Phiên này chưa lập danh sách mời" in answered


@pytest.mark.parametrize("typed", ["022190001234", "0912345678", "1, 022190001234", "so 5", "12345678"])
def test_what_is_no_number_of_a_record_names_nobody_and_is_told_beside_the_field(
    visitor: Callable[[str], Visitor], fair: str, typed: str
) -> None:
    page = words(visitor("staff"), f"/matches/answers/{fair}?worker={typed}")

    assert "Ghi số của hồ sơ, không quá bảy chữ số" in page
    assert "Tải phiếu PDF" not in page


def test_the_sheet_is_printed_as_pdf(visitor: Callable[[str], Visitor], fair: str) -> None:
    answer = visitor("staff").get(f"/matches/answers/{fair}/sheet.pdf?worker=1&worker=2")

    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF")

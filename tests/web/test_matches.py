"""Match runs and shortlists as staff see them."""

from collections.abc import Callable
from dataclasses import asdict
from io import BytesIO
from urllib.parse import urlencode

import pytest
from openpyxl import load_workbook

from jobmatch.matching import DEFAULT_WEIGHTS, Weights
from jobmatch.matching.changes import DEMANDS, OFFERS, Change
from jobmatch.scheduler.matching_job import run_matching
from jobmatch.services.run_due_jobs import claim_job
from jobmatch.services.run_matching import run_matching as run
from jobmatch.store import match_runs
from jobmatch.store.match_runs import MatchRun
from jobmatch.web.matches.words import CHANGES, FEATURES, SIDES, points_by_side, shared_tenths
from jobmatch.wiring import Desk
from tests.matching.pairs import COOKING, NO_NEED, SEWING, TODAY, a_candidate, a_vacancy, ranked
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row, an_enterprise_row
from tests.web.conftest import Visitor

LEASE = NOW.replace(year=2999)


@pytest.fixture
def town(desk: Desk) -> None:
    """Sáu sews, Hạnh cooks, Lâm needs no work; a sewing job and one abroad."""
    with desk.open_work() as work:
        enterprise = an_enterprise_row(work.session)
        a_vacancy_row(work.session, a_vacancy("V/1"), enterprise_id=enterprise)
        a_vacancy_row(work.session, a_vacancy("V2", title="Đi làm ở Nhật", country="JP"), enterprise_id=enterprise)
        stays = {"abroad": "no"}
        for name, wish in (("Đặng Thị Sáu", SEWING), ("Phùng Thị Hạnh", COOKING), ("Chíu Văn Lâm", NO_NEED)):
            a_worker_row(work.session, wish, full_name=name, wish_text=wish.text, constraints=stays, sex="F")
        work.commit()


@pytest.fixture
def made(desk: Desk, town: None) -> MatchRun:
    return run(desk.open_work, desk.open_reading, as_of=TODAY, account_id=None, now=NOW).run


def words(somebody: Visitor, address: str) -> str:
    answer = somebody.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def test_one_button_orders_a_match_and_shows_how_far_it_is(visitor: Callable[[str], Visitor], desk: Desk, town: None) -> None:
    somebody = visitor("staff")

    sent = somebody.send("/matches", {"fair_code": ""})

    assert sent.status_code == 302
    assert "Đang chờ đến lượt" in words(somebody, sent.location)
    assert sent.location in words(somebody, "/matches")


def test_what_is_under_way_is_not_ordered_again(visitor: Callable[[str], Visitor], desk: Desk, town: None) -> None:
    somebody = visitor("staff")
    page = somebody.get("/matches")

    first = somebody.send("/matches", {"fair_code": ""})
    again = somebody.send("/job-runs", {"fair_code": "", "once": "another press"}, to="/matches")

    assert page.status_code == 200
    assert again.location == first.location


def test_the_job_makes_the_run_that_was_ordered(visitor: Callable[[str], Visitor], desk: Desk, town: None) -> None:
    somebody = visitor("staff")
    with desk.open_work() as work:
        a_fair_row(work.session)
        work.commit()
    somebody.send("/matches", {"fair_code": "PGD-2025-03"})
    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=NOW, lease_until=LEASE)
    assert claim is not None

    counts = run_matching(desk, claim)

    assert (counts["vacancies"], counts["pairs"]) == (2, 2)
    assert "PGD-2025-03" in words(somebody, "/matches")
    assert "Hoàng Thị Mơ" in words(somebody, "/matches")


def test_a_run_lists_its_vacancies_and_marks_those_with_few_people(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("staff"), f"/matches/{made.id}")

    assert "Công nhân may" in page
    assert "Đi làm ở Nhật" in page
    assert page.count("Dưới 3 người hợp") == 2


def test_a_shortlist_gives_reasons_and_neither_sex_nor_age(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("staff"), f"/matches/{made.id}/vacancies/V/1")

    assert page.index("Đặng Thị Sáu") < page.index("Phùng Thị Hạnh")
    assert "đúng việc này" in page
    assert "Thị trấn Quảng Hà" in page
    assert not [said for said in ("1990", "Nữ", "Dao", "0370") if said in page]


def test_a_shortlist_can_be_narrowed_and_exported_as_it_stands(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    somebody, address = visitor("staff"), f"/matches/{made.id}/vacancies/V/1"

    narrow = words(somebody, f"{address}?commune=Xã Quảng Đức")
    book = load_workbook(BytesIO(somebody.get(f"{address}/people.xlsx?fit=").data)).active

    assert "Không có ai như đã lọc" in narrow
    assert [row[1] for row in book.iter_rows(min_row=5, values_only=True)] == ["Đặng Thị Sáu", "Phùng Thị Hạnh"]
    assert book["E4"].value == "Mức hợp"


def test_a_list_without_anybody_says_what_to_do(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    assert "Chưa có ai hợp việc này" in words(visitor("staff"), f"/matches/{made.id}/vacancies/V2")


def test_why_somebody_stands_there_is_told_by_points_that_add_up(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("staff"), f"/matches/{made.id}/vacancies/V/1/why?worker=1")

    assert "Vì sao Đặng Thị Sáu đứng thứ 1?" in page
    assert "Nguyện vọng và tay nghề" in page


def test_why_not_names_the_condition(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("staff"), f"/matches/{made.id}/vacancies/V/1/why?worker=3")

    assert "Vì sao không có Chíu Văn Lâm?" in page
    assert "Đã ghi là không có nhu cầu tìm việc." in page


def test_people_are_compared_side_by_side(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("staff"), f"/matches/{made.id}/vacancies/V/1/compare?worker=1&worker=2")

    assert "So sánh 2 người" in page
    assert "khác với việc này" in page


@pytest.mark.parametrize("address", ["/matches/nowhere", "/matches/{run}/vacancies/V9", "/matches/{run}/vacancies/V/1/why?worker=99"])
def test_what_is_not_there_is_a_missing_page(visitor: Callable[[str], Visitor], made: MatchRun, address: str) -> None:
    assert visitor("staff").get(address.format(run=made.id)).status_code == 404


@pytest.mark.parametrize("role", ["enterprise", "radio"])
def test_only_staff_see_matches(visitor: Callable[[str], Visitor], made: MatchRun, role: str) -> None:
    somebody = visitor(role)

    assert somebody.get("/matches").status_code == 403
    assert somebody.get(f"/matches/{made.id}/vacancies/V/1").status_code == 403


def test_tenths_of_points_add_up_to_the_sum_below_them() -> None:
    [match] = ranked(a_candidate(current_job="thợ may", experience_years=2.0, education=3))

    sides = points_by_side(match, DEFAULT_WEIGHTS)

    assert sum(side.tenths for side in sides) == round(match.points / 100_000)
    assert sum(side.most for side in sides) == 100
    assert shared_tenths((), 0) == []


def test_a_list_with_few_people_offers_ways_to_more(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    somebody = visitor("staff")

    assert f"/matches/{made.id}/vacancies/V/1/widen" in words(somebody, f"/matches/{made.id}")
    assert "Làm sao để có thêm người?" in words(somebody, f"/matches/{made.id}/vacancies/V/1/widen")


def test_every_feature_has_words_and_stands_on_one_side() -> None:
    names = [feature for _name, features in SIDES for feature in features]

    assert sorted(names) == sorted(asdict(DEFAULT_WEIGHTS))
    assert set(names) <= set(FEATURES)
    assert set(CHANGES) == {*OFFERS, *DEMANDS, Change.PAY}


OTHER = {**asdict(DEFAULT_WEIGHTS), "job": DEFAULT_WEIGHTS.job - 5, "travel": DEFAULT_WEIGHTS.travel + 5}


def test_other_weights_are_tried_before_anything_is_kept(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    somebody = visitor("admin")

    page = words(somebody, f"/matches/{made.id}/weights?{urlencode({'vacancy': 'V/1', **OTHER})}")

    assert "Đặng Thị Sáu" in page
    assert "giữ chỗ" in page
    assert "Khớp với số điểm này" in page


def test_weights_that_are_no_hundred_say_what_they_make(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    answer = visitor("admin").get(f"/matches/{made.id}/weights?{urlencode({**OTHER, 'job': 99})}")

    assert answer.status_code == 422
    assert "Cộng lại phải bằng 100 điểm, nay là 183." in answer.get_data(as_text=True)


def test_a_match_with_other_weights_keeps_them(visitor: Callable[[str], Visitor], desk: Desk, made: MatchRun) -> None:
    somebody, address = visitor("admin"), f"/matches/{made.id}/weights"

    sent = somebody.send(address, dict(OTHER))
    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=NOW, lease_until=LEASE)
    assert claim is not None
    counts = run_matching(desk, claim)

    assert sent.status_code == 302
    assert counts["match_run"] != made.id
    with desk.open_reading() as session:
        kept = match_runs.find(session, counts["match_run"])
    assert kept is not None
    assert kept.weights == Weights(**OTHER)


def test_weights_are_the_administrators_matter(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    somebody = visitor("staff")

    assert somebody.get(f"/matches/{made.id}/weights").status_code == 403
    assert "/weights" not in words(somebody, f"/matches/{made.id}")

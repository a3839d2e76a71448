"""Weights and match settings as staff see them: tried, kept, put in force, taken back."""

from collections.abc import Callable
from dataclasses import asdict
from urllib.parse import urlencode

import pytest
from flask import Flask

from jobmatch.errors import Refused
from jobmatch.matching import DEFAULT_WEIGHTS, Weights
from jobmatch.scheduler.learning_job import learn_weights
from jobmatch.scheduler.matching_job import run_matching
from jobmatch.services.keep_match_settings import list_settings
from jobmatch.services.keep_weights import go_back
from jobmatch.services.run_due_jobs import claim_job
from jobmatch.services.run_matching import run_matching as run
from jobmatch.services.see_weights import newest_learned, see_weights
from jobmatch.store import match_runs, weight_sets
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.weight_sets import Origin, Scope
from jobmatch.web.sealed_words import sealed
from jobmatch.wiring import Desk
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row, an_enterprise_row
from tests.services.test_learn_weights import a_past
from tests.web.conftest import Visitor

LEASE = NOW.replace(year=2999)
OTHER = {**asdict(DEFAULT_WEIGHTS), "job": DEFAULT_WEIGHTS.job - 5, "travel": DEFAULT_WEIGHTS.travel + 5}


@pytest.fixture
def made(desk: Desk) -> MatchRun:
    """Sáu sews, Hạnh cooks; one sewing job, for a fair."""
    with desk.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("V/1"), enterprise_id=an_enterprise_row(work.session))
        for name, wish in (("Đặng Thị Sáu", SEWING), ("Phùng Thị Hạnh", COOKING)):
            a_worker_row(work.session, wish, full_name=name, wish_text=wish.text, sex="F")
        a_fair_row(work.session)
        work.commit()
    return run(desk.open_work, desk.open_reading, as_of=TODAY, fair_code="PGD-2025-03", account_id=None, now=NOW).run


def words(somebody: Visitor, address: str, headers: dict[str, str] | None = None) -> str:
    answer = somebody.client.get(address, headers=headers)
    assert answer.status_code == 200, answer.status_code
    return answer.get_data(as_text=True)


def kept(somebody: Visitor, run_id: str) -> str:
    """The address of a set that was tried and kept."""
    return somebody.send(
        f"/matches/{run_id}/weights", {**OTHER, "name": "Đường đi nặng hơn"}, to=f"/matches/{run_id}/weights/keep"
    ).location


def test_a_trial_says_what_changes_on_all_lists(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("admin"), f"/matches/{made.id}/weights?{urlencode(OTHER)}")

    assert "Chưa danh sách nào đổi" in page
    assert "chuyên gia 21" in page
    assert "<html" in page


def test_a_change_on_the_form_is_answered_by_the_effect_alone(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    part = words(visitor("admin"), f"/matches/{made.id}/weights?{urlencode(OTHER)}", {"HX-Request": "true"})

    assert "<html" not in part
    assert 'id="effect"' in part


def test_points_that_are_no_hundred_can_be_made_one_by_a_link(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    answer = visitor("admin").get(f"/matches/{made.id}/weights?{urlencode({**OTHER, 'job': 40})}").get_data(as_text=True)

    assert "Chia lại theo tỉ lệ cho đủ 100" in answer


def test_a_set_is_kept_put_in_force_for_a_fair_and_taken_back(visitor: Callable[[str], Visitor], desk: Desk, made: MatchRun) -> None:
    somebody = visitor("admin")

    address = kept(somebody, made.id)
    page = words(somebody, address)
    somebody.send(address, {"scope": "fair:PGD-2025-03", "reason": "Đường xa thì ít người đến"}, to=address.partition("?")[0])
    in_force = words(somebody, "/matches/weights")
    with desk.open_reading() as session:
        of_fair = weight_sets.in_force(session, "PGD-2025-03").weights
    somebody.send("/matches/weights", {"fair_code": "PGD-2025-03", "vacancy_ref": ""}, to="/matches/weights/back")

    assert "Đường đi nặng hơn" in page
    assert 'value="V/1"' in page
    assert 'selected value="fair:PGD-2025-03"' in page
    assert of_fair == Weights(**OTHER)
    assert "Phiên PGD-2025-03" in in_force
    assert "Đường xa thì ít người đến" in in_force
    assert see_weights(desk.open_reading).standing == ()


def test_a_reason_is_asked_and_what_was_typed_stays(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    somebody = visitor("admin")
    address = kept(somebody, made.id)

    answer = somebody.send(address, {"scope": "vacancy", "vacancy": "", "reason": ""}, to=address.partition("?")[0])

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "Ghi vì sao đổi số điểm" in page
    assert "Ghi mã việc, hoặc chọn" in page


def test_without_outcomes_the_page_says_why_nothing_is_learnt(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    page = words(visitor("admin"), "/matches/weights")

    assert "Chưa đủ để học: có 0 kết quả" in page
    assert "Học số điểm từ kết quả</button>" not in page


def test_learning_is_ordered_and_ends_with_a_page_of_evidence(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    a_past(desk.database)
    somebody = visitor("admin")

    sent = somebody.send("/matches/weights", {}, to="/matches/weights/learn")
    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=NOW, lease_until=LEASE)
    assert claim is not None
    counts = learn_weights(desk, claim)
    page = words(somebody, f"/matches/weights/{counts['weight_set']}")

    assert "/job-runs/" in sent.location
    assert "Học từ 240 kết quả của phiên PGD-1" in page
    assert "khoảng tin cậy 95 phần trăm" in page
    assert "Được nhận sau phỏng vấn" in page
    assert "Nữ" in page


def test_a_learnt_set_waits_for_a_person_who_knows_how_thin_the_evidence_is(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    a_past(desk.database)
    evidence = {
        "outcomes": 240,
        "learnt_from": ["PGD-1"],
        "tried_on": ["PGD-2"],
        "moved": 0.5,
        "lost_by_rounding": 0.4,
        "comparison": None,
        "steps": {},
        "groups": [],
        "vacancies": 1,
    }
    with desk.open_work() as work:
        set_id = weight_sets.add(work.session, "Học", Origin.LEARNED, Weights(**OTHER), evidence=evidence, made_by=None, at=NOW)
        work.commit()
    somebody, address = visitor("admin"), f"/matches/weights/{set_id}"

    refused = somebody.send(address, {"scope": "", "reason": "thử"})
    somebody.send(address, {"scope": "", "reason": "thử", "despite_thin": "y"})

    assert "Bằng chứng còn mỏng" in refused.get_data(as_text=True)
    with desk.open_reading() as session:
        assert weight_sets.in_force(session, None).weights == Weights(**OTHER)
    assert newest_learned(desk.open_reading) is not None


@pytest.mark.parametrize("address", ["/matches/weights", "/matches/weights/0"])
def test_weights_in_force_are_the_administrators_matter(visitor: Callable[[str], Visitor], address: str) -> None:
    assert visitor("staff").get(address).status_code == 403
    assert visitor("admin").get(address).status_code == 200


def test_a_way_to_match_is_kept_with_what_is_on_the_screen(visitor: Callable[[str], Visitor], desk: Desk, made: MatchRun) -> None:
    somebody, listed = visitor("staff"), f"/matches/{made.id}/vacancies/V/1?fit=good"

    offered = words(somebody, listed)
    somebody.send(listed, {"name": "Hợp trở lên", "query": "fit=good&asks=&page=7"}, to=f"/matches/{made.id}/settings")
    page = words(somebody, "/matches/settings")

    [known] = list_settings(desk.open_reading)
    assert "Giữ cách khớp này" in offered
    assert (known.setting.query, known.run_id) == ("fit=good", made.id)
    assert "Hợp trở lên" in page
    assert f"/matches/{made.id}?fit=good" in page
    assert "fit=good" in words(somebody, f"/matches/{made.id}?fit=good")


def test_a_kept_way_is_used_again_and_is_the_same_run(visitor: Callable[[str], Visitor], desk: Desk, made: MatchRun) -> None:
    somebody = visitor("staff")
    somebody.send(f"/matches/{made.id}", {"name": "Như phiên trước", "query": ""}, to=f"/matches/{made.id}/settings")
    [known] = list_settings(desk.open_reading)

    somebody.send("/matches/settings", {}, to=f"/matches/settings/{known.setting.id}/use")
    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=NOW, lease_until=LEASE)
    assert claim is not None

    made_again = run_matching(desk, claim)["match_run"]
    with desk.open_reading() as session:
        again = match_runs.find(session, made_again)
    assert again is not None
    assert (again.weights, again.top, again.fair_code) == (made.weights, made.top, made.fair_code)


def test_a_way_that_was_let_go_comes_back(visitor: Callable[[str], Visitor], desk: Desk, made: MatchRun) -> None:
    somebody = visitor("staff")
    somebody.send(f"/matches/{made.id}", {"name": "Như phiên trước", "query": ""}, to=f"/matches/{made.id}/settings")
    [known] = list_settings(desk.open_reading)

    gone = somebody.send("/matches/settings", {}, to=f"/matches/settings/{known.setting.id}/drop")
    page = words(somebody, gone.location)
    empty = list_settings(desk.open_reading)
    somebody.send(gone.location, {}, to="/matches/settings/again")

    assert "Đã bỏ cách khớp “Như phiên trước”" in page
    assert empty == []
    assert [each.setting.name for each in list_settings(desk.open_reading)] == ["Như phiên trước"]


def test_what_the_site_sealed_for_something_else_is_no_way_to_match(visitor: Callable[[str], Visitor], site: Flask) -> None:
    somebody = visitor("staff")
    with site.app_context(), site.test_request_context():
        others = [sealed("Nguyễn Văn A"), sealed('{"name": 1}'), sealed("[]"), "not sealed"]

    assert {somebody.get(f"/matches/settings?gone={token}").status_code for token in others} == {400}


def test_points_too_large_to_count_are_told_and_break_nothing(visitor: Callable[[str], Visitor], made: MatchRun) -> None:
    assert visitor("admin").get(f"/matches/{made.id}/weights?job={'1' * 400}").status_code == 422


def test_two_who_go_back_from_the_same_line_do_so_once(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    with desk.open_work() as work:
        number = weight_sets.add(work.session, "thử", Origin.HAND, DEFAULT_WEIGHTS, evidence={}, made_by=None, at=NOW)
        weight_sets.choose(work.session, Scope(), number, reason="thử", chosen_by=None, at=NOW)
        work.commit()
        [line] = weight_sets.choices(work.session)

    go_back(desk.open_work, Scope(), line.id, account_id=None, now=NOW)

    with pytest.raises(Refused, match="Vừa có người đổi"):
        go_back(desk.open_work, Scope(), line.id, account_id=None, now=NOW)

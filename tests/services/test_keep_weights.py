"""Weights put in force, and taken back."""

from dataclasses import asdict, replace
from typing import Any

import pytest

from jobmatch.errors import NotFound, Refused
from jobmatch.matching import ENGINE_VERSION
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from jobmatch.services.keep_weights import EXPERT, Scope, go_back, keep_weight_set, put_in_force
from jobmatch.services.run_matching import RunMade, run_matching
from jobmatch.services.see_weights import see_weight_set, see_weights
from jobmatch.store import match_runs, weight_sets
from jobmatch.store.weight_sets import Origin
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row, an_enterprise_row

PAY_FIRST = replace(DEFAULT_WEIGHTS, pay=DEFAULT_WEIGHTS.pay + 10, job=DEFAULT_WEIGHTS.job - 10)
ROAD_FIRST = replace(DEFAULT_WEIGHTS, travel=DEFAULT_WEIGHTS.travel + 10, job=DEFAULT_WEIGHTS.job - 10)
FAIR = Scope(fair_code="PGD-2025-03")
VACANCY = Scope(vacancy_ref="V2")
EVERYTHING = Scope()


@pytest.fixture
def town(database: Database) -> Database:
    """Two sewing vacancies, two people, a fair."""
    with database.open_work() as work:
        enterprise = an_enterprise_row(work.session)
        for ref in ("V1", "V2"):
            a_vacancy_row(work.session, a_vacancy(ref), enterprise_id=enterprise)
        for wish in (SEWING, COOKING):
            a_worker_row(work.session, wish, wage_min_vnd=9_000_000)
        a_fair_row(work.session)
        work.commit()
    return database


def kept(database: Database, weights: Weights, name: str = "Lương trước") -> int:
    return keep_weight_set(database.open_work, name, weights, account_id=None, now=NOW)


def learnt(database: Database, verdict: str, groups: tuple[dict[str, Any], ...] = (), engine: str = ENGINE_VERSION) -> int:
    evidence = {"comparison": {"verdict": verdict}, "groups": list(groups), "engine": engine}
    with database.open_work() as work:
        set_id = weight_sets.add(work.session, "Học", Origin.LEARNED, PAY_FIRST, evidence=evidence, made_by=None, at=NOW)
        work.commit()
    return set_id


def put(database: Database, set_id: int, scope: Scope = EVERYTHING, **said: Any) -> None:
    put_in_force(database.open_work, set_id, scope, **{"reason": "thử", "account_id": None, "now": NOW, **said})


def back(database: Database, scope: Scope = EVERYTHING) -> None:
    with database.open_reading() as session:
        newest = next((line.id for line in weight_sets.choices(session) if line.scope == scope), 0)
    go_back(database.open_work, scope, newest, account_id=None, now=NOW)


def in_force(database: Database, ref: str = "V1", fair_code: str | None = None) -> Weights:
    with database.open_reading() as session:
        return weight_sets.in_force(session, fair_code, [ref]).of(ref)


def run(database: Database, fair_code: str | None = None) -> RunMade:
    return run_matching(database.open_work, database.open_reading, as_of=TODAY, fair_code=fair_code, account_id=None, now=NOW)


def test_nobody_chose_and_the_experts_weights_hold(town: Database) -> None:
    assert in_force(town) == DEFAULT_WEIGHTS
    assert run(town).run.weights == DEFAULT_WEIGHTS


def test_keeping_a_set_puts_it_in_force_nowhere(town: Database) -> None:
    kept(town, PAY_FIRST)

    assert in_force(town) == DEFAULT_WEIGHTS


def test_a_vacancy_goes_before_a_fair_and_a_fair_before_everything(town: Database) -> None:
    pay, road, tidy = kept(town, PAY_FIRST), kept(town, ROAD_FIRST, "Đường trước"), kept(town, DEFAULT_WEIGHTS, "Như cũ")
    put(town, pay)
    put(town, road, FAIR)
    put(town, tidy, VACANCY)

    assert in_force(town) == PAY_FIRST
    assert in_force(town, fair_code="PGD-2025-03") == ROAD_FIRST
    assert in_force(town, "V2", "PGD-2025-03") == in_force(town, "V2") == DEFAULT_WEIGHTS


def test_a_run_is_weighed_by_what_is_in_force_and_says_so(town: Database) -> None:
    put(town, kept(town, PAY_FIRST), FAIR)
    put(town, kept(town, ROAD_FIRST, "Đường trước"), VACANCY)

    of_fair, of_all = run(town, "PGD-2025-03").run, run(town).run

    assert (of_fair.weights, of_fair.weights_of("V2"), of_all.weights) == (PAY_FIRST, ROAD_FIRST, DEFAULT_WEIGHTS)
    with town.open_reading() as session:
        assert match_runs.find(session, of_fair.id) == of_fair
        match = match_runs.shortlist(session, of_fair.id, "V2").matches[0]
    road = next(part for part in match.contributions if part.feature == "travel")
    assert road.points <= ROAD_FIRST.travel * 1_000_000
    assert sum(part.points for part in match.contributions) == match.points


def test_other_weights_of_one_vacancy_are_another_run(town: Database) -> None:
    before = run(town).run.id
    put(town, kept(town, PAY_FIRST), VACANCY)
    own = run(town).run.id
    back(town, VACANCY)

    assert own != before
    assert run(town).run.id == before


def test_one_step_back_and_once_more_is_where_one_was(town: Database) -> None:
    put(town, kept(town, PAY_FIRST))
    put(town, kept(town, ROAD_FIRST, "Đường trước"))

    back(town)
    first = in_force(town)
    back(town)

    assert (first, in_force(town)) == (PAY_FIRST, ROAD_FIRST)


def test_a_fair_that_had_no_weights_of_its_own_follows_everything_again(town: Database) -> None:
    put(town, kept(town, PAY_FIRST))
    put(town, EXPERT, FAIR)

    back(town, FAIR)

    assert in_force(town, fair_code="PGD-2025-03") == PAY_FIRST
    assert [each.line.scope for each in see_weights(town.open_reading).standing] == []


def test_there_is_no_way_back_where_nobody_went(town: Database) -> None:
    with pytest.raises(NotFound, match="chưa đổi"):
        back(town)


def test_every_choice_is_kept_with_its_reason(town: Database) -> None:
    put(town, kept(town, PAY_FIRST), reason="  Phiên này lương là chính ")
    back(town)

    seen = see_weights(town.open_reading)

    assert [(line.reason, line.is_lifted) for line in seen.lines] == [
        ("Quay lại số điểm trước", True),
        ("Phiên này lương là chính", False),
    ]
    assert seen.everything is None


@pytest.mark.parametrize(
    ("set_id", "scope", "said", "code"),
    [
        (99, EVERYTHING, {}, "weights_unknown"),
        (EXPERT, Scope(fair_code="PGD-0"), {}, "fair_unknown"),
        (EXPERT, Scope(vacancy_ref="V0"), {}, "vacancy_unknown"),
        (EXPERT, EVERYTHING, {"reason": "  "}, "weights_reasonless"),
    ],
)
def test_what_cannot_be_put_in_force_is_refused(town: Database, set_id: int, scope: Scope, said: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        put(town, set_id, scope, **said)

    assert refused.value.code == code


def test_a_set_has_a_name_of_its_own_and_a_hundred_points(town: Database) -> None:
    kept(town, PAY_FIRST)

    refused = []
    for name, weights in (("Lương trước", ROAD_FIRST), (" ", ROAD_FIRST), ("Khác", replace(DEFAULT_WEIGHTS, pay=0))):
        with pytest.raises(Refused) as caught:
            kept(town, weights, name)
        refused.append(caught.value.code)

    assert refused == ["weights_name_taken", "weights_nameless", "weights_not_whole"]


def test_a_learnt_set_that_did_worse_is_not_put_in_force(town: Database) -> None:
    with pytest.raises(Refused) as refused:
        put(town, learnt(town, "worse"), despite_thin=True)

    assert refused.value.code == "weights_worse"


def test_a_learnt_set_that_shows_a_group_less_is_not_put_in_force(town: Database) -> None:
    group = {"trait": "sex", "group": "F", "people": 60, "before": 0.9, "after": 0.7, "low": -0.3, "high": -0.1}

    with pytest.raises(Refused) as refused:
        put(town, learnt(town, "better", (group,)), despite_thin=True)

    assert refused.value.code == "weights_unfair"


@pytest.mark.parametrize(("verdict", "engine"), [("undecided", ENGINE_VERSION), ("better", "0")])
def test_thin_or_old_evidence_asks_somebody_to_say_that_they_know(town: Database, verdict: str, engine: str) -> None:
    set_id = learnt(town, verdict, engine=engine)

    with pytest.raises(Refused) as refused:
        put(town, set_id)
    put(town, set_id, despite_thin=True)

    assert refused.value.code == "weights_thin"
    assert in_force(town) == PAY_FIRST


def test_a_learnt_set_that_did_better_is_put_in_force_by_a_person_alone(town: Database) -> None:
    set_id = learnt(town, "better")
    before = in_force(town)

    put(town, set_id)

    assert (before, in_force(town)) == (DEFAULT_WEIGHTS, PAY_FIRST)


def test_a_set_stands_beside_the_experts_and_what_is_in_force(town: Database) -> None:
    set_id = kept(town, PAY_FIRST)
    put(town, kept(town, ROAD_FIRST, "Đường trước"), FAIR)

    seen, expert = see_weight_set(town.open_reading, set_id), see_weight_set(town.open_reading, EXPERT)

    by_name = {each.feature: (each.expert, each.points, each.in_force) for each in seen.features}
    assert by_name["pay"] == (DEFAULT_WEIGHTS.pay, PAY_FIRST.pay, DEFAULT_WEIGHTS.pay)
    assert (seen.scopes, expert.weight_set) == ((), None)
    with pytest.raises(NotFound):
        see_weight_set(town.open_reading, 99)


def test_weights_of_an_engine_with_fewer_features_are_made_whole_by_the_experts() -> None:
    values = asdict(PAY_FIRST)
    del values["pay"]

    assert sum(asdict(weight_sets.weights_kept({**values, "gone": 7})).values()) == 100
    assert weight_sets.weights_kept(asdict(PAY_FIRST)) == PAY_FIRST

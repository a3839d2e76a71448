from datetime import date, time, timedelta
from typing import Any

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.worker import Constraints
from jobmatch.store import bus_stops
from jobmatch.store.snapshot import load_pair, load_snapshot
from jobmatch.store.work import Database
from jobmatch.vacancies.vacancy import BusStop
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, QUANG_HA, a_fair_row, a_vacancy_row, a_worker_row, an_enterprise_row


def test_a_worker_comes_with_wishes_in_order_and_with_the_commune_of_the_day(database: Database) -> None:
    with database.open_work() as work:
        number = a_worker_row(work.session, COOKING, SEWING, constraints={"night_shift": "no"}, licences=["A1"], education=3)

        [candidate] = load_snapshot(work.session, TODAY).candidates

    assert candidate.worker_no == number
    assert [wish.text for wish in candidate.wishes] == [COOKING.text, SEWING.text]
    assert candidate.constraints == Constraints(night_shift=Answer.NO)
    assert candidate.place_id == QUANG_HA
    assert (candidate.licences, candidate.education) == (("A1",), 3)


def test_after_the_reform_people_live_in_the_commune_that_holds_their_village(database: Database) -> None:
    with database.open_work() as work:
        a_worker_row(work.session)

        [candidate] = load_snapshot(work.session, date(2025, 8, 1)).candidates

    assert candidate.place_id == "06922-2025"


def test_vacancies_are_those_that_staff_have_approved_and_whose_last_day_has_not_passed(database: Database) -> None:
    with database.open_work() as work:
        session, trusted = work.session, an_enterprise_row(work.session)
        stranger = an_enterprise_row(session, "Công ty chưa xác minh", is_verified=False)
        a_vacancy_row(session, a_vacancy("OPEN"), enterprise_id=trusted, closes_on=TODAY)
        a_vacancy_row(session, a_vacancy("PAST"), enterprise_id=trusted, closes_on=date(2025, 3, 6))
        a_vacancy_row(session, a_vacancy("WAITS"), enterprise_id=trusted, state="submitted")
        a_vacancy_row(session, a_vacancy("UNKNOWN"), enterprise_id=stranger)

        [vacancy] = load_snapshot(session, TODAY).vacancies

    assert (vacancy.ref, vacancy.enterprise, vacancy.posting) == ("OPEN", "Công ty May Hà Cối", a_vacancy().posting)


def test_a_vacancy_knows_the_stops_of_its_enterprise_in_the_communes_of_that_day(database: Database) -> None:
    with database.open_work() as work:
        session, firm = work.session, an_enterprise_row(work.session)
        other = an_enterprise_row(session, "Công ty khác")
        a_vacancy_row(session, a_vacancy("OWN"), enterprise_id=firm)
        a_vacancy_row(session, a_vacancy("OTHER"), enterprise_id=other)
        bus_stops.add(session, firm, QUANG_HA, "chợ Hà Cối", time(6, 15), account_id=None, at=NOW)
        gone = bus_stops.add(session, firm, QUANG_HA, "ngã ba", time(6), account_id=None, at=NOW)
        bus_stops.end(session, gone, TODAY)

        today = {vacancy.ref: vacancy.stops for vacancy in load_snapshot(session, TODAY).vacancies}
        [before, _] = load_snapshot(session, TODAY - timedelta(days=1)).vacancies
        [after, _] = load_snapshot(session, date(2025, 8, 1)).vacancies

    assert today == {"OWN": (BusStop(QUANG_HA, "chợ Hà Cối"),), "OTHER": ()}
    assert [stop.name for stop in before.stops] == ["ngã ba", "chợ Hà Cối"]
    assert after.bus_stops == ("06922-2025",)


def test_for_a_fair_a_vacancy_must_still_be_open_on_its_day(database: Database) -> None:
    with database.open_work() as work:
        session, enterprise = work.session, an_enterprise_row(work.session)
        fair = a_fair_row(session, held_on=date(2025, 3, 21))
        a_vacancy_row(session, a_vacancy("BEFORE"), enterprise_id=enterprise, closes_on=date(2025, 3, 20))
        a_vacancy_row(session, a_vacancy("AFTER"), enterprise_id=enterprise, closes_on=date(2025, 3, 21))

        assert [vacancy.ref for vacancy in load_snapshot(session, TODAY, fair).vacancies] == ["AFTER"]
        assert len(load_snapshot(session, TODAY).vacancies) == 2


def test_a_snapshot_takes_seven_queries_however_many_people(database: Database, statements: list[str]) -> None:
    with database.open_work() as work:
        for _ in range(30):
            a_worker_row(work.session)
        a_vacancy_row(work.session)
        statements.clear()

        load_snapshot(work.session, TODAY)

    assert len(statements) == 7


def test_sealed_columns_and_sex_are_not_even_asked_for(database: Database, statements: list[str]) -> None:
    with database.open_work() as work:
        load_snapshot(work.session, TODAY)

    asked = " ".join(statements)
    assert not [name for name in ("citizen_id", "phones", "ethnicity", "priority_groups", "note", "sex", "full_name") if name in asked]


def test_a_pair_is_one_worker_and_one_vacancy_open_or_not(database: Database) -> None:
    with database.open_work() as work:
        a_worker_row(work.session)
        number = a_worker_row(work.session)
        a_vacancy_row(work.session, a_vacancy("V9"), state="closed")

        pair = load_pair(work.session, TODAY, "V9", number)

    assert [candidate.worker_no for candidate in pair.candidates] == [number]
    assert [vacancy.ref for vacancy in pair.vacancies] == ["V9"]


def test_of_age_only_the_two_limits_of_the_law_are_told(database: Database) -> None:
    with database.open_work() as work:
        for birth in ("1961-01-01", "2000", "2008-01-01", "2011-01-01", "2010", ""):
            a_worker_row(work.session, birth=birth)

        candidates = load_snapshot(work.session, TODAY).candidates

    yes, no, unknown = Answer.YES, Answer.NO, Answer.UNKNOWN
    told = [(candidate.is_minor, candidate.is_child) for candidate in candidates]
    assert told == [(no, no), (no, no), (yes, no), (yes, yes), (yes, unknown), (unknown, unknown)]


@pytest.mark.parametrize("gone", [{"standing": "employed"}, {"standing": "away"}, {"standing": "unreachable"}, {"retired_at": NOW}])
def test_whoever_has_work_or_is_gone_or_has_left_the_registry_is_not_matched(database: Database, gone: dict[str, Any]) -> None:
    with database.open_work() as work:
        a_worker_row(work.session, **gone)

        assert load_snapshot(work.session, TODAY).candidates == ()

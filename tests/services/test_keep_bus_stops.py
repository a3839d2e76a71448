"""Stops of a bus: no stop twice, none in a commune that does not stand, and none is ever deleted."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta

import pytest

from jobmatch.errors import NotFound, Refused
from jobmatch.services.keep_bus_stops import add_stop, end_stop, see_stops, take_up_stop
from jobmatch.services.keep_enterprises import add_enterprise
from jobmatch.store.enterprises import Contact
from jobmatch.store.work import Database
from tests.matching.pairs import TODAY
from tests.matching.rows import NOW, QUANG_HA
from tests.refusals import refused

LATER = TODAY + timedelta(days=3)


@pytest.fixture
def firm(database: Database) -> int:
    return add_enterprise(database.open_work, "Công ty May Hà Cối", tax_code="", said_as="", contact=Contact())


def add(
    database: Database, firm: int, name: str = "chợ Hà Cối", leaves_at: time | None = None, *, commune: str = QUANG_HA, on: date = TODAY
) -> int:
    return add_stop(database.open_work, firm, commune, name, leaves_at, on=on, account_id=None, now=NOW)


def served(database: Database, firm: int, on: date = TODAY) -> list[str]:
    return [line.stop.name for line in see_stops(database.open_reading, firm, on=on).served]


def test_stops_come_by_time_and_those_without_one_last(database: Database, firm: int) -> None:
    add(database, firm, "ngã ba")
    add(database, firm, "chợ", time(6, 30))
    add(database, firm, "cầu", time(6))

    assert served(database, firm) == ["cầu", "chợ", "ngã ba"]


def test_a_stop_that_is_there_already_is_refused_however_it_is_written(database: Database, firm: int) -> None:
    add(database, firm)

    with refused("stop_taken"):
        add(database, firm, "CHO  HA COI", time(7))
    add(database, firm, commune="06949-2020")

    assert len(served(database, firm)) == 2


def test_what_is_ended_stays_in_the_book_and_comes_back(database: Database, firm: int) -> None:
    stop = add(database, firm)

    end_stop(database.open_work, firm, stop, on=LATER)
    end_stop(database.open_work, firm, stop, on=LATER + timedelta(days=1))

    assert (served(database, firm), served(database, firm, LATER)) == (["chợ Hà Cối"], [])
    [line] = see_stops(database.open_reading, firm, on=LATER).ended
    assert (line.stop.ended_on, line.commune) == (LATER, "Thị trấn Quảng Hà")
    take_up_stop(database.open_work, firm, stop, on=LATER)
    assert served(database, firm, LATER) == ["chợ Hà Cối"]


def test_what_was_added_again_meanwhile_is_not_taken_up_twice(database: Database, firm: int) -> None:
    stop = add(database, firm)
    end_stop(database.open_work, firm, stop, on=TODAY)
    add(database, firm)

    with refused("stop_taken"):
        take_up_stop(database.open_work, firm, stop, on=TODAY)


@pytest.mark.parametrize(("commune", "on"), [("", TODAY), ("99999", TODAY), (QUANG_HA, date(2025, 8, 1))])
def test_a_commune_must_stand_on_the_day(database: Database, firm: int, commune: str, on: date) -> None:
    with refused("stop_commune_unknown"):
        add(database, firm, commune=commune, on=on)


@pytest.mark.parametrize("name", ["", "12", "x" * 101])
def test_a_name_is_something_that_people_can_read(database: Database, firm: int, name: str) -> None:
    with refused("stop_name_unfit"):
        add(database, firm, name)


def test_the_stop_of_another_enterprise_is_no_stop(database: Database, firm: int) -> None:
    stop = add(database, firm)

    with pytest.raises(NotFound):
        end_stop(database.open_work, firm + 1, stop, on=TODAY)


def test_of_two_who_add_the_same_stop_at_once_one_is_refused(database: Database, firm: int) -> None:
    def one(_: int) -> str:
        try:
            return str(add(database, firm))
        except Refused as refusal:
            return refusal.code

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(one, range(2)))

    assert answers.count("stop_taken") == 1
    assert len(served(database, firm)) == 1

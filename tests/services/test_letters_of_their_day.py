"""Letters name thôn and commune as they are called on the day they bear, before and after the communes were joined and split."""

from datetime import UTC, date, datetime

import pytest

from jobmatch.catalogue.organisation import Organisation
from jobmatch.registry.homes import home_of
from jobmatch.services.invite_to_fair import invite_to_fair
from jobmatch.services.place_villages import place_villages
from jobmatch.services.print_letters import print_fair
from jobmatch.services.run_matching import run_matching
from jobmatch.store import organisation
from jobmatch.store.organisation import OrganisationSince
from jobmatch.store.places import keep_homes
from jobmatch.store.work import Database
from tests.matching.pairs import a_vacancy
from tests.matching.rows import a_fair_row, a_vacancy_row, a_worker_row

KEY = b"a key of tests"
BEFORE, AFTER = date(2025, 3, 7), date(2025, 11, 3)
FIVE = "06946-2020/quang long 5"


@pytest.fixture
def town(database: Database) -> Database:
    """One person each of thôn 5 and thôn 7 of Quảng Long who want to sew, a sewing job, and a fair in spring and in autumn."""
    homes = [home_of("06946", village, BEFORE) for village in ("Thôn 5", "Thôn 7")]
    with database.open_work() as work:
        keep_homes(work.session, filter(None, homes))
        for home in filter(None, homes):
            a_worker_row(work.session, full_name=f"Lê Thị {home.key[-1]}", commune_code="06946", village=home.village, place_id=home.id)
        a_vacancy_row(work.session, a_vacancy("V1"))
        for code, held_on in (("PGD-2025-03", date(2025, 3, 21)), ("PGD-2025-11", date(2025, 11, 21))):
            a_fair_row(work.session, code, held_on)
        centre = Organisation("Trung tâm Dịch vụ việc làm", mark="TTDVVL", phone="02033880123")
        organisation.put(work.session, OrganisationSince(date(2025, 1, 1), centre))
        work.commit()
    return database


def homes_on_letters(database: Database, fair: str, today: date) -> set[tuple[str, str]]:
    now = datetime(today.year, today.month, today.day, 2, tzinfo=UTC)
    run = run_matching(database.open_work, database.open_reading, as_of=today, account_id=None, now=now).run
    invite_to_fair(database.open_work, fair, run.id, key=KEY, today=today, account_id=None, now=now)
    papers = print_fair(database.open_work, fair, key=KEY, today=today, account_id=None, now=now)
    return {(each.village, each.commune) for each in papers}


def test_before_the_reform_letters_go_to_the_old_commune(town: Database) -> None:
    assert homes_on_letters(town, "PGD-2025-03", BEFORE) == {("Thôn 5", "Xã Quảng Long"), ("Thôn 7", "Xã Quảng Long")}


def test_after_it_to_the_new_one_where_a_decree_or_an_officer_says_which(town: Database) -> None:
    place_villages(town.open_work, [FIVE], "06922-2025", account_id=None, now=datetime(2025, 10, 1, tzinfo=UTC))

    assert homes_on_letters(town, "PGD-2025-11", AFTER) == {("Thôn Quảng Long 5", "Xã Quảng Hà"), ("Thôn Quảng Long 7", "Xã Đường Hoa")}


def test_a_village_that_nobody_placed_keeps_the_name_that_its_people_know(town: Database) -> None:
    assert homes_on_letters(town, "PGD-2025-11", AFTER) == {("Thôn 5", "Xã Quảng Long"), ("Thôn Quảng Long 7", "Xã Đường Hoa")}

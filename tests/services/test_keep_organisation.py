from datetime import date

import pytest

from jobmatch.services.keep_organisation import (
    NAMELESS,
    Organisation,
    change_organisation,
    change_to,
    name_to_show,
    organisation_of,
    see_organisation,
    see_organisations,
    seed_organisation,
    take_change_back,
)
from jobmatch.store.work import Database
from tests.refusals import refused

MARCH, APRIL = date(2025, 3, 7), date(2025, 4, 1)
NAME = "Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh"


def seeded(database: Database) -> Database:
    seed_organisation(database.open_work, NAME, today=MARCH)
    return database


def test_a_new_database_is_seeded_once(database: Database) -> None:
    assert seed_organisation(database.open_work, NAME, today=MARCH)
    assert not seed_organisation(database.open_work, "Trung tâm khác", today=APRIL)

    assert see_organisation(database.open_reading, on=APRIL).name == NAME


def test_the_setting_may_name_everything_in_json() -> None:
    words = '{"name": "Trung tâm Dịch vụ việc làm", "superior": "SỞ NỘI VỤ", "signing_form": "KT."}'

    assert organisation_of(words) == Organisation("Trung tâm Dịch vụ việc làm", superior="SỞ NỘI VỤ", signing_form="KT.")


@pytest.mark.parametrize("words", ['{"nam": "x"}', '{"name": ', '{"superior": "SỞ NỘI VỤ"}'])
def test_a_setting_that_cannot_be_read_is_refused_with_the_fields_it_may_have(words: str) -> None:
    with refused("organisation_unreadable") as caught:
        organisation_of(words)

    assert "signatory_name" in caught.value.fix


def test_a_new_signatory_signs_from_the_day_on_and_older_papers_keep_theirs(database: Database) -> None:
    seeded(database)
    change_organisation(database.open_work, {"signatory_name": "Nguyễn Văn Cũ"}, valid_from=MARCH)

    change_organisation(database.open_work, {"signing_form": "KT.", "signatory_name": "Trần Thị Mới"}, valid_from=APRIL)

    assert see_organisation(database.open_reading, on=date(2025, 3, 31)).signatory_name == "Nguyễn Văn Cũ"
    assert see_organisation(database.open_reading, on=APRIL) == Organisation(NAME, signing_form="KT.", signatory_name="Trần Thị Mới")


def test_a_day_before_the_first_line_is_answered_by_it(database: Database) -> None:
    assert see_organisation(seeded(database).open_reading, on=date(2024, 1, 1)).name == NAME


def test_what_would_be_changed_is_shown_and_not_written(database: Database) -> None:
    would = change_to(seeded(database).open_reading, {"place_name": "Quảng Hà"}, valid_from=APRIL)

    assert would.place_name == "Quảng Hà"
    assert [line.valid_from for line in see_organisations(database.open_reading)] == [MARCH]


def test_a_change_can_be_taken_back_and_the_last_line_cannot(database: Database) -> None:
    seeded(database)
    change_organisation(database.open_work, {"name": "Tên mới"}, valid_from=APRIL)

    take_change_back(database.open_work, APRIL)

    assert see_organisation(database.open_reading, on=APRIL).name == NAME
    with refused("organisation_last"):
        take_change_back(database.open_work, MARCH)


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"name": " "}, "organisation_nameless"), ({"phone": "114"}, "phone_unreadable"), ({"colour": "green"}, "setting_unknown")],
)
def test_what_papers_could_not_bear_is_refused(database: Database, changes: dict[str, str], code: str) -> None:
    with refused(code):
        change_organisation(seeded(database).open_work, changes, valid_from=APRIL)


def test_a_phone_is_kept_as_digits(database: Database) -> None:
    assert change_organisation(seeded(database).open_work, {"phone": "0203 3879 123"}, valid_from=MARCH).phone == "02033879123"


def test_a_centre_that_nobody_named_and_a_silent_database_still_have_a_head(database: Database) -> None:
    silent = Database("sqlite:////nowhere/at/all.db")

    assert name_to_show(database.open_reading, on=MARCH) == NAMELESS
    assert name_to_show(silent.open_reading, on=MARCH) == NAMELESS

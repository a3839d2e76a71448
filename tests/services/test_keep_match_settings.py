"""How a match was asked for, kept under a name."""

from dataclasses import replace

import pytest

from jobmatch.errors import NotFound, Refused
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.services.keep_match_settings import MOST, drop_setting, find_setting, keep_setting, keep_setting_of_run, list_settings
from jobmatch.services.run_matching import run_matching
from jobmatch.store.match_settings import MatchSetting
from jobmatch.store.work import Database
from tests.matching.pairs import TODAY
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row

PAY_FIRST = replace(DEFAULT_WEIGHTS, pay=DEFAULT_WEIGHTS.pay + 10, job=DEFAULT_WEIGHTS.job - 10)


@pytest.fixture
def run_id(database: Database) -> str:
    with database.open_work() as work:
        a_vacancy_row(work.session)
        a_worker_row(work.session)
        a_fair_row(work.session)
        work.commit()
    asked = {"as_of": TODAY, "weights": PAY_FIRST, "top": 20, "fair_code": "PGD-2025-03", "account_id": None, "now": NOW}
    return run_matching(database.open_work, database.open_reading, **asked).run.id  # type: ignore[arg-type]


def kept(database: Database, run_id: str, name: str = "Chỉ rất hợp", query: str = "fit=strong") -> MatchSetting:
    return keep_setting_of_run(database.open_work, run_id, name, query, account_id=None, now=NOW)


def test_a_setting_is_the_question_of_the_run_and_the_choice_on_the_screen(database: Database, run_id: str) -> None:
    setting = kept(database, run_id)

    [known] = list_settings(database.open_reading)
    assert (known.setting, known.run_id) == (setting, run_id)
    assert find_setting(database.open_reading, setting.id) == setting
    assert (setting.fair_code, setting.weights, setting.top, setting.query) == ("PGD-2025-03", PAY_FIRST, 20, "fit=strong")


def test_a_setting_that_was_let_go_can_be_kept_again(database: Database, run_id: str) -> None:
    gone = drop_setting(database.open_work, kept(database, run_id).id)
    nothing = list_settings(database.open_reading)

    again = keep_setting(database.open_work, gone, account_id=None, now=NOW)

    assert nothing == []
    assert replace(again, id=gone.id) == gone


def test_a_name_stands_once_for_a_fair_and_no_setting_is_nameless(database: Database, run_id: str) -> None:
    kept(database, run_id)

    refused = []
    for name in ("Chỉ rất hợp", "  "):
        with pytest.raises(Refused) as caught:
            kept(database, run_id, name)
        refused.append(caught.value.code)

    assert refused == ["setting_name_taken", "setting_nameless"]


def test_twenty_settings_are_what_can_be_looked_over(database: Database, run_id: str) -> None:
    for number in range(MOST):
        kept(database, run_id, f"Cách {number}")

    with pytest.raises(Refused) as caught:
        kept(database, run_id, "Một cách nữa")

    assert caught.value.code == "settings_many"


def test_what_is_not_there_is_missing(database: Database) -> None:
    with pytest.raises(NotFound):
        kept(database, "nowhere")
    with pytest.raises(NotFound):
        drop_setting(database.open_work, 7)

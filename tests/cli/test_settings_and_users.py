import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobmatch.cli.main import main

KEY = "kM2pVq8sXw4tZb7nRf3hJd6gLc9yTa5e"
NAME = "Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh"


class House:
    def __init__(self, folder: Path) -> None:
        environment = {"JOBMATCH_DATA_DIR": str(folder), "JOBMATCH_SECRET_KEY": KEY, "JOBMATCH_FIELD_KEYS": KEY}
        self.runner = CliRunner(env={**environment, "JOBMATCH_ORGANISATION": NAME, "JOBMATCH_AS_OF": "2025-03-07"})

    def say(self, *words: str) -> Result:
        return self.runner.invoke(main, list(words))


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A new database, named by the setting."""
    made = House(tmp_path)
    assert made.say("db", "upgrade").exit_code == 0
    return made


def test_a_new_database_knows_its_centre(house: House) -> None:
    assert house.say("settings", "show").stdout.splitlines()[0] == f"name={NAME}"


def test_a_change_is_shown_first_and_written_with_commit(house: House) -> None:
    change = ("settings", "set", "signing_form=KT.", "signatory_name=Trần Thị Bưởi", "--from", "2025-04-01")

    assert "signing_form=KT." in house.say(*change).stdout
    assert "signing_form=KT." not in house.say("settings", "show", "--as-of", "2025-04-02").stdout

    assert house.say(*change, "--commit").exit_code == 0

    shown = json.loads(house.say("settings", "show", "--as-of", "2025-04-02", "--json").stdout)
    assert shown["organisation"]["signatory_name"] == "Trần Thị Bưởi"
    assert [line["valid_from"] for line in shown["lines"]] == ["2025-04-01", "2025-03-07"]


def test_numbers_given_on_paper_and_the_pace_of_a_station_are_settings_too(house: House) -> None:
    assert house.say("settings", "set", "number.GM.2025=11", "reading.06922=150").stdout == "number.GM.2025=11\nreading.06922=150\n"
    assert house.say("settings", "set", "number.GM.2025=11", "reading.06922=150", "--commit").exit_code == 0

    shown = house.say("settings", "show").stdout

    assert "number.GM.2025=11" in shown
    assert house.say("settings", "set", "number.GM.2025=4", "--commit").exit_code == 1
    assert house.say("settings", "set", "reading.06922=600", "--commit").exit_code == 1
    assert house.say("settings", "set", "reading.00000=160", "--commit").exit_code == 1
    assert house.say("settings", "set", "reading.06922=fast").exit_code == 2


def test_wrong_use_is_told_from_refusal(house: House) -> None:
    assert house.say("settings", "set", "name").exit_code == 2
    assert house.say("settings", "set", "name=x", "--from", "07/3/2025").exit_code == 2
    assert house.say("settings", "set", "name=").exit_code == 1


def test_a_first_password_is_made_and_printed_alone_on_stdout(house: House) -> None:
    added = house.say("users", "add", "mo", "--role", "staff", "--display-name", "Hoàng Thị Mơ")

    assert re.fullmatch(r"([a-z2-9]{4}-){3}[a-z2-9]{4}\n", added.stdout)
    assert house.say("users", "reset", "mo").stdout != added.stdout


def test_a_disabled_account_stays_in_the_list(house: House) -> None:
    house.say("users", "add", "mo", "--role", "staff", "--display-name", "Hoàng Thị Mơ")
    house.say("users", "disable", "mo")

    assert house.say("users", "list").stdout == "mo\tstaff\tHoàng Thị Mơ\t\tdisabled\n"
    assert json.loads(house.say("users", "list", "--json").stdout)[0]["is_disabled"]


def test_somebody_unknown_is_refused_with_what_to_do(house: House) -> None:
    refused = house.say("users", "reset", "ai")

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "jobmatch users list" in refused.stderr

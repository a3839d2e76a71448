"""`jobmatch workers imports` and `undo`, and an import that stops because a column of numbers seems to have slipped."""

import json
from pathlib import Path

import pytest

from tests.cli.test_workers import House
from tests.makers import a_list_file, a_person

NAMES = ("Hoa", "Lan", "Mai", "Cúc")


def people(folder: Path, name: str, last: str) -> Path:
    rows = (
        a_person(**{"Họ và tên": f"Lê Thị {given}", "Ngày sinh": f"{day:02d}/05/1986", "Số CCCD": f"0221860{day:02d}{last}"})
        for day, given in enumerate(NAMES, 1)
    )
    return a_list_file(folder / name, *rows)


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path)
    assert made.say("db", "upgrade").exit_code == 0
    assert made.say("workers", "import", people(tmp_path, "07_quangchinh.xlsx", "111"), "--commit").exit_code == 0
    return made


def test_imports_are_listed_with_their_numbers_and_sums(house: House) -> None:
    [line] = house.say("workers", "imports", "--json").stdout.splitlines()

    told = json.loads(line)
    assert (told["import"], told["file"], told["rows"], told["accepted"], told["undone_at"]) == (1, "07_quangchinh.xlsx", 4, 4, None)
    assert "1: 07_quangchinh.xlsx, xét đến 07/03/2025: 4 = 4 ghi được" in house.say("workers", "imports").stdout


def test_without_commit_nothing_is_undone_and_the_command_says_so(house: House) -> None:
    answer = house.say("workers", "undo", "1")

    assert "Nếu hoàn tác thì: 4 người rời sổ, 0 người trở lại" in answer.stdout
    assert "add --commit" in answer.stderr
    assert json.loads(house.say("workers", "undo", "1", "--json").stdout)["undone"] is False


def test_with_commit_an_import_is_undone_once(house: House) -> None:
    assert json.loads(house.say("workers", "undo", "1", "--commit", "--json").stdout) == {
        "import": 1, "undone": True, "leaving": 4, "changing": 0, "in_runs": 0, "invited": 0,
    }  # fmt: skip

    again = house.say("workers", "undo", "1", "--commit")

    assert (again.exit_code, "đã được hoàn tác rồi" in again.stderr) == (1, True)
    assert "đã hoàn tác" in house.say("workers", "imports").stdout


def test_an_import_that_never_was_cannot_be_undone(house: House) -> None:
    answer = house.say("workers", "undo", "99")

    assert (answer.exit_code, "Không có lần nhập này" in answer.stderr) == (1, True)


def test_a_list_in_which_everybody_has_another_number_is_not_written_until_somebody_has_looked(house: House, tmp_path: Path) -> None:
    slipped = people(tmp_path, "lech.xlsx", "222")

    look = house.say("workers", "import", slipped)
    refused = house.say("workers", "import", slipped, "--commit")
    written = house.say("workers", "import", slipped, "--commit", "--ids-checked")

    assert (look.exit_code, "4 trong 4 người" in look.stderr) == (0, True)
    assert (refused.exit_code, "Danh sach, cột E" in refused.stderr, refused.stdout) == (1, True, "")
    assert written.exit_code == 0


def test_a_slipped_list_among_many_good_ones_is_found_and_named(house: House, tmp_path: Path) -> None:
    crowd = [a_person(**{"Họ và tên": f"Lê Văn {'A' * number}n", "Số CCCD": f"0221861{number:05d}"}) for number in range(1, 120)]
    good = a_list_file(tmp_path / "tot.xlsx", *crowd)
    assert house.say("workers", "import", good, "--commit").exit_code == 0

    refused = house.say("workers", "import", people(tmp_path, "lech.xlsx", "222"), good, "--as-of", "2025-03-08", "--commit")

    assert (refused.exit_code, "lech.xlsx: 4 trong 4 người" in refused.stderr) == (1, True)

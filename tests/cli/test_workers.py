"""`jobmatch workers`: what machines and clerks may rely on."""

import csv
import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from jobmatch.cli.main import main
from jobmatch.registry.reading.rows_report import REPORT_COLUMNS
from tests.makers import LATER_TITLE, a_list_file, a_person

KEY = "kM2pVq8sXw4tZb7nRf3hJd6gLc9yTa5e"
TWO_NAMES = {"Họ và tên": "Phạm Thị Hồng, Vũ Văn Toán"}
PROBLEM = {"file", "sheet", "row", "column", "cell", "found", "code", "message", "fix"}


class House:
    """A place to type commands: with keys and a database, or with neither."""

    def __init__(self, folder: Path, *, keys: bool = True) -> None:
        secrets = {"JOBMATCH_SECRET_KEY": KEY, "JOBMATCH_FIELD_KEYS": KEY} if keys else {}
        self.runner = CliRunner(env={"JOBMATCH_DATA_DIR": str(folder / "data"), "JOBMATCH_AS_OF": "2025-03-07", **secrets})

    def say(self, *words: str | Path) -> Result:
        return self.runner.invoke(main, list(map(str, words)))

    def outcome(self, *words: str | Path) -> dict:
        return json.loads(self.say("workers", "import", *words, "--json").stdout.splitlines()[-1])


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path)
    assert made.say("db", "upgrade").exit_code == 0
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_list_file(tmp_path / "07_quangchinh.xlsx", a_person())


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_look_at_a_file_needs_no_keys_and_no_database(tmp_path: Path, file: Path) -> None:
    house = House(tmp_path, keys=False)

    answer = house.say("workers", "import", file, "--json")

    assert answer.exit_code == 0
    outcome = json.loads(answer.stdout.splitlines()[-1])
    assert (outcome["outcome"], outcome["accepted"], outcome["errors"]) == ("accept", 1, 0)
    assert not (tmp_path / "data").exists()


def test_without_commit_nothing_is_written_and_the_command_says_so(house: House, file: Path) -> None:
    answer = house.say("workers", "import", file)

    assert "1 = 1 ghi được + 0 chờ xem + 0 không đọc được" in answer.stdout
    assert "Nếu ghi thì có 1 người mới" in answer.stdout
    assert "add --commit" in answer.stderr
    assert "Nếu ghi thì có 1 người mới" in house.say("workers", "import", file).stdout


def test_with_commit_people_are_written_once(house: House, file: Path) -> None:
    assert "Đã ghi 1 người mới" in house.say("workers", "import", file, "--commit").stdout

    again = house.say("workers", "import", file, "--commit")

    assert again.exit_code == 0
    assert "không có gì thay đổi" in again.stdout


def test_rows_in_review_are_errors_and_rows_beside_them_are_accepted(house: House, tmp_path: Path) -> None:
    mixed = a_list_file(tmp_path / "mixed.xlsx", a_person(), a_person(**TWO_NAMES))

    outcome = house.outcome(mixed)

    assert (outcome["outcome"], outcome["accepted"], outcome["errors"]) == ("partial", 1, 1)
    assert any("nhiều người" in warning for warning in outcome["warnings"])


def test_a_refused_file_stops_no_other_and_ends_with_one_only_alone(house: House, tmp_path: Path, file: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"%PDF-1.7")

    alone, together = house.say("workers", "import", broken, "--json"), house.say("workers", "import", broken, file, "--json")

    assert (alone.exit_code, together.exit_code) == (1, 0)
    first, last = (json.loads(answer.stdout.splitlines()[-1]) for answer in (alone, together))
    assert (first["outcome"], first["accepted"]) == ("reject_file", 0)
    assert "không đúng định dạng" in first["message"]
    assert (last["outcome"], last["accepted"]) == ("partial", 1)


def test_a_missing_file_is_a_refusal_and_no_traceback(house: House, tmp_path: Path) -> None:
    answer = house.say("workers", "import", tmp_path / "nowhere.xlsx", "--json")

    assert answer.exit_code == 1
    assert json.loads(answer.stdout.splitlines()[-1])["outcome"] == "reject_file"


def test_no_file_at_all_is_wrong_usage(house: House) -> None:
    assert house.say("workers", "import").exit_code == 2
    assert house.say("workers", "import", "a.xlsx", "--as-of", "yesterday").exit_code == 2


def test_the_report_holds_every_problem_by_cell_and_sums_that_close(house: House, tmp_path: Path) -> None:
    file = a_list_file(tmp_path / "list.xlsx", a_person(**{"Số CCCD": 22186000111}), a_person(**TWO_NAMES))

    house.say("workers", "import", file, "--report", tmp_path / "report.json")

    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    [problem] = [each for each in report["problems"] if each["code"] == "citizen_id_repaired"]
    assert set(problem) == PROBLEM
    assert (problem["sheet"], problem["cell"], problem["found"]) == ("Danh sach", "E6", "22186000111")
    [sheet] = report["files"][0]["sheets"]
    assert sheet["rows"] == sheet["accepted"] + sheet["review"] + sheet["refused"] == 2
    assert report["people"] == {"new": 1, "updated": 0, "unchanged": 0}


def test_rows_are_written_with_the_columns_that_were_promised(house: House, tmp_path: Path, file: Path) -> None:
    house.say("workers", "import", file, "--rows", tmp_path / "rows.csv")

    [row] = table(tmp_path / "rows.csv")
    assert tuple(row) == REPORT_COLUMNS
    assert (row["source"], row["outcome"], row["citizen_id"]) == ("07_quangchinh.xlsx#Danh sach!6", "accepted", "022186000111")


@pytest.mark.parametrize("option", ["--report", "--rows"])
@pytest.mark.parametrize("is_there", [False, True])
def test_what_was_read_is_written_for_its_owner_alone(tmp_path: Path, file: Path, option: str, is_there: bool) -> None:
    out = tmp_path / "out"
    if is_there:
        out.touch()
        out.chmod(0o644)

    House(tmp_path, keys=False).say("workers", "import", file, option, out)

    assert out.stat().st_size
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_the_export_names_every_row_of_a_worker_and_only_its_owner_may_read_it(house: House, tmp_path: Path, file: Path) -> None:
    later = a_list_file(
        tmp_path / "06922.xlsx", a_person(**{"Thôn": "Thôn Quảng Chính 1", "Nguyện vọng việc làm": "may"}), title=LATER_TITLE
    )
    house.say("workers", "import", file, "--commit")
    house.say("workers", "import", later, "--commit", "--as-of", "2025-11-01")

    for name in ("out.csv", "out.xlsx"):
        assert house.say("workers", "export", "--out", tmp_path / name).exit_code == 0
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600

    [row] = table(tmp_path / "out.csv")
    assert row["sources"] == "07_quangchinh.xlsx#Danh sach!6;06922.xlsx#Danh sach!6"
    assert (row["worker_no"], row["citizen_id"], row["wage_min_vnd"]) == ("1", "022186000111", "7500000")
    assert row["wishes"].startswith("occupation:8153")
    sheet = load_workbook(tmp_path / "out.xlsx").active
    assert [cell.value for cell in sheet[1]] == list(row)
    assert dict(zip(row, (cell.value for cell in sheet[2]), strict=True))["citizen_id"] == "022186000111"


@pytest.mark.parametrize(
    ("commune", "day", "home"), [("Quảng Chính", "2025-06-30", "Thôn 1"), ("06922", "2025-07-01", "Thôn Quảng Chính 1")]
)
def test_a_list_of_one_commune_goes_out_as_of_a_day_and_comes_back(house: House, file: Path, commune: str, day: str, home: str) -> None:
    house.say("workers", "import", file, "--commit")
    out = file.with_name("list.csv")

    assert house.say("workers", "export", "--layout", "list", "--commune", commune, "--as-of", day, "--out", out).exit_code == 0

    [row] = table(out)
    assert row["Thôn"] == home
    house.say("workers", "import", out, "--as-of", day, "--commit")
    house.say("workers", "export", "--out", file.with_name("all.csv"))
    [person] = table(file.with_name("all.csv"))
    assert (person["citizen_id"], person["phones"], person["birth_date"]) == ("022186000111", "0912345678", "1986-12-03")


def test_a_commune_that_nobody_knows_is_refused(house: House, tmp_path: Path) -> None:
    assert house.say("workers", "export", "--commune", "nowhere", "--out", tmp_path / "out.csv").exit_code == 1


def test_an_unknown_ending_is_refused(house: House, tmp_path: Path) -> None:
    assert house.say("workers", "export", "--out", tmp_path / "out.pdf").exit_code == 1
    assert not (tmp_path / "out.pdf").exists()


def test_pairs_that_are_one_person_are_listed_with_their_evidence(house: House, tmp_path: Path) -> None:
    file = a_list_file(tmp_path / "list.xlsx", a_person(), a_person(Thôn="Thôn 9"))
    house.say("workers", "import", file, "--commit")

    house.say("workers", "duplicates", "--out", tmp_path / "pairs.csv")

    [pair] = table(tmp_path / "pairs.csv")
    assert tuple(pair) == ("a_source", "b_source", "score", "decision", "evidence")
    assert (pair["a_source"], pair["b_source"], pair["decision"]) == ("list.xlsx#Danh sach!6", "list.xlsx#Danh sach!7", "same")
    assert "trùng số căn cước" in pair["evidence"]


def test_what_an_agreement_weighs_is_shown_for_the_whole_registry(house: House, file: Path) -> None:
    house.say("workers", "import", file, "--commit")

    answer = house.say("workers", "duplicates", "--weights", "--json")

    weights = {(line["field"], line["degree"]): line["bits"] for line in map(json.loads, answer.stdout.splitlines())}
    assert weights["citizen_id", "same"] > weights["birth", "same"] > weights["sex", "same"] >= 0 > weights["sex", "other"]
    assert "citizen_id" in house.say("workers", "duplicates", "--weights").stdout


def test_duplicates_without_a_file_to_write_is_a_mistake(house: House) -> None:
    assert house.say("workers", "duplicates").exit_code == 2


@pytest.mark.parametrize("command", [("import",), ("export",), ("duplicates",)])
def test_help_shows_examples(house: House, command: tuple[str, ...]) -> None:
    assert "jobmatch workers" in house.say("workers", *command, "--help").stdout.split("\n", 2)[2]

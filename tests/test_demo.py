"""The whole way, as a newcomer walks it: one command from messy workbooks to paper, and a second start that reuses what is there."""

import csv
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import pypdf
import pytest

from jobmatch.cli.demo_settings import demo_environment
from jobmatch.services.sign_in import Entry, sign_in
from jobmatch.store.work import Database
from jobmatch.wiring import Desk, build_desk
from tests import invariants

JOBMATCH = Path(sys.executable).with_name("jobmatch")
SEATS = 500


def walk(folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JOBMATCH_")}
    environment |= {"JOBMATCH_DATA_DIR": str(folder / "var")}
    command = [JOBMATCH, "demo", "--out", folder / "out"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    walk(folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # Seconds of work and not of waiting: other tests share the machine.
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 60
    return folder


@pytest.fixture
def desk(walked: Path) -> Desk:
    return build_desk(demo_environment({"JOBMATCH_DATA_DIR": str(walked / "var")}))


def test_every_seat_has_a_letter_on_paper_and_a_line_on_a_village_list(walked: Path) -> None:
    out = walked / "out"
    with (out / "invitations.csv").open(encoding="utf-8", newline="") as lines:
        invited = list(csv.DictReader(lines))

    letters = {path.name: len(pypdf.PdfReader(path).pages) for path in (out / "letters").glob("*.pdf")}

    assert len(invited) == len({line["worker_no"] for line in invited}) == SEATS
    assert sum(letters.values()) == SEATS
    assert set(letters) == {path.name for path in (out / "village-lists").glob("*.pdf")}


def test_the_script_is_written_out_in_words(walked: Path) -> None:
    radio = walked / "out" / "radio"

    script = (radio / "script.txt").read_text("utf-8")

    assert len(script) > 1000
    assert not any(letter.isdigit() for letter in script)
    assert {path.name for path in radio.iterdir()} == {"script.txt", "script.docx", "script.pdf"}


def test_the_accounts_it_names_can_sign_in(walked: Path, desk: Desk) -> None:
    password = demo_environment({"JOBMATCH_DATA_DIR": str(walked / "var")})["JOBMATCH_DEMO_PASSWORD"]

    for name in ("quantri", "canbo", "doanhnghiep", "dai", "xa"):
        answer = sign_in(desk.open_work, desk.open_reading, name, password, address="127.0.0.1", now=desk.now())
        assert answer.entry is Entry.OPEN


def test_nothing_in_it_is_broken(desk: Desk) -> None:
    assert invariants.broken(Database(desk.settings.database_url, desk.settings.field_keys)) == []


def test_a_second_start_makes_nothing_twice(walked: Path) -> None:
    papers = {path: path.stat().st_mtime_ns for path in (walked / "out").rglob("*.pdf")}
    database = (walked / "var" / "jobmatch.db").stat().st_size
    begun = time.monotonic()

    said = walk(walked)

    assert time.monotonic() - begun < 30
    assert {path: path.stat().st_mtime_ns for path in (walked / "out").rglob("*.pdf")} == papers
    assert (walked / "var" / "jobmatch.db").stat().st_size == database
    assert "canbo" in said

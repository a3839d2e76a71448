"""`jobmatch fair outcomes` as an office types it."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobmatch.cli import main
from jobmatch.fairs.outcome import Outcome
from jobmatch.store import fairs
from jobmatch.store.work import Database
from tests.matching.rows import a_source_row, a_worker_row

COLUMNS = ("fair_id", "date", "row_uid", "invited", "invited_for", "reason", "attended", "interviewed_for", "interview_result", "started")
INVITED = ("PGD-1", "2024-03-22", "a.xlsx#DS!7", "1", "V1", "wish_match", "1", "V2", "hired", "1")
WALKED_IN = ("PGD-1", "2024-03-22", "a.xlsx#DS!8", "0", "", "radio_walk_in", "1", "", "", "")
NOBODY = ("PGD-1", "2024-03-22", "b.xlsx#DS!9", "1", "V1", "wish_match", "0", "", "", "")


@pytest.fixture
def people(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    environ = {
        "JOBMATCH_DATABASE_URL": database.url,
        "JOBMATCH_DATA_DIR": str(tmp_path),
        "JOBMATCH_SECRET_KEY": "a-secret-of-tests-only-0123456789-abcdef",
        "JOBMATCH_FIELD_KEYS": "a-key-of-tests-only-0123456789-abcdefgh",
    }
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    with database.open_work() as work:
        for row in (7, 8):
            a_source_row(work.session, a_worker_row(work.session), row)
        work.commit()
    return database


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, list(words))


def a_table(folder: Path, *lines: tuple[str, ...]) -> str:
    file = folder / "outcomes.csv"
    with file.open("w", encoding="utf-8", newline="") as written:
        table = csv.writer(written)
        table.writerow(COLUMNS)
        table.writerows(lines)
    return str(file)


def kept(database: Database) -> list[Outcome]:
    with database.open_reading() as session:
        return fairs.outcomes(session)


def test_nothing_is_written_without_commit_and_nothing_twice_with_it(people: Database, tmp_path: Path) -> None:
    file = a_table(tmp_path, INVITED, WALKED_IN, NOBODY)

    looked_at = typed("fair", "outcomes", file, "--json")
    nothing = kept(people)
    written, again = (json.loads(typed("fair", "outcomes", file, "--commit", "--json").stdout) for _ in range(2))

    assert json.loads(looked_at.stdout) == written
    assert nothing == []
    assert (written["lines"], written["kept"], written["nobody"], written["walk_ins"]) == (3, 2, 1, 1)
    assert (again["kept"], again["known"]) == (0, 2)


def test_a_letter_and_an_interview_elsewhere_are_both_kept(people: Database, tmp_path: Path) -> None:
    typed("fair", "outcomes", a_table(tmp_path, INVITED, WALKED_IN), "--commit")

    invited, walked_in = kept(people)

    assert (invited.invited, invited.reason, invited.vacancy_ref, invited.interviewed_ref) == (True, "wish_match", "V1", "V2")
    assert (walked_in.invited, walked_in.reason, walked_in.attended) == (False, "radio_walk_in", True)

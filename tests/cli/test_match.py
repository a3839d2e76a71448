"""`jobmatch match`, `explain` and `evaluate` as an office types them."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobmatch.cli import main
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, SEWING
from tests.matching.rows import a_fair_row, a_source_row, a_vacancy_row, a_worker_row

Run = Callable[..., Result]


@pytest.fixture
def run(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """On a town of one sewing job and two people, of whom one wants to sew."""
    environ = {
        "JOBMATCH_DATABASE_URL": database.url,
        "JOBMATCH_DATA_DIR": str(tmp_path),
        "JOBMATCH_SECRET_KEY": "a-secret-of-tests-only-0123456789-abcdef",
        "JOBMATCH_FIELD_KEYS": "a-key-of-tests-only-0123456789-abcdefgh",
        "JOBMATCH_AS_OF": "2025-03-07",
    }
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    with database.open_work() as work:
        a_vacancy_row(work.session)
        a_fair_row(work.session)
        for row, wish in enumerate((SEWING, COOKING), 7):
            a_source_row(work.session, a_worker_row(work.session, wish, wish_text=wish.text), row)
        work.commit()

    def typed(*words: str) -> Result:
        return CliRunner().invoke(main, list(words))

    return typed


def test_the_same_question_is_the_same_run_and_the_same_file_byte_by_byte(run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"

    first, second = run("match", "--out", str(one), "--json"), run("match", "--out", str(two), "--json")

    told = [json.loads(answer.stdout) for answer in (first, second)]
    assert told[0] | {"asked_before": True} == told[1]
    assert (told[0]["workers"], told[0]["vacancies"], told[0]["pairs"]) == (2, 1, 2)
    assert one.read_bytes() == two.read_bytes()
    lines = list(csv.DictReader(one.read_text("utf-8").splitlines()))
    assert list(lines[0]) == ["run_id", "vacancy_ref", "rank", "worker_no", "sources", "points", "reasons"]
    assert (lines[0]["rank"], lines[0]["sources"]) == ("1", "a.xlsx#DS!7")
    assert "đúng việc này" in lines[0]["reasons"]


def test_without_a_file_the_run_is_named_on_standard_output(run: Run) -> None:
    answer = run("match", "--fair", "PGD-2025-03", "--top", "1")

    assert len(answer.stdout.strip()) == 16
    assert "2 workers, 1 vacancies, 1 pairs" in answer.stderr


def test_an_unknown_fair_is_refused_with_a_reason(run: Run) -> None:
    answer = run("match", "--fair", "PGD-1999")

    assert answer.exit_code == 1
    assert "Không có phiên PGD-1999." in answer.stderr


def test_a_pair_is_explained_by_points_that_add_up(run: Run) -> None:
    run_id = run("match").stdout.strip()

    told = json.loads(run("explain", run_id, "V1", "2", "--json").stdout)
    said = run("explain", run_id, "V1", "2").stdout

    assert sum(part["points"] for part in told["parts"]) == pytest.approx(told["points"])
    assert told["would_raise"][0]["feature"] == "job"
    assert "place 2" in said
    assert "- Muốn nấu ăn, khác với việc này." in said


def test_a_ranking_under_its_floor_is_refused(run: Run, tmp_path: Path) -> None:
    ranking, judged = tmp_path / "ranking.csv", tmp_path / "judged.csv"
    run("match", "--out", str(ranking))
    judged.write_text("vacancy_ref,worker_no,grade\nV1,2,3\n", "utf-8")

    fine = run("evaluate", "--ranking", str(ranking), "--judgements", str(judged), "--floor", "0.6")
    low = run("evaluate", "--ranking", str(ranking), "--judgements", str(judged), "--floor", "0.7")

    assert (fine.exit_code, low.exit_code) == (0, 1)
    assert "0.6309" in fine.stdout
    assert "thấp hơn mức sàn" in low.stderr


def test_speed_is_told_as_ratios(run: Run) -> None:
    answer = run("bench", "--people", "20", "--vacancies", "2")

    assert answer.exit_code == 0
    assert "blocks give the same lists: yes" in answer.stdout

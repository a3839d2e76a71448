"""`jobmatch evaluate` as somebody types it who measures a change."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobmatch.cli import main


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", *words])


@pytest.fixture
def titles(tmp_path: Path) -> tuple[str, ...]:
    labels, queries = tmp_path / "labels.csv", tmp_path / "queries.csv"
    labels.write_text("text,code\nthợ may,7531\nthợ hàn,7212\nlái xe tải,8332\n", encoding="utf-8")
    queries.write_text("text,code\ntho may vest,7531\nthợ hàn xì,7212\nlái xe,8332\n", encoding="utf-8")
    return "--labels", str(labels), "--queries", str(queries)


def test_without_files_the_labelled_set_that_comes_with_jobmatch_is_measured() -> None:
    answer = typed("--json")

    found = json.loads(answer.stdout)
    assert answer.exit_code == 0
    assert set(found["measures"]) == {"ranking", "token_set", "TF-IDF", "BM25", "random"}


def test_a_broken_gate_ends_with_one_and_says_by_how_much() -> None:
    fine, broken = typed("--gate", "MRR=0.5"), typed("--gate", "MRR=0.999")

    assert (fine.exit_code, broken.exit_code) == (0, 1)
    assert "MRR" in broken.stderr


@pytest.mark.parametrize("gate", ["MRR", "MRR=much", "height=0.5"])
def test_a_gate_on_nothing_measured_is_a_wrong_word(gate: str) -> None:
    assert typed("--gate", gate).exit_code == 2


def test_coding_is_measured_on_any_list(titles: tuple[str, ...]) -> None:
    answer = typed("--suite", "coding", *titles, "--json")

    assert json.loads(answer.stdout)["coding"]["plain"]["accuracy"] == 1.0
    assert typed("--suite", "coding", *titles, "--gate", "coding.accuracy@1=0.9").exit_code == 0


def test_what_does_not_go_together_is_a_wrong_use(titles: tuple[str, ...]) -> None:
    assert typed("--suite", "coding").exit_code == 2
    assert typed("--suite", "fairness").exit_code == 2
    assert typed("--ranking", titles[1]).exit_code == 2

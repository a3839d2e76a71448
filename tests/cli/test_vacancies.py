"""`jobmatch vacancies` as an office types it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobmatch.cli import main

LIST = "vacancy_id,enterprise,title,quantity,deadline\nA1,Công ty TNHH May Hà Cối,Công nhân may,20,31/03/2025\nA2,,Phụ bếp,3,\n"
Run = Callable[..., Result]


@pytest.fixture
def run(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    environ = {
        "JOBMATCH_DATABASE_URL": database_url,
        "JOBMATCH_DATA_DIR": str(tmp_path),
        "JOBMATCH_SECRET_KEY": "a-secret-of-tests-only-0123456789-abcdef",
        "JOBMATCH_FIELD_KEYS": "another-secret-of-tests-0123456789-abcdef",
        "JOBMATCH_AS_OF": "2025-03-07",
    }
    for name, value in environ.items():
        monkeypatch.setenv(name, value)

    def typed(*words: str) -> Result:
        return CliRunner().invoke(main, ["vacancies", *words])

    return typed


def test_a_list_is_shown_then_written_then_exported(run: Run, tmp_path: Path) -> None:
    path, out = tmp_path / "viec.csv", tmp_path / "ra.csv"
    path.write_text(LIST, "utf-8")

    shown = run("import", str(path))
    written = run("import", str(path), "--commit", "--json")
    exported = run("export", "--out", str(out))

    assert "2 việc = 1 thêm mới, 0 cập nhật, 0 không đổi, 1 không ghi được" in shown.stdout
    assert "dòng 3" in shown.stdout
    assert "Nothing is written yet" in shown.stderr
    report, outcome = map(json.loads, written.stdout.splitlines())
    assert (outcome["outcome"], outcome["accepted"], outcome["errors"]) == ("partial", 1, 1)
    assert [problem["code"] for problem in report["problems"]] == ["enterprise_missing"]
    assert (shown.exit_code, written.exit_code, exported.exit_code) == (0, 0, 0)
    assert out.read_text("utf-8").splitlines()[1].startswith("A1,Công ty TNHH May Hà Cối,Công nhân may,20,")


def test_a_file_of_which_nothing_can_be_used_ends_with_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "viec.csv"
    path.write_text("vacancy_id,enterprise,title\nA1,,\n", "utf-8")

    assert run("import", str(path)).exit_code == 1
    assert run("import", str(tmp_path / "missing.csv")).exit_code == 1
    assert run("export", "--out", str(tmp_path / "ra.doc")).exit_code == 1

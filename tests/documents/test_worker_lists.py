"""Bytes on disk while they are read, and not a moment longer."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from jobmatch.documents.worker_lists import on_disk


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_file_lies_on_disk_only_while_it_is_read(temporary: Path) -> None:
    with on_disk("a.xlsx", b"cells") as path:
        assert path.read_bytes() == b"cells"
        assert path.parent.stat().st_mode & 0o077 == 0

    assert list(temporary.iterdir()) == []


def test_what_a_killed_process_left_is_taken_away_by_the_next(temporary: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    left = temporary / f"jobmatch-{gone.pid}-abc"
    left.mkdir()
    (left / "a.xlsx").write_bytes(b"cells")
    of_another_program = temporary / "jobmatch-bench-abc"
    of_another_program.mkdir()

    with on_disk("b.xlsx", b"cells") as path:
        assert sorted(temporary.iterdir()) == sorted((path.parent, of_another_program))

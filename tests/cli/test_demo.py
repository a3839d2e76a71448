"""The demo's own keys and day. The whole way is walked by tests/test_demo.py."""

import os
import shlex
import stat
import subprocess
from pathlib import Path

from jobmatch.cli.demo_settings import FILE, demo_environment
from jobmatch.settings import Settings
from tests.refusals import refused


def test_keys_are_made_once_and_nobody_else_may_read_them(tmp_path: Path) -> None:
    environ = {"JOBMATCH_DATA_DIR": str(tmp_path / "new")}

    first, second = demo_environment(environ), demo_environment(environ)

    assert first == second
    assert Settings.from_environment(first).weak_secrets() == []
    assert stat.S_IMODE((tmp_path / "new" / FILE).stat().st_mode) == 0o600


def test_a_demo_lives_on_its_own_day_and_under_its_own_name(tmp_path: Path) -> None:
    settings = Settings.from_environment(demo_environment({"JOBMATCH_DATA_DIR": str(tmp_path), "JOBMATCH_AS_OF": "2026-01-01"}))

    assert str(settings.as_of) == "2025-03-07"
    assert "TTDVVL" in settings.organisation


def test_the_shell_reads_the_same_values(tmp_path: Path) -> None:
    wanted = demo_environment({"JOBMATCH_DATA_DIR": str(tmp_path)})

    script = f"set -a; . {shlex.quote(str(tmp_path / FILE))}; env -0"
    said = subprocess.run(["sh", "-c", script], capture_output=True, check=True, env={"PATH": os.defpath}).stdout.decode()

    read = dict(line.split("=", 1) for line in said.split("\0") if line)
    assert {name: read[name] for name in wanted} == wanted


def test_invented_people_do_not_get_among_real_ones(tmp_path: Path) -> None:
    demo_environment({"JOBMATCH_DATA_DIR": str(tmp_path)})
    (tmp_path / FILE).unlink()
    (tmp_path / "jobmatch.db").write_bytes(b"")
    demo_environment({"JOBMATCH_DATA_DIR": str(tmp_path)})  # an empty file is nobody's

    (tmp_path / FILE).unlink()
    real = tmp_path / "jobmatch.db"
    subprocess.run(
        ["python3", "-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE worker (id)')", real], check=True
    )
    with refused("demo_on_real_data"):
        demo_environment({"JOBMATCH_DATA_DIR": str(tmp_path)})

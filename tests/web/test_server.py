"""`jobmatch serve` as it runs: four processes behind one port."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from jobmatch.services.run_due_jobs import note_beat
from jobmatch.store.work import Database

KEY = "kM2pVq8sXw4tZb7nRf3hJd6gLc9yTa5e"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ask(address: str, **headers: str) -> tuple[int, str]:
    try:
        with urlopen(Request(address, headers=headers), timeout=5) as answer:
            return answer.status, answer.read().decode()
    except HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read().decode()


@contextmanager
def a_site(database: Database, folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    address = f"127.0.0.1:{free_port()}"
    environment = {
        **os.environ,
        "JOBMATCH_DATABASE_URL": database.url,
        "JOBMATCH_DATA_DIR": str(folder),
        "JOBMATCH_SECRET_KEY": KEY,
        "JOBMATCH_FIELD_KEYS": KEY,
    }
    command = [Path(sys.executable).with_name("jobmatch"), "serve", "--bind", address, "--workers", "4"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(f"http://{address}/healthz")
            yield process, f"http://{address}"
        finally:
            process.terminate()
            process.wait(20)


def wait_for(address: str) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            ask(address)
        except URLError:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        else:
            return


def test_ready_follows_the_scheduler_and_health_does_not(database: Database, tmp_path: Path) -> None:
    with a_site(database, tmp_path) as (_, site):
        status, words = ask(f"{site}/readyz")
        assert (status, json.loads(words)["scheduler"]) == (503, False)
        assert ask(f"{site}/healthz")[0] == 200

        note_beat(database.open_work, "here:1:a", at=datetime.now(UTC))

        assert ask(f"{site}/readyz")[0] == 200


def test_figures_are_for_the_machine_itself_and_the_same_from_every_worker(database: Database, tmp_path: Path) -> None:
    with a_site(database, tmp_path) as (_, site):
        answers = {ask(f"{site}/metrics") for _ in range(12)}

        assert len(answers) == 1
        assert "jobmatch_database_answers 1.0" in answers.pop()[1]
        assert ask(f"{site}/metrics", **{"X-Forwarded-For": "203.0.113.7"})[0] == 404


def test_asked_to_end_it_ends_by_itself(database: Database, tmp_path: Path) -> None:
    with a_site(database, tmp_path) as (process, _):
        process.send_signal(signal.SIGTERM)

        assert process.wait(20) == 0

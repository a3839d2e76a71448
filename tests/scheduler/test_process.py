"""Two schedulers on one database, killed at any moment: each piece is done once and nothing is left half done."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from sqlalchemy import func, select

from jobmatch.services.order_job import order_job
from jobmatch.store.rows import JobRunRow, SchedulerBeatRow
from jobmatch.store.work import Database
from tests.scheduler.a_process import STEPS

PIECES = 6
LEASE = "1"


@contextmanager
def a_scheduler(database: Database, *options: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.scheduler.a_process", database.url, LEASE, *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def order_pieces(database: Database) -> None:
    for number in range(PIECES):
        order_job(database.open_work, "write_letters", f"PGD-{number}", at=datetime.now(UTC))


def states(database: Database) -> list[str]:
    with database.open_reading() as session:
        return list(session.scalars(select(JobRunRow.state).where(JobRunRow.job == "write_letters")))


def letters(database: Database) -> int:
    with database.open_reading() as session:
        return session.scalars(select(func.count()).where(JobRunRow.job == "letter")).one()


def wait_until(question: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not question():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.02)


def test_schedulers_killed_one_after_the_other_do_each_piece_once(database: Database) -> None:
    order_pieces(database)
    moment = random.Random(7)

    with ExitStack() as started:
        at_work = started.enter_context(a_scheduler(database))
        for _ in range(3):
            waiting = started.enter_context(a_scheduler(database))
            time.sleep(moment.uniform(0.6, 1.2))
            at_work.kill()
            at_work = waiting
        wait_until(lambda: set(states(database)) == {"done"})

    assert len(states(database)) == PIECES
    assert letters(database) == PIECES * STEPS


def test_a_killed_holder_is_replaced_and_its_piece_finished(database: Database) -> None:
    order_pieces(database)

    with a_scheduler(database) as first:
        wait_until(lambda: letters(database) > STEPS // 2)
        first.kill()
    assert "running" in states(database)

    with a_scheduler(database, "--once") as second:
        second.wait(30)

    assert set(states(database)) == {"done"}
    assert letters(database) == PIECES * STEPS


def test_asked_to_end_it_finishes_the_piece_in_hand_and_begins_no_other(database: Database) -> None:
    order_pieces(database)

    with a_scheduler(database) as process:
        wait_until(lambda: letters(database) > 0)
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate(timeout=10)

    assert process.returncode == 0
    assert "scheduler ends" in said
    assert "running" not in states(database)
    assert "waiting" in states(database)


def test_it_gives_signs_of_life(database: Database) -> None:
    def beats() -> int:
        with database.open_reading() as session:
            return session.scalars(select(func.count()).select_from(SchedulerBeatRow)).one()

    with a_scheduler(database):
        wait_until(lambda: beats() == 1)

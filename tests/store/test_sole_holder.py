import signal
import subprocess
import sys
import time
from collections.abc import Callable

import psycopg
from sqlalchemy import make_url

from jobmatch.store.sole_holder import sole_holder
from tests.databases import Copies

HOLD = """
import sys, time
from jobmatch.store.sole_holder import sole_holder
from tests.databases import Copies
holder = sole_holder(sys.argv[1])
print(holder.take(), flush=True)
time.sleep(60)
"""


def test_a_second_holder_waits_until_the_first_lets_go(database_url: str) -> None:
    first, second = sole_holder(database_url), sole_holder(database_url)

    assert (first.take(), second.take(), first.take()) == (True, False, True)

    first.let_go()
    assert second.take()
    second.let_go()


def test_a_killed_holder_leaves_the_place_free(database_url: str) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, database_url], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        holder = sole_holder(database_url)
        assert not holder.take()

        other.send_signal(signal.SIGKILL)
        other.wait()

        assert becomes_true(holder.take)
        holder.let_go()


def test_a_holder_whose_connection_was_cut_asks_again(postgresql_copies: Copies) -> None:
    url = postgresql_copies()
    holder, rival = sole_holder(url), sole_holder(url)
    assert holder.take()

    cut_all_connections(url)

    assert rival.take()
    assert not holder.take()
    rival.let_go()


def becomes_true(question: Callable[[], bool]) -> bool:
    """The server notices a dead client within moments, not at once."""
    deadline = time.monotonic() + 10
    while not (answer := question()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return answer


def cut_all_connections(url: str) -> None:
    address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

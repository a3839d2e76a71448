"""The fault rounds in full, of which the suite holds a sample; prints rows for docs/measured.md: python -m tests.endurance ROUNDS [WORD]"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from jobmatch.store.work import Database
from tests import invariants, killed_imports
from tests.conftest import FIELD_KEYS
from tests.databases import postgresql_copies, sqlite_copies
from tests.scheduler import whole_service
from tests.scheduler.a_process import STEPS
from tests.scheduler.test_process import PIECES, a_scheduler, letters, order_pieces, states, wait_until
from tests.web.test_server import a_site

Fault = Callable[[Database, random.Random], None]


def killed_and_started_again(database: Database, moment: random.Random) -> None:
    order_pieces(database)
    with a_scheduler(database) as first:
        time.sleep(moment.uniform(0.3, 2.0))
        first.kill()
    with a_scheduler(database, "--once") as second:
        second.wait(60)
    all_done_once(database)


def second_one_takes_over(database: Database, moment: random.Random) -> None:
    order_pieces(database)
    with a_scheduler(database) as first, a_scheduler(database):
        time.sleep(moment.uniform(0.3, 2.0))
        first.kill()
        wait_until(lambda: set(states(database)) == {"done"}, seconds=60)
    all_done_once(database)


def all_done_once(database: Database) -> None:
    assert states(database) == ["done"] * PIECES
    assert letters(database) == PIECES * STEPS


def whole_service_killed(database: Database, moment: random.Random) -> None:
    """The real commands: four web workers beside, two schedulers one after the other, a third to finish."""
    whole_service.settle_a_town(database)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole_service.order_matches(database, folder)
        with a_site(database, folder), whole_service.a_scheduler(database, folder) as first:
            wait_until(lambda: "running" in whole_service.states(database), seconds=60)
            with whole_service.a_scheduler(database, folder) as second:
                time.sleep(moment.uniform(0, 2))
                first.kill()
                time.sleep(moment.uniform(3, 8))
                second.kill()
            with whole_service.a_scheduler(database, folder):
                wait_until(lambda: set(whole_service.states(database)) == {"done"}, seconds=120)
    whole_service.all_is_done_once(database)


FAULTS: dict[str, Fault] = {
    "scheduler killed at a random moment, then started again": killed_and_started_again,
    "two schedulers, the one at work killed": second_one_takes_over,
    "an import by command killed, then done again": killed_imports.command_killed,
    "a handed-in file, the scheduler killed while it reads and while it writes": killed_imports.upload_killed,
    "the whole service with four web workers, two schedulers killed": whole_service_killed,
}


def main(rounds: int, word: str = "") -> int:
    """`word` picks the faults whose name holds it."""
    failures = 0
    with ExitStack() as held:
        folder = Path(held.enter_context(tempfile.TemporaryDirectory()))
        copies = {"SQLite": held.enter_context(sqlite_copies(folder)), "PostgreSQL": held.enter_context(postgresql_copies())}
        print("| fault | database | rounds | broken | seconds a round |\n|---|---|---|---|---|")
        for fault, attempt in ((fault, attempt) for fault, attempt in FAULTS.items() if word in fault):
            for name, copy in copies.items():
                begun, moment = time.monotonic(), random.Random(1)
                broken = [report for _ in range(rounds) for report in one_round(attempt, copy(), moment)]
                failures += len(broken)
                print(f"| {fault} | {name} | {rounds} | {len(broken)} | {(time.monotonic() - begun) / rounds:.1f} |", flush=True)
                sys.stderr.writelines(f"{line}\n" for line in broken)
    return 1 if failures else 0


def one_round(attempt: Fault, url: str, moment: random.Random) -> list[str]:
    database = Database(url, FIELD_KEYS)
    try:
        attempt(database, moment)
        return invariants.broken(database)
    except AssertionError as error:
        return [f"{url}: {error!r}"]
    finally:
        database.close()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), *sys.argv[2:]))

"""A short sample of the fault rounds with the real commands; tests/endurance.py does many."""

from pathlib import Path

from jobmatch.store.work import Database
from tests import invariants
from tests.scheduler.test_process import wait_until
from tests.scheduler.whole_service import a_scheduler, all_is_done_once, order_matches, settle_a_town, states
from tests.web.test_server import a_site, ask


def test_killed_in_the_middle_beside_four_web_workers_each_piece_is_done_once(database: Database, tmp_path: Path) -> None:
    settle_a_town(database)
    order_matches(database, tmp_path)

    with a_site(database, tmp_path) as (_, site), a_scheduler(database, tmp_path) as first:
        wait_until(lambda: "running" in states(database), seconds=60)
        with a_scheduler(database, tmp_path):
            first.kill()
            wait_until(lambda: set(states(database)) == {"done"}, seconds=90)
            assert ask(f"{site}/readyz")[0] == 200

    all_is_done_once(database)
    assert invariants.broken(database) == []

from datetime import UTC, datetime

from jobmatch.store.rows import JobRunRow
from jobmatch.store.work import Database
from tests import invariants

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)


def test_a_fresh_database_breaks_no_promise(database: Database) -> None:
    assert len(invariants.PROMISES) >= 5
    assert invariants.broken(database) == []


def test_a_broken_promise_is_seen(database: Database) -> None:
    with database.open_work() as work:
        work.session.add(JobRunRow(job="x", subject="", scheduled_for=NOW, arguments={}, state="done", attempt=1))
        work.commit()

    assert invariants.broken(database) == ["not so: a finished piece has an end, and nobody holds it (1 rows)"]

from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from jobmatch.services.order_job import order_job
from jobmatch.services.run_due_jobs import note_beat
from jobmatch.services.see_health import Health, see_health
from jobmatch.store.work import Database

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)


def health(database: Database, now: datetime = NOW) -> Health:
    return see_health(database.open_reading, today_is=now, now=now)


def test_ready_needs_a_scheduler_that_gives_signs_of_life(database: Database) -> None:
    assert not health(database).is_ready

    note_beat(database.open_work, "here:1:a", at=NOW)

    assert health(database, NOW + timedelta(minutes=1)).is_ready
    assert not health(database, NOW + timedelta(minutes=3)).is_ready


def test_old_tables_are_not_ready(database: Database) -> None:
    note_beat(database.open_work, "here:1:a", at=NOW)
    with database.open_work() as work:
        work.session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
        work.commit()

    assert health(database) == Health(database_answers=True)


def test_overdue_work_is_seen(database: Database) -> None:
    order_job(database.open_work, "run_matching", "", at=NOW - timedelta(hours=2))

    assert health(database).overdue_seconds == 7200
    assert health(database).runs == {"waiting": 1}


def test_a_database_that_is_gone_is_an_answer_and_not_an_error() -> None:
    gone = Database("sqlite:////nowhere/at/all.db")

    assert not health(gone).database_answers
    gone.close()

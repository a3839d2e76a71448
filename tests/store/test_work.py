import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from sqlalchemy import func, select

from jobmatch.store.rows import SchedulerBeatRow
from jobmatch.store.work import Database

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)


def test_no_update_of_eight_threads_is_lost(database: Database) -> None:
    with database.open_work() as work:
        work.session.add(SchedulerBeatRow(id=1, holder="0", at=NOW))
        work.commit()

    def add_one(_time: int) -> None:
        with database.open_work() as work:
            row = work.session.get_one(SchedulerBeatRow, 1, with_for_update=True)
            row.holder = str(int(row.holder) + 1)
            work.commit()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(add_one, range(200)))

    with database.open_reading() as session:
        assert session.get_one(SchedulerBeatRow, 1).holder == "200"


def test_work_without_a_commit_leaves_nothing(database: Database) -> None:
    with database.open_work() as work:
        work.session.add(SchedulerBeatRow(id=1, holder="nobody", at=NOW))
        work.session.flush()

    with database.open_reading() as session:
        assert session.scalar(select(func.count()).select_from(SchedulerBeatRow)) == 0


def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    answered = threading.Event()

    def read() -> None:
        with database.open_reading() as session:
            session.scalar(select(func.count()).select_from(SchedulerBeatRow))
        answered.set()

    with database.open_work() as work:
        work.session.add(SchedulerBeatRow(id=1, holder="somebody", at=NOW))
        work.session.flush()
        reader = threading.Thread(target=read)
        reader.start()

        assert answered.wait(5)
        reader.join()


def test_all_questions_of_a_reading_see_one_moment(database: Database) -> None:
    with database.open_reading() as session:
        before = session.scalar(select(func.count()).select_from(SchedulerBeatRow))
        with database.open_work() as work:
            work.session.add(SchedulerBeatRow(id=1, holder="somebody", at=NOW))
            work.commit()

        assert session.scalar(select(func.count()).select_from(SchedulerBeatRow)) == before == 0

    with database.open_reading() as session:
        assert session.scalar(select(func.count()).select_from(SchedulerBeatRow)) == 1


def test_moments_come_back_in_utc(database: Database) -> None:
    with database.open_work() as work:
        work.session.add(SchedulerBeatRow(id=1, holder="somebody", at=NOW.astimezone()))
        work.commit()

    with database.open_reading() as session:
        at = session.get_one(SchedulerBeatRow, 1).at

    assert (at, at.tzinfo) == (NOW, UTC)

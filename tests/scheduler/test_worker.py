from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from jobmatch.errors import Refused
from jobmatch.scheduler.worker import MOST_ATTEMPTS, Job, Worker
from jobmatch.services.order_job import order_job
from jobmatch.services.run_due_jobs import Claim
from jobmatch.store.rows import JobRunRow
from jobmatch.store.work import Database

BEGIN = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)


class Clock:
    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> datetime:
        return self.now


def a_worker(database: Database, job: Job, clock: Clock, holder: str = "here:1:a") -> Worker:
    return Worker(database.open_work, {"write_letters": job}, holder=holder, lease=LEASE, today_is=clock, clock=clock)


def order(database: Database) -> int:
    return order_job(database.open_work, "write_letters", "PGD-2025-03", at=BEGIN)


def run(database: Database, run_id: int) -> JobRunRow:
    with database.open_reading() as session:
        return session.scalars(select(JobRunRow).where(JobRunRow.id == run_id)).one()


def fails(_claim: Claim) -> Mapping[str, object]:
    raise OSError("disk full")


def refuses(_claim: Claim) -> Mapping[str, object]:
    raise Refused("fair_without_run", "Phiên này chưa có lượt khớp việc.", "Bấm Khớp việc trước.")


def test_a_finished_piece_keeps_its_result(database: Database) -> None:
    number = order(database)
    worker = a_worker(database, lambda claim: {"letters": 500, "fair": claim.subject}, Clock())

    assert (worker.do_next(), worker.do_next()) == (True, False)

    row = run(database, number)
    assert (row.state, row.result) == ("done", {"letters": 500, "fair": "PGD-2025-03"})


def test_a_failure_is_tried_again_after_a_rest_and_given_up_in_the_end(database: Database) -> None:
    number, clock = order(database), Clock()
    worker = a_worker(database, fails, clock)

    assert worker.do_next()
    assert not worker.do_next()
    for _ in range(MOST_ATTEMPTS):
        clock.now += timedelta(hours=1)
        worker.do_next()

    row = run(database, number)
    assert (row.state, row.attempt, row.error) == ("failed", MOST_ATTEMPTS, "OSError")
    assert "người quản trị" in row.message


def test_a_refusal_waits_for_a_person_with_words_that_say_what_to_do(database: Database) -> None:
    number, clock = order(database), Clock()

    a_worker(database, refuses, clock).do_next()

    row = run(database, number)
    assert (row.state, row.error, row.attempt) == ("failed", "fair_without_run", 1)
    assert row.message == "Phiên này chưa có lượt khớp việc. Bấm Khớp việc trước."


def test_a_piece_that_kills_its_process_every_time_is_given_up(database: Database) -> None:
    number, clock = order(database), Clock()
    worker = a_worker(database, killed, clock)

    for _ in range(MOST_ATTEMPTS):
        try:
            worker.do_next()
        except Killed:
            clock.now += LEASE
    worker.do_next()

    row = run(database, number)
    assert (row.state, row.error) == ("failed", "killed")


def test_a_long_piece_keeps_its_lease(database: Database) -> None:
    order(database)
    clock = Clock()
    rival = a_worker(database, fails, clock, holder="there:2:b")

    def long_work(_claim: Claim) -> Mapping[str, object]:
        for _ in range(10):
            clock.now += LEASE / 2
            worker.keep_lease()
            assert not rival.do_next()
        return {}

    worker = a_worker(database, long_work, clock)

    assert worker.do_next()


def test_the_word_of_whoever_was_overtaken_is_dropped(database: Database) -> None:
    number, clock = order(database), Clock()
    rival = a_worker(database, lambda _claim: {"by": "rival"}, clock, holder="there:2:b")

    def stalls(_claim: Claim) -> Mapping[str, object]:
        clock.now += LEASE
        rival.do_next()
        return {"by": "stalled"}

    a_worker(database, stalls, clock).do_next()

    assert run(database, number).result == {"by": "rival"}


class Killed(BaseException):
    """What a kill looks like from inside: nothing after it runs."""


def killed(_claim: Claim) -> Mapping[str, object]:
    raise Killed

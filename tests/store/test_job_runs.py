from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from jobmatch.services.order_job import order_job
from jobmatch.services.run_due_jobs import claim_job, finish_job, keep_lease, put_job_back
from jobmatch.store.job_runs import Claim
from jobmatch.store.work import Database

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)


def claim(database: Database, holder: str = "first", now: datetime = NOW) -> Claim | None:
    return claim_job(database.open_work, holder, today_is=now, now=now, lease_until=now + LEASE)


def order(database: Database, subject: str = "PGD-2025-03", at: datetime = NOW) -> int:
    return order_job(database.open_work, "invite_to_fair", subject, at=at)


def test_the_same_piece_ordered_twice_is_one_run(database: Database) -> None:
    assert order(database) == order(database)
    assert order(database) != order(database, subject="PGD-2025-04")


def test_a_claimed_piece_is_nobody_elses_until_its_lease_ends(database: Database) -> None:
    order(database)

    assert claim(database)
    assert claim(database, "second") is None
    assert claim(database, "second", now=NOW + LEASE)


def test_nothing_is_claimed_before_its_time(database: Database) -> None:
    order(database, at=NOW + timedelta(days=1))

    assert claim(database) is None
    assert claim(database, now=NOW + timedelta(days=1))


def test_a_lease_that_is_kept_does_not_end(database: Database) -> None:
    order(database)
    mine = claim(database)
    assert mine

    assert keep_lease(database.open_work, mine, lease_until=NOW + 2 * LEASE)

    assert claim(database, "second", now=NOW + LEASE) is None


def test_whoever_lost_the_lease_can_neither_keep_nor_finish_it(database: Database) -> None:
    order(database)
    stalled = claim(database)
    taken_over = claim(database, "second", now=NOW + LEASE)
    assert stalled
    assert taken_over

    assert not keep_lease(database.open_work, stalled, lease_until=NOW + 3 * LEASE)
    assert not finish_job(database.open_work, stalled, {"letters": 1}, now=NOW)
    assert finish_job(database.open_work, taken_over, {"letters": 500}, now=NOW)


def test_a_finished_piece_is_never_claimed_again(database: Database) -> None:
    order(database)
    mine = claim(database)
    assert mine

    finish_job(database.open_work, mine, {}, now=NOW)

    assert claim(database, now=NOW + timedelta(days=400)) is None


def test_a_failed_piece_rests_and_is_then_tried_again(database: Database) -> None:
    order(database)
    mine = claim(database)
    assert mine

    put_job_back(database.open_work, mine, error="OperationalError", rest_until=NOW + timedelta(minutes=5))

    assert claim(database, now=NOW + timedelta(minutes=4)) is None
    again = claim(database, now=NOW + timedelta(minutes=5))
    assert again
    assert again.attempt == 2


def test_eight_hands_at_once_take_every_piece_once(database: Database) -> None:
    numbers = {order(database, subject=str(number)) for number in range(24)}

    def take_all(hand: int) -> list[int]:
        taken = []
        while mine := claim(database, f"hand {hand}"):
            taken.append(mine.run_id)
        return taken

    with ThreadPoolExecutor(8) as hands:
        taken = [run_id for run_ids in hands.map(take_all, range(8)) for run_id in run_ids]

    assert sorted(taken) == sorted(numbers)

"""Learning from outcomes in a database: what moves weights, what never does, and that nothing is in force by itself."""

from datetime import date

import pytest
from sqlalchemy import update

from jobmatch.errors import Refused
from jobmatch.fairs.outcome import WALK_IN, Outcome
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.services.learn_weights import Lesson, learn_weights, see_readiness
from jobmatch.services.see_weights import Origin, newest_learned, see_weight_set
from jobmatch.store import fairs, weight_sets
from jobmatch.store.rows import AccessLogRow, WorkerRow
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row, an_enterprise_row

FAIRS = {"PGD-1": date(2024, 3, 22), "PGD-2": date(2024, 9, 20)}
VACANCIES = 24
BEHIND_EACH = 10


def outcome(fair: str, worker_no: int, ref: str, *, is_hired: bool) -> Outcome:
    result = "hired" if is_hired else "rejected"
    return Outcome(
        fair, worker_no, FAIRS[fair], True, "wish_match", ref, True, interviewed_ref=ref, interview_result=result, started=is_hired or None
    )


def wishes_pay(at: int) -> dict[str, int]:
    least = 7_000_000 if at % 4 < 2 else 10_000_000
    return {"wage_min_vnd": least, "wage_max_vnd": least}


def a_past(database: Database, fair_codes: tuple[str, ...] = tuple(FAIRS), vacancies: int = VACANCIES) -> list[int]:
    """Behind each vacancy of each fair some sew and some cook; who sews is hired, and one cook. Pay wished for is no matter."""
    people: list[int] = []
    with database.open_work() as work:
        session = work.session
        enterprise = an_enterprise_row(session)
        for fair in fair_codes:
            for number in range(vacancies):
                ref = f"{fair}-{number}"
                a_vacancy_row(session, a_vacancy(ref), enterprise_id=enterprise, state="closed")
                for at in range(BEHIND_EACH):
                    worker_no = a_worker_row(session, SEWING if at % 2 else COOKING, sex="F" if at % 3 else "M", **wishes_pay(at))
                    fairs.add_outcomes(session, [outcome(fair, worker_no, ref, is_hired=bool(at % 2) or at == number % BEHIND_EACH)])
                    people.append(worker_no)
        a_vacancy_row(session, a_vacancy("OPEN"), enterprise_id=enterprise)
        work.commit()
    return people


def learned(database: Database) -> Lesson:
    return learn_weights(database.open_reading, database.open_work, today=TODAY, account_id=None, now=NOW)


def test_a_candidate_is_kept_with_its_evidence_and_is_in_force_nowhere(database: Database) -> None:
    a_past(database)

    lesson = learned(database)

    kept = newest_learned(database.open_reading)
    assert kept is not None
    assert (kept.id, kept.origin, kept.weights) == (lesson.set_id, Origin.LEARNED, lesson.learned.weights)
    assert kept.weights.job > DEFAULT_WEIGHTS.job
    assert (kept.evidence["learnt_from"], kept.evidence["tried_on"]) == (["PGD-1"], ["PGD-2"])
    assert kept.evidence["comparison"]["before"] == pytest.approx(kept.evidence["comparison"]["after"])
    with database.open_reading() as session:
        assert weight_sets.in_force(session, None).weights == DEFAULT_WEIGHTS
    assert see_weight_set(database.open_reading, lesson.set_id).scopes == ()


def test_groups_are_compared_and_that_they_were_read_is_logged(database: Database) -> None:
    a_past(database)

    lesson = learned(database)

    assert {move.trait for move in lesson.groups} >= {"sex", "age"}
    with database.open_reading() as session:
        assert "công bằng" in session.query(AccessLogRow.purpose).one()[0]


def test_below_two_hundred_outcomes_there_is_a_clear_no(database: Database) -> None:
    a_past(database, vacancies=4)

    with pytest.raises(Refused, match="cần ít nhất 200") as refused:
        learned(database)

    assert refused.value.code == "outcomes_few"
    assert not see_readiness(database.open_reading).is_enough


def test_one_fair_alone_leaves_none_to_try_on(database: Database) -> None:
    a_past(database, ("PGD-1",), vacancies=30)

    assert not see_readiness(database.open_reading).is_enough
    with pytest.raises(Refused):
        learned(database)


def test_whoever_was_hired_and_seeks_no_more_still_teaches(database: Database) -> None:
    a_past(database)
    before = learned(database).learned
    with database.open_work() as work:
        work.session.execute(update(WorkerRow).where(WorkerRow.id % 3 == 0).values(standing="employed"))
        work.commit()

    assert learned(database).learned == before


def test_staying_at_home_moves_neither_a_weight_nor_a_rank(database: Database) -> None:
    """Features G6: it may change how many are invited and by which channel."""
    people = a_past(database)
    before = learned(database).learned
    with database.open_reading() as session:
        seen = load_snapshot(session, TODAY)
    with database.open_work() as work:
        absent = [Outcome("PGD-0", number, date(2024, 1, 5), True, "wish_match", "PGD-1-0", attended=False) for number in people[:300]]
        fairs.add_outcomes(work.session, absent)
        work.commit()

    assert learned(database).learned == before
    with database.open_reading() as session:
        assert load_snapshot(session, TODAY) == seen


def test_whoever_came_without_a_letter_teaches_nothing(database: Database) -> None:
    people = a_past(database)
    before = learned(database).learned
    with database.open_work() as work:
        came = [
            Outcome("PGD-0", number, date(2024, 1, 5), False, WALK_IN, "", True, "PGD-1-0", "hired" if number % 2 else "rejected")
            for number in people[:300]
        ]
        fairs.add_outcomes(work.session, came)
        work.commit()

    assert learned(database).learned == before


def test_outcomes_of_vacancies_that_nobody_took_in_are_told_apart(database: Database) -> None:
    with database.open_work() as work:
        worker_no = a_worker_row(work.session, SEWING)
        fairs.add_outcomes(work.session, [outcome("PGD-1", worker_no, "GONE", is_hired=True)])
        work.commit()

    ready = see_readiness(database.open_reading)

    assert (ready.answers, ready.fairs, ready.homeless) == (0, 0, 2)

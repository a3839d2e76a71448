import pytest
from sqlalchemy import update

from jobmatch.errors import NotFound
from jobmatch.matching.changes import Change
from jobmatch.services.explain_match import Explanation, explain_match
from jobmatch.services.run_matching import run_matching
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.rows import WorkerRow
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, NO_NEED, SEWING, TODAY
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row


@pytest.fixture
def people(database: Database) -> list[int]:
    """One who wants to sew, one who wants to cook, one who needs no work."""
    with database.open_work() as work:
        a_vacancy_row(work.session)
        numbers = [a_worker_row(work.session, wish, wish_text=wish.text) for wish in (SEWING, COOKING, NO_NEED)]
        work.commit()
    return numbers


@pytest.fixture
def run(database: Database, people: list[int]) -> MatchRun:
    """With room for one person on the list."""
    return run_matching(database.open_work, database.open_reading, as_of=TODAY, top=1, account_id=None, now=NOW).run


def explained(database: Database, run: MatchRun, ref: str, worker_no: int) -> Explanation:
    return explain_match(database.open_work, run.id, ref, worker_no, on=TODAY, account_id=None, now=NOW)


def test_a_listed_pair_is_explained_as_it_was_kept(database: Database, people: list[int], run: MatchRun) -> None:
    found = explained(database, run, "V1", people[0])

    assert (found.match.rank, found.is_listed, found.lacking) == (1, True, 0)
    assert sum(part.points for part in found.match.contributions) == found.match.points
    assert (found.person.full_name, found.person.commune) == ("Đặng Thị Sáu", "Thị trấn Quảng Hà")


def test_beyond_the_list_the_points_to_its_last_person_are_told_and_what_would_bring_them(
    database: Database, people: list[int], run: MatchRun
) -> None:
    first = explained(database, run, "V1", people[0])

    found = explained(database, run, "V1", people[1])

    assert not found.is_listed
    assert not found.is_excluded
    assert found.lacking == first.match.points - found.match.points
    assert found.ways[0].is_enough
    assert found.ways[0].points > first.match.points
    assert found.gains[0][0] == "job"


def test_whom_a_condition_takes_out_is_told_which(database: Database, people: list[int], run: MatchRun) -> None:
    found = explained(database, run, "V1", people[2])

    assert found.is_excluded
    assert found.match.reasons[0].text == "Đã ghi là không có nhu cầu tìm việc."
    assert Change.ASK_SEEKS in found.ways[0].changes


def test_a_record_that_changed_after_the_run_is_said_to_have_changed(database: Database, people: list[int], run: MatchRun) -> None:
    with database.open_work() as work:
        work.session.execute(update(WorkerRow).values(changed_at=NOW.replace(hour=5)))
        work.commit()

    assert explained(database, run, "V1", people[1]).changed_since


def test_whoever_was_listed_and_turns_out_to_be_a_child_is_told_to_be_taken_out(
    database: Database, people: list[int], run: MatchRun
) -> None:
    with database.open_work() as work:
        work.session.execute(update(WorkerRow).where(WorkerRow.id == people[0]).values(birth="2011"))
        work.commit()

    found = explained(database, run, "V1", people[0])

    assert (found.is_excluded, found.is_listed) == (True, False)
    assert found.match.reasons[0].text == "Chưa đủ mười lăm tuổi, luật chưa cho đi làm."


@pytest.mark.parametrize(("ref", "worker_no"), [("V1", 404), ("V9", 1)])
def test_what_the_run_does_not_know_is_not_found(database: Database, run: MatchRun, ref: str, worker_no: int) -> None:
    with pytest.raises(NotFound):
        explained(database, run, ref, worker_no)

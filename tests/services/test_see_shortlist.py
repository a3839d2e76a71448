import pytest
from sqlalchemy import update

from jobmatch.errors import NotFound
from jobmatch.matching.shortlist import Fit
from jobmatch.services.run_matching import run_matching
from jobmatch.services.see_match_runs import see_match_run, see_match_runs
from jobmatch.services.see_shortlist import Choice, SeenShortlist, Use, see_shortlist
from jobmatch.store.rows import WorkerRow
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, QUANG_HA, a_vacancy_row, a_worker_row, an_enterprise_row

FITTING = {"current_job": "công nhân may", "experience_years": 6.0, "employment": "unemployed", "wage_min_vnd": 7_000_000}


def a_run(database: Database, people: int = 2) -> str:
    """Some who sew, and one who wants to cook in another commune, behind one sewing job near by."""
    with database.open_work() as work:
        enterprise = an_enterprise_row(work.session)
        a_vacancy_row(work.session, a_vacancy("V1", workplace=QUANG_HA), enterprise_id=enterprise)
        for _ in range(people):
            a_worker_row(work.session, SEWING, **FITTING)
        a_worker_row(work.session, COOKING, wish_text="nấu ăn", commune_code="06949", village="Thôn 3")
        work.commit()
    return run_matching(database.open_work, database.open_reading, as_of=TODAY, account_id=None, now=NOW).run.id


def see(database: Database, run_id: str, ref: str = "V1", **choice: object) -> SeenShortlist:
    wanted = Choice(**choice)  # type: ignore[arg-type]
    return see_shortlist(database.open_work, run_id, ref, wanted, use=Use.PAGE, on=TODAY, account_id=None, now=NOW)


def test_everybody_listed_is_shown_unless_something_is_chosen(database: Database) -> None:
    run_id = a_run(database)

    assert [line.match.rank for line in see(database, run_id).lines] == [1, 2, 3]
    assert len(see(database, run_id, at_least=Fit.STRONG).lines) == 2
    assert [line.match.worker_no for line in see(database, run_id, worker_nos=(3,)).lines] == [3]
    assert all(line.has_questions for line in see(database, run_id, asks=True).lines)


def test_a_commune_can_be_chosen_from_those_on_the_list(database: Database) -> None:
    run_id = a_run(database)

    communes = see(database, run_id).communes

    assert len(communes) == 2
    assert [len(see(database, run_id, commune=name).lines) for name in communes] in ([1, 2], [2, 1])


def test_a_shortlist_takes_as_many_queries_for_two_people_as_for_forty(database: Database, statements: list[str]) -> None:
    run_id = a_run(database, people=40)
    statements.clear()

    see(database, run_id)

    assert [said.split()[0] for said in statements if not said.startswith("BEGIN")] == ["SELECT"] * 11 + ["INSERT"] * 2


def test_the_list_of_runs_and_a_run_take_as_many_queries_however_many(database: Database, statements: list[str]) -> None:
    run_id = a_run(database, people=10)
    statements.clear()

    [line] = see_match_runs(database.open_reading)
    seen = see_match_run(database.open_reading, run_id)

    assert len([said for said in statements if said != "BEGIN"]) == 4
    assert (line.pairs, line.made_by_name) == (11, "")
    assert (seen.lines[0].counts.strong, seen.lines[0].counts.listed, seen.with_few) == (10, 11, 0)


def test_whoever_turns_out_to_be_under_fifteen_stands_on_no_list(database: Database) -> None:
    run_id = a_run(database)
    with database.open_work() as work:
        work.session.execute(update(WorkerRow).where(WorkerRow.id == 1).values(birth="2011"))
        work.commit()

    assert [line.match.worker_no for line in see(database, run_id).lines] == [2, 3]


def test_a_vacancy_that_the_run_does_not_know_is_not_found(database: Database) -> None:
    run_id = a_run(database)

    with pytest.raises(NotFound):
        see(database, run_id, "V9")
    with pytest.raises(NotFound):
        see_match_run(database.open_reading, "nowhere")

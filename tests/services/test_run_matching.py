from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.matching import DEFAULT_WEIGHTS, Weights, rank
from jobmatch.matching.index import Index
from jobmatch.matching.snapshot import Candidate
from jobmatch.services import run_matching as run_matching_module
from jobmatch.services.export_ranking import RankingLine, export_ranking
from jobmatch.services.run_matching import RunMade, run_matching
from jobmatch.store import match_runs
from jobmatch.store.index_files import open_index
from jobmatch.store.rows import WorkerRow
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_source_row, a_vacancy_row, a_worker_row, an_enterprise_row

BOSS = a_vacancy("V2", title="Đầu bếp", occupation="5120")
NOBODYS = a_vacancy("V3", title="Đi làm ở Nhật", country="JP")


def run(database: Database, **question: object) -> RunMade:
    asked = {"as_of": TODAY, "account_id": None, "now": NOW, **question}
    return run_matching(database.open_work, database.open_reading, **asked)  # type: ignore[arg-type]


def a_town(database: Database) -> list[int]:
    """Two people who stay in the country, three vacancies of one enterprise."""
    with database.open_work() as work:
        enterprise = an_enterprise_row(work.session)
        for vacancy in (a_vacancy("V1"), BOSS, NOBODYS):
            a_vacancy_row(work.session, vacancy, enterprise_id=enterprise)
        stays = {"abroad": "no"}
        people = [a_worker_row(work.session, SEWING, constraints=stays), a_worker_row(work.session, COOKING, constraints=stays)]
        work.commit()
    return people


def test_what_is_kept_is_what_was_ranked(database: Database) -> None:
    a_town(database)

    made = run(database)

    with database.open_reading() as session:
        assert match_runs.shortlists(session, made.run.id) == rank(load_snapshot(session, TODAY))
        assert match_runs.find(session, made.run.id) == made.run
    assert (made.is_new, made.pairs, made.run.candidates) == (True, 4, 2)


def test_whoever_is_entered_while_a_run_reads_waits_for_the_next(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_town(database)
    database.copies = tmp_path / "index"
    run(database)

    def enter_and_open(session: Session, as_of: date, candidates: Sequence[Candidate]) -> Index:
        with database.open_work() as work:
            a_worker_row(work.session, SEWING)
            work.commit()
        return open_index(session, as_of, candidates)

    monkeypatch.setattr(run_matching_module, "open_index", enter_and_open)

    assert run(database, top=49).run.candidates == 2
    assert run(database, top=49).run.candidates == 3


def test_a_vacancy_behind_which_nobody_stands_is_kept_as_well(database: Database) -> None:
    a_town(database)

    made = run(database)

    with database.open_reading() as session:
        assert match_runs.shortlists(session, made.run.id)[2].vacancy_ref == "V3"
        assert match_runs.shortlists(session, made.run.id)[2].matches == ()


def test_the_same_question_is_kept_once(database: Database) -> None:
    a_town(database)

    first, second = run(database), run(database, now=NOW + timedelta(hours=1))

    assert (first.run.id, second.is_new, second.pairs) == (second.run.id, False, 4)
    assert second.run.made_at == NOW


def test_whoever_asks_the_same_meanwhile_gets_what_the_other_kept(database: Database) -> None:
    a_town(database)
    made = run(database)

    with database.open_work() as work:
        assert match_runs.keep(work.session, made.run, rank(load_snapshot(work.session, TODAY))) is False
        work.commit()

    with database.open_reading() as session:
        assert match_runs.count_pairs(session, made.run.id) == 4


def test_another_weight_is_another_run(database: Database) -> None:
    a_town(database)

    other = run(database, weights=Weights(job=30))

    assert other.run.id != run(database, weights=DEFAULT_WEIGHTS).run.id
    assert other.run.weights.job == 30


def test_the_export_tells_where_a_person_comes_from_and_no_name(database: Database) -> None:
    first, _ = a_town(database)
    with database.open_work() as work:
        a_source_row(work.session, first, 12, "b.xlsx")
        a_source_row(work.session, first, 7, "a.xlsx")
        work.commit()

    lines = list(export_ranking(database.open_reading, database.open_work, run(database).run.id, account_id=None, now=NOW))

    assert [(line.vacancy_ref, line.rank) for line in lines] == [("V1", 1), ("V1", 2), ("V2", 1), ("V2", 2)]
    assert lines[0].sources == "a.xlsx#DS!7;b.xlsx#DS!12"
    assert "Đặng Thị Sáu" not in str(lines)
    assert points_fall(lines)


def points_fall(lines: list[RankingLine]) -> bool:
    return all(float(one.points) >= float(two.points) for one, two in pairwise(lines) if one.vacancy_ref == two.vacancy_ref)


@pytest.mark.parametrize(
    "flipped",
    [
        {"sex": "F"},
        {"ethnicity": "Dao"},
        {"priority_groups": "P01"},
        {"birth": "1961-01-01"},
        {"full_name": "Chíu A Sáng"},
        {"phones": "0370001234"},
    ],
)
def test_protected_traits_flipped_in_the_rows_change_neither_run_nor_order(database: Database, flipped: dict[str, str]) -> None:
    a_town(database)
    before = run(database)

    with database.open_work() as work:
        work.session.execute(update(WorkerRow).values(**flipped))
        work.commit()

    after = run(database)
    assert (after.run.id, after.is_new) == (before.run.id, False)


def test_a_fair_that_is_not_known_is_named(database: Database) -> None:
    a_town(database)

    with pytest.raises(NotFound, match="PGD-1999"):
        run(database, fair_code="PGD-1999")


def test_the_fair_is_kept_with_the_run(database: Database) -> None:
    a_town(database)
    with database.open_work() as work:
        code = a_fair_row(work.session)
        work.commit()

    assert run(database, fair_code=code).run.fair_code == code


def test_without_open_vacancies_or_workers_the_refusal_says_what_to_do(database: Database) -> None:
    with pytest.raises(Refused, match="Duyệt việc tuyển trước"):
        run(database)

    with database.open_work() as work:
        a_vacancy_row(work.session)
        work.commit()

    with pytest.raises(Refused, match="Ghi danh sách của xã trước"):
        run(database)

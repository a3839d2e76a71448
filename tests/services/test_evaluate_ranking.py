from dataclasses import asdict

import pytest
from sqlalchemy import select

from jobmatch.errors import Refused
from jobmatch.services.evaluate_ranking import Evaluation, evaluate_ranking
from jobmatch.services.export_ranking import export_ranking
from jobmatch.services.run_matching import run_matching
from jobmatch.store.group_facts import age_band
from jobmatch.store.rows import AccessLogRow
from jobmatch.store.work import Database
from tests.matching.pairs import COOKING, SEWING, TODAY
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row


@pytest.fixture
def ranking(database: Database) -> list[dict[str, str]]:
    """Six women who sew and two men who cook, behind a sewing job."""
    with database.open_work() as work:
        a_vacancy_row(work.session)
        for _ in range(6):
            a_worker_row(work.session, SEWING, sex="F", ethnicity="Dao")
        for _ in range(2):
            a_worker_row(work.session, COOKING, sex="M", ethnicity="Kinh", wish_text="nấu ăn")
        work.commit()
    made = run_matching(database.open_work, database.open_reading, as_of=TODAY, account_id=None, now=NOW)
    lines = export_ranking(database.open_reading, database.open_work, made.run.id, account_id=None, now=NOW)
    return [{name: str(value) for name, value in asdict(line).items()} for line in lines]


def measured(database: Database, ranking: list[dict[str, str]]) -> Evaluation:
    judgements = [{"vacancy_ref": "V1", "worker_no": str(number), "grade": "3"} for number in range(1, 7)]
    return evaluate_ranking(database.open_reading, database.open_work, ranking, judgements, account_id=None, now=NOW)


def test_a_ranking_stands_beside_its_baselines(database: Database, ranking: list[dict[str, str]]) -> None:
    found = measured(database, ranking)

    assert set(found.measures) == {"ranking", "words", "token_set", "TF-IDF", "BM25", "random"}
    assert found.measures["ranking"][0].mean == pytest.approx(1)


def test_groups_too_small_to_hide_anybody_are_not_shown_and_the_reading_is_logged(
    database: Database, ranking: list[dict[str, str]]
) -> None:
    found = measured(database, ranking)

    shown = {(trait.trait, each.group) for trait in found.groups for each in trait.groups}
    assert ("sex", "F") in shown
    assert ("sex", "M") not in shown
    with database.open_reading() as session:
        _export, line = session.scalars(select(AccessLogRow).order_by(AccessLogRow.id))
    assert (line.number, line.purpose) == (8, "đo sự công bằng của xếp hạng")


def test_a_ranking_of_another_database_has_no_groups(database: Database, ranking: list[dict[str, str]]) -> None:
    found = measured(database, [{**line, "run_id": "elsewhere"} for line in ranking])

    assert found.groups == ()
    assert set(found.measures) == {"ranking", "random"}


def test_the_words_on_the_matches_are_held_against_the_judgements(database: Database, ranking: list[dict[str, str]]) -> None:
    found = measured(database, ranking)

    assert sum(band.pairs for band in found.bands) == len(ranking)
    assert found.band_error == 0


def test_a_ranking_is_no_better_than_itself(database: Database, ranking: list[dict[str, str]]) -> None:
    judgements = [{"vacancy_ref": "V1", "worker_no": "1", "grade": "3"}]

    found = evaluate_ranking(database.open_reading, database.open_work, ranking, judgements, other=ranking, account_id=None, now=NOW)

    assert {each.mean for each in found.against} == {0.0}


def test_an_empty_ranking_is_refused(database: Database) -> None:
    with pytest.raises(Refused):
        measured(database, [])


@pytest.mark.parametrize(("birth", "band"), [("2000-03-08", "under 25"), ("2000-03-07", "25-34"), ("1975", "50 and over"), ("", "")])
def test_age_bands_count_completed_years(birth: str, band: str) -> None:
    assert age_band(birth, TODAY) == band

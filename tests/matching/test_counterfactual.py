"""The counterfactual audit: the lists of a registry stay byte for byte the same, whoever the people were born as (E6) and however they can
be reached (E9)."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select, update

from jobmatch.services.export_ranking import export_ranking
from jobmatch.services.run_matching import run_matching
from jobmatch.store.rows import WorkerRow
from jobmatch.store.work import Database
from tests.matching.pairs import ANY_WORK, COOKING, SEWING, TODAY, a_vacancy
from tests.matching.rows import NOW, a_vacancy_row, a_worker_row, an_enterprise_row

Change = Callable[[Mapping[str, Any]], dict[str, Any]]
PEOPLE = 24
LATER = datetime(2025, 3, 7, 2, tzinfo=UTC)


@pytest.fixture
def town(database: Database) -> Database:
    """People of all sorts behind a sewing and a cooking job."""
    with database.open_work() as work:
        a_vacancy_row(work.session)
        kitchen = an_enterprise_row(work.session, "Nhà hàng Biển Gọi")
        a_vacancy_row(work.session, a_vacancy("V2", title="Đầu bếp", occupation="5120"), enterprise_id=kitchen)
        for number in range(PEOPLE):
            a_worker_row(
                work.session,
                (SEWING, COOKING, ANY_WORK)[number % 3],
                full_name=f"Nguyễn Thị {number}" if number % 2 else f"Trần Văn {number}",
                sex="F" if number % 2 else "M",
                birth=f"{1965 + number}-05-02",
                ethnicity="Dao" if number % 4 else "Kinh",
                priority_groups="P01;P03" if number % 5 == 0 else "",
                phones="0912345678" if number % 2 else "",
                experience_years=float(number % 7),
                education=number % 5,
            )
        work.commit()
    return database


def lists(database: Database, now: datetime) -> bytes:
    """All lines of a run but the name of the run, as they would be exported."""
    made = run_matching(database.open_work, database.open_reading, as_of=TODAY, account_id=None, now=now)
    lines = export_ranking(database.open_reading, database.open_work, made.run.id, account_id=None, now=now)
    return "\n".join(str({**asdict(line), "run_id": ""}) for line in lines).encode()


CHANGES: dict[str, Change] = {
    "sex": lambda was: {"sex": "M" if was["sex"] == "F" else "F"},
    "name": lambda was: {"full_name": "Lý A Phúc" if was["sex"] == "F" else "Chíu Thị Mai", "search_text": "khac"},
    "ethnicity and religion": lambda _: {"ethnicity": "Sán Dìu", "note": "theo đạo"},
    "marriage": lambda _: {"note": "đã có chồng, hai con"},
    "disability and poverty": lambda was: {"priority_groups": "" if was["id"] % 2 else "P01;P02;P03"},
    "age of the grown-up": lambda was: {"birth": f"{2005 - was['id']}-05-02"},
    "phone": lambda was: {"phones": "" if was["id"] % 2 == 0 else "0987654321"},
}


@pytest.mark.parametrize("trait", CHANGES)
def test_the_lists_stay_as_they_are_whoever_people_are_and_however_they_are_reached(town: Database, trait: str) -> None:
    before = lists(town, NOW)

    with town.open_work() as work:
        for was in work.session.execute(select(WorkerRow.id, WorkerRow.sex)).mappings().all():
            work.session.execute(update(WorkerRow).where(WorkerRow.id == was["id"]).values(**CHANGES[trait](was)))
        work.commit()

    assert lists(town, LATER) == before
    assert before.count(b"vacancy_ref") > PEOPLE


def test_other_wishes_give_other_lists(town: Database) -> None:
    before = lists(town, NOW)

    with town.open_work() as work:
        work.session.execute(update(WorkerRow).values(experience_years=9.0, education=4))
        work.commit()

    assert lists(town, LATER) != before

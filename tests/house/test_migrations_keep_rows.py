"""Every migration after the first tables is run on a database that holds rows: none is lost, and new columns are filled."""

from datetime import UTC, date, datetime, time

import pytest
from alembic import command
from sqlalchemy import MetaData, Table, func, insert, select

from jobmatch.store import schema
from jobmatch.store.work import Database

FIRST = "0003"  # the first revision in which all tables of the main path stand
NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
ROWS = {
    "enterprise": {
        "id": 1,
        "name": "May Hà Cối",
        "key": "may ha coi",
        "tax_code": "",
        "contact_name": b"",
        "contact_phone": b"",
        "said_as": "",
    },
    "vacancy": {
        "id": 1,
        "ref": "V1",
        "enterprise_id": 1,
        "title": "Thợ may",
        "quantity": 2,
        "posting": {},
        "state": "approved",
        "changed_at": NOW,
        **dict.fromkeys(
            ("description", "requirements", "benefits", "salary_text", "workplace_text", "education_text", "shift_text", "source"), ""
        ),
    },
    "place": {"id": "06946-2020", "kind": "commune", "name": "Xã Quảng Long", "code": "06946", "key": ""},
    "worker": {
        "id": 1,
        "full_name": "Nguyễn Thị An",
        "search_text": "nguyen thi an",
        "sex": "F",
        "birth": "1990",
        "place_id": "06946-2020",
        **dict.fromkeys(("citizen_id", "old_id", "phones", "ethnicity", "priority_groups", "note"), b""),
        **dict.fromkeys(
            ("commune_code", "village", "address_text", "major", "employment", "current_job", "wish_text", "wish_place_text"), ""
        ),
        "wants_training": "unknown",
        "licences": [],
        "constraints": {},
        "origins": {},
        "changed_at": NOW,
    },
    "wish": {"worker_id": 1, "place": 0, "kind": "occupation", "text": "may", "occupation": "8153", "confidence": 0.9},
    "fair": {"code": "F", "held_on": date(2025, 3, 21), "place": "Nhà văn hóa", "seats": 10, "opens_at": time(8), "added_at": NOW},
    "match_run": {
        "id": "0" * 16,
        "as_of": date(2025, 3, 7),
        "engine_version": "1",
        "weights": {},
        "top": 50,
        "candidates": 1,
        "vacancies": 1,
        "made_at": NOW,
    },
    "match": {
        "run_id": "0" * 16,
        "vacancy_id": 1,
        "rank": 1,
        "worker_id": 1,
        "points": 5,
        "fit": "hợp",
        "parts": [],
        "reasons": [],
    },
    "fair_plan": {
        "fair_code": "F",
        "run_id": "0" * 16,
        "seats": 10,
        "objective": 5,
        "lp_bound": 5,
        "greedy": 5,
        "left_out": 0,
        "letter_number": "01",
        "made_at": NOW,
    },
    "invitation": {
        "id": 1,
        "fair_code": "F",
        "worker_id": 1,
        "run_id": "0" * 16,
        "vacancy_refs": ["V1"],
        "points": 5,
        "reason": "",
        "code": "K7M4PX",
        "place_id": "06946-2020",
        "letter_version": 1,
        "token_hash": "x",
        "invited_at": NOW,
    },
}


@pytest.fixture
def seeded(bare_database: Database) -> Database:
    database = bare_database
    command.upgrade(schema.alembic(database.engine), FIRST)
    with database.engine.begin() as connection:
        for name, values in ROWS.items():
            connection.execute(insert(Table(name, MetaData(), autoload_with=connection)), [values])
    return database


def counts(database: Database) -> dict[str, int]:
    with database.engine.connect() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(Table(name, MetaData(), autoload_with=connection))) for name in ROWS
        }


def test_every_later_migration_keeps_every_row(seeded: Database) -> None:
    before = counts(seeded)

    schema.upgrade(seeded.engine)

    assert counts(seeded) == before == dict.fromkeys(ROWS, 1)
    assert schema.drift(seeded.engine) == []
    with seeded.open_reading() as session:
        assert schema.broken_promises(session) == []


def test_letters_keep_the_day_on_which_their_plan_was_made(seeded: Database) -> None:
    schema.upgrade(seeded.engine)

    with seeded.engine.connect() as connection:
        assert connection.scalar(select(Table("fair_plan", MetaData(), autoload_with=connection).c.issued_on)) == date(2025, 3, 7)

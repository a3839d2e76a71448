"""Whether two are one is no question while one of them is not in the registry."""

import pytest
from sqlalchemy import select

from jobmatch.services.keep_accounts import add_account
from jobmatch.services.settle_review import reopen_review, tell_apart
from jobmatch.services.undo_import import undo_import
from jobmatch.store.rows import ReviewItemRow
from jobmatch.store.work import Database
from tests.makers import NOW, a_list, a_person, imported
from tests.refusals import refused

ALONE = {"Số CCCD": None, "Số điện thoại": None}
HUONG = {"Họ và tên": "Phạm Thị Hường", "Số CCCD": None, "Số điện thoại": "0912000111"}


@pytest.fixture
def pair(database: Database) -> int:
    """Hồng of the first list and Hường of the second may be one; the number of that question."""
    imported(database, a_list(a_person(**ALONE)))
    imported(database, a_list(a_person(**HUONG), file="khac.xlsx"))
    with database.open_reading() as session:
        return session.scalars(select(ReviewItemRow.id).where(ReviewItemRow.kind == "same_person")).one()


def fate(database: Database, item: int) -> tuple[str, str]:
    with database.open_reading() as session:
        row = session.get_one(ReviewItemRow, item)
        return row.state, row.decision


def test_the_question_closes_with_whoever_leaves_and_is_open_again_when_that_person_is_back(database: Database, pair: int) -> None:
    undo_import(database.open_work, 1, account_id=None, now=NOW)

    assert fate(database, pair) == ("decided", "left")
    imported(database, a_list(a_person(**ALONE), file="lai.xlsx"))
    assert fate(database, pair) == ("open", "")


def test_two_of_whom_one_has_left_are_not_asked_about_again(database: Database, pair: int) -> None:
    mo = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    tell_apart(database.open_work, 1, 2, "chị em", account_id=mo, now=NOW)
    undo_import(database.open_work, 1, account_id=None, now=NOW)

    with refused("pair_gone"):
        reopen_review(database.open_work, pair, account_id=mo, now=NOW)

    assert fate(database, pair) == ("decided", "different")

"""Filters kept under a name."""

from datetime import UTC, datetime

import pytest

from jobmatch.errors import NotFound, Refused
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.keep_filters import MOST, drop_filter, keep_filter, list_filters, rename_filter
from jobmatch.store.work import Database
from tests.makers import NOW

PAGE = "workers"


@pytest.fixture
def mine(database: Database) -> int:
    for name in ("mo", "toan"):
        add_account(database.open_work, name, "con đường làng xanh", now=datetime.now(UTC), display_name=name, role="staff")
    return 1


def keep(database: Database, name: str, account: int = 1, query: str = "commune=06922-2025") -> None:
    keep_filter(database.open_work, PAGE, name, query, account_id=account, now=NOW)


def names(database: Database, account: int = 1) -> list[str]:
    return [each.name for each in list_filters(database.open_reading, PAGE, account_id=account)]


def test_a_filter_is_kept_called_otherwise_and_let_go(database: Database, mine: int) -> None:
    keep(database, "  May,  Quảng Hà ")
    keep(database, "Chưa có điện thoại")
    [_, sewing] = list_filters(database.open_reading, PAGE, account_id=mine)
    rename_filter(database.open_work, PAGE, sewing.id, "An: may", account_id=mine)

    assert names(database) == ["An: may", "Chưa có điện thoại"]
    gone = drop_filter(database.open_work, PAGE, sewing.id, account_id=mine)
    assert names(database) == ["Chưa có điện thoại"]
    keep(database, gone.name, query=gone.query)
    assert names(database) == ["An: may", "Chưa có điện thoại"]


def test_each_account_has_its_own(database: Database, mine: int) -> None:
    keep(database, "May")
    keep(database, "May", account=2)
    [own] = list_filters(database.open_reading, PAGE, account_id=mine)

    with pytest.raises(NotFound):
        rename_filter(database.open_work, PAGE, own.id, "khác", account_id=2)
    with pytest.raises(NotFound):
        drop_filter(database.open_work, PAGE, own.id, account_id=2)
    assert names(database, 2) == ["May"]


@pytest.mark.parametrize("name", ["", "   ", "May"])
def test_a_name_that_is_blank_or_taken_is_refused(database: Database, mine: int, name: str) -> None:
    keep(database, "May")

    with pytest.raises(Refused):
        keep(database, name)


def test_a_filter_may_keep_its_name(database: Database, mine: int) -> None:
    keep(database, "May")
    [own] = list_filters(database.open_reading, PAGE, account_id=mine)

    rename_filter(database.open_work, PAGE, own.id, "May", account_id=mine)

    assert names(database) == ["May"]


def test_there_is_an_end_to_them(database: Database, mine: int) -> None:
    for number in range(MOST):
        keep(database, f"Lọc {number}")

    with pytest.raises(Refused):
        keep(database, "thêm")

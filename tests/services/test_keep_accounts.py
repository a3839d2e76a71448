from datetime import UTC, datetime

import pytest

from jobmatch.services.keep_accounts import add_account, disable_account, reset_password, see_accounts
from jobmatch.store.work import Database
from tests.refusals import refused

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
PASSWORD = "con đường làng xanh"


def add_admin(database: Database, name: str) -> None:
    add_account(database.open_work, name, PASSWORD, display_name="Lê Văn Quản", role="admin", now=NOW)


def test_the_last_administrator_cannot_be_locked_out(database: Database) -> None:
    add_admin(database, "quan")

    with refused("account_last_admin"):
        disable_account(database.open_work, "quan", now=NOW)


def test_one_of_two_administrators_can_be_disabled_and_comes_back_with_a_new_password(database: Database) -> None:
    add_admin(database, "quan")
    add_admin(database, "ly")

    disable_account(database.open_work, "LY ", now=NOW)
    assert [account.name for account in see_accounts(database.open_reading) if account.is_disabled] == ["ly"]

    reset_password(database.open_work, "ly", PASSWORD)
    assert not any(account.is_disabled for account in see_accounts(database.open_reading))


@pytest.mark.parametrize(("role", "belongs"), [("radio", {}), ("enterprise", {}), ("staff", {"station_code": "06922"})])
def test_a_role_is_bound_to_what_it_belongs_to(database: Database, role: str, belongs: dict[str, str]) -> None:
    with refused("role_unbound"):
        add_account(database.open_work, "ai", PASSWORD, display_name="Ai", role=role, now=NOW, **belongs)


def test_a_name_is_given_once_whatever_its_case(database: Database) -> None:
    add_admin(database, "quan")

    with refused("account_exists"):
        add_admin(database, "Quan")

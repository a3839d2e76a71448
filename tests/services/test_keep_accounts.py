from datetime import UTC, date, datetime

import pytest

from jobmatch.services.keep_accounts import add_account, commune_standing, disable_account, reset_password, see_accounts
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


@pytest.mark.parametrize(
    ("role", "belongs"), [("commune", {}), ("commune", {"commune_id": "nowhere"}), ("staff", {"commune_id": "06922-2020"})]
)
def test_a_commune_officer_is_bound_to_a_commune_and_nobody_else_is(database: Database, role: str, belongs: dict[str, str]) -> None:
    with refused("commune_unbound"):
        add_account(database.open_work, "ai", PASSWORD, display_name="Ai", role=role, now=NOW, **belongs)


def test_a_commune_that_nobody_lives_in_yet_can_have_an_officer(database: Database) -> None:
    commune = commune_standing("xã Quảng Hà", date(2025, 11, 1))

    add_account(database.open_work, "lan", PASSWORD, display_name="Chíu Thị Lan", role="commune", now=NOW, commune_id=commune.id)

    assert [account.commune_id for account in see_accounts(database.open_reading)] == [commune.id]


def test_a_commune_is_named_by_code_or_name_of_its_day() -> None:
    assert commune_standing("06922", date(2025, 3, 7)).name == "Thị trấn Quảng Hà"
    assert commune_standing("06922", date(2025, 11, 1)).name == "Xã Quảng Hà"
    with refused("commune_unknown"):
        commune_standing("xã Không Đâu", date(2025, 3, 7))


@pytest.mark.parametrize(("role", "belongs"), [("radio", {}), ("enterprise", {}), ("staff", {"station_code": "06922"})])
def test_a_role_is_bound_to_what_it_belongs_to(database: Database, role: str, belongs: dict[str, str]) -> None:
    with refused("role_unbound"):
        add_account(database.open_work, "ai", PASSWORD, display_name="Ai", role=role, now=NOW, **belongs)


def test_a_name_is_given_once_whatever_its_case(database: Database) -> None:
    add_admin(database, "quan")

    with refused("account_exists"):
        add_admin(database, "Quan")

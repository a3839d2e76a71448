"""The door: who comes in, who is kept out, and for how long."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from jobmatch.services import sign_in as door
from jobmatch.services.keep_accounts import add_account, disable_account, reset_password
from jobmatch.services.sign_in import Entry, see_signed_in
from jobmatch.store.passwords import HASHER, NOBODYS_HASH
from jobmatch.wiring import Desk
from tests.web.conftest import ACCOUNTS, PASSWORD, Visitor

NOW = datetime(2025, 3, 7, 2, 0, tzinfo=UTC)


@pytest.fixture
def staff(desk: Desk) -> str:
    add_account(desk.open_work, "Staff", PASSWORD, now=NOW, **ACCOUNTS["staff"])
    return "staff"


def knock(desk: Desk, name: str, password: str = PASSWORD, *, address: str = "10.0.0.1", at: datetime = NOW) -> door.SignInAnswer:
    return door.sign_in(desk.open_work, desk.open_reading, name, password, address=address, now=at)


def test_name_is_taken_without_case_and_spaces(desk: Desk, staff: str) -> None:
    assert knock(desk, " STAFF ").entry is Entry.OPEN


def test_wrong_password_and_unknown_name_get_one_answer(desk: Desk, staff: str) -> None:
    assert knock(desk, staff, "sai mật khẩu rồi").entry is Entry.WRONG
    assert knock(desk, "nobody").entry is Entry.WRONG


def test_eleventh_try_within_a_quarter_of_an_hour_is_not_even_checked(desk: Desk, staff: str) -> None:
    for _ in range(10):
        assert knock(desk, staff, "sai").entry is Entry.WRONG

    assert knock(desk, staff).entry is Entry.TOO_MANY
    assert knock(desk, staff, at=NOW + timedelta(minutes=16)).entry is Entry.OPEN


def test_tries_at_the_same_moment_get_no_more_than_tries_in_a_row(desk: Desk, staff: str) -> None:
    with ThreadPoolExecutor(8) as visitors:
        entries = Counter(visitors.map(lambda _: knock(desk, staff, "sai").entry, range(24)))

    assert entries == {Entry.WRONG: 10, Entry.TOO_MANY: 14}


def test_a_name_that_nobody_has_costs_as_much_as_one_that_somebody_has() -> None:
    assert not HASHER.check_needs_rehash(NOBODYS_HASH)


def test_tries_from_elsewhere_do_not_lock_the_owner_out(desk: Desk, staff: str) -> None:
    for _ in range(10):
        knock(desk, staff, "sai", address="203.0.113.9")

    assert knock(desk, staff).entry is Entry.OPEN


def test_a_right_password_is_no_failure(desk: Desk, staff: str) -> None:
    for _ in range(12):
        assert knock(desk, staff).entry is Entry.OPEN


def test_sign_in_ends_when_idle_and_after_half_a_day(desk: Desk, staff: str) -> None:
    key = knock(desk, staff).key

    def still(at: datetime) -> bool:
        return see_signed_in(desk.open_work, desk.open_reading, key, now=at) is not None

    assert still(NOW + timedelta(minutes=29))
    assert still(NOW + timedelta(minutes=58))
    assert not still(NOW + timedelta(minutes=89))
    for half_hours in range(2, 24):
        still(NOW + timedelta(minutes=29 * half_hours))
    assert not still(NOW + timedelta(hours=12, minutes=1))


@pytest.mark.parametrize("end", ["disable", "reset"])
def test_a_disabled_account_and_a_new_password_end_every_sign_in(desk: Desk, staff: str, end: str) -> None:
    key = knock(desk, staff).key

    if end == "disable":
        disable_account(desk.open_work, staff, now=NOW)
    else:
        reset_password(desk.open_work, staff, "một mật khẩu khác hẳn")

    assert see_signed_in(desk.open_work, desk.open_reading, key, now=NOW) is None
    assert knock(desk, staff).entry is Entry.WRONG


def test_the_database_keeps_neither_password_nor_key(desk: Desk, staff: str) -> None:
    key = knock(desk, staff).key

    with desk.open_reading() as session:
        kept = str(
            [row for table in ("account", "sign_in") for row in session.connection().exec_driver_sql(f"SELECT * FROM {table}").all()]
        )

    assert PASSWORD not in kept
    assert key not in kept


def test_wrong_password_keeps_the_name_that_was_typed(stranger: Visitor) -> None:
    answer = stranger.send("/login", {"name": "hoangmo", "password": "sai"})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert 'value="hoangmo"' in page
    assert "<title>Lỗi: Đăng nhập" in page
    assert "Có 1 chỗ cần sửa" in page


def test_too_many_tries_are_told_to_wait(stranger: Visitor) -> None:
    for _ in range(10):
        stranger.send("/login", {"name": "staff", "password": "sai"})

    answer = stranger.send("/login", {"name": "staff", "password": "sai"})

    assert answer.status_code == 429
    assert "15 phút" in answer.get_data(as_text=True)


def test_a_stranger_is_led_to_the_door_and_back(stranger: Visitor, desk: Desk, staff: str) -> None:
    turned_away = stranger.get("/job-runs")
    entered = stranger.send(turned_away.location, {"name": staff, "password": PASSWORD})

    assert turned_away.location == "/login?next=/job-runs"
    assert entered.location == "/job-runs"


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "/%0d%0aX: y"])
def test_the_door_leads_to_no_other_host(stranger: Visitor, staff: str, elsewhere: str) -> None:
    entered = stranger.send(f"/login?next={elsewhere}", {"name": staff, "password": PASSWORD})

    assert entered.location == "/"


def test_leaving_ends_the_sign_in_for_copies_of_the_cookie_too(visitor: Callable[[str], Visitor], site: Flask) -> None:
    somebody = visitor("staff")
    cookie = somebody.client.get_cookie("jobmatch")
    assert cookie is not None

    somebody.send("/", {}, to="/logout")

    thief = site.test_client()
    thief.set_cookie("jobmatch", cookie.value)
    assert thief.get("/").status_code == 302


def test_signing_in_changes_the_cookie(stranger: Visitor, staff: str) -> None:
    stranger.get("/login")
    before = stranger.client.get_cookie("jobmatch")

    stranger.send("/login", {"name": staff, "password": PASSWORD})

    after = stranger.client.get_cookie("jobmatch")
    assert before is not None
    assert after is not None
    assert before.value != after.value

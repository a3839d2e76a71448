"""One's own password: the old one is asked, and whoever else is in is out."""

from collections.abc import Callable

import pytest
from flask import Flask

from jobmatch.services.keep_accounts import disable_account
from jobmatch.services.sign_in import change_own_password
from jobmatch.store import accounts
from jobmatch.store.accounts import Account
from jobmatch.wiring import Desk
from tests.matching.rows import NOW
from tests.refusals import refused
from tests.web.conftest import PASSWORD, Visitor

NEW = "ngọn đồi chè xanh"
FORM = {"old": PASSWORD, "new": NEW, "again": NEW}
Enter = Callable[[str], Visitor]


def enter(site: Flask, password: str) -> Visitor:
    somebody = Visitor(site.test_client())
    somebody.send("/login", {"name": "staff", "password": password})
    return somebody


def is_in(somebody: Visitor) -> bool:
    return somebody.get("/").status_code == 200


def test_a_new_password_opens_the_old_one_does_not_and_every_other_sign_in_ends(visitor: Enter, site: Flask) -> None:
    here, elsewhere = visitor("staff"), enter(site, PASSWORD)
    assert is_in(elsewhere)

    sent = here.send("/me", dict(FORM))

    assert sent.location == "/me"
    assert is_in(here)
    assert not is_in(elsewhere)
    assert not is_in(enter(site, PASSWORD))
    assert is_in(enter(site, NEW))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"old": "sai mật khẩu rồi"}, "Mật khẩu đang dùng chưa đúng"),
        ({"new": "ngắn", "again": "ngắn"}, "ngắn hơn 12 chữ"),
        ({"again": "ngọn đồi chè vàng"}, "Hai lần gõ chưa giống nhau"),
        ({"new": PASSWORD, "again": PASSWORD}, "trùng mật khẩu cũ"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(visitor: Enter, site: Flask, typed: dict[str, str], said: str) -> None:
    answer = visitor("staff").send("/me", {**FORM, **typed})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert said in page
    assert NEW not in page
    assert is_in(enter(site, PASSWORD))


def test_guessing_the_old_one_is_counted_like_a_try_at_the_door(visitor: Enter) -> None:
    somebody = visitor("staff")
    for _ in range(10):
        somebody.send("/me", {**FORM, "old": "sai mật khẩu rồi"})

    assert "Gõ sai quá nhiều lần" in somebody.send("/me", dict(FORM)).get_data(as_text=True)


def test_an_account_that_was_disabled_meanwhile_is_not_opened_again(visitor: Enter, desk: Desk) -> None:
    visitor("staff")
    with desk.open_reading() as session:
        account = accounts.find(session, "staff")
    assert isinstance(account, Account)
    disable_account(desk.open_work, "staff", now=NOW)

    with refused("password_wrong"):
        change_own_password(desk.open_work, desk.open_reading, account, PASSWORD, NEW, key="k", address="10.0.0.1", now=NOW)
    with desk.open_reading() as session:
        found = accounts.find(session, "staff")
    assert found
    assert found.is_disabled


@pytest.mark.parametrize("role", ["admin", "enterprise", "radio"])
def test_everybody_has_the_page_and_a_way_to_it(visitor: Enter, role: str) -> None:
    somebody = visitor(role)

    assert 'href="/me"' in somebody.get("/").get_data(as_text=True)
    assert somebody.get("/me").status_code == 200

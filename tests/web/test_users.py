"""The administrator opens and closes accounts."""

from collections.abc import Callable

from flask import Flask

from jobmatch.services.keep_accounts import see_accounts
from jobmatch.wiring import Desk
from tests.web.conftest import Visitor
from tests.web.pages import hidden_fields

MO = {"display_name": "Hoàng Thị Mơ", "name": "mo", "role": "staff", "password": "m4xk-7hqp-92vt-rc3n"}


def account_id(desk: Desk, name: str) -> int:
    return next(account.id for account in see_accounts(desk.open_reading) if account.name == name)


def may_enter(site: Flask, password: str) -> bool:
    answer = Visitor(site.test_client()).send("/login", {"name": "mo", "password": password})
    return answer.status_code == 302


def test_a_new_account_signs_in_with_the_password_that_the_page_proposed(
    visitor: Callable[[str], Visitor], site: Flask, desk: Desk
) -> None:
    somebody = visitor("admin")
    page = somebody.get("/users/new").get_data(as_text=True)
    proposed = page.split('id="password"')[1].split('value="')[1].split('"')[0]

    assert somebody.send("/users/new", {**MO, "password": proposed}).status_code == 302

    assert may_enter(site, proposed)
    assert "Hoàng Thị Mơ" in somebody.get("/users").get_data(as_text=True)


def test_a_refusal_stands_beside_its_field(visitor: Callable[[str], Visitor]) -> None:
    somebody = visitor("admin")

    short = somebody.send("/users/new", {**MO, "password": "mo"})
    unbound = somebody.send("/users/new", {**MO, "role": "radio"})
    taken = somebody.send("/users/new", {**MO, "name": "Admin"})

    assert [answer.status_code for answer in (short, unbound, taken)] == [422, 422, 422]
    assert 'id="password-error"' in short.get_data(as_text=True)
    assert 'id="role-error"' in unbound.get_data(as_text=True)
    assert 'id="name-error"' in taken.get_data(as_text=True)


def test_a_disabled_account_stays_out_until_it_has_a_new_password(visitor: Callable[[str], Visitor], site: Flask, desk: Desk) -> None:
    somebody = visitor("admin")
    somebody.send("/users/new", MO)
    number = account_id(desk, "mo")

    somebody.send("/users", {}, to=f"/users/{number}/disable")
    assert not may_enter(site, MO["password"])
    assert "Đã khóa" in somebody.get("/users").get_data(as_text=True)

    somebody.send(f"/users/{number}/password", {"password": "một mật khẩu khác"})
    assert may_enter(site, "một mật khẩu khác")


def test_an_account_is_opened_once_however_often_the_button_is_pressed(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("admin")
    form = {**hidden_fields(somebody.get("/users/new").get_data(as_text=True), "/users/new"), **MO}

    answers = [somebody.client.post("/users/new", data=form) for _ in range(2)]

    assert [answer.location for answer in answers] == ["/users", "/users"]
    assert [account.name for account in see_accounts(desk.open_reading)] == ["admin", "mo"]


def test_nobody_is_offered_to_lock_himself_out(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("admin")

    assert f"/users/{account_id(desk, 'admin')}/disable" not in somebody.get("/users").get_data(as_text=True)

"""A form is done once."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask, redirect
from werkzeug.wrappers import Response

from jobmatch.services.form_keys import FormState, finish_form, let_form_go, take_form
from jobmatch.services.keep_accounts import add_account
from jobmatch.web.access import right
from jobmatch.web.once import once
from jobmatch.wiring import Desk
from tests.web.conftest import ACCOUNTS, PASSWORD, Visitor

NOW = datetime(2025, 3, 7, 2, 0, tzinfo=UTC)


@pytest.fixture
def owner(desk: Desk) -> int:
    return add_account(desk.open_work, "owner", PASSWORD, now=NOW, **ACCOUNTS["staff"])


def take(desk: Desk, owner: int, *, at: datetime = NOW) -> FormState:
    return take_form(desk.open_work, "a key", account_id=owner, now=at).state


def test_the_second_press_is_shown_what_the_first_did(desk: Desk, owner: int) -> None:
    assert take(desk, owner) is FormState.OURS

    finish_form(desk.open_work, "a key", account_id=owner, address="/fairs/PGD")

    assert take_form(desk.open_work, "a key", account_id=owner, now=NOW).address == "/fairs/PGD"


def test_while_the_first_press_works_the_second_waits(desk: Desk, owner: int) -> None:
    take(desk, owner)

    assert take(desk, owner) is FormState.IN_HAND


def test_a_form_whose_worker_died_may_be_sent_again(desk: Desk, owner: int) -> None:
    take(desk, owner)

    assert take(desk, owner, at=NOW + timedelta(minutes=3)) is FormState.OURS


def test_a_form_that_was_refused_may_be_mended_and_sent_again(desk: Desk, owner: int) -> None:
    take(desk, owner)
    let_form_go(desk.open_work, "a key", account_id=owner)

    assert take(desk, owner) is FormState.OURS


def test_a_key_that_was_overheard_shows_nobody_elses_answer(desk: Desk, owner: int) -> None:
    take(desk, owner)
    finish_form(desk.open_work, "a key", account_id=owner, address="/workers/7")
    other = add_account(desk.open_work, "other", PASSWORD, now=NOW, **ACCOUNTS["radio"])

    assert take_form(desk.open_work, "a key", account_id=other, now=NOW).state is FormState.IN_HAND


def test_a_view_behind_the_key_runs_once(site: Flask, visitor: Callable[[str], Visitor]) -> None:
    deeds: list[str] = []

    @right("home.view")
    @once
    def deed() -> Response:
        deeds.append("done")
        return redirect("/job-runs")

    site.config["WTF_CSRF_ENABLED"] = False
    site.add_url_rule("/deed", "deed", deed, methods=["POST"])
    somebody = visitor("staff")

    answers = [somebody.client.post("/deed", data={"once": "k"}).location for _ in range(3)]

    assert deeds == ["done"]
    assert answers == ["/job-runs"] * 3
    assert somebody.client.post("/deed").status_code == 400

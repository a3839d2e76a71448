"""What a person is told when something goes wrong, and that nothing else is told."""

import sqlite3
from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from jobmatch.errors import NotFound, Refused
from jobmatch.web.access import anyone
from jobmatch.wiring import Desk
from tests.web.conftest import Visitor


def raising(error: Exception) -> Callable[[], str]:
    @anyone
    def view() -> str:
        raise error

    return view


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (Refused("x", "Tệp này có mật khẩu.", "Lưu lại không có mật khẩu."), 422, "Lưu lại không có mật khẩu."),
        (NotFound("x", "Không có người này.", ""), 404, "Không có người này."),
        (OperationalError("", {}, sqlite3.OperationalError("database is locked")), 503, "đang bận"),
        (ZeroDivisionError("022090000142"), 500, "Hệ thống chưa làm được việc này"),
    ],
)
def test_a_fault_says_what_to_do(site: Flask, error: Exception, status: int, words: str) -> None:
    site.add_url_rule("/breaks", "breaks", raising(error))

    answer = site.test_client().get("/breaks")

    page = answer.get_data(as_text=True)
    assert answer.status_code == status
    assert words in page
    assert "Traceback" not in page
    assert "022090000142" not in page


def test_a_busy_database_says_when_to_come_back(site: Flask) -> None:
    site.add_url_rule("/breaks", "breaks", raising(OperationalError("", {}, sqlite3.OperationalError("database is locked"))))

    assert site.test_client().get("/breaks").headers["Retry-After"] == "5"


def test_a_database_that_does_not_answer_is_told_in_words(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("staff")

    event.listen(desk.database.engine, "begin", does_not_answer)
    answer = somebody.get("/")

    assert answer.status_code == 500
    assert "Hệ thống chưa làm được việc này" in answer.get_data(as_text=True)


def does_not_answer(_connection: Connection) -> None:
    raise OperationalError("", {}, sqlite3.OperationalError("unable to open database file"))


def test_missing_page_is_told_in_vietnamese_and_in_english(stranger: Visitor) -> None:
    assert "Không có trang này" in stranger.get("/nowhere").get_data(as_text=True)

    stranger.send("/login", {"language": "en"}, to="/language")

    assert "There is no such page" in stranger.get("/nowhere").get_data(as_text=True)


def test_a_form_without_its_token_writes_nothing(site: Flask) -> None:
    answer = site.test_client().post("/login", data={"name": "a", "password": "b"})

    assert answer.status_code == 400
    assert "đã mở quá lâu" in answer.get_data(as_text=True)


def test_a_form_that_is_too_large_is_refused(stranger: Visitor) -> None:
    answer = stranger.send("/login", {"name": "a" * 300_000, "password": "b"})

    assert answer.status_code == 413
    assert "12 MB" in answer.get_data(as_text=True)


def test_another_method_is_no_fault_of_ours(stranger: Visitor) -> None:
    assert stranger.client.put("/login").status_code == 405

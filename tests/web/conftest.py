"""The site on a fresh database, with one account of each role."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server
from werkzeug.test import TestResponse

from jobmatch.services.keep_accounts import add_account
from jobmatch.services.keep_organisation import seed_organisation
from jobmatch.settings import Settings
from jobmatch.store.work import Database
from jobmatch.web.app import create_app
from jobmatch.wiring import Desk
from tests.web.pages import hidden_fields

PASSWORD = "con đường làng xanh"
ACCOUNTS = {
    "admin": {"display_name": "Lê Văn Quản", "role": "admin"},
    "staff": {"display_name": "Hoàng Thị Mơ", "role": "staff"},
    "commune": {"display_name": "Chíu Thị Lan", "role": "commune", "commune_id": "06943-2020"},
    "enterprise": {"display_name": "Vũ Văn Toán", "role": "enterprise", "enterprise": "Công ty CP Cơ khí Vịnh Bắc"},
    "radio": {"display_name": "Bùi Văn Khoát", "role": "radio", "station_code": "06922"},
}


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser without script: it follows no link by itself and sends the hidden fields of the page it stands on."""

    client: FlaskClient

    def get(self, address: str) -> TestResponse:
        return self.client.get(address)

    def send(self, page: str, values: dict[str, object], *, to: str | None = None) -> TestResponse:
        """Open `page`, fill its form in and press the button; the form's own hidden fields go along."""
        shown = self.client.get(page).get_data(as_text=True)
        return self.client.post(to or page, data={**hidden_fields(shown, to or page), **values})


@pytest.fixture
def desk(database: Database) -> Desk:
    environ = {
        "JOBMATCH_DATABASE_URL": database.url,
        "JOBMATCH_SECRET_KEY": "a-secret-of-tests-only-0123456789-abcdef",
        "JOBMATCH_FIELD_KEYS": "another-secret-of-tests-0123456789-abcdef",
        "JOBMATCH_ORGANISATION": "Trung tâm Dịch vụ việc làm tỉnh Quảng Ninh",
        "JOBMATCH_AS_OF": date(2025, 3, 7).isoformat(),
    }
    made = Desk(Settings.from_environment(environ), database)
    seed_organisation(made.open_work, made.settings.organisation, today=made.today())
    return made


@pytest.fixture
def site(desk: Desk) -> Flask:
    return create_app(desk)


@pytest.fixture
def stranger(site: Flask) -> Visitor:
    return Visitor(site.test_client())


@pytest.fixture
def visitor(site: Flask, desk: Desk) -> Callable[[str], Visitor]:
    """Somebody of that role, signed in through the door."""

    def sign_in(role: str) -> Visitor:
        add_account(desk.open_work, role, PASSWORD, now=datetime.now(UTC), **ACCOUNTS[role])
        somebody = Visitor(site.test_client())
        answer = somebody.send("/login", {"name": role, "password": PASSWORD})
        assert answer.status_code == 302, answer.get_data(as_text=True)
        return somebody

    return sign_in


# Chromium calls every answer from 400 on a failure; a form that comes back with its faults marked is none.
FORM_TO_MEND = "status of 422"


@pytest.fixture
def address(site: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, site, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """A page of a fresh browser. Whatever the browser complains of (a blocked script, a missing file) fails the test."""
    contexts, complaints = [], list[str]()

    def open_one(viewport: dict[str, int], *, script: bool = True) -> Page:
        context = chromium.new_context(viewport=viewport, java_script_enabled=script, base_url=address)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: None if FORM_TO_MEND in said.text else complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(address) else complaints.append(f"outside: {request.url}"))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []

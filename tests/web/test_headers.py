"""What a browser is told with every answer, and what the pages themselves keep to."""

import re
from collections.abc import Callable

import pytest
from flask import Flask

from jobmatch.settings import Settings
from jobmatch.web.app import create_app
from jobmatch.web.static_files import static_files
from jobmatch.wiring import Desk
from tests.web.conftest import Visitor
from tests.web.pages import Page

OPEN_TO_STRANGERS = ["/login", "/nowhere-404", "/static/", "/healthz"]


@pytest.mark.parametrize("address", ["/", *OPEN_TO_STRANGERS])
def test_every_answer_is_guarded(stranger: Visitor, address: str) -> None:
    headers = stranger.get(address).headers
    policy = dict(rule.strip().partition(" ")[::2] for rule in headers["Content-Security-Policy"].split(";"))

    assert re.fullmatch(r"'nonce-[\w-]{20,}'", policy["script-src"])
    assert policy["default-src"] == policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "no-store" in headers["Cache-Control"]


def test_a_nonce_is_used_once(stranger: Visitor) -> None:
    first, second = (stranger.get("/login").headers["Content-Security-Policy"] for _ in range(2))

    assert first != second


def test_scripts_of_the_page_carry_the_nonce_of_its_policy(stranger: Visitor) -> None:
    answer = stranger.get("/login")
    [allowed] = re.findall(r"'nonce-([^']+)'", answer.headers["Content-Security-Policy"])

    assert set(re.findall(r'<script nonce="([^"]*)"', answer.get_data(as_text=True))) == {allowed}
    assert answer.get_data(as_text=True).count("<script") == 2


@pytest.mark.parametrize("address", ["/", "/job-runs", "/login"])
def test_pages_load_nothing_from_elsewhere_and_hold_nothing_inline(visitor: Callable[[str], Visitor], address: str) -> None:
    page = Page(visitor("staff").get(address).get_data(as_text=True))

    assert page.outside == []
    assert page.inline == []


def test_static_files_are_kept_for_a_year_under_a_name_with_their_hash(stranger: Visitor) -> None:
    for plain, file in static_files().items():
        answer = stranger.get(f"/static/{file.name}")
        assert answer.status_code == 200, plain
        assert "immutable" in answer.headers["Cache-Control"]
        assert stranger.get(f"/static/{plain}").status_code == 404


def test_a_style_sheet_names_fonts_that_are_served(stranger: Visitor) -> None:
    sheet = stranger.get(f"/static/{static_files()['fonts.css'].name}").get_data(as_text=True)

    fonts = re.findall(r"url\(([^)]+)\)", sheet)

    assert len(fonts) == 9
    assert {stranger.get(f"/static/{font}").status_code for font in fonts} == {200}


def test_cookie_by_http_at_home(stranger: Visitor) -> None:
    [cookie] = stranger.get("/login").headers.getlist("Set-Cookie")

    assert cookie.startswith("jobmatch=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.fixture
def behind_proxy(desk: Desk) -> Flask:
    settings = {name: getattr(desk.settings, name) for name in Settings.__dataclass_fields__}
    return create_app(Desk(Settings(**{**settings, "proxies": 1}), desk.database))


def test_cookie_behind_a_proxy_belongs_to_the_host_alone(behind_proxy: Flask) -> None:
    answer = behind_proxy.test_client().get("/login", headers={"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"})

    [cookie] = answer.headers.getlist("Set-Cookie")
    assert cookie.startswith("__Host-jobmatch=")
    assert "Secure" in cookie
    assert "Path=/" in cookie
    assert "Domain" not in cookie
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


def test_forwarded_headers_are_not_believed_without_a_proxy(stranger: Visitor) -> None:
    answer = stranger.client.get("/login", headers={"X-Forwarded-Proto": "https"})

    assert "Strict-Transport-Security" not in answer.headers

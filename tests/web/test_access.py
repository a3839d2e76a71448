"""Every address, every role, both methods, against the matrix."""

from collections.abc import Callable

import pytest
from flask import Flask
from werkzeug.routing import IntegerConverter, Rule
from werkzeug.test import TestResponse

from jobmatch.web.access import Grant, grant, matrix, right
from tests.web.conftest import ACCOUNTS, Visitor

ROLES = ["anonymous", *ACCOUNTS]


def test_every_cell_of_the_matrix_says_something() -> None:
    columns = {frozenset(cells) for cells in matrix().values()}

    assert columns == {frozenset({"anonymous", "enterprise", "commune", "radio", "device", "staff", "admin"})}


def test_what_stands_in_no_line_is_denied() -> None:
    assert grant("admin", "worker.sell") is Grant.DENIED
    assert grant("nobody", "worker.list") is Grant.DENIED


def test_a_view_cannot_declare_a_right_that_nobody_listed() -> None:
    with pytest.raises(LookupError):
        right("worker.sell")


def test_an_address_without_a_right_is_denied_to_everybody(site: Flask, visitor: Callable[[str], Visitor]) -> None:
    site.add_url_rule("/forgotten", "forgotten", lambda: "open to all")

    assert visitor("admin").get("/forgotten").status_code == 403


@pytest.mark.parametrize("role", ROLES)
def test_each_role_enters_where_the_matrix_lets_it(site: Flask, visitor: Callable[[str], Visitor], stranger: Visitor, role: str) -> None:
    somebody = stranger if role == "anonymous" else visitor(role)
    site.config["WTF_CSRF_ENABLED"] = False  # a missing token would answer before the guard does

    wrong = [
        (str(rule), method)
        for rule in site.url_map.iter_rules()
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
        if rule.endpoint != "sign_in.leave"  # whoever left has no right to anything that follows
        and is_turned_away(somebody.client.open(address_of(site, rule), method=method)) is not denied(site, rule, role)
    ]

    assert wrong == []


def is_turned_away(answer: TestResponse) -> bool:
    return answer.status_code == 403 or (answer.location or "").startswith("/login")


def denied(site: Flask, rule: Rule, role: str) -> bool:
    return grant(role, getattr(site.view_functions[rule.endpoint], "right", "")) is Grant.DENIED


def address_of(site: Flask, rule: Rule) -> str:
    """The address with something plausible, and missing, in every place."""
    missing = {name: 4_040_404 if isinstance(converter, IntegerConverter) else "missing" for name, converter in rule._converters.items()}
    with site.test_request_context():
        return site.url_map.bind("localhost").build(rule.endpoint, missing, append_unknown=False)


# A form that asks and writes nothing, though it is sent as one.
ASKING = {"vacancies.show_findings", "workers.find", "workers.reveal"}


def test_whoever_may_only_look_at_a_list_writes_nothing(site: Flask) -> None:
    writing = {rule.endpoint for rule in site.url_map.iter_rules() if "POST" in (rule.methods or ())} - ASKING

    looking = {endpoint for endpoint in writing if right_of_view(site, endpoint).rpartition(".")[2] in ("list", "list_all", "view")}

    assert looking == set()


def right_of_view(site: Flask, endpoint: str) -> str:
    return getattr(site.view_functions[endpoint], "right", "")

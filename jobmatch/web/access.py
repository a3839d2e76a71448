"""Who may enter where. Every view names its right; the matrix beside this file says which role holds it; all else is denied."""

import csv
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from flask import Flask, abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response

from jobmatch.web import signed_in

MATRIX = Path(__file__).with_name("access_matrix.csv")
View = TypeVar("View", bound=Callable[..., Any])


class Grant(StrEnum):
    """OWN: the view asks only for what belongs to the person's own organisation, and a foreign id is as missing as a wrong one."""

    ALLOWED = "A"
    OWN = "O"
    DENIED = "D"


@cache
def matrix() -> dict[str, dict[str, Grant]]:
    """resource.action -> role -> grant."""
    with MATRIX.open(encoding="utf-8", newline="") as lines:
        return {row.pop("resource.action"): {role: Grant(cell) for role, cell in row.items()} for row in csv.DictReader(lines)}


def grant(role: str, name: str) -> Grant:
    """An unknown right and an unknown role are both denied."""
    return matrix().get(name, {}).get(role, Grant.DENIED)


def right(name: str) -> Callable[[View], View]:
    """Declares what a view is: `resource.action` of the matrix."""
    if name not in matrix():
        raise LookupError(f"{name} stands in no line of {MATRIX.name}")

    def declare(view: View) -> View:
        view.right = name  # type: ignore[attr-defined]
        return view

    return declare


# Health, sign-in, language and files that hold nothing of anybody.
anyone = right("anyone")


def right_of(endpoint: str) -> str:
    """Empty when the view declares none."""
    return getattr(current_app.view_functions[endpoint], "right", "")


def may(name: str) -> bool:
    """For templates: whether to offer a link to the person who looks at the page."""
    return grant(signed_in.role(), name) is not Grant.DENIED


def guard() -> Response | None:
    """Before every request. A stranger is asked to sign in; whoever is known and has no right is told so."""
    if request.endpoint is None or may(right_of(request.endpoint)):
        return None
    if signed_in.person() is not None or request.method not in ("GET", "HEAD"):
        abort(403)
    return redirect(url_for("sign_in.show", next=request.path))


def set_up(app: Flask) -> None:
    app.before_request(guard)
    app.jinja_env.globals["may"] = may

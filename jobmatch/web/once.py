"""A form is done once, however often its button is pressed: the second press answers with what the first one did."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps

from flask import Flask, abort, redirect, request
from werkzeug.wrappers import Response

from jobmatch.services.form_keys import FormState, finish_form, let_form_go, take_form
from jobmatch.web import signed_in
from jobmatch.web.desk import desk

LONGEST_KEY = 64
Answer = Response | tuple[str, int] | str


def one_time_key() -> str:
    return secrets.token_urlsafe(18)


def once(view: Callable[..., Answer]) -> Callable[..., Answer]:
    """For views that write and then redirect. An answer that is no redirect has written nothing, and its form may come again."""

    @wraps(view)
    def guarded(**arguments: object) -> Answer:
        key = request.form.get("once", "")
        if not 0 < len(key) <= LONGEST_KEY:
            abort(400)
        taken = take_form(desk().open_work, key, account_id=signed_in.known().id, now=datetime.now(UTC))
        if taken.state is FormState.DONE:
            return redirect(taken.address)
        if taken.state is FormState.IN_HAND:
            abort(409)
        return answer_once(view, arguments, key)

    return guarded


def answer_once(view: Callable[..., Answer], arguments: dict[str, object], key: str) -> Answer:
    open_work, account_id = desk().open_work, signed_in.known().id
    try:
        answer = view(**arguments)
    except BaseException:
        let_form_go(open_work, key, account_id=account_id)
        raise
    if isinstance(answer, Response) and answer.location:
        finish_form(open_work, key, account_id=account_id, address=answer.location)
    else:
        let_form_go(open_work, key, account_id=account_id)
    return answer


def set_up(app: Flask) -> None:
    app.jinja_env.globals["one_time_key"] = one_time_key

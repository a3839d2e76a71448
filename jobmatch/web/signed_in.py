"""Who looks at this page. The only module that knows Flask-Login.

The cookie holds a random key; what it opens stands in the database, where it ends by itself and can be ended at once.
"""

from datetime import UTC, datetime

from flask import Flask, g, session
from flask_login import AnonymousUserMixin, LoginManager, UserMixin, current_user, login_user, logout_user

from jobmatch.services.sign_in import Account, see_signed_in
from jobmatch.web.desk import desk

ANONYMOUS = "anonymous"


class Person(UserMixin):  # type: ignore[misc]  # Flask-Login carries no types
    def __init__(self, key: str, account: Account) -> None:
        self.id = key  # what Flask-Login keeps in the cookie
        self.account = account


def person() -> Account | None:
    return current_user.account if current_user.is_authenticated else None


def known() -> Account:
    """For views whose right no stranger holds."""
    account: Account = current_user.account
    return account


def role() -> str:
    account = person()
    return account.role if account else ANONYMOUS


def key() -> str:
    return str(current_user.get_id() or "")


def open_session(session_key: str, account: Account) -> None:
    """A new cookie: whatever a stranger may have planted in the old one is gone."""
    language = session.get("language")
    session.clear()
    if language:
        session["language"] = language
    login_user(Person(session_key, account))


def close_session() -> None:
    logout_user()
    session.clear()


def load(session_key: str) -> Person | None:
    account = see_signed_in(desk().open_work, desk().open_reading, session_key, now=datetime.now(UTC))
    return Person(session_key, account) if account else None


def ask_no_more() -> None:
    """For the page that says what broke: where nobody could say who looks, it is a stranger's, and the database is not asked again."""
    if "_login_user" not in g:
        g._login_user = AnonymousUserMixin()


def set_up(app: Flask) -> None:
    manager = LoginManager(app)
    # It would sign people out whose phone changes its address, which phones in the hills do all day.
    manager.session_protection = None
    manager.user_loader(load)
    app.jinja_env.globals["person"] = person

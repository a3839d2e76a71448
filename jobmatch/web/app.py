"""The site put together: one call, one desk."""

from flask import Flask, request
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from jobmatch.web import (
    access,
    desk,
    faults,
    headers,
    language,
    navigation,
    once,
    request_log,
    scope,
    signed_in,
    static_files,
    whole_numbers,
    words,
)
from jobmatch.web.areas import AREAS
from jobmatch.web.job_runs import words as job_run_words
from jobmatch.web.vacancies import words as vacancy_words
from jobmatch.wiring import Desk

PARTS = (
    headers,
    signed_in,
    access,
    scope,
    language,
    static_files,
    whole_numbers,
    words,
    navigation,
    once,
    job_run_words,
    vacancy_words,
    faults,
)
MEGABYTE = 1024 * 1024
# A commune's workbook is under 2 MB. Only the upload may be this large; every other form is refused above FORM_BYTES.
UPLOAD_BYTES = 12 * MEGABYTE
FORM_BYTES = 256 * 1024


def create_app(assembled: Desk) -> Flask:
    app = Flask(__name__, static_folder=None)
    configure(app, assembled)
    desk.set_up(app, assembled)
    # The clock of a request starts before anything may refuse it: a form without its token leaves a line too.
    request_log.set_up(app)
    app.before_request(let_uploads_in)
    CSRFProtect(app)
    for part in PARTS:
        part.set_up(app)
    for area in AREAS:
        app.register_blueprint(area)
    return app


def let_uploads_in() -> None:
    """Said before anybody looks at the form, which is read to its end when the token is looked for."""
    if request.endpoint == "imports.hand_in":
        request.max_content_length = UPLOAD_BYTES


def configure(app: Flask, assembled: Desk) -> None:
    """Behind a proxy everything came by https; without one it is a desk of its own, by http on this machine."""
    settings = assembled.settings
    behind_https = settings.proxies > 0
    app.config.update(
        SECRET_KEY=settings.secret_key,
        SESSION_COOKIE_NAME="__Host-jobmatch" if behind_https else "jobmatch",
        SESSION_COOKIE_SECURE=behind_https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PREFERRED_URL_SCHEME="https" if behind_https else "http",
        MAX_CONTENT_LENGTH=FORM_BYTES,
        MAX_FORM_MEMORY_SIZE=FORM_BYTES,
        MAX_FORM_PARTS=200,
        # The cookie ends with the sign-in, and that is decided by its row in the database.
        WTF_CSRF_TIME_LIMIT=None,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    if behind_https:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=settings.proxies)  # type: ignore[method-assign]

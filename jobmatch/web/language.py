"""Vietnamese is the language of the pages and of the source; English stands beside it."""

from flask import Blueprint, Flask, redirect, request, session
from flask_babel import Babel
from werkzeug.wrappers import Response

from jobmatch.web.access import anyone
from jobmatch.web.addresses import own_address

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}

bp = Blueprint("language", __name__)


def language() -> str:
    chosen = session.get("language", "vi")
    return chosen if chosen in LANGUAGES else "vi"


@bp.post("/language")
@anyone
def switch() -> Response:
    session["language"] = request.form.get("language", "vi")
    return redirect(own_address(request.form.get("back", "")))


def set_up(app: Flask) -> None:
    app.config["BABEL_DEFAULT_LOCALE"] = "vi"
    Babel(app, locale_selector=language)
    app.register_blueprint(bp)
    app.jinja_env.globals.update(language=language, languages=LANGUAGES)

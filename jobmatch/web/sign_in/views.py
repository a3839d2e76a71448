"""Sign in and leave."""

from datetime import UTC, datetime

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.services.sign_in import Entry, sign_in, sign_out
from jobmatch.web import signed_in
from jobmatch.web.access import anyone, right
from jobmatch.web.addresses import own_address
from jobmatch.web.desk import desk
from jobmatch.web.sign_in.forms import SignInForm

bp = Blueprint("sign_in", __name__)


@bp.get("/login")
@anyone
def show() -> str | Response:
    if signed_in.person():
        return redirect(url_for("home.show"))
    return render_template("sign_in/show.html", form=SignInForm())


@bp.post("/login")
@anyone
def enter() -> str | Response | tuple[str, int]:
    form = SignInForm()
    if not form.validate():
        return render_template("sign_in/show.html", form=form), 422
    answer = sign_in(
        desk().open_work, desk().open_reading, form.name.data, form.password.data, address=request.remote_addr or "", now=datetime.now(UTC)
    )
    if answer.entry is Entry.TOO_MANY:
        abort(429)
    if answer.account is None:
        # Which of the two was wrong is nobody's business but the owner's.
        form.password.errors = [_("Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock rồi gõ lại")]
        return render_template("sign_in/show.html", form=form), 422
    signed_in.open_session(answer.key, answer.account)
    return redirect(own_address(request.args.get("next", "")))


@bp.post("/logout")
@right("session.sign_out")
def leave() -> Response:
    sign_out(desk().open_work, signed_in.key())
    signed_in.close_session()
    return redirect(url_for("sign_in.show"))

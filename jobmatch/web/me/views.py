"""Who is signed in, and how they change their own password."""

from datetime import UTC, datetime

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.errors import Refused
from jobmatch.services.sign_in import change_own_password
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.me.forms import OwnPasswordForm
from jobmatch.web.once import once

bp = Blueprint("me", __name__, url_prefix="/me")

# Which field a refusal of the trade speaks of.
FIELD_OF_REFUSAL = {"password_short": "new", "password_same": "new"}


@bp.get("")
@right("user.change_own_password_mfa")
def show() -> str:
    return render_template("me/show.html", form=OwnPasswordForm(formdata=None))


@bp.post("")
@right("user.change_own_password_mfa")
@once
def change() -> Response | tuple[str, int]:
    form = OwnPasswordForm()
    if form.validate() and changed(form):
        flash(_("Đã đổi mật khẩu. Các máy khác đang mở tài khoản này đã bị thoát."))
        return redirect(url_for("me.show"))
    return render_template("me/show.html", form=form), 422


def changed(form: OwnPasswordForm) -> bool:
    """False when the rules refused, with their words beside the field."""
    try:
        change_own_password(
            desk().open_work,
            desk().open_reading,
            signed_in.known(),
            form.old.data,
            form.new.data,
            key=signed_in.key(),
            address=request.remote_addr or "",
            now=datetime.now(UTC),
        )
    except Refused as refusal:
        form[FIELD_OF_REFUSAL.get(refusal.code, "old")].errors = [str(refusal)]
        return False
    return True

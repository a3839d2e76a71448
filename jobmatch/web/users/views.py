"""Who may sign in: the list, a new account, a new password, an end."""

import secrets
from datetime import UTC, datetime

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.errors import Refused
from jobmatch.services.keep_accounts import (
    add_account,
    communes_standing,
    disable_account,
    readable_password,
    reset_password,
    see_account,
    see_accounts,
)
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.users.forms import AccountForm, PasswordForm

bp = Blueprint("users", __name__, url_prefix="/users")

# Which field a refusal of the trade speaks of.
FIELD_OF_REFUSAL = {"account_exists": "name", "password_short": "password", "role_unbound": "role", "commune_unbound": "commune_id"}


@bp.get("")
@right("user.list_create_disable")
def show_list() -> str:
    return render_template("users/list.html", accounts=see_accounts(desk().open_reading), place=default_gazetteer().get)


@bp.get("/new")
@right("user.list_create_disable")
def show_new() -> str:
    return page(AccountForm(data={"password": proposed_password()}))


@bp.post("/new")
@right("user.list_create_disable")
@once
def add() -> Response | tuple[str, int]:
    form = AccountForm()
    if form.validate() and added(form):
        flash(_("%(name)s đăng nhập được từ bây giờ.", name=form.display_name.data))
        return redirect(url_for("users.show_list"))
    return page(form), 422


@bp.get("/<int:account_id>/password")
@right("user.list_create_disable")
def show_password(account_id: int) -> str:
    account = see_account(desk().open_reading, account_id)
    return render_template("users/password.html", account=account, form=PasswordForm(data={"password": proposed_password()}))


@bp.post("/<int:account_id>/password")
@right("user.list_create_disable")
@once
def change_password(account_id: int) -> Response | tuple[str, int]:
    account, form = see_account(desk().open_reading, account_id), PasswordForm()
    if form.validate():
        try:
            reset_password(desk().open_work, account.name, form.password.data)
        except Refused as refusal:
            form.password.errors = [str(refusal)]
        else:
            flash(_("Đã đặt mật khẩu mới cho %(name)s. Mọi máy đang mở tài khoản này đã bị thoát.", name=account.display_name))
            return redirect(url_for("users.show_list"))
    return render_template("users/password.html", account=account, form=form), 422


@bp.post("/<int:account_id>/disable")
@right("user.list_create_disable")
@once
def disable(account_id: int) -> Response:
    account = see_account(desk().open_reading, account_id)
    disable_account(desk().open_work, account.name, now=datetime.now(UTC))
    flash(_("Đã khóa tài khoản của %(name)s. Đặt mật khẩu mới thì mở lại được.", name=account.display_name))
    return redirect(url_for("users.show_list"))


def page(form: AccountForm) -> str:
    form.offer(communes_standing(desk().today()))
    return render_template("users/new.html", form=form)


def added(form: AccountForm) -> bool:
    """False when the rules refused, with their words beside the field."""
    try:
        add_account(
            desk().open_work,
            form.name.data,
            form.password.data,
            display_name=form.display_name.data,
            role=form.role.data,
            enterprise=form.enterprise.data or "",
            station_code=form.station_code.data or "",
            commune_id=form.commune_id.data or "",
            now=datetime.now(UTC),
        )
    except Refused as refusal:
        form[FIELD_OF_REFUSAL[refusal.code]].errors = [str(refusal)]
        return False
    return True


def proposed_password() -> str:
    return readable_password(secrets.token_bytes(16))

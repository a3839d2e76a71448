"""Occupations and their names; titles in doubt, decided with one press; the way back from both."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from jobmatch.catalogue.occupations import code_named, occupation_name
from jobmatch.errors import Refused
from jobmatch.services.keep_occupation_names import Applied, add_name, decide_title, withdraw_name
from jobmatch.services.see_occupation_names import SeenTitle, see_occupation, see_occupations, see_title, see_titles
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.addresses import own_address
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.trades.forms import NameForm, TradeWordsForm
from jobmatch.web.whole_numbers import row_number

bp = Blueprint("trades", __name__, url_prefix="/trades")
bp.add_app_template_global(occupation_name, "occupation_name")


@bp.app_template_global()
def title_in_doubt(ref: str) -> SeenTitle:
    """For the page of a vacancy, which shows the choice beside the title."""
    return see_title(desk().open_reading, ref)


@bp.get("")
@right("review.decide")
def show_list() -> str:
    form = TradeWordsForm(request.args)
    seen = see_occupations(desk().open_reading, form.words.data or "", page=request.args.get("page", 1, type=row_number))
    return render_template("trades/list.html", form=form, seen=seen, done=request.args.get("done", 0, type=row_number))


@bp.get("/titles")
@right("review.decide")
def show_titles() -> str:
    return render_template("trades/titles.html", seen=see_titles(desk().open_reading), done=request.args.get("done", 0, type=row_number))


@bp.post("/titles/<path:ref>")
@right("review.decide")
@once
def decide(ref: str) -> Response:
    """`code` is one of the offered occupations, `other` one that was typed; the first that is there counts."""
    code = request.form.get("code", "") or code_named(request.form.get("other", ""))
    if not code:
        raise Refused("title_undecided", _("Chưa rõ là nghề nào."), _("Chọn một nghề, hoặc gõ tên nghề đúng như trong danh sách."))
    applied = decide_title(desk().open_work, ref, code, account_id=signed_in.known().id, now=desk().now())
    words = _("Đã ghi cho việc này.")
    if applied.name_id:
        words = ngettext("Đã ghi cho %(num)d việc tuyển cùng tên.", "Đã ghi cho %(num)d việc tuyển cùng tên.", applied.vacancies)
    flash(f"{occupation_name(code)}. {words}")
    return redirect(_with_done(own_address(request.form.get("back", "")), applied))


@bp.get("/<code>")
@right("review.decide")
def show(code: str) -> str:
    return page(code, NameForm())


@bp.post("/<code>")
@right("review.decide")
@once
def add(code: str) -> Response | tuple[str, int]:
    form = NameForm()
    if not form.validate():
        return page(code, form), 422
    applied = add_name(desk().open_work, form.text.data, code, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã ghi “%(name)s”. %(read)s", name=form.text.data, read=read_anew(applied)))
    return redirect(url_for("trades.show", code=code, done=applied.name_id))


@bp.post("/names/<int:name_id>/withdraw")
@right("review.decide")
@once
def withdraw(name_id: int) -> Response:
    applied = withdraw_name(desk().open_work, name_id, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã bỏ tên gọi. %(read)s", read=read_anew(applied)))
    return redirect(own_address(request.form.get("back", "")))


def read_anew(applied: Applied) -> str:
    """'12 người và 3 việc tuyển được đọc lại.'"""
    people = ngettext("%(num)d người", "%(num)d người", applied.people)
    sought = ngettext("%(num)d việc tuyển", "%(num)d việc tuyển", applied.vacancies)
    return str(_("%(people)s và %(sought)s được đọc lại.", people=people, sought=sought))


def page(code: str, form: NameForm) -> str:
    seen = see_occupation(desk().open_reading, code)
    return render_template("trades/show.html", seen=seen, form=form, done=request.args.get("done", 0, type=row_number))


def _with_done(address: str, applied: Applied) -> str:
    """The page where the press was, which then offers the way back."""
    return f"{address}{'&' if '?' in address else '?'}done={applied.name_id}" if applied.name_id else address

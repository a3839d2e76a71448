"""Who the centre is and who signs, by date."""

from dataclasses import asdict
from datetime import date

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response
from wtforms import SelectChoice

from jobmatch.errors import Refused
from jobmatch.services.keep_number_series import KINDS, NumberSeries, raise_number, see_number_series
from jobmatch.services.keep_organisation import FIELDS, change_organisation, see_organisation, see_organisations, take_change_back
from jobmatch.services.keep_wish_ages import change_wish_ages, see_wish_ages
from jobmatch.web import words
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.settings.forms import NumberForm, OrganisationForm, WishAgesForm

bp = Blueprint("settings", __name__, url_prefix="/settings")

# Which field a refusal of the trade speaks of.
FIELD_OF_REFUSAL = {"organisation_nameless": "name", "phone_unreadable": "phone"}


@bp.get("")
@right("organisation.change")
def show() -> str:
    organisation = see_organisation(desk().open_reading, on=desk().today())
    return page(OrganisationForm(data={**asdict(organisation), "valid_from": desk().today()}))


@bp.post("")
@right("organisation.change")
@once
def change() -> Response | tuple[str, int]:
    form = OrganisationForm()
    if not form.validate():
        return page(form), 422
    try:
        change_organisation(desk().open_work, {field: form[field].data or "" for field in FIELDS}, valid_from=form.valid_from.data)
    except Refused as refusal:
        form[FIELD_OF_REFUSAL[refusal.code]].errors = [str(refusal)]
        return page(form), 422
    flash(_("Đã ghi. Giấy tờ từ ngày %(day)s mang tên và người ký này.", day=words.day(form.valid_from.data)))
    return redirect(url_for("settings.show"))


@bp.post("/take-back")
@right("organisation.change")
@once
def take_back() -> Response:
    try:
        valid_from = date.fromisoformat(request.form["valid_from"])
    except ValueError:
        abort(400)
    take_change_back(desk().open_work, valid_from)
    flash(_("Đã bỏ lần đổi ngày %(day)s. Dòng trước đó lại có hiệu lực.", day=words.day(valid_from)))
    return redirect(url_for("settings.show"))


@bp.get("/numbers")
@right("organisation.change")
def show_numbers() -> str:
    return numbers_page(number_form(year=desk().today().year))


@bp.post("/numbers")
@right("organisation.change")
@once
def change_numbers() -> Response | tuple[str, int]:
    form = number_form()
    if not form.validate():
        return numbers_page(form), 422
    try:
        raise_number(desk().open_work, NumberSeries(form.kind.data, form.year.data, form.last.data))
    except Refused as refusal:
        form.last.errors = [str(refusal)]
        return numbers_page(form), 422
    flash(_("Đã ghi. Số tiếp theo của loại này là %(number)s.", number=form.last.data + 1))
    return redirect(url_for("settings.show_numbers"))


@bp.get("/wishes")
@right("organisation.change")
def show_wish_ages() -> str:
    ages = see_wish_ages(desk().open_reading)
    return wish_ages_page(WishAgesForm(data={"weak_days": ages.weak_days, "confirm_days": ages.confirm_days}))


@bp.post("/wishes")
@right("organisation.change")
@once
def change_wish_age() -> Response | tuple[str, int]:
    form = WishAgesForm()
    if not form.validate():
        return wish_ages_page(form), 422
    try:
        change_wish_ages(desk().open_work, weak_days=form.weak_days.data, confirm_days=form.confirm_days.data)
    except Refused as refusal:
        form.confirm_days.errors = [str(refusal)]
        return wish_ages_page(form), 422
    flash(_("Đã ghi. Lần lập danh sách mời tới theo số ngày này."))
    return redirect(url_for("settings.show_wish_ages"))


def wish_ages_page(form: WishAgesForm) -> str:
    return render_template("settings/wish_ages.html", form=form)


def page(form: OrganisationForm) -> str:
    lines = see_organisations(desk().open_reading)
    return render_template("settings/show.html", form=form, lines=lines, today=desk().today())


def number_form(year: int | None = None) -> NumberForm:
    form = NumberForm(data={"year": year}) if year else NumberForm()
    form.kind.choices = [SelectChoice(kind, name) for kind, name in KINDS.items()]
    return form


def numbers_page(form: NumberForm) -> str:
    return render_template("settings/numbers.html", form=form, series=see_number_series(desk().open_reading), kinds=KINDS)

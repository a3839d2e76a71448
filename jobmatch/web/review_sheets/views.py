"""Which thôn to ask, the sheets to print, and the answers row by row as the paper has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

from jobmatch.registry.review_sheet import ANSWERS, KEYS, answer_of
from jobmatch.registry.worker import Standing
from jobmatch.services.key_review_sheet import OneSheet, key_review_sheet, see_review_sheet, undo_review_sheet
from jobmatch.services.print_review_sheets import make_review_sheets, print_review_sheets, see_villages_to_ask
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.typed_fields import DayField
from jobmatch.web.whole_numbers import row_number

bp = Blueprint("review_sheets", __name__, url_prefix="/review-sheets")

PDF = "application/pdf"


class DayForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF carries no types
    on = DayField(
        _("Ngày trưởng thôn đánh dấu"),
        [InputRequired(_("Ghi ngày ở cuối phiếu, thí dụ 12/3/2025"))],
    )


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed beside each row; `wrong` are rows with something else than the number of a box."""

    keys: Mapping[int, str] = field(default_factory=dict)

    @property
    def wrong(self) -> list[int]:
        return [number for number, key in self.keys.items() if key and answer_of(key) is None]

    @property
    def answers(self) -> dict[int, Standing]:
        return {number: answer for number, key in self.keys.items() if (answer := answer_of(key)) is not None}


@bp.get("")
@right("review_sheet.print")
def show_list() -> str:
    villages, ages = see_villages_to_ask(desk().open_reading, today=desk().today())
    return render_template("review_sheets/list.html", villages=villages, old_after_days=ages.weak_days)


@bp.post("")
@right("review_sheet.print")
@once
def make() -> Response:
    """New sheets for the thôn chosen, or for all of a commune, which the next page offers as one file to print."""
    today = desk().today()
    places = request.form.getlist("place")
    if commune := request.form.get("commune", ""):
        places = [line.village.id for line in see_villages_to_ask(desk().open_reading, today=today, commune_id=commune)[0]]
    made = make_review_sheets(desk().open_work, places, today=today, account_id=signed_in.known().id, now=desk().now())
    return redirect(url_for("review_sheets.show_made", first=made[0], last=made[-1]))


@bp.get("/made/<int:first>-<int:last>")
@right("review_sheet.print")
def show_made(first: int, last: int) -> str:
    return render_template("review_sheets/made.html", first=first, last=last)


@bp.get("/<int:first>-<int:last>.pdf")
@right("review_sheet.print")
def download(first: int, last: int) -> Response:
    numbers = range(first, min(last, first + 499) + 1)
    sheets = print_review_sheets(desk().open_work, numbers, account_id=signed_in.known().id, now=desk().now())
    return send_file(BytesIO(sheets), mimetype=PDF, as_attachment=True, download_name=f"phieu-ra-soat-{first}-{last}.pdf")


@bp.get("/find")
@right("review_sheet.key_in")
def find() -> Response:
    """The number at the foot of the paper leads to the page on which it is keyed in."""
    return redirect(url_for("review_sheets.show", sheet_id=request.args.get("number", 0, type=row_number)))


@bp.get("/<int:sheet_id>")
@right("review_sheet.key_in")
def show(sheet_id: int) -> str:
    return page(sheet_id, DayForm(formdata=None, on=desk().today()), Typed())


@bp.post("/<int:sheet_id>")
@right("review_sheet.key_in")
@once
def key_in(sheet_id: int) -> Response | tuple[str, int]:
    form = DayForm()
    typed = Typed({int(name[1:]): text for name, text in request.form.items() if name[:1] == "r" and name[1:].isdecimal()})
    if not form.validate() or typed.wrong:
        return page(sheet_id, form, typed), 422
    on: date = form.on.data
    written = key_review_sheet(
        desk().open_work,
        sheet_id,
        typed.answers,
        on=on,
        today=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    flash(_("Đã ghi %(rows)s dòng của phiếu số %(sheet)s.", rows=written, sheet=sheet_id))
    return redirect(url_for("review_sheets.show", sheet_id=sheet_id))


@bp.post("/<int:sheet_id>/undo")
@right("review_sheet.key_in")
@once
def undo(sheet_id: int) -> Response:
    undo_review_sheet(desk().open_work, sheet_id, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã bỏ lần nhập phiếu số %(sheet)s; sổ trở lại như trước.", sheet=sheet_id))
    return redirect(url_for("review_sheets.show", sheet_id=sheet_id))


def page(sheet_id: int, form: DayForm, typed: Typed) -> str:
    one: OneSheet = see_review_sheet(desk().open_work, sheet_id, account_id=signed_in.known().id, now=desk().now())
    answers = list(zip(KEYS, ANSWERS.values(), strict=True))
    return render_template("review_sheets/show.html", one=one, sheet=one.sheet, form=form, typed=typed, answers=answers)

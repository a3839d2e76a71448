"""Villages of which no decree says to which commune they went, placed by an officer, several at one stroke."""

from itertools import groupby

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from jobmatch.errors import Refused
from jobmatch.services.place_villages import place_villages, undo_placing
from jobmatch.services.see_places import SeenPlaces, Unplaced, see_places
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once

bp = Blueprint("places", __name__, url_prefix="/places")


@bp.get("")
@right("review.decide")
def show_list() -> str:
    return page(see_places(desk().open_reading))


@bp.post("")
@right("review.decide")
@once
def place() -> Response | tuple[str, int]:
    villages, commune = request.form.getlist("village"), request.form.get("commune", "")
    fault = missing(villages, commune)
    if not fault:
        try:
            placed = place_villages(desk().open_work, villages, commune, account_id=signed_in.known().id, now=desk().now())
        except Refused as refused:
            fault = str(refused)
        else:
            flash(ngettext("Đã xếp %(num)d thôn.", "Đã xếp %(num)d thôn.", placed))
            return redirect(url_for("places.show_list"))
    return page(see_places(desk().open_reading), fault=fault, villages=villages, commune=commune), 422


@bp.post("/<int(max=9223372036854775807):key>/undo")  # a moment, and no number of a row
@right("review.decide")
@once
def undo(key: int) -> Response:
    villages = undo_placing(desk().open_work, key)
    flash(ngettext("Đã hoàn tác, %(num)d thôn lại chờ xếp.", "Đã hoàn tác, %(num)d thôn lại chờ xếp.", villages))
    return redirect(url_for("places.show_list"))


def missing(villages: list[str], commune: str) -> str:
    if not villages:
        return str(_("Chọn ít nhất một thôn"))
    return "" if commune else str(_("Chọn xã mà các thôn này về"))


def page(seen: SeenPlaces, *, fault: str = "", villages: list[str] | None = None, commune: str = "") -> str:
    by_commune = {commune_id: list(lines) for commune_id, lines in groupby(seen.villages, key=lambda each: each.commune_id)}
    return render_template("places/list.html", seen=seen, split=by_commune, heirs=heirs, fault=fault, ticked=villages or [], chosen=commune)


def heirs(lines: list[Unplaced]) -> dict[str, str]:
    """The communes that took a part, by id."""
    return {each.id: each.name for line in lines for each in sorted(line.candidates, key=lambda candidate: candidate.name)}

"""Cells of one kind settled at a stroke: looked at once more, done, and taken back together."""

from datetime import datetime

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import ngettext
from werkzeug.wrappers import Response

from jobmatch.services.settle_review import UNDO_WITHIN, look_at_many, reopen_many, settle_many
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.imports.words import problem_words
from jobmatch.web.once import once
from jobmatch.web.reviews.area import bp
from jobmatch.web.whole_numbers import row_number

MOST = 200


@bp.get("/several")
@right("review.decide")
def confirm_several() -> str:
    ids = request.args.getlist("item", type=row_number)[:MOST]
    many = look_at_many(desk().open_work, ids, account_id=signed_in.known().id, now=desk().now())
    return render_template("reviews/several.html", many=many, problem_words=problem_words, hours=UNDO_WITHIN.total_seconds() // 3600)


@bp.post("/several")
@right("review.decide")
@once
def settle_several() -> Response:
    ids = request.form.getlist("item", type=row_number)[:MOST]
    number = settle_many(desk().open_work, ids, account_id=signed_in.known().id, now=desk().now())
    flash(ngettext("Đã để nguyên %(num)d ô.", "Đã để nguyên %(num)d ô.", number))
    return redirect(url_for("reviews.show_list", kind="cell"))


@bp.post("/several/reopen")
@right("review.decide")
@once
def reopen_several() -> Response:
    try:
        at = datetime.fromisoformat(request.form.get("at", ""))
    except ValueError:
        abort(400)
    decided_by, code = request.form.get("by", type=row_number), request.form.get("code", "")
    if at.tzinfo is None or decided_by is None:
        abort(400)
    number = reopen_many(desk().open_work, at, decided_by, code, now=desk().now())
    flash(ngettext("Đã hỏi lại %(num)d ô.", "Đã hỏi lại %(num)d ô.", number))
    return redirect(url_for("reviews.show_list", kind="cell", code=code))

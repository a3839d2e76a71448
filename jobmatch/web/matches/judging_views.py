"""What officers say of pairs: a mark by one key, a person put on a list or off it, the review of marks; and the vacancies of one person."""

import csv
from io import StringIO

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response

from jobmatch.errors import Refused
from jobmatch.matching.shortlist import Fit
from jobmatch.services.mark_match import accept_marks, labelled_pairs, mark_match, see_mark, see_marks, send_marks_back
from jobmatch.services.override_match import OverrideKind, PairAsked, override_match, see_override, undo_override
from jobmatch.services.see_best_vacancies import see_best_vacancies
from jobmatch.services.see_fairs import see_fairs
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.matches.views import bp
from jobmatch.web.matches.words import level_words
from jobmatch.web.once import once
from jobmatch.web.whole_numbers import row_number

bp.add_app_template_global(level_words)


@bp.post("/<run_id>/vacancies/<path:ref>/mark")
@right("match.view_results")
@once
def mark(run_id: str, ref: str) -> Response:
    """A script is shown the mark alone, a page without one the whole list again."""
    pair = asked(run_id, ref)
    mark_match(
        desk().open_work,
        pair,
        request.form.get("verdict", ""),
        reason=request.form.get("reason", ""),
        on=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    if "HX-Request" in request.headers:
        return redirect(url_for("matches.show_mark", run_id=run_id, ref=ref, worker=pair.worker_no))
    return redirect(url_for("matches.show_shortlist", run_id=run_id, ref=ref, _anchor=f"person-{pair.worker_no}"))


@bp.get("/<run_id>/vacancies/<path:ref>/mark")
@right("match.view_results")
def show_mark(run_id: str, ref: str) -> str:
    worker_no = request.args.get("worker", 0, type=row_number)
    standing = see_mark(desk().open_reading, ref, worker_no)
    return render_template("matches/mark.html", mark=standing, worker_no=worker_no, here={"run_id": run_id, "ref": ref})


@bp.get("/<run_id>/vacancies/<path:ref>/override")
@right("match.view_results")
def show_override(run_id: str, ref: str) -> str:
    return override_page(PairAsked(run_id, ref, request.args.get("worker", 0, type=row_number)))


@bp.post("/<run_id>/vacancies/<path:ref>/override")
@right("match.view_results")
@once
def override(run_id: str, ref: str) -> Response | tuple[str, int]:
    pair, said = asked(run_id, ref), request.form.get("kind", "")
    if said not in set(OverrideKind):
        abort(400)
    try:
        override_match(
            desk().open_work,
            pair,
            OverrideKind(said),
            request.form.get("reason", ""),
            on=desk().today(),
            account_id=signed_in.known().id,
            now=desk().now(),
        )
    except Refused as refused:
        return override_page(pair, fault=str(refused)), 422
    flash(_("Đã đưa vào danh sách.") if said == OverrideKind.PUT_ON else _("Đã bỏ khỏi danh sách. Đưa lại được ở cuối trang."))
    return redirect(url_for("matches.show_shortlist", run_id=run_id, ref=ref))


@bp.post("/<run_id>/vacancies/<path:ref>/override/undo")
@right("match.view_results")
@once
def undo_override_of(run_id: str, ref: str) -> Response:
    undo_override(desk().open_work, asked(run_id, ref), on=desk().today(), account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã hoàn tác."))
    return redirect(url_for("matches.show_shortlist", run_id=run_id, ref=ref))


@bp.get("/marks")
@right("match.view_results")
def show_marks() -> str:
    seen = see_marks(desk().open_work, on=desk().today(), account_id=signed_in.known().id, now=desk().now())
    return render_template("matches/marks.html", seen=seen, fits=list(Fit), kinds=OverrideKind)


@bp.post("/marks/accept")
@right("match.weights_config")
@once
def accept() -> Response:
    """The marks that are ticked become labelled pairs."""
    accepted = accept_marks(desk().open_work, ticked(), account_id=signed_in.known().id, now=desk().now())
    flash(ngettext("Đã nhận %(num)d cặp làm mẫu.", "Đã nhận %(num)d cặp làm mẫu.", accepted))
    return redirect(url_for("matches.show_marks"))


@bp.post("/marks/send-back")
@right("match.weights_config")
@once
def send_back() -> Response:
    send_marks_back(desk().open_work, ticked(), account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã bỏ khỏi các cặp làm mẫu."))
    return redirect(url_for("matches.show_marks"))


@bp.get("/marks/judgements.csv")
@right("match.weights_config")
def export_marks() -> Response:
    """The reviewed pairs as `jobmatch evaluate --judgements` takes them."""
    text = StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(("vacancy_ref", "worker_no", "grade"))
    lines.writerows(labelled_pairs(desk().open_reading))
    headers = {"Content-Disposition": 'attachment; filename="judgements.csv"'}
    return Response(text.getvalue(), mimetype="text/csv; charset=utf-8", headers=headers)


@bp.get("/people/<int:worker_no>")
@right("match.view_results")
def show_best_vacancies(worker_no: int) -> str:
    fair_code = request.args.get("fair", "")[:40] or None
    seen = see_best_vacancies(
        desk().open_work,
        worker_no,
        fair_code=fair_code,
        on=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    coming = [line.fair for line in see_fairs(desk().open_reading) if line.fair.held_on >= desk().today()]
    return render_template("matches/person.html", seen=seen, fairs=coming, fair_code=fair_code)


def asked(run_id: str, ref: str) -> PairAsked:
    return PairAsked(run_id, ref, request.form.get("worker", 0, type=row_number))


def ticked() -> list[int]:
    return request.form.getlist("mark", type=row_number)


def override_page(pair: PairAsked, *, fault: str = "") -> str:
    seen = see_override(desk().open_work, pair, on=desk().today(), account_id=signed_in.known().id, now=desk().now())
    is_on = seen.standing.kind is OverrideKind.PUT_ON if seen.standing else seen.is_listed
    kind = OverrideKind.TAKE_OFF if is_on else OverrideKind.PUT_ON
    typed = request.form.get("reason", "")
    return render_template("matches/override.html", seen=seen, pair=pair, kind=kind, fault=fault, typed=typed)

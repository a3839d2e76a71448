"""Match runs, the shortlist of a vacancy, and why anybody stands where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO

from flask import Blueprint, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from jobmatch.documents.shortlist_book import Listed, shortlist_book
from jobmatch.matching.shortlist import GOOD_FROM, STRONG_FROM, Reason
from jobmatch.services.explain_match import explain_match
from jobmatch.services.order_job import order_job
from jobmatch.services.see_fairs import see_fairs
from jobmatch.services.see_job_runs import see_order
from jobmatch.services.see_match_runs import see_match_run, see_match_runs
from jobmatch.services.see_shortlist import SeenShortlist, ShortlistLine, Use, see_shortlist
from jobmatch.services.see_widenings import see_widenings
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.matches.forms import ChoiceForm, OrderForm
from jobmatch.web.matches.words import CHANGES, FEATURES, feature_words, points_by_side, tenths_words, whole_tenths
from jobmatch.web.once import once
from jobmatch.web.whole_numbers import row_number

bp = Blueprint("matches", __name__, url_prefix="/matches")

JOB = "run_matching"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_COMPARED = 4


@bp.get("")
@right("match.view_results")
def show_list() -> str:
    form = OrderForm(formdata=None)
    form.offer([line.fair for line in see_fairs(desk().open_reading) if line.fair.held_on >= desk().today()])
    under_way = see_order(desk().open_reading, JOB)
    return render_template("matches/list.html", runs=see_match_runs(desk().open_reading), form=form, under_way=under_way)


@bp.post("")
@right("match.run")
@once
def order() -> Response:
    """What is under way already is shown instead of being done twice."""
    fair_code = OrderForm().fair_code.data or None
    job_run = see_order(desk().open_reading, JOB, fair_code or "") or ordered(fair_code)
    return redirect(url_for("job_runs.show", run_id=job_run))


def ordered(fair_code: str | None, weights: Mapping[str, int] | None = None, top: int | None = None) -> int:
    """Without weights those in force are taken, without `top` as many people as usual."""
    account = signed_in.known()
    arguments = {"fair": fair_code, "as_of": desk().today().isoformat(), "account": account.id, "weights": weights, "top": top}
    return order_job(desk().open_work, JOB, fair_code or "", at=desk().now(), arguments=arguments, ordered_by=account.id)


@bp.get("/<run_id>")
@right("match.view_results")
def show(run_id: str) -> str:
    """A choice on the lists that stands in the address goes on to each of them."""
    seen = see_match_run(desk().open_reading, run_id)
    said = ChoiceForm(request.args).said()
    return render_template("matches/show.html", seen=seen, said=said, strong_from=STRONG_FROM, good_from=GOOD_FROM)


@bp.get("/<run_id>/vacancies/<path:ref>")
@right("match.view_results")
def show_shortlist(run_id: str, ref: str) -> str:
    seen, form = chosen(run_id, ref, Use.PAGE)
    return render_template("matches/shortlist.html", seen=seen, form=form)


@bp.get("/<run_id>/vacancies/<path:ref>/people.xlsx")
@right("match.view_results")
def export_shortlist(run_id: str, ref: str) -> Response:
    """Exactly what the page with the same choice shows."""
    seen, _form = chosen(run_id, ref, Use.SHEET)
    people = (Listed(line.match, line.person.full_name, line.person.village, line.person.commune) for line in seen.lines)
    book = shortlist_book(seen.vacancy.title, seen.vacancy.enterprise, people)
    return send_file(BytesIO(book), mimetype=XLSX, as_attachment=True, download_name=f"{ref}-{seen.run.as_of.isoformat()}.xlsx")


@bp.get("/<run_id>/vacancies/<path:ref>/compare")
@right("match.view_results")
def compare(run_id: str, ref: str) -> str:
    """People in columns, what is looked at in rows; nobody chosen shows the first ones."""
    seen, _form = chosen(run_id, ref, Use.COMPARISON, most=MOST_COMPARED)
    return render_template("matches/compare.html", seen=seen, lines=seen.lines, aspects=aspects(seen.lines), feature_words=feature_words)


@bp.get("/<run_id>/vacancies/<path:ref>/widen")
@right("match.view_results")
def widen(run_id: str, ref: str) -> str:
    return render_template("matches/widen.html", seen=see_widenings(desk().open_reading, run_id, ref), changes=CHANGES)


@bp.get("/<run_id>/vacancies/<path:ref>/why")
@right("match.view_results")
def explain(run_id: str, ref: str) -> str:
    found = explain_match(
        desk().open_work,
        run_id,
        ref,
        request.args.get("worker", 0, type=row_number),
        on=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    page = "matches/points.html" if "HX-Request" in request.headers else "matches/why.html"
    return render_template(
        page,
        found=found,
        sides=points_by_side(found.match, found.run.weights_of(found.vacancy.ref)),
        whole=whole_tenths(found.match.points),
        tenths_words=tenths_words,
        feature_words=feature_words,
    )


def aspects(lines: Sequence[ShortlistLine]) -> list[tuple[str, list[list[Reason]]]]:
    """What was looked at, with the reasons of each person; what nobody has anything to say of is left out."""
    by_feature = [(name, [[each for each in line.match.reasons if each.feature == name] for line in lines]) for name in FEATURES]
    return [(name, people) for name, people in by_feature if any(people)]


def chosen(run_id: str, ref: str, use: Use, *, most: int | None = None) -> tuple[SeenShortlist, ChoiceForm]:
    form = ChoiceForm(request.args)
    seen = see_shortlist(
        desk().open_work,
        run_id,
        ref,
        replace(form.choice(), most=most),
        use=use,
        on=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    form.offer(seen.communes)
    return seen, form

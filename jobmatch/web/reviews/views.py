"""The queue of questions: read, and put aside what needs nothing more."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from jobmatch.services.see_reviews import ReviewChoice, see_reviews
from jobmatch.services.settle_review import Decision, reopen_review, settle_review
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.addresses import asked, own_address
from jobmatch.web.desk import desk
from jobmatch.web.imports.words import covered, problem_words
from jobmatch.web.once import once
from jobmatch.web.reviews.words import DECISIONS, DONE, KINDS

bp = Blueprint("reviews", __name__, url_prefix="/reviews")


@bp.get("")
@right("review.decide")
def show_list() -> str:
    kind = asked("kind")
    choice = ReviewChoice(kind if kind in KINDS else "", asked("code"))
    seen = see_reviews(
        desk().open_work, choice, page=request.args.get("page", 1, type=int), account_id=signed_in.known().id, now=desk().now()
    )
    undo = request.args.get("done", type=int)
    return render_template(
        "reviews/list.html",
        seen=seen,
        choice=choice,
        kinds=KINDS,
        decisions=DECISIONS,
        problem_words=problem_words,
        covered=covered,
        undo=undo,
    )


@bp.post("/<int:item_id>/settle")
@right("review.decide")
@once
def settle(item_id: int) -> Response:
    given = request.form.get("decision", "")
    if given not in list(Decision):
        abort(400)
    decision = Decision(given)
    line = settle_review(desk().open_work, item_id, decision, account_id=signed_in.known().id, now=desk().now())
    flash(str(DONE[decision]))
    return redirect(url_for("reviews.show_list", kind=line.kind, done=item_id))


@bp.post("/<int:item_id>/reopen")
@right("review.decide")
@once
def reopen(item_id: int) -> Response:
    reopen_review(desk().open_work, item_id)
    return redirect(own_address(request.form.get("back", "")))

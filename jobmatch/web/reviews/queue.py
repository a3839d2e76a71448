"""The queue of questions: read, answered one by one, asked again."""

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from jobmatch.services.see_reviews import see_reviews
from jobmatch.services.settle_review import UNDO_WITHIN, Decision, reopen_review, settle_review
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.addresses import own_address
from jobmatch.web.desk import desk
from jobmatch.web.imports.words import covered, problem_words
from jobmatch.web.once import once
from jobmatch.web.reviews.area import bp, review_choice, said
from jobmatch.web.reviews.words import DECISIONS, DONE, KINDS, identity_lines
from jobmatch.web.whole_numbers import row_number
from jobmatch.web.workers.words import field_words


@bp.get("")
@right("review.decide")
def show_list() -> str:
    choice = review_choice()
    seen = see_reviews(
        desk().open_work, choice, page=request.args.get("page", 1, type=row_number), account_id=signed_in.known().id, now=desk().now()
    )
    return render_template(
        "reviews/list.html",
        seen=seen,
        choice=choice,
        said=said,
        kinds=KINDS,
        decisions=DECISIONS,
        problem_words=problem_words,
        field_words=field_words,
        identity_lines=identity_lines,
        covered=covered,
        undo=request.args.get("done", type=row_number) or request.args.get("apart", type=row_number),
        merged=request.args.get("merged", type=row_number),
        ticked="ticked" in request.args,
        undo_within=UNDO_WITHIN,
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
    return redirect(url_for("reviews.show_list", **{**said(review_choice()), "kind": line.kind, "done": item_id}))


@bp.post("/<int:item_id>/reopen")
@right("review.decide")
@once
def reopen(item_id: int) -> Response:
    reopen_review(desk().open_work, item_id, account_id=signed_in.known().id, now=desk().now())
    return redirect(own_address(request.form.get("back", "")))

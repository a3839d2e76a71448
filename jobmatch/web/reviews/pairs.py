"""Two people side by side: one person, two people, or later; the next pair opens by itself."""

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.registry.worker import WorkerDraft
from jobmatch.services.compare_workers import Compared, compare_workers, find_twins, pair_after
from jobmatch.services.merge_workers import merge_workers
from jobmatch.services.settle_review import tell_apart
from jobmatch.services.undo_merge import undo_merge
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.addresses import asked, own_address
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.reviews.area import bp, review_choice, said
from jobmatch.web.reviews.words import DECIDED, NUMBERS, REASONS, SAMENESS
from jobmatch.web.sealed_words import opened, sealed
from jobmatch.web.whole_numbers import row_number
from jobmatch.web.words import masked
from jobmatch.web.workers.forms import ReasonForm
from jobmatch.web.workers.words import field_words, value_words

LONGEST_REASON = LONGEST_WORDS = 200


@bp.get("/pairs/<int:one_no>/<int:other_no>")
@right("worker.merge_duplicates")
def show_pair(one_no: int, other_no: int) -> str:
    return page(look(one_no, other_no), ReasonForm(formdata=None))


@bp.post("/pairs/<int:one_no>/<int:other_no>")
@right("worker.view_full_cccd")
def reveal_pair(one_no: int, other_no: int) -> str | tuple[str, int]:
    """The same page with whole numbers, for this once."""
    form = ReasonForm()
    if form.validate():
        return page(look(one_no, other_no, reason=form.reason.data), form)
    return page(look(one_no, other_no), form), 422


def look(one_no: int, other_no: int, *, reason: str | None = None) -> Compared:
    return compare_workers(
        desk().open_work, one_no, other_no, review_choice(), reason=reason, account_id=signed_in.known().id, now=desk().now()
    )


def page(compared: Compared, form: ReasonForm) -> str:
    return render_template(
        "reviews/pair.html",
        seen=compared,
        form=form,
        said=said(review_choice()),
        shown=lambda field, values, commune="": shown(field, values, commune, is_open=compared.is_open),
        field_words=field_words,
        sameness=SAMENESS,
        decided=DECIDED,
        reasons=REASONS,
        merged=request.args.get("merged", type=row_number),
        apart=request.args.get("apart", type=row_number),
    )


def shown(field: str, values: WorkerDraft, commune: str, *, is_open: bool) -> str:
    """A field of one of the two; empty where it is not known. A home is the thôn with the commune as it is called today."""
    if field == "village":
        return ", ".join(filter(None, (values.village, commune)))
    if field in NUMBERS and not is_open:
        numbers = values.phones if field == "phones" else (getattr(values, field),)
        return ", ".join(masked(number) for number in numbers if number)
    return value_words(field, values)


@bp.post("/pairs/<int:one_no>/<int:other_no>/merge")
@right("worker.merge_duplicates")
@once
def merge(one_no: int, other_no: int) -> Response:
    kept = other_no if request.form.get("keep", type=row_number) == other_no else one_no
    gone = one_no if kept == other_no else other_no
    following = next_pair(one_no, other_no)
    reason = typed_reason()
    made = merge_workers(desk().open_work, kept, gone, reason=reason, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã gộp hai hồ sơ, giữ số %(number)s.", number=made.kept_no))
    return go_on(following, merged=made.id)


@bp.post("/pairs/<int:one_no>/<int:other_no>/different")
@right("review.decide")
@once
def different(one_no: int, other_no: int) -> Response:
    following = next_pair(one_no, other_no)
    item_id = tell_apart(desk().open_work, one_no, other_no, typed_reason(), account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã ghi là hai người khác nhau. Không hỏi lại, trừ khi dữ liệu đổi."))
    return go_on(following, apart=item_id)


def typed_reason() -> str:
    parts = (request.form.get(name, "").replace("\0", "").strip() for name in ("reason", "more"))
    return ". ".join(filter(None, parts))[:LONGEST_REASON]


def next_pair(one_no: int, other_no: int) -> tuple[int, int] | None:
    """Which comes after this one, asked while this one is still among them."""
    return pair_after(desk().open_reading, review_choice(), one_no, other_no)


def go_on(pair: tuple[int, int] | None, **done: int) -> Response:
    """To the next pair with the way back from this one, or to the list when all are through."""
    if pair is None:
        return redirect(url_for("reviews.show_list", **said(review_choice(), **done)))
    return redirect(url_for("reviews.show_pair", one_no=pair[0], other_no=pair[1], **said(review_choice(), **done)))


@bp.post("/merges/<int:merge_id>/undo")
@right("worker.merge_duplicates")
@once
def take_apart(merge_id: int) -> Response:
    made = undo_merge(desk().open_work, merge_id, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã tách lại: hồ sơ số %(one_no)s và số %(other_no)s.", one_no=made.kept_no, other_no=made.gone_no))
    back = request.form.get("back", "")
    return redirect(own_address(back) if back else url_for("reviews.show_pair", one_no=made.kept_no, other_no=made.gone_no))


@bp.get("/twins/<int:worker_no>")
@right("worker.merge_duplicates")
def show_twins(worker_no: int) -> str:
    """For somebody whom no question names and whom an officer knows to stand in the registry twice."""
    words = opened(asked("q"))
    twins = find_twins(desk().open_work, worker_no, words, today=desk().today(), account_id=signed_in.known().id, now=desk().now())
    return render_template("reviews/twins.html", twins=twins, words=words)


@bp.post("/twins/<int:worker_no>")
@right("worker.merge_duplicates")
def find_twins_of(worker_no: int) -> Response:
    """What was typed travels in the body of the form, and then sealed: a name or a number stands in no address and in no log."""
    words = request.form.get("words", "").replace("\0", "")[:LONGEST_WORDS].strip()
    return redirect(url_for("reviews.show_twins", worker_no=worker_no, q=sealed(words) or None), 303)

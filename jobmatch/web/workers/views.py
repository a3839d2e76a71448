"""Find a person, see what is known of one, take the list out."""

from dataclasses import replace
from io import BytesIO

from flask import Blueprint, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from jobmatch.services.export_workers import export_workers
from jobmatch.services.see_worker import HandEdit, OneWorker, reveal_worker, see_worker, standing_number
from jobmatch.services.see_workers import see_workers
from jobmatch.web import signed_in
from jobmatch.web.access import may, right
from jobmatch.web.desk import desk
from jobmatch.web.scope import own_commune
from jobmatch.web.workers.forms import ReasonForm, WorkerForm
from jobmatch.web.workers.words import FIELDS, SEALED, constraint_lines, field_words, value_words, wish_words

bp = Blueprint("workers", __name__, url_prefix="/workers")

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# In the order in which staff ask; what stands elsewhere on the page is left out.
SHOWN = tuple(field for field in FIELDS if field not in ("full_name", "commune_code", "village", "wishes", "constraints"))


@bp.get("")
@right("worker.list")
def show_list() -> str:
    form, for_paper = WorkerForm(request.args), "paper" in request.args
    seen = see_workers(
        desk().open_work,
        replace(form.choice(), within=own_commune() or ""),
        page=request.args.get("page", 1, type=int),
        for_paper=for_paper,
        today=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    form.offer(seen.communes)
    return render_template("workers/list.html", seen=seen, form=form, for_paper=for_paper)


@bp.post("/export")
@right("worker.bulk_export")
def export() -> Response:
    """The list as it is filtered, with all that is known of everybody in it."""
    choice = WorkerForm(request.form).choice()
    name = f"nguoi-lao-dong-{desk().today().isoformat()}.xlsx"
    book = export_workers(desk().open_work, name, choice=choice, account_id=signed_in.known().id, now=desk().now())
    return send_file(BytesIO(book), mimetype=XLSX, as_attachment=True, download_name=name)


@bp.get("/<int:worker_no>")
@right("worker.view")
def show(worker_no: int) -> str | Response:
    """Somebody who turned out to be another worker is shown as that one."""
    standing = standing_number(desk().open_reading, worker_no)
    if standing != worker_no:
        return redirect(url_for(".show", worker_no=standing))
    account, with_looks = signed_in.known().id, may("audit.view")
    one = see_worker(desk().open_work, worker_no, with_looks=with_looks, account_id=account, now=desk().now(), within=own_commune())
    return page(one, ReasonForm(formdata=None))


@bp.post("/<int:worker_no>")
@right("worker.view_full_cccd")
def reveal(worker_no: int) -> str | tuple[str, int]:
    """The same page with whole numbers, for this once: it is not kept by the browser, and another look needs a reason again."""
    form, account, with_looks = ReasonForm(), signed_in.known().id, may("audit.view")
    if form.validate():
        return page(
            reveal_worker(desk().open_work, worker_no, form.reason.data, with_looks=with_looks, account_id=account, now=desk().now()), form
        )
    return page(see_worker(desk().open_work, worker_no, with_looks=with_looks, account_id=account, now=desk().now()), form), 422


def page(one: OneWorker, form: ReasonForm) -> str:
    return render_template(
        "workers/show.html",
        one=one,
        form=form,
        shown=SHOWN,
        sealed=SEALED,
        conditions=constraint_lines(one.values),
        field_words=field_words,
        value_words=value_words,
        wish_words=wish_words,
        may_undo=may_undo,
    )


def may_undo(edit: HandEdit) -> bool:
    """A commune officer takes back what he wrote himself."""
    return may("worker.create_edit") and (own_commune() is None or edit.written_by == signed_in.known().id)

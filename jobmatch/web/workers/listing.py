"""Find people, filter the list, print it, take it out."""

from dataclasses import replace
from io import BytesIO
from urllib.parse import urlencode

from flask import redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from jobmatch.services.export_workers import Layout, export_workers
from jobmatch.services.keep_filters import list_filters
from jobmatch.services.see_workers import see_workers
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.scope import own_commune
from jobmatch.web.whole_numbers import row_number
from jobmatch.web.workers.area import bp
from jobmatch.web.workers.forms import PAGE, WorkerForm, form_of_address

TYPES = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv": "text/csv; charset=utf-8"}


@bp.get("")
@right("worker.list")
def show_list() -> str | Response:
    if "words" in request.args:
        return redirect(address_of(WorkerForm(request.args)))
    form, for_paper = form_of_address(request.args), "paper" in request.args
    seen = see_workers(
        desk().open_work,
        replace(form.choice(), within=own_commune() or ""),
        page=request.args.get("page", 1, type=row_number),
        for_paper=for_paper,
        today=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    form.offer(seen.communes, seen.villages)
    kept = list_filters(desk().open_reading, PAGE, account_id=signed_in.known().id)
    return render_template("workers/list.html", seen=seen, form=form, said=form.said(), for_paper=for_paper, kept=kept)


def address_of(form: WorkerForm) -> str:
    said = form.said()
    return url_for(".show_list") + (f"?{urlencode(said)}" if said else "")


@bp.post("")
@right("worker.list")
def find() -> Response:
    """What was typed travels in the body of the form, and then sealed: a name or a number stands in no address and in no log."""
    return redirect(address_of(WorkerForm(request.form)), 303)


@bp.post("/export")
@right("worker.bulk_export")
def export() -> Response:
    """The list as it is filtered, with all that is known of everybody in it."""
    ending = "csv" if request.form.get("ending") == "csv" else "xlsx"
    name = f"nguoi-lao-dong-{desk().today().isoformat()}.{ending}"
    book = export_workers(
        desk().open_work,
        name,
        choice=form_of_address(request.form).choice(),
        layout=Layout.LIST,
        as_of=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    return send_file(BytesIO(book), mimetype=TYPES[ending], as_attachment=True, download_name=name)

"""Filters that somebody keeps under a name."""

from urllib.parse import parse_qsl, urlencode

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.services.keep_filters import drop_filter, keep_filter, list_filters, rename_filter
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.sealed_words import opened, sealed
from jobmatch.web.workers.area import bp
from jobmatch.web.workers.forms import PAGE, form_of_address, without_nul


@bp.get("/filters")
@right("worker.keep_filter")
def show_filters() -> str:
    kept = list_filters(desk().open_reading, PAGE, account_id=signed_in.known().id)
    # One that was let go a moment ago can be kept again.
    name, gap, query = opened(request.args.get("gone", "")).partition("\n")
    return render_template("workers/filters.html", kept=kept, gone=name if gap else "", gone_said=parse_qsl(query))


@bp.post("/filters")
@right("worker.keep_filter")
@once
def keep() -> Response:
    name, query = without_nul(request.form.get("name")), urlencode(form_of_address(request.form).said())
    keep_filter(desk().open_work, PAGE, name, query, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã lưu bộ lọc “%(name)s”.", name=name))
    return redirect(f"{url_for('.show_list')}?{query}")


@bp.post("/filters/<int:filter_id>/name")
@right("worker.keep_filter")
@once
def rename(filter_id: int) -> Response:
    name = without_nul(request.form.get("name"))
    rename_filter(desk().open_work, PAGE, filter_id, name, account_id=signed_in.known().id)
    flash(_("Đã đổi tên thành “%(name)s”.", name=name))
    return redirect(url_for(".show_filters"))


@bp.post("/filters/<int:filter_id>/drop")
@right("worker.keep_filter")
@once
def drop(filter_id: int) -> Response:
    gone = drop_filter(desk().open_work, PAGE, filter_id, account_id=signed_in.known().id)
    return redirect(url_for(".show_filters", gone=sealed(f"{gone.name}\n{gone.query}")))

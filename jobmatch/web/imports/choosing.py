"""What an officer chooses before a list is written: one form for each page of choices, and the file is read again by them."""

from flask import flash, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.registry.preview import Tick
from jobmatch.services.choose_for_upload import choose_all_repairs, choose_columns, choose_identities, choose_repairs, forget_columns
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.addresses import own_address
from jobmatch.web.desk import desk
from jobmatch.web.imports.area import bp
from jobmatch.web.once import once
from jobmatch.web.scope import own_commune

_COLUMN = "column-"


@bp.post("/<int:upload_id>/columns")
@right("import.upload_preview")
@once
def choose_meanings(upload_id: int) -> Response:
    columns = {name.removeprefix(_COLUMN): value for name, value in request.form.items() if name.startswith(_COLUMN) and value}
    account, now, key = signed_in.known().id, desk().now(), request.form.get("header_key", "")
    choose_columns(desk().open_work, upload_id, key, columns, account_id=account, now=now, within=own_commune())
    flash(_("Đang đọc lại theo lựa chọn. Tệp sau của xã có tiêu đề này cũng được đọc như vậy."))
    return redirect(url_for("imports.show", upload_id=upload_id, view="columns"))


@bp.post("/<int:upload_id>/columns/forget")
@right("import.upload_preview")
@once
def forget_meanings(upload_id: int) -> Response:
    account, now, key = signed_in.known().id, desk().now(), request.form.get("header_key", "")
    forget_columns(desk().open_work, upload_id, key, account_id=account, now=now, within=own_commune())
    flash(_("Đã quên lựa chọn cho tiêu đề này, đang đọc lại như hệ thống tự hiểu."))
    return redirect(url_for("imports.show", upload_id=upload_id, view="columns"))


@bp.post("/<int:upload_id>/repairs")
@right("import.upload_preview")
@once
def choose_cells(upload_id: int) -> Response:
    """Each cell of the page that can be chosen for comes with its key and an answer, in the same order."""
    answers = list(zip(request.form.getlist("key"), request.form.getlist("answer"), strict=False))
    choose_repairs(
        desk().open_work,
        upload_id,
        refuse=[key for key, answer in answers if answer == "refuse"],
        take_at=[key.rpartition("!")[0] for key, answer in answers if answer == "take_back"],
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    return redirect(own_address(request.form.get("back", "")))


@bp.post("/<int:upload_id>/repairs/all")
@right("import.upload_preview")
@once
def choose_kind(upload_id: int) -> Response:
    refuse, account = request.form.get("answer") == "refuse", signed_in.known().id
    choose_all_repairs(desk().open_work, upload_id, request.form.get("code", ""), refuse=refuse, account_id=account, now=desk().now())
    return redirect(url_for("imports.show", upload_id=upload_id))


@bp.post("/<int:upload_id>/identities")
@right("import.upload_preview")
@once
def agree_to_changes(upload_id: int) -> Response:
    shown, ticked = (list(filter(None, map(tick_of, request.form.getlist(name)))) for name in ("shown", "tick"))
    account, now = signed_in.known().id, desk().now()
    choose_identities(desk().open_work, upload_id, shown=shown, ticked=ticked, account_id=account, now=now)
    return redirect(own_address(request.form.get("back", "")))


def tick_of(words: str) -> Tick | None:
    """What `tick_words` wrote; None for anything else."""
    row, _dot, rest = words.partition(".")
    field, _dot, sheet = rest.partition(".")
    return (sheet, int(row), field) if row.isascii() and row.isdigit() and field else None

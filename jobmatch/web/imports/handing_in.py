"""What the communes sent and what was written of it; a file is handed in, written, read again or put away."""

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.services.choose_for_upload import note_ids_checked
from jobmatch.services.hand_in_workbook import hand_in_workbook
from jobmatch.services.order_upload import order_upload
from jobmatch.services.put_upload_away import put_upload_away
from jobmatch.services.see_uploads import see_uploads
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.imports.area import Answer, bp
from jobmatch.web.imports.forms import WorkbookForm
from jobmatch.web.imports.words import STATES
from jobmatch.web.once import once
from jobmatch.web.scope import own_uploads


@bp.get("")
@right("import.upload_preview")
def show_list() -> str:
    return render_template("imports/list.html", seen=see_uploads(desk().open_reading, of_account=own_uploads()), states=STATES)


@bp.get("/new")
@right("import.upload_preview")
def show_new() -> str:
    return render_template("imports/new.html", form=WorkbookForm())


@bp.post("/new")
@right("import.upload_preview")
@once
def hand_in() -> Answer:
    """One file leads to its preview, several to the list of files."""
    form = WorkbookForm()
    if not form.validate():
        return render_template("imports/new.html", form=form), 422
    account, today = signed_in.known().id, desk().today()
    handed_in = [
        hand_in_workbook(desk().open_work, file.filename or "", file.read(), as_of=today, account_id=account, now=desk().now())
        for file in form.files.data
    ]
    if len(handed_in) == 1:
        return redirect(url_for("imports.show", upload_id=handed_in[0].upload_id))
    flash(_("Đã nhận %(count)s tệp, đang đọc từng tệp.", count=len(handed_in)))
    return redirect(url_for("imports.show_list"))


@bp.post("/<int:upload_id>/write")
@right("import.commit")
@once
def write(upload_id: int) -> Response:
    """The word that the column of citizen IDs was checked comes along where many numbers differ."""
    if "ids_checked" in request.form:
        note_ids_checked(desk().open_work, upload_id)
    order_upload(desk().open_work, upload_id, commit=True, account_id=signed_in.known().id, now=desk().now())
    return redirect(url_for("imports.show", upload_id=upload_id))


@bp.post("/<int:upload_id>/read")
@right("import.upload_preview")
@once
def read_again(upload_id: int) -> Response:
    order_upload(desk().open_work, upload_id, commit=False, account_id=signed_in.known().id, now=desk().now())
    return redirect(url_for("imports.show", upload_id=upload_id))


@bp.post("/<int:upload_id>/put-away")
@right("import.upload_preview")
@once
def put_away(upload_id: int) -> Response:
    put_upload_away(desk().open_work, upload_id)
    flash(_("Đã cất tệp đi. Chưa ghi gì vào sổ; cần thì gửi lại tệp."))
    return redirect(url_for("imports.show_list"))

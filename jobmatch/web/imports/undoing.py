"""A written import taken back: first what that would do, then the deed."""

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.services.undo_import import see_undoing, undo_import
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.imports.area import bp
from jobmatch.web.once import once
from jobmatch.web.words import thousands


@bp.get("/batches/<int:import_id>/undo")
@right("import.undo")
def show_undo(import_id: int) -> str:
    return render_template("imports/undo.html", seen=see_undoing(desk().open_reading, import_id))


@bp.post("/batches/<int:import_id>/undo")
@right("import.undo")
@once
def undo(import_id: int) -> Response:
    """A file that can be written again is read again first."""
    done = undo_import(desk().open_work, import_id, account_id=signed_in.known().id, now=desk().now())
    leaving, changing = thousands(done.undoing.leaving), thousands(done.undoing.changing)
    flash(_("Đã hoàn tác lần nhập. %(leaving)s người rời sổ, %(changing)s người trở lại như trước.", leaving=leaving, changing=changing))
    if len(done.upload_ids) == 1:
        return redirect(url_for("imports.show", upload_id=done.upload_ids[0]))
    return redirect(url_for("imports.show_list"))

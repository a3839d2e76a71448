"""Hand a list in, look it through, write it or put it away."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.documents.tables import table_csv
from jobmatch.registry.preview import CellLine, Preview
from jobmatch.registry.worker import WorkerDraft
from jobmatch.services.hand_in_workbook import hand_in_workbook
from jobmatch.services.order_upload import order_upload
from jobmatch.services.put_upload_away import put_upload_away
from jobmatch.services.see_job_runs import see_job_run
from jobmatch.services.see_uploads import OneUpload, see_upload, see_uploads
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.imports.forms import WorkbookForm
from jobmatch.web.imports.words import STATES, covered, list_day, problem_words
from jobmatch.web.once import once
from jobmatch.web.paging import LINES, page_of
from jobmatch.web.workers.words import SEALED, field_words, value_words

bp = Blueprint("imports", __name__, url_prefix="/imports")

CHANGES_ON_A_PAGE = 20  # of people, each with several fields
# Fields that another one in the same list says already.
SAID_AGAIN = ("wishes", "address_text")
CELL_COLUMNS = ("Trang tính", "Dòng", "Ô", "Người", "Trong tệp", "Đề nghị", "Vì sao", "Cách sửa")


@dataclass(frozen=True, slots=True)
class CellChoice:
    """Which of the doubtful cells to show; empty shows all. `waits`: only rows that nothing is written of."""

    sheet: str = ""
    code: str = ""
    waits: bool = False

    def chosen(self, cells: Sequence[CellLine]) -> list[CellLine]:
        return [
            line
            for line in cells
            if self.sheet in ("", line.problem.sheet) and self.code in ("", line.problem.code) and (line.waits or not self.waits)
        ]

    def said(self) -> dict[str, str]:
        return {name: value for name, value in (("sheet", self.sheet), ("code", self.code), ("waits", "1" if self.waits else "")) if value}


@bp.get("")
@right("import.upload_preview")
def show_list() -> str:
    return render_template("imports/list.html", seen=see_uploads(desk().open_reading), states=STATES)


@bp.get("/new")
@right("import.upload_preview")
def show_new() -> str:
    return render_template("imports/new.html", form=WorkbookForm())


@bp.post("/new")
@right("import.upload_preview")
@once
def hand_in() -> Response | tuple[str, int]:
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


@bp.get("/<int:upload_id>")
@right("import.upload_preview")
def show(upload_id: int) -> str:
    one = see_upload(desk().open_work, upload_id, account_id=signed_in.known().id, now=desk().now())
    seen = see_job_run(desk().open_reading, one.run_id, now=datetime.now(UTC)) if one.run_id else None
    choice = cell_choice()
    cells = choice.chosen(one.preview.cells)
    lists: dict[str, Sequence[object]] = {"cells": cells, "changes": one.preview.changes, "new": one.preview.new}
    view = request.args.get("view", "")
    view = view if view in lists else "cells"
    length = CHANGES_ON_A_PAGE if view == "changes" else LINES
    return render_template(
        "imports/show.html",
        one=one,
        upload=one.upload,
        counts=one.upload.counts,
        run=seen.run if seen else None,
        scheduler_lives=seen.scheduler_lives if seen else True,
        states=STATES,
        view=view,
        page=page_of(lists[view], request.args.get("page", 1, type=int), length),
        choice=choice,
        codes=codes_of(one.preview),
        problem_words=problem_words,
        list_day=list_day,
        shown=shown_to_me(one),
        said_again=SAID_AGAIN,
        field_words=field_words,
        changed_words=changed_words,
    )


@bp.get("/<int:upload_id>/cells.csv")
@right("import.upload_preview")
def download_cells(upload_id: int) -> Response:
    """The cells as the page with the same choice shows them, for the commune that sent the list."""
    one = see_upload(desk().open_work, upload_id, account_id=signed_in.known().id, now=desk().now())
    shown = shown_to_me(one)
    rows = [
        (
            line.problem.sheet,
            line.problem.row or "",
            line.problem.cell,
            line.person,
            shown(line.problem.found),
            shown(line.proposal),
            line.problem.message,
            line.problem.fix,
        )
        for line in cell_choice().chosen(one.preview.cells)
    ]
    table = table_csv(CELL_COLUMNS, rows, for_excel=True)
    return send_file(BytesIO(table), mimetype="text/csv", as_attachment=True, download_name=f"o-can-xem-{upload_id}.csv")


@bp.post("/<int:upload_id>/write")
@right("import.commit")
@once
def write(upload_id: int) -> Response:
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


def cell_choice() -> CellChoice:
    return CellChoice(request.args.get("sheet", ""), request.args.get("code", ""), "waits" in request.args)


def codes_of(preview: Preview) -> list[tuple[str, int]]:
    """Kinds of problem with how often, the most frequent first."""
    return Counter(line.problem.code for line in preview.cells).most_common()


def shown_to_me(one: OneUpload) -> Callable[[str], str]:
    """Whole numbers are for the officer of this list; others see the last four digits."""
    is_mine = one.upload.handed_in_by == signed_in.known().id
    return str if is_mine else covered


def changed_words(field: str, values: WorkerDraft) -> str:
    """Numbers and what is sensitive changed or did not; what they are stands in the profile."""
    return str(_("chỉ xem trong hồ sơ")) if field in SEALED else value_words(field, values)

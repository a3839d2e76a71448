"""One file: how far it is, what was read from it, what writing it would change, and the file to take along."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

from flask import abort, make_response, render_template, request, send_file, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.documents.tables import table_csv
from jobmatch.registry.preview import PersonLine, Preview
from jobmatch.registry.slipped_numbers import slipped_numbers
from jobmatch.registry.worker import WorkerDraft
from jobmatch.services.give_back_workbook import give_back_workbook
from jobmatch.services.see_job_runs import see_job_run
from jobmatch.services.see_uploads import OneUpload
from jobmatch.web import signed_in
from jobmatch.web.access import may, right
from jobmatch.web.addresses import asked
from jobmatch.web.desk import desk
from jobmatch.web.imports.area import bp, cell_choice, look, shown_to_me
from jobmatch.web.imports.columns import column_cards
from jobmatch.web.imports.words import QUESTIONS, REPAIRS, STATES, covered, list_day, problem_words
from jobmatch.web.paging import LINES, page_of
from jobmatch.web.whole_numbers import row_number
from jobmatch.web.workers.words import SEALED, field_words, value_words

CHANGES_ON_A_PAGE = 20  # of people, each with several fields
# Fields that another one in the same list says already.
SAID_AGAIN = ("wishes", "address_text")
# Numbers by which an officer compares a person with the card, on the page of the officer's own list.
COMPARED = ("citizen_id", "old_id")
CELL_COLUMNS = ("Trang tính", "Dòng", "Ô", "Người", "Trong tệp", "Đề nghị", "Vì sao", "Cách sửa")
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field of somebody: what is kept, what the list has, what would be written. `tick` names what an officer agrees to."""

    field: str
    before: str
    said: str
    after: str
    tick: str = ""
    is_ticked: bool = False


@bp.get("/<int:upload_id>")
@right("import.upload_preview")
def show(upload_id: int) -> str:
    one = look(upload_id)
    seen = see_job_run(desk().open_reading, one.run_id, now=datetime.now(UTC)) if one.run_id else None
    choice = cell_choice()
    lists: dict[str, Sequence[object]] = {
        "cells": choice.chosen(one.preview.cells),
        "changes": one.preview.changes,
        "new": one.preview.new,
        "columns": column_cards(one) if one.upload.state == "read" else (),
    }
    counts = one.upload.counts
    view = asked("view") if asked("view") in lists else "columns" if one.upload.state == "read" and not counts.get("rows") else "cells"
    length = CHANGES_ON_A_PAGE if view == "changes" else LINES
    return render_template(
        "imports/show.html",
        one=one,
        upload=one.upload,
        counts=counts,
        run=seen.run if seen else None,
        scheduler_lives=seen.scheduler_lives if seen else True,
        states=STATES,
        view=view,
        page=page_of(lists[view], request.args.get("page", 1, type=row_number), length),
        columns=lists["columns"],
        choice=choice,
        codes=codes_of(one.preview),
        repairs=repairs_of(one),
        refused_at={key.rpartition("!")[0] for key in one.upload.choices.reading.refused},
        slipped=slipped_of(one),
        problem_words=problem_words,
        questions=QUESTIONS,
        list_day=list_day,
        shown=shown_to_me(one),
        field_words=field_words,
        change_rows=lambda line: list(change_rows(one, line)),
        progress_address=url_for("imports.show_progress", upload_id=upload_id, run=one.run_id),
        reload_address=request.full_path.rstrip("?"),
    )


@bp.get("/<int:upload_id>/progress")
@right("import.upload_preview")
def show_progress(upload_id: int) -> Response:
    """The bar alone, of the run that the page was opened for; when it has ended the page is asked for once more, as a whole."""
    seen = see_job_run(desk().open_reading, request.args.get("run", 0, type=row_number), now=datetime.now(UTC))
    if seen.run.subject != str(upload_id):
        abort(404)
    fragment = render_template(
        "job_runs/fragment.html",
        run=seen.run,
        scheduler_lives=seen.scheduler_lives,
        progress_address=url_for("imports.show_progress", upload_id=upload_id, run=seen.run.run_id),
        reload_address=url_for("imports.show", upload_id=upload_id),
    )
    answer = make_response(fragment)
    if not seen.run.is_under_way:
        answer.headers["HX-Refresh"] = "true"
    return answer


@bp.get("/<int:upload_id>/cells.csv")
@right("import.upload_preview")
def download_cells(upload_id: int) -> Response:
    """The cells as the page with the same choice shows them, for the commune that sent the list."""
    one = look(upload_id)
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


@bp.get("/<int:upload_id>/marked.xlsx")
@right("import.download_original")
def download_marked(upload_id: int) -> Response:
    marked = give_back_workbook(desk().open_work, upload_id, account_id=signed_in.known().id, now=desk().now())
    return send_file(BytesIO(marked.content), mimetype=WORKBOOK, as_attachment=True, download_name=marked.name)


def codes_of(preview: Preview) -> list[tuple[str, int]]:
    """Kinds of problem with how often, the most frequent first."""
    return Counter(line.problem.code for line in preview.cells).most_common()


def repairs_of(one: OneUpload) -> list[tuple[str, str, int, int]]:
    """Each kind of repair: code, words, how many are proposed, how many were refused."""
    proposed = Counter(line.problem.code for line in one.preview.cells if line.can_be_refused)
    refused = Counter(key.rpartition("!")[2] for key in one.upload.choices.reading.refused)
    return [(code, str(REPAIRS.get(code, problem_words(code))), proposed[code], refused[code]) for code in sorted(proposed | refused)]


def slipped_of(one: OneUpload) -> str:
    """Why the list is not written as it stands, until somebody has looked at the column of citizen IDs."""
    slipped = slipped_numbers(one.upload.counts.get("ids", {}))
    return str(slipped) if slipped and not one.upload.choices.ids_checked else ""


def change_rows(one: OneUpload, line: PersonLine) -> Iterator[ChangeRow]:
    """What changes by itself, then what waits for a tick."""
    ticks = {field: (sheet, row, field) for sheet, row, field in line.asked}
    plain = [field for field in line.changed if field not in ticks]
    for field in [field for field in plain if field not in SAID_AGAIN] or plain:
        yield ChangeRow(field, *three_ways(one, line, field))
    for field, tick in ticks.items():
        yield ChangeRow(field, *three_ways(one, line, field), tick_words(*tick), tick in one.upload.choices.ticks)


def three_ways(one: OneUpload, line: PersonLine, field: str) -> tuple[str, str, str]:
    shown = shown_to_me(one)
    # The card is compared with the officer's own list; what the registry has beside it is for those who may see whole numbers.
    shown_of_registry = shown if may("worker.view_full_cccd") else covered
    return (
        changed_words(field, line.before, shown_of_registry),
        changed_words(field, line.said, shown),
        changed_words(field, line.after, shown_of_registry),
    )


def tick_words(sheet: str, row: int, field: str) -> str:
    """A tick as a form sends it; the sheet comes last because its name may hold any sign."""
    return f"{row}.{field}.{sheet}"


def changed_words(field: str, values: WorkerDraft | None, shown: Callable[[str], str]) -> str:
    """What is sensitive changed or did not; what it is stands in the profile. Numbers to compare are `shown` whole or covered."""
    if values is None:
        return ""
    if field in COMPARED:
        return shown(value_words(field, values))
    return str(_("chỉ xem trong hồ sơ")) if field in SEALED else value_words(field, values)

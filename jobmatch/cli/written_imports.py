"""`jobmatch workers imports` and `undo`: what was written at one stroke, and how it is taken back."""

import json
from typing import Any

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json, commit
from jobmatch.services.undo_import import Batch, Undoing, see_imports, see_undoing, undo_import

_LINES = 50


@click.command("imports")
@as_json
def list_imports(*, as_json: bool) -> None:
    """The newest imports with their numbers, also those that were undone.

    \b
    jobmatch workers imports
    jobmatch workers imports --json
    """
    for batch in see_imports(open_desk().open_reading, _LINES):
        click.echo(json.dumps(batch_values(batch), ensure_ascii=False) if as_json else batch_line(batch))


@click.command("undo")
@click.argument("import_id", type=click.IntRange(min=1))
@commit
@as_json
def undo(import_id: int, *, commit: bool, as_json: bool) -> None:
    """Say what taking an import back would do; take it back with --commit.

    \b
    jobmatch workers imports
    jobmatch workers undo 12
    jobmatch workers undo 12 --commit
    """
    desk = open_desk()
    if commit:
        told = undo_import(desk.open_work, import_id, account_id=None, now=desk.now()).undoing
    else:
        told = see_undoing(desk.open_reading, import_id).undoing
    values = undoing_values(import_id, told, is_done=commit)
    click.echo(json.dumps(values, ensure_ascii=False) if as_json else undoing_line(told, is_done=commit))
    if not commit and not as_json:
        click.echo("Nothing is undone yet: add --commit.", err=True)


def batch_values(batch: Batch) -> dict[str, Any]:
    return {
        "import": batch.id,
        "file": batch.file_name,
        "kind": batch.kind,
        "as_of": batch.as_of.isoformat(),
        "written_at": batch.written_at.isoformat(),
        "rows": batch.rows,
        "accepted": batch.accepted,
        "review": batch.in_review,
        "refused": batch.refused,
        "undone_at": batch.undone_at.isoformat() if batch.undone_at else None,
    }


def batch_line(batch: Batch) -> str:
    sums = f"{batch.rows} = {batch.accepted} ghi được + {batch.in_review} chờ xem + {batch.refused} không đọc được"
    undone = f", đã hoàn tác {batch.undone_at:%d/%m/%Y}" if batch.undone_at else ""
    return f"{batch.id}: {batch.file_name}, xét đến {batch.as_of:%d/%m/%Y}: {sums}{undone}"


def undoing_values(import_id: int, told: Undoing, *, is_done: bool) -> dict[str, Any]:
    people = {"leaving": told.leaving, "changing": told.changing, "in_runs": told.in_runs, "invited": told.invited}
    return {"import": import_id, "undone": is_done, **people}


def undoing_line(told: Undoing, *, is_done: bool) -> str:
    done = "Đã hoàn tác" if is_done else "Nếu hoàn tác thì"
    people = f"{told.leaving} người rời sổ, {told.changing} người trở lại như các danh sách khác ghi"
    return f"{done}: {people}; trong số rời sổ {told.in_runs} người có trong lần khớp việc, {told.invited} người có giấy mời."

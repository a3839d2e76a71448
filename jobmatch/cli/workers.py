"""`jobmatch workers`: lists of people in, the registry out."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.cli.desk import Desk, open_desk
from jobmatch.cli.import_words import file_values, lines_for_eyes, outcome_values, report_values, warnings
from jobmatch.cli.options import as_json, as_of, commit
from jobmatch.cli.written_imports import list_imports, undo
from jobmatch.documents.tables import table_csv, table_file
from jobmatch.errors import Refused
from jobmatch.registry.import_report import ImportReport
from jobmatch.registry.reading.rows_report import REPORT_COLUMNS, report_line
from jobmatch.services import export_workers as exporting
from jobmatch.services import list_duplicates as duplicates_listing
from jobmatch.services.import_workers import ReadList, import_workers, read_lists, remembered_columns, report_of_reading
from jobmatch.services.see_health import see_health
from jobmatch.services.weigh_pairs import PairWeights, weigh_pairs
from jobmatch.settings import HOME
from jobmatch.wiring import give_way

OUT = click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to write; the ending says the format.")

LAYOUT = click.option(
    "--layout",
    type=click.Choice([each.value for each in exporting.Layout]),
    default=exporting.Layout.TABLE.value,
    show_default=True,
    help="A table for programs, or a list that `workers import` reads back.",
)


@click.group("workers")
def command() -> None:
    """The registry: import lists, export people, list duplicates."""


command.add_command(list_imports)
command.add_command(undo)


@command.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@commit
@click.option("--report", type=click.Path(path_type=Path), help="Write sums and every problem by cell, as JSON.")
@click.option("--rows", type=click.Path(path_type=Path), help="Write what was read, one line per person row, as CSV.")
@click.option("--ids-checked", is_flag=True, help="Write although many people get another citizen ID: the column was compared with cards.")
@as_of
@as_json
def import_lists(
    files: tuple[Path, ...], *, commit: bool, report: Path | None, rows: Path | None, ids_checked: bool, as_of: date | None, as_json: bool
) -> None:
    """Read lists of people and compare them with the registry; write them with --commit.

    A file that is refused stops no other. Exit code 1 when no row was accepted, or when more than 5 % of the people known by name and
    birth date would get another citizen ID.

    \b
    jobmatch workers import 01_quangha.xlsx 02_quangduc.xlsx
    jobmatch workers import *.xlsx --commit --report report.json --rows rows.csv
    jobmatch workers import list.ods --as-of 2025-11-01 --json
    """
    give_way()
    desk = open_desk() if commit else desk_with_tables()
    day = as_of or (desk.today() if desk else datetime.now(HOME).date())
    remembered = remembered_columns(desk.open_reading) if desk else {}
    with progress(len(files)) as on_file:
        lists = read_lists(files, as_of=day, on_file=on_file, remembered=remembered)
    if desk:
        outcome = import_workers(
            desk.open_work, desk.open_reading, lists, as_of=day, commit=commit, account_id=None, now=desk.now(), ids_checked=ids_checked
        )  # fmt: skip
    else:
        outcome = report_of_reading(lists, as_of=day)
    if report:
        write_privately(report, json.dumps(report_values(outcome), ensure_ascii=False, indent=1).encode())
    if rows:
        write_privately(rows, rows_csv(outcome))
    answer(outcome, commit=commit, as_json=as_json)
    sys.exit(0 if outcome.accepted else 1)


def desk_with_tables() -> Desk | None:
    """Looking into a file needs no database; without one nobody can say who is known already."""
    try:
        desk = open_desk()
    except Refused:
        return None
    return desk if see_health(desk.open_reading, today_is=desk.now(), now=desk.now()).tables_current else None


@contextmanager
def progress(files: int) -> Iterator[Callable[[ReadList], None]]:
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Đọc tệp", total=files)
        yield lambda found: bar.update(task, advance=1, description=found.file)


def rows_csv(report: ImportReport) -> bytes:
    lines = (report_line(row) for file in report.files for row in file.rows)
    return table_csv(REPORT_COLUMNS, ([line[column] for column in REPORT_COLUMNS] for line in lines))


def answer(report: ImportReport, *, commit: bool, as_json: bool) -> None:
    if as_json:
        for file in report.files:
            click.echo(json.dumps(file_values(file), ensure_ascii=False))
        click.echo(json.dumps(outcome_values(report), ensure_ascii=False))
        return
    for line in lines_for_eyes(report):
        click.echo(line)
    for warning in warnings(report):
        click.echo(warning, err=True)
    if not commit:
        click.echo("Nothing is written yet: add --commit.", err=True)


@command.command("export")
@OUT
@LAYOUT
@click.option("--commune", default="", help="Only people of this commune, by the name or the code it has on --as-of.")
@as_of
def export(*, out: Path, layout: str, commune: str, as_of: date | None) -> None:
    """Write the registry, one row per worker. It holds sealed fields: keep it as you keep the papers.

    A list names places as they are called on --as-of.

    \b
    jobmatch workers export --out registry.xlsx
    jobmatch workers export --out registry.csv
    jobmatch workers export --layout list --commune "Quảng Hà" --as-of 2025-07-01 --out quangha.xlsx
    """
    desk = open_desk()
    day = as_of or desk.today()
    choice = exporting.WorkerChoice(commune=commune_id(commune, day)) if commune else None
    book = exporting.export_workers(
        desk.open_work, out.name, choice=choice, layout=exporting.Layout(layout), as_of=day, account_id=None, now=desk.now()
    )
    write_privately(out, book)


def commune_id(text: str, on: date) -> str:
    found = default_gazetteer().commune_by_code(text, on) or default_gazetteer().find_commune(text, on)
    if found is None:
        raise Refused("commune_unknown", f"Không có xã nào tên hoặc mã “{text}” ngày {on:%d/%m/%Y}.", "Ghi cả loại: thị trấn, xã, phường.")
    return found.id


@command.command("duplicates")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write the pairs; the ending says the format.")
@click.option("--weights", is_flag=True, help="Show what each agreement of two rows weighs in this registry.")
@as_json
def duplicates(*, out: Path | None, weights: bool, as_json: bool) -> None:
    """Write pairs of rows that are one person (same) or may be (review), with the evidence; or show how pairs are weighed.

    \b
    jobmatch workers duplicates --out pairs.csv
    jobmatch workers duplicates --weights
    """
    if out is None and not weights:
        raise click.UsageError("Name --out FILE, or --weights.")
    desk = open_desk()
    if out:
        pairs = duplicates_listing.list_duplicates(desk.open_work, account_id=None, now=desk.now())
        write_privately(out, table_file(out.name, duplicates_listing.COLUMNS, pairs))
        click.echo(f"{sum(pair[3] == 'same' for pair in pairs)} same, {sum(pair[3] == 'review' for pair in pairs)} to review.", err=True)
    if weights:
        answer_weights(weigh_pairs(desk.open_work, account_id=None, now=desk.now()), as_json=as_json)


def answer_weights(found: PairWeights, *, as_json: bool) -> None:
    """m: how often two rows of one person agree so; u: how often two of strangers do; bits: log2(m/u)."""
    if as_json:
        for weight in found.weights:
            click.echo(json.dumps(asdict(weight), ensure_ascii=False))
        return
    click.echo(f"{'field':16}{'level':12}{'m':>10}{'u':>13}{'bits':>8}")
    for weight in found.weights:
        click.echo(f"{weight.field:16}{weight.degree:12}{weight.m:10.4f}{weight.u:13.8f}{weight.bits:8.2f}")
    click.echo(
        f"{found.rows} rows, {found.true_pairs:.0f} pairs of one person expected, {found.prior_bits:.1f} bits before any field.", err=True
    )


def write_privately(path: Path, content: bytes) -> None:
    """Nobody else on this machine may read it, also where a file of that name was open to all."""
    path.touch(mode=0o600)
    if path.is_file():  # and no pipe or screen
        path.chmod(0o600)
    path.write_bytes(content)

"""`jobmatch radio`: write the newsletter of one station."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json, as_of, commit
from jobmatch.cli.waiting import waiting
from jobmatch.documents.script_sheet import SheetHeading, script_docx, script_pdf, script_txt
from jobmatch.radio.script import GateFinding
from jobmatch.services.write_newsletter import USUAL_SLOT_SECONDS, WrittenNewsletter, compose_newsletter, newest_run, write_newsletter


@click.group("radio")
def command() -> None:
    """Newsletters that a commune's announcer reads aloud."""


@command.command("write")
@click.option("--run", "run_id", help="The match run whose vacancies are told. Default: the newest.")
@click.option("--station", required=True, metavar="CODE", help="The station: its commune's code, see `jobmatch stations list`.")
@click.option("--slot", type=int, default=USUAL_SLOT_SECONDS, show_default=True, metavar="SECONDS", help="How long it may take on air.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write script.txt, script.docx and script.pdf here.")
@as_of
@commit
@as_json
@click.pass_context
def write(
    ctx: click.Context, *, run_id: str | None, station: str, slot: int, out: Path | None, as_of: date | None, commit: bool, as_json: bool
) -> None:
    """Tell the open and lawful vacancies of a match run in words that can be read aloud. --as-of is the day on which it is read.

    \b
    jobmatch radio write --run 0123456789abcdef --station 06922
    jobmatch radio write --run 0123456789abcdef --station 06922 --out out/ --commit
    """
    desk = open_desk()
    airs_on, run_id = as_of or desk.today(), run_id or newest_run(desk.open_reading)
    with waiting("Writing"):
        if commit:
            written = write_newsletter(desk.open_work, station, run_id, airs_on=airs_on, slot_seconds=slot, account_id=None, now=desk.now())
        else:
            written = compose_newsletter(desk.open_reading, station, run_id, airs_on=airs_on, slot_seconds=slot)
    say(written, as_json)
    if out:
        write_files(written, out)
        click.echo(f"script.txt, script.docx and script.pdf under {out}", err=True)
    if not written.script.is_releasable:
        click.echo("It cannot go on air as it stands: mend what is named above.", err=True)
        ctx.exit(1)


def write_files(written: WrittenNewsletter, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    heading = SheetHeading(written.airs_on)
    (out / "script.txt").write_text(script_txt(written.script, is_draft=True), "utf-8")
    (out / "script.docx").write_bytes(script_docx(written.script, heading))
    (out / "script.pdf").write_bytes(script_pdf(written.script, heading))


def say(written: WrittenNewsletter, as_json: bool) -> None:
    """The words on standard output; what was found and left out on standard error."""
    script = written.script
    if as_json:
        click.echo(json.dumps(facts(written), ensure_ascii=False))
    else:
        click.echo(script.text, nl=False)
    for finding in script.findings:
        click.echo(words_of(finding), err=True)
    for each in script.left_out:
        click.echo(f"left out {each.vacancy_ref}: {each.reason}", err=True)
    click.echo(f"air time {script.air_time_seconds} s of {written.slot_seconds} s, {len(script.sentences)} sentences", err=True)
    if not written.number:
        click.echo("A trial: nothing was written. Add --commit to keep a draft.", err=True)
    else:
        click.echo(f"Draft {written.number}, version {written.version}{'' if written.is_new else ', as before'}.", err=True)


def words_of(finding: GateFinding) -> str:
    where = f"sentence {finding.sentence}" if finding.sentence else "whole script"
    return f"{'stops' if finding.blocks else 'advice'}, {where}: {finding.message}"


def facts(written: WrittenNewsletter) -> dict[str, Any]:
    script = written.script
    return {
        "station": script.station.code,
        "run_id": written.run_id,
        "airs_on": written.airs_on.isoformat(),
        "air_time_seconds": script.air_time_seconds,
        "slot_seconds": written.slot_seconds,
        "releasable": script.is_releasable,
        "sentences": [asdict(sentence) for sentence in script.sentences],
        "findings": [asdict(finding) for finding in script.findings],
        "left_out": [asdict(each) for each in script.left_out],
        "number": written.number or None,
        "version": written.version,
    }

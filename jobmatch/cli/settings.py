"""`jobmatch settings`: who the centre is and who signs for it, by date."""

import json
from dataclasses import asdict
from datetime import date

import click

from jobmatch.cli.options import as_json, as_of, commit, day_option
from jobmatch.services.keep_organisation import Organisation, change_organisation, change_to, see_organisation, see_organisations
from jobmatch.wiring import build_desk


@click.group("settings")
def command() -> None:
    """The centre, its signatories, its document numbers, by date."""


@command.command("show")
@as_of
@as_json
def show(as_of: date | None, as_json: bool) -> None:
    """Show who the centre is on a day, and since when.

    \b
    jobmatch settings show
    jobmatch settings show --as-of 2025-07-01 --json
    """
    desk = build_desk()
    day = as_of or desk.today()
    organisation, lines = see_organisation(desk.open_reading, on=day), see_organisations(desk.open_reading)
    if as_json:
        changes = [{"valid_from": line.valid_from.isoformat(), **asdict(line.organisation)} for line in lines]
        click.echo(json.dumps({"as_of": day.isoformat(), "organisation": asdict(organisation), "lines": changes}, ensure_ascii=False))
        return
    echo(organisation)
    click.echo(f"On {day}. Lines begin on: {', '.join(str(line.valid_from) for line in reversed(lines)) or 'none yet'}.", err=True)


@command.command("set")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE...")
@day_option("--from", "valid_from", help="The day from which it holds. Default: today.")
@commit
def set_values(values: tuple[str, ...], valid_from: date | None, commit: bool) -> None:
    """Change the centre from a day on; what was before stays for older papers.

    \b
    jobmatch settings set signing_form=KT. signatory_title="PHÓ GIÁM ĐỐC" signatory_name="Trần Thị Bưởi" --from 2025-04-01
    jobmatch settings set phone="0203 3879 123" --commit
    """
    desk = build_desk()
    changes = dict(read_pair(value) for value in values)
    day = valid_from or desk.today()
    if not commit:
        echo(change_to(desk.open_reading, changes, valid_from=day))
        click.echo(f"Would hold from {day}. Nothing is written yet: add --commit.", err=True)
        return
    echo(change_organisation(desk.open_work, changes, valid_from=day))
    click.echo(f"Holds from {day}.", err=True)


def read_pair(value: str) -> tuple[str, str]:
    field, sign, words = value.partition("=")
    if not sign:
        raise click.UsageError(f"{value} has no =. Write FIELD=VALUE.")
    return field, words


def echo(organisation: Organisation) -> None:
    for field, value in asdict(organisation).items():
        click.echo(f"{field}={value}")

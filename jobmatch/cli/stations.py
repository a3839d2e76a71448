"""`jobmatch stations`: whose loudspeakers newsletters are written for."""

import json
from dataclasses import asdict
from datetime import date

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json, as_of
from jobmatch.services.keep_reading_pace import see_stations_paces


@click.group("stations")
def command() -> None:
    """The stations that newsletters are written for, and their codes."""


@command.command("list")
@as_of
@as_json
def show_list(*, as_of: date | None, as_json: bool) -> None:
    """One for each commune of the registry; its code is the commune's code on that day.

    \b
    jobmatch stations list
    jobmatch stations list --json
    """
    desk = open_desk()
    for station in see_stations_paces(desk.open_reading, on=as_of or desk.today()):
        if as_json:
            click.echo(json.dumps(asdict(station), ensure_ascii=False))
        else:
            click.echo(f"{station.code}\t{station.name}\t{station.syllables_per_minute} syllables a minute")

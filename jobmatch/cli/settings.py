"""`jobmatch settings`: who the centre is and who signs for it, by date; the numbers of its papers; how its stations read."""

import json
import re
from dataclasses import asdict, dataclass, field
from datetime import date

import click

from jobmatch.cli.desk import Desk, open_desk
from jobmatch.cli.options import as_json, as_of, commit, day_option
from jobmatch.services.keep_number_series import NumberSeries, raise_number, see_number_series
from jobmatch.services.keep_organisation import change_organisation, change_to, see_organisation, see_organisations
from jobmatch.services.keep_reading_pace import change_reading_pace, see_stations_paces
from jobmatch.services.keep_wish_ages import change_wish_ages, see_wish_ages

NUMBER = re.compile(r"number\.([A-Z]+)\.(\d{4})")
PACE = re.compile(r"reading\.(\d{5})")
WISH_AGE = re.compile(r"wish\.(weak_days|confirm_days)")


@dataclass(frozen=True, slots=True)
class Changes:
    """What was asked for, sorted by where it is kept."""

    organisation: dict[str, str] = field(default_factory=dict)
    numbers: list[NumberSeries] = field(default_factory=list)
    paces: dict[str, int] = field(default_factory=dict)
    wish_ages: dict[str, int] = field(default_factory=dict)


@click.group("settings")
def command() -> None:
    """The centre, its signatories, its document numbers, its stations' pace."""


@command.command("show")
@as_of
@as_json
def show(as_of: date | None, as_json: bool) -> None:
    """Show who the centre is on a day, and since when; the last numbers of its papers; syllables a minute of its stations.

    \b
    jobmatch settings show
    jobmatch settings show --as-of 2025-07-01 --json
    """
    desk = open_desk()
    day = as_of or desk.today()
    organisation, lines = asdict(see_organisation(desk.open_reading, on=day)), see_organisations(desk.open_reading)
    others = other_settings(desk, day)
    if as_json:
        since = [{"valid_from": line.valid_from.isoformat(), **asdict(line.organisation)} for line in lines]
        values = {"as_of": day.isoformat(), "organisation": organisation, "lines": since, **others}
        click.echo(json.dumps(values, ensure_ascii=False))
        return
    for name, value in {**organisation, **others}.items():
        click.echo(f"{name}={value}")
    click.echo(f"On {day}. Lines begin on: {', '.join(str(line.valid_from) for line in reversed(lines)) or 'none yet'}.", err=True)


def other_settings(desk: Desk, day: date) -> dict[str, int]:
    numbers = {f"number.{series.kind}.{series.year}": series.last for series in see_number_series(desk.open_reading)}
    paces = {f"reading.{station.code}": station.syllables_per_minute for station in see_stations_paces(desk.open_reading, on=day)}
    ages = {f"wish.{name}": days for name, days in asdict(see_wish_ages(desk.open_reading)).items()}
    return {**numbers, **paces, **ages}


@command.command("set")
@click.argument("values", nargs=-1, required=True, metavar="NAME=VALUE...")
@day_option("--from", "valid_from", help="The day from which name and signatory hold. Default: today.")
@commit
def set_values(values: tuple[str, ...], valid_from: date | None, commit: bool) -> None:
    """Change the centre from a day on; what was before stays for older papers.

    number.GM.2025=11 says which number was given last on paper, reading.06922=150 how many syllables a station reads in a minute,
    wish.weak_days=180 and wish.confirm_days=365 after how many days a wish is old, and may not be invited on without asking.

    \b
    jobmatch settings set signing_form=KT. signatory_title="PHÓ GIÁM ĐỐC" signatory_name="Trần Thị Bưởi" --from 2025-04-01
    jobmatch settings set phone="0203 3879 123" number.GM.2025=11 --commit
    """
    desk, changes = open_desk(), sorted_changes(values)
    day = valid_from or desk.today()
    if commit:
        write(desk, changes, day)
        click.echo(f"Holds from {day}.", err=True)
    else:
        say_what_would_be(desk, changes, day)
        click.echo(f"Would hold from {day}. Nothing is written yet: add --commit.", err=True)


def sorted_changes(values: tuple[str, ...]) -> Changes:
    changes = Changes()
    for pair in values:
        name, sign, value = pair.partition("=")
        if not sign:
            raise click.UsageError(f"{pair} has no =. Write NAME=VALUE.")
        if number := NUMBER.fullmatch(name):
            changes.numbers.append(NumberSeries(number[1], int(number[2]), whole(name, value)))
        elif pace := PACE.fullmatch(name):
            changes.paces[pace[1]] = whole(name, value)
        elif age := WISH_AGE.fullmatch(name):
            changes.wish_ages[age[1]] = whole(name, value)
        else:
            changes.organisation[name] = value
    return changes


def whole(name: str, value: str) -> int:
    if not value.isdecimal():
        raise click.UsageError(f"{name} is a whole number.")
    return int(value)


def write(desk: Desk, changes: Changes, day: date) -> None:
    if changes.organisation:
        change_organisation(desk.open_work, changes.organisation, valid_from=day)
    for series in changes.numbers:
        raise_number(desk.open_work, series)
    for code, syllables_per_minute in changes.paces.items():
        change_reading_pace(desk.open_work, code, syllables_per_minute, on=day)
    if changes.wish_ages:
        change_wish_ages(desk.open_work, **{**asdict(see_wish_ages(desk.open_reading)), **changes.wish_ages})


def say_what_would_be(desk: Desk, changes: Changes, day: date) -> None:
    if changes.organisation:
        for name, value in asdict(change_to(desk.open_reading, changes.organisation, valid_from=day)).items():
            click.echo(f"{name}={value}")
    for series in changes.numbers:
        click.echo(f"number.{series.kind}.{series.year}={series.last}")
    for code, syllables_per_minute in changes.paces.items():
        click.echo(f"reading.{code}={syllables_per_minute}")
    for name, days in changes.wish_ages.items():
        click.echo(f"wish.{name}={days}")

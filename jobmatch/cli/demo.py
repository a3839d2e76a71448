"""`jobmatch demo`: the whole way on invented data, from workbooks to letters and a radio script. A second start does what is missing."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

import jobmatch
from jobmatch.cli.demo_settings import demo_environment
from jobmatch.cli.waiting import waiting
from jobmatch.services.import_workers import import_workers, read_lists
from jobmatch.services.keep_accounts import add_account, see_accounts
from jobmatch.services.keep_database import upgrade_database
from jobmatch.services.keep_organisation import seed_organisation
from jobmatch.services.run_matching import run_matching
from jobmatch.wiring import Desk, build_desk

DATA = Path(jobmatch.__file__).parent / "demo"
# Four people of the house; enterprise and station are those of the data.
ACCOUNTS = {
    "quantri": {"role": "admin", "display_name": "Lê Văn Quản"},
    "canbo": {"role": "staff", "display_name": "Hoàng Thị Mơ"},
    "doanhnghiep": {"role": "enterprise", "display_name": "Vũ Văn Toán", "enterprise": "Công ty TNHH Dệt sợi Hải Hà Xanh"},
    "dai": {"role": "radio", "display_name": "Bùi Văn Khoát", "station_code": "06922"},
}


@dataclass(frozen=True, slots=True)
class Demo:
    desk: Desk
    out: Path
    password: str


@click.command("demo")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), default=Path("out"), show_default=True, help="Where letters and script go."
)
def command(out: Path) -> None:
    """The whole way on invented people: import, match, invite, write for the radio.

    Makes its own database, keys and accounts under JOBMATCH_DATA_DIR (default: var), and lives on 7 March 2025.

    \b
    jobmatch demo
    JOBMATCH_DATA_DIR=/tmp/demo jobmatch demo --out /tmp/demo/out
    """
    environment = demo_environment(os.environ)
    demo = Demo(build_desk(environment), out, environment["JOBMATCH_DEMO_PASSWORD"])
    begun = time.monotonic()
    for words, stage in STAGES.items():
        stage_begun = time.monotonic()
        with waiting(words):
            stands = stage(demo)
        click.echo(f"{words:<12} {stands:<60} {time.monotonic() - stage_begun:5.1f} s", err=True)
    click.echo(f"{'all':<12} {'':<60} {time.monotonic() - begun:5.1f} s", err=True)
    say_where(demo)


def lay_tables(demo: Demo) -> str:
    desk = demo.desk
    upgrade_database(desk.database)
    seed_organisation(desk.open_work, desk.settings.organisation, today=desk.today())
    return desk.settings.database_url.removeprefix("sqlite:///")


def open_accounts(demo: Demo) -> str:
    known = {account.name for account in see_accounts(demo.desk.open_reading)}
    for name, values in ACCOUNTS.items():
        if name not in known:
            add_account(demo.desk.open_work, name, demo.password, now=demo.desk.now(), **values)
    return ", ".join(ACCOUNTS)


def import_registry(demo: Demo) -> str:
    desk = demo.desk
    lists = read_lists(sorted((DATA / "registry").glob("*.xlsx")), as_of=desk.today())
    report = import_workers(desk.open_work, lists, as_of=desk.today(), commit=True, account_id=None, now=desk.now())
    return f"{report.accepted} rows"


def match(demo: Demo) -> str:
    desk = demo.desk
    made = run_matching(desk.open_work, desk.open_reading, as_of=desk.today(), account_id=None, now=desk.now())
    return f"run {made.run.id}: {made.pairs} pairs of {made.run.candidates} people and {len(made.run.vacancy_refs)} vacancies"


STAGES: dict[str, Callable[[Demo], str]] = {
    "tables": lay_tables,
    "accounts": open_accounts,
    "registry": import_registry,
}


def say_where(demo: Demo) -> None:
    click.echo(f"Sign in on http://127.0.0.1:8000 as {', '.join(ACCOUNTS)} with the password {demo.password}")

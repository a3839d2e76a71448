"""`jobmatch db`: tables up to date, and what is wrong with them."""

import sys

import click

from jobmatch.cli.desk import open_desk
from jobmatch.services.keep_database import faults_of_database, upgrade_database
from jobmatch.services.keep_organisation import seed_organisation


@click.group("db")
def command() -> None:
    """Migrations, drift and integrity."""


@command.command("upgrade")
def upgrade() -> None:
    """Bring the tables to this version. Make a backup first.

    A new database is given the organisation of JOBMATCH_ORGANISATION; afterwards it keeps its own.

    \b
    jobmatch db upgrade
    """
    desk = open_desk()
    upgrade_database(desk.database)
    seed_organisation(desk.open_work, desk.settings.organisation, today=desk.today())
    click.echo("The tables are those of this version.", err=True)


@command.command("check")
def check() -> None:
    """Say what is wrong: old tables, drift, broken references, settings that could lose data.

    \b
    jobmatch db check
    """
    faults = faults_of_database(open_desk().database)
    for fault in faults:
        click.echo(fault)
    click.echo(f"{len(faults)} faults." if faults else "The database is as it must be.", err=True)
    sys.exit(1 if faults else 0)

"""`jobmatch users`: who may sign in."""

import json
import secrets
from dataclasses import asdict
from datetime import UTC, datetime

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json
from jobmatch.services.keep_accounts import (
    ROLES,
    add_account,
    commune_standing,
    disable_account,
    readable_password,
    reset_password,
    see_accounts,
)

ask = click.option("--ask", is_flag=True, help="Ask for the password instead of making one.")


@click.group("users")
def command() -> None:
    """Who may sign in: add, disable, reset, list."""


@command.command("add")
@click.argument("name")
@click.option("--role", required=True, type=click.Choice(ROLES))
@click.option("--display-name", required=True, help="The person's name as pages show it.")
@click.option("--enterprise", default="", help="For the role enterprise: its name as its vacancies carry it.")
@click.option("--station", default="", help="For the role radio: the code of its commune.")
@click.option("--commune", default="", help="For the role commune: the code or the name of a commune that stands today.")
@ask
def add(name: str, *, role: str, display_name: str, enterprise: str, station: str, commune: str, ask: bool) -> None:
    """Open an account. Its first password is made and printed, once.

    \b
    jobmatch users add mo --role staff --display-name "Hoàng Thị Mơ"
    jobmatch users add quangha --role radio --display-name "Bùi Văn Khoát" --station 06922
    jobmatch users add xaquangha --role commune --display-name "Chíu Thị Lan" --commune 06922
    """
    password, desk = chosen_password(ask), open_desk()
    add_account(
        desk.open_work,
        name,
        password,
        display_name=display_name,
        role=role,
        now=now(),
        enterprise=enterprise,
        station_code=station,
        commune_id=commune_standing(commune, desk.today()).id if commune else "",
    )
    say(name, password, ask)


@command.command("reset")
@click.argument("name")
@ask
def reset(name: str, ask: bool) -> None:
    """Give a new password, open a disabled account again, and end every sign-in of it.

    \b
    jobmatch users reset mo
    """
    password = chosen_password(ask)
    reset_password(open_desk().open_work, name, password)
    say(name, password, ask)


@command.command("disable")
@click.argument("name")
def disable(name: str) -> None:
    """Close an account at once; what it did keeps its name.

    \b
    jobmatch users disable mo
    """
    disable_account(open_desk().open_work, name, now=now())
    click.echo(f"{name} can no longer sign in.", err=True)


@command.command("list")
@as_json
def show_list(as_json: bool) -> None:
    """List the accounts.

    \b
    jobmatch users list
    jobmatch users list --json
    """
    accounts = see_accounts(open_desk().open_reading)
    if as_json:
        click.echo(json.dumps([asdict(account) for account in accounts], ensure_ascii=False))
        return
    for account in accounts:
        belongs_to = account.enterprise or account.station_code or account.commune_id or ""
        click.echo("\t".join((account.name, account.role, account.display_name, belongs_to, "disabled" if account.is_disabled else "")))
    click.echo(f"{len(accounts)} accounts.", err=True)


def chosen_password(ask: bool) -> str:
    return (
        click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True) if ask else readable_password(secrets.token_bytes(16))
    )


def say(name: str, password: str, ask: bool) -> None:
    if not ask:
        click.echo(password)
    click.echo(f"{name} can sign in." if ask else f"{name} can sign in with the password above; it is shown only now.", err=True)


def now() -> datetime:
    return datetime.now(UTC)

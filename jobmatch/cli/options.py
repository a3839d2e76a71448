"""What commands have in common: the day they judge by, acting instead of showing, and an answer for machines."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def day_option(*names: str, help: str, required: bool = False) -> Decorator:
    """A day as 2025-03-07, given to the command as a date."""

    def to_date(_ctx: click.Context, _parameter: click.Parameter, value: datetime | None) -> date | None:
        return value.date() if value else None

    return click.option(*names, type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", callback=to_date, help=help, required=required)


as_of = day_option("--as-of", help="The day to judge by. Default: today in Vietnam; in a demo, its own day.")
commit = click.option("--commit", is_flag=True, help="Act. Without it the command only says what it would do.")
as_json = click.option("--json", "as_json", is_flag=True, help="Answer in JSON, for machines.")

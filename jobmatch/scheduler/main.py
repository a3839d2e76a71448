"""`jobmatch scheduler`: the process that does the due work."""

from datetime import timedelta

import click

from jobmatch.fairs.fair import Fair
from jobmatch.logs import set_up_logs
from jobmatch.scheduler.jobs import JOBS
from jobmatch.scheduler.process import LEASE, Scheduler
from jobmatch.services.see_fairs import see_fairs
from jobmatch.wiring import Desk, build_desk, give_way


@click.command("scheduler")
@click.option("--once", is_flag=True, help="Do what is due now, then end.")
@click.option(
    "--lease",
    type=click.IntRange(min=4),
    default=int(LEASE.total_seconds()),
    show_default=True,
    help="Seconds after which the piece of a process that fell silent is taken over.",
)
def command(once: bool, lease: int) -> None:
    """Do the due work: matches, invitations, newsletters, imports.

    A second one started by mistake waits until the first is gone. Ctrl-C lets it finish the piece in hand.

    \b
    jobmatch scheduler
    jobmatch scheduler --once
    """
    set_up_logs()
    give_way()
    Scheduler(build_desk(), JOBS, fairs_of, lease=timedelta(seconds=lease), once=once).run()


def fairs_of(desk: Desk) -> list[Fair]:
    return [line.fair for line in see_fairs(desk.open_reading)]

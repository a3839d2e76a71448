"""`jobmatch bench growth`: how the ranking grows with the number of people."""

import json
import resource
import sys
from dataclasses import asdict
from time import process_time

import click

from jobmatch.cli.options import as_json
from jobmatch.services.measure_speed import Grown, measure_growth
from jobmatch.wiring import build_desk


@click.command("growth")
@click.option(
    "--people", multiple=True, default=(12_000, 100_000), show_default=True, type=click.IntRange(min=1), help="Once for each town."
)
@click.option("--vacancies", default=500, show_default=True, type=click.IntRange(min=1), help="Invented vacancies.")
@as_json
def command(*, people: tuple[int, ...], vacancies: int, as_json: bool) -> None:
    """Measure towns of different size: CPU seconds, and the most memory that this process ever took.

    \b
    jobmatch bench growth
    jobmatch bench growth --people 12000 --people 100000 --people 1000000
    """
    if not as_json:
        click.echo(f"{'people':>10}{'vacancies':>11}{'index s':>9}{'rank s':>9}{'index MB':>10}{'peak MB':>9}{'exponent':>10}")
    for grown in measure_growth(people, vacancies, as_of=build_desk().today(), cpu_seconds=process_time, peak_mb=peak_mb):
        click.echo(json.dumps(asdict(grown)) if as_json else line(grown))


def line(grown: Grown) -> str:
    exponent = "" if grown.exponent is None else f"{grown.exponent:.2f}"
    return (
        f"{grown.people:>10}{grown.vacancies:>11}{grown.index_seconds:>9.2f}{grown.rank_seconds:>9.2f}"
        f"{grown.index_mb:>10.1f}{grown.peak_mb:>9.0f}{exponent:>10}"
    )


def peak_mb() -> float:
    """The most memory that this process has had in use."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20

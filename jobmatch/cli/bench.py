"""`jobmatch bench`: how fast the ranking is, as ratios measured in one run; under it, what else is measured."""

import json
import sys
from dataclasses import asdict
from time import process_time

import click

from jobmatch.cli import bench_growth, bench_import, bench_search
from jobmatch.cli.bench_growth import peak_mb
from jobmatch.cli.options import as_json
from jobmatch.cli.waiting import waiting
from jobmatch.services.measure_speed import Measured, measure_speed
from jobmatch.wiring import build_desk


@click.group("bench", invoke_without_command=True)
@click.option("--people", default=12_000, show_default=True, type=click.IntRange(min=1), help="Invented people.")
@click.option("--vacancies", default=500, show_default=True, type=click.IntRange(min=1), help="Invented vacancies.")
@as_json
@click.pass_context
def command(ctx: click.Context, *, people: int, vacancies: int, as_json: bool) -> None:
    """Measure the ranking on invented people beside other ways, as ratios within one run.

    CPU seconds, warm; the ratios hold on other machines too. The rivals need two libraries more: pip install 'jobmatch[bench]'.

    \b
    jobmatch bench
    jobmatch bench --people 100000 --vacancies 500 --json
    jobmatch bench growth
    jobmatch bench import
    jobmatch bench search
    """
    if ctx.invoked_subcommand:
        return
    with waiting("Measuring"):
        found = measure_speed(people, vacancies, as_of=build_desk().today(), cpu_seconds=process_time)
    click.echo(json.dumps({**asdict(found), "peak_mb": peak_mb()}) if as_json else text(found))
    if not found.is_exact:
        click.echo("Blocks ranked apart did not give the same lists.", err=True)
        sys.exit(1)


def text(found: Measured) -> str:
    lines = [f"{f'{found.people:,} people, {found.vacancies:,} vacancies, best 50 of each':58}{'CPU s':>9}{'ratio':>9}"]
    lines += [f"{speed.what:58}{speed.seconds:9.3f}{speed.ratio:9.2f}" for speed in found.speeds]
    lines += ["", f"{'one feature for all pairs, CPU ms':58}{'tables':>9}{'plain':>9}"]
    lines += [f"{each.feature:58}{each.milliseconds:9.0f}{each.plain_milliseconds:9.0f}" for each in found.features]
    lines += ["", f"one vacancy against everybody, with reasons, CPU ms: p50 {found.one_p50:.1f}, p99 {found.one_p99:.1f}"]
    return "\n".join([*lines, f"most memory {peak_mb():.0f} MB", f"blocks give the same lists: {'yes' if found.is_exact else 'no'}"])


command.add_command(bench_growth.command)
command.add_command(bench_import.command)
command.add_command(bench_search.command)

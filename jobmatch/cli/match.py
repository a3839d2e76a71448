"""`jobmatch match`: every worker behind every open vacancy, best first, with reasons."""

import csv
import json
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any, TextIO

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json, as_of
from jobmatch.cli.waiting import waiting
from jobmatch.services.export_ranking import COLUMNS, RankingLine, export_ranking
from jobmatch.services.run_matching import TOP, RunMade, run_matching


@click.command("match")
@click.option("--fair", "fair_code", help="Only vacancies that are still open on the day of this fair; kept with the run.")
@click.option("--top", default=TOP, show_default=True, help="How many people to keep for each vacancy.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write the ranking here as csv; - for standard output.")
@as_of
@as_json
def command(*, fair_code: str | None, top: int, out: Path | None, as_of: date | None, as_json: bool) -> None:
    """Rank all workers behind all open vacancies and keep the run. The same question twice is the same run.

    \b
    jobmatch match --as-of 2025-03-07 --top 100 --out ranking.csv
    jobmatch match --fair PGD-2025-03 --json
    """
    desk = open_desk()
    with waiting("Matching"):
        made = run_matching(
            desk.open_work,
            desk.open_reading,
            as_of=as_of or desk.today(),
            top=top,
            fair_code=fair_code,
            account_id=None,
            now=desk.now(),
        )
    if out:
        write(out, export_ranking(desk.open_reading, desk.open_work, made.run.id, account_id=None, now=desk.now()))
    say(made, out, as_json)


def write(out: Path, lines: Iterable[RankingLine]) -> None:
    with nullcontext(sys.stdout) if str(out) == "-" else out.open("w", encoding="utf-8", newline="") as file:
        write_csv(file, lines)


def write_csv(file: TextIO, lines: Iterable[RankingLine]) -> None:
    table = csv.writer(file, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(map(astuple, lines))


def say(made: RunMade, out: Path | None, as_json: bool) -> None:
    run = made.run
    known = "" if made.is_new else ", asked before"
    click.echo(f"Run {run.id}: {run.candidates} workers, {len(run.vacancy_refs)} vacancies, {made.pairs} pairs{known}.", err=True)
    if as_json:
        click.echo(json.dumps(facts(made)))
    elif out is None:
        click.echo(run.id)


def facts(made: RunMade) -> dict[str, Any]:
    run = made.run
    return {
        "run_id": run.id,
        "as_of": run.as_of.isoformat(),
        "fair": run.fair_code,
        "top": run.top,
        "engine": run.engine_version,
        "workers": run.candidates,
        "vacancies": len(run.vacancy_refs),
        "pairs": made.pairs,
        "asked_before": not made.is_new,
    }

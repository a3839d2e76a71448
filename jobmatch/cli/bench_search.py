"""`jobmatch bench search`: how long a search takes among many invented people."""

import json
import secrets
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from time import perf_counter

import click

from jobmatch.cli.options import as_json
from jobmatch.cli.waiting import waiting
from jobmatch.errors import Refused
from jobmatch.services.keep_database import is_untouched, upgrade_database
from jobmatch.services.measure_search import Shape, fill_with_invented, measure_search
from jobmatch.wiring import Desk, build_desk

BEFORE, AFTER = date(2025, 2, 15), date(2025, 11, 1)  # lists of the old communes, looked at after these were joined


@click.command("search")
@click.option("--people", default=50_000, show_default=True, type=click.IntRange(min=1), help="Invented people.")
@click.option("--searches", default=200, show_default=True, type=click.IntRange(min=8), help="Searches, of eight kinds.")
@click.option("--database", default="", help="An empty database to fill; else a SQLite file that is thrown away.")
@as_json
def command(*, people: int, searches: int, database: str, as_json: bool) -> None:
    """Measure searches: by name, by slips of the hand, by old communes, by numbers.

    Milliseconds of the use case, without the page. The database is filled with invented people and of no further use.

    \b
    jobmatch bench search
    jobmatch bench search --database postgresql://localhost/empty --json
    """
    if database and not is_untouched(database):
        raise Refused("bench_on_real_data", "Cơ sở dữ liệu này không trống.", "Đo trên một cơ sở dữ liệu trống, sẽ bỏ đi sau khi đo.")
    with tempfile.TemporaryDirectory(prefix="jobmatch-bench-") as folder, waiting("Measuring"):
        desk = throwaway_desk(Path(folder), database)
        upgrade_database(desk.database)
        town = fill_with_invented(desk.open_work, people, on=BEFORE, now=desk.now())
        shapes = measure_search(desk.open_work, town, searches, today=AFTER, now=desk.now(), seconds=perf_counter)
        desk.database.close()
    click.echo(json.dumps([asdict(shape) for shape in shapes]) if as_json else text(shapes))


def throwaway_desk(folder: Path, database: str) -> Desk:
    return build_desk(
        {
            "JOBMATCH_DATA_DIR": str(folder),
            "JOBMATCH_DATABASE_URL": database or f"sqlite:///{folder / 'bench.db'}",
            "JOBMATCH_SECRET_KEY": secrets.token_urlsafe(48),
            "JOBMATCH_FIELD_KEYS": secrets.token_urlsafe(48),
        }
    )


def text(shapes: list[Shape]) -> str:
    head = f"{'':32}{'searches':>9}{'p50 ms':>9}{'p95 ms':>9}{'most ms':>9}{'in first 5':>12}"
    return "\n".join(
        [
            head,
            *(
                f"{each.what:32}{each.searches:9}{each.p50_ms:9.0f}{each.p95_ms:9.0f}{each.most_ms:9.0f}{each.found_first:12}"
                for each in shapes
            ),
        ]
    )

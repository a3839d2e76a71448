"""`jobmatch evaluate`: a ranking against judgements of people, with baselines and shares of attention."""

import csv
import gzip
import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json
from jobmatch.cli.waiting import waiting
from jobmatch.errors import Refused
from jobmatch.services.evaluate_ranking import Evaluation, GroupShare, evaluate_ranking

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("evaluate")
@click.option("--ranking", required=True, type=FILE, help="As jobmatch match --out writes it.")
@click.option("--judgements", required=True, type=FILE, help="csv: vacancy_ref, worker_no (or source, or person_id), grade 0 to 3.")
@click.option("--people", type=FILE, help="csv: row_uid, person_id; where judgements name persons.")
@click.option("--floor", type=click.FloatRange(0, 1), help="Refuse when nDCG@10 is under this.")
@as_json
def command(*, ranking: Path, judgements: Path, people: Path | None, floor: float | None, as_json: bool) -> None:
    """How good a ranking is, how it compares with plain baselines, and how it shares attention among groups.

    Files may be packed as .gz. Groups under five people are not shown.

    \b
    jobmatch evaluate --ranking ranking.csv --judgements judged.csv
    jobmatch evaluate --ranking ranking.csv --judgements judged.csv --floor 0.40 --json
    """
    desk = open_desk()
    with waiting("Measuring"):
        found = evaluate_ranking(
            desk.open_reading,
            desk.open_work,
            rows(ranking),
            rows(judgements),
            rows(people) if people else (),
            account_id=None,
            now=desk.now(),
        )
    click.echo(json.dumps(asdict(found), ensure_ascii=False) if as_json else text(found))
    reached = found.measures["ranking"][0].mean
    if floor is not None and reached < floor:
        raise Refused("under_floor", f"nDCG@10 {reached:.4f} thấp hơn mức sàn {floor:.4f}.", "Xem lại trọng số và danh mục nghề.")


def rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8-sig") as lines:
        yield from csv.DictReader(lines)


def text(found: Evaluation) -> str:
    lines = [f"{'':10}" + "".join(f"{each.name:>28}" for each in found.measures["ranking"])]
    for name, measures in found.measures.items():
        lines.append(f"{name:10}" + "".join(f"{f'{each.mean:.4f} [{each.low:.4f}, {each.high:.4f}]':>28}" for each in measures))
    shared = found.attention
    lines.append(f"listed {shared.listed:.3f} of all people, gini {shared.gini:.3f}, vacancies with under three people {shared.thin}")
    lines += map(group_line, found.groups)
    return "\n".join(lines)


def group_line(of: GroupShare) -> str:
    return f"{of.trait:10} {of.group:24} {of.people:6} people  share {of.share:.3f}  attention {of.exposure:.3f}"

"""`jobmatch explain`: the points of one pair, feature by feature, and what would raise them."""

import json
from typing import Any

import click

from jobmatch.cli.desk import open_desk
from jobmatch.cli.options import as_json
from jobmatch.services.explain_match import Explanation, explain_match

MICRO = 1_000_000
SIGNS = {"for": "+", "against": "-", "ask": "?"}


@click.command("explain")
@click.argument("run")
@click.argument("vacancy")
@click.argument("worker", type=int)
@as_json
def command(run: str, vacancy: str, worker: int, *, as_json: bool) -> None:
    """Why a worker stands where they stand behind a vacancy, or why not.

    Any pair of a run, listed or not.

    \b
    jobmatch explain 3f0c9a1b2d4e5f60 F25-001 1204
    """
    desk = open_desk()
    found = explain_match(desk.open_work, run, vacancy, worker, on=desk.today(), account_id=None, now=desk.now())
    click.echo(json.dumps(facts(found), ensure_ascii=False) if as_json else text(found))


def facts(found: Explanation) -> dict[str, Any]:
    match = found.match
    return {
        "run_id": found.run.id,
        "vacancy_ref": found.vacancy.ref,
        "worker_no": match.worker_no,
        "rank": match.rank or None,
        "excluded": found.is_excluded,
        "points": match.points / MICRO,
        "fit": match.fit.value,
        "parts": [{"feature": part.feature, "value": part.value, "points": part.points / MICRO} for part in match.contributions],
        "reasons": [{"kind": reason.kind.value, "feature": reason.feature, "text": reason.text} for reason in match.reasons],
        "would_raise": [{"feature": feature, "points": points / MICRO} for feature, points in found.gains],
        "ways": [{"changes": way.changes, "points": way.points / MICRO, "enough": way.is_enough} for way in found.ways],
        "lacking_to_list": found.lacking / MICRO,
        "changed_since_run": found.changed_since,
    }


def text(found: Explanation) -> str:
    match = found.match
    parts = [
        f"  {part.feature:14}{part.points / MICRO:7.2f}  {'unknown' if part.value is None else f'{part.value:.2f}'}"
        for part in match.contributions
    ]
    reasons = [f"  {SIGNS[reason.kind]} {reason.text}" for reason in match.reasons]
    gains = ", ".join(f"{feature} {points / MICRO:.2f}" for feature, points in found.gains)
    ways = [f"Way: {' + '.join(way.changes)} -> {way.points / MICRO:.2f}{'' if way.is_enough else ', not enough'}" for way in found.ways]
    together = f"  {'together':14}{match.points / MICRO:7.2f}"
    return "\n".join((standing(found), *parts, together, *reasons, f"Would raise: {gains}", *ways))


def standing(found: Explanation) -> str:
    pair = f"Worker {found.match.worker_no} behind {found.vacancy.ref}"
    if found.is_excluded:
        return f"{pair}: taken out by a condition."
    if found.is_listed:
        return f"{pair}: place {found.match.rank}."
    return f"{pair}: not among the {found.run.top} listed, {found.lacking / MICRO:.2f} points short."

"""`jobmatch fair`: add a fair, list them, invite to one."""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from jobmatch.cli.desk import Desk, open_desk
from jobmatch.cli.options import as_json, as_of, commit, day_option
from jobmatch.cli.waiting import waiting
from jobmatch.documents.calendar import fair_ics
from jobmatch.services.add_fair import add_fair
from jobmatch.services.import_outcomes import import_outcomes
from jobmatch.services.invite_to_fair import PlannedFair, invite_to_fair, newest_run, plan_fair
from jobmatch.services.keep_organisation import see_organisation
from jobmatch.services.print_letters import VillagePapers, print_fair
from jobmatch.services.see_fair_plan import Invitation, Use, see_invitations
from jobmatch.services.see_fairs import FairLine, see_fairs
from jobmatch.text.folding import fold

INVITATION_COLUMNS = ("fair", "worker_no", "vacancy_refs", "commune", "village", "code", "reason")


@click.group("fair")
def command() -> None:
    """Job fairs: add one, list them, share out the seats and print the letters."""


@command.command("add")
@click.argument("code")
@day_option("--date", help="The day of the fair.", required=True)
@click.option("--place", required=True, help="Where it is held, as letters say it.")
@click.option("--seats", type=int, required=True, help="How many people the hall holds.")
@click.option("--opens-at", type=click.DateTime(["%H:%M"]), default="08:00", show_default=True, help="When the doors open.")
@as_of
def add(*, code: str, date: date, place: str, seats: int, opens_at: datetime, as_of: date | None) -> None:
    """Put a fair into the calendar.

    \b
    jobmatch fair add PGD-2025-03 --date 2025-03-21 --place "Nhà văn hóa xã Quảng Long" --seats 500
    """
    desk = open_desk()
    added = add_fair(
        desk.open_work,
        code,
        held_on=date,
        place=place,
        seats=seats,
        opens_at=opens_at.time(),
        today=as_of or desk.today(),
        now=desk.now(),
    )
    click.echo(f"Fair {added.code} on {added.held_on}, {added.seats} seats.", err=True)


@command.command("list")
@as_json
def show_list(*, as_json: bool) -> None:
    """All fairs, newest first.

    \b
    jobmatch fair list --json
    """
    for line in see_fairs(open_desk().open_reading):
        click.echo(json.dumps(facts_of_line(line), ensure_ascii=False) if as_json else words_of_line(line))


@command.command("outcomes")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@commit
@as_json
def outcomes(*, file: Path, commit: bool, as_json: bool) -> None:
    """Take in what came of past fairs: who was invited for what, who came, had an interview, was hired, started, still works.

    Columns: fair_id, date, row_uid (file#sheet!row), invited, invited_for, reason, attended, interviewed_for, interview_result,
    started, still_working_3m. Empty: not recorded.

    \b
    jobmatch fair outcomes outcomes.csv
    jobmatch fair outcomes outcomes.csv --commit
    """
    with file.open(encoding="utf-8-sig", newline="") as lines:
        taken = import_outcomes(open_desk().open_work, csv.DictReader(lines), commit=commit)
    if as_json:
        click.echo(json.dumps(asdict(taken)))
    else:
        for name, number in asdict(taken).items():
            click.echo(f"{name}\t{' '.join(map(str, number)) if isinstance(number, tuple) else number}")
    click.echo("Kept." if commit else "Nothing is written yet: add --commit.", err=True)


def words_of_line(line: FairLine) -> str:
    return f"{line.fair.code}\t{line.fair.held_on}\t{line.fair.place}\t{line.fair.seats} seats\t{line.letters} letters"


def facts_of_line(line: FairLine) -> dict[str, Any]:
    fair = line.fair
    return {
        "code": fair.code,
        "date": fair.held_on.isoformat(),
        "place": fair.place,
        "seats": fair.seats,
        "letters": line.letters,
        "run_id": line.plan.run_id if line.plan else None,
    }


@command.command("invite")
@click.argument("code")
@click.option("--run", "run_id", help="The match run to invite from. Default: the newest of this fair, else the newest of all.")
@click.option("--seats", type=int, help="How many people may come. Default: the seats of the fair.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write letters, village lists and invitations.csv here.")
@as_of
@commit
@as_json
def invite(*, code: str, run_id: str | None, seats: int | None, out: Path | None, as_of: date | None, commit: bool, as_json: bool) -> None:
    """Share out the seats among the people of a match run. Whoever has a seat keeps it.

    \b
    jobmatch fair invite PGD-2025-03 --run 0123456789abcdef --seats 500
    jobmatch fair invite PGD-2025-03 --run 0123456789abcdef --seats 500 --out out/ --commit
    """
    desk = open_desk()
    run_id = run_id or newest_run(desk.open_reading, code)
    with waiting("Sharing out seats"):
        today = as_of or desk.today()
        if commit:
            planned = invite_to_fair(
                desk.open_work, code, run_id, seats=seats, key=desk.letter_key, today=today, account_id=None, now=desk.now()
            )
        else:
            planned = plan_fair(desk.open_work, code, run_id, seats=seats, today=today, account_id=None, now=desk.now())
    say(planned, as_json)
    if out and not commit:
        click.echo("Nothing was written; add --commit to write letters.", err=True)
    elif out:
        with waiting("Printing letters"):
            click.echo(f"{write_papers(desk, code, out, today)} letters under {out}", err=True)


def say(planned: PlannedFair, as_json: bool) -> None:
    """Figures on standard output, words on standard error."""
    plan = planned.plan
    figures = {
        "fair": plan.fair_code,
        "run_id": plan.run_id,
        "seats": plan.seats,
        "invited": len(plan.invitations),
        "invited_before": planned.before,
        "objective": plan.objective,
        "lp_bound": plan.lp_bound,
        "greedy": plan.greedy,
        "left_out": plan.left_out,
        "held_back": [asdict(each) for each in planned.held_back],
        "kept_from": dict(Counter(bar.value for bar in planned.kept_from.values())),
        "kept": planned.is_kept,
    }
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
    else:
        for name in ("invited", "invited_before", "seats", "objective", "lp_bound", "greedy", "left_out"):
            click.echo(f"{name}\t{figures[name]}")
    for each in planned.held_back:
        click.echo(f"{each.vacancy_ref}: {each.reason}", err=True)
    for bar, number in sorted(Counter(planned.kept_from.values()).items()):
        click.echo(f"{number} on the lists are not invited: {bar.value}", err=True)
    click.echo("Kept." if planned.is_kept else "A trial: nothing was written. Add --commit to invite.", err=True)


def write_papers(desk: Desk, code: str, out: Path, today: date) -> int:
    """Letters and lists by thôn, invitations.csv and the calendar file; the number of letters."""
    seen = see_invitations(desk.open_work, code, use=Use.SHEET, today=today, account_id=None, now=desk.now())
    letters, lists = out / "letters", out / "village-lists"
    for folder in (letters, lists):
        folder.mkdir(parents=True, exist_ok=True)
    people = 0
    for papers in print_fair(desk.open_work, code, key=desk.letter_key, today=today, account_id=None, now=desk.now()):
        name = file_name(papers)
        (letters / f"{name}.pdf").write_bytes(papers.letters)
        (lists / f"{name}.pdf").write_bytes(papers.receipt)
        people += papers.people
    write_invitations(out / "invitations.csv", code, seen.letters)
    (out / f"{file_word(code)}.ics").write_bytes(fair_ics(seen.fair, see_organisation(desk.open_reading, on=seen.fair.held_on)))
    return people


def file_name(papers: VillagePapers) -> str:
    """'xa-quang-long_thon-7_QL7': sorts by commune and thôn, and the mark keeps two of one name apart."""
    return "_".join(filter(None, map(file_word, (papers.commune, papers.village, papers.mark))))


def file_word(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") if not text.isupper() else re.sub(r"[^A-Z0-9.]+", "-", text)


def write_invitations(path: Path, code: str, seated: Iterable[Invitation]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(INVITATION_COLUMNS)
        for each in seated:
            table.writerow((code, each.worker_no, ";".join(each.vacancy_refs), each.commune, each.village, each.code, each.reason))

"""`jobmatch demo`: the whole way on invented data, from workbooks to letters and a radio script. A second start does what is missing."""

import csv
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

import jobmatch
from jobmatch.cli.demo_posting import JOB, REST
from jobmatch.cli.demo_settings import demo_environment, settings_file
from jobmatch.cli.desk import Desk, open_desk
from jobmatch.cli.fair import write_papers
from jobmatch.cli.radio import write_files
from jobmatch.cli.waiting import waiting
from jobmatch.fairs.fair import Fair
from jobmatch.services.add_fair import add_fair
from jobmatch.services.decide_vacancy import expire_vacancies
from jobmatch.services.import_outcomes import import_outcomes
from jobmatch.services.import_vacancies import import_vacancies
from jobmatch.services.import_workers import import_workers, read_lists
from jobmatch.services.invite_to_fair import invite_to_fair, newest_run
from jobmatch.services.keep_accounts import add_account, see_accounts
from jobmatch.services.keep_courses import Course, add_course, see_courses
from jobmatch.services.keep_database import upgrade_database
from jobmatch.services.keep_organisation import seed_organisation
from jobmatch.services.post_vacancy import begin_vacancy, send_vacancy, write_part
from jobmatch.services.run_matching import run_matching
from jobmatch.services.see_enterprise_home import see_enterprise_home
from jobmatch.services.see_fairs import see_fair, see_fairs
from jobmatch.services.see_home import see_home
from jobmatch.services.write_newsletter import write_newsletter

DATA = Path(jobmatch.__file__).parent / "demo"
FAIR = Fair("PGD-2025-03", date(2025, 3, 21), "Nhà văn hóa xã Quảng Long", 500)
STATION, FIRST_BROADCAST = "06922", date(2025, 3, 14)
ENTERPRISE = "doanhnghiep"
# Four people of the house and one of a commune; enterprise, station and commune are those of the data.
ACCOUNTS = {
    "quantri": {"role": "admin", "display_name": "Lê Văn Quản"},
    "canbo": {"role": "staff", "display_name": "Hoàng Thị Mơ"},
    ENTERPRISE: {"role": "enterprise", "display_name": "Vũ Văn Toán", "enterprise": "Công ty TNHH Dệt sợi Hải Hà Xanh"},
    "dai": {"role": "radio", "display_name": "Bùi Văn Khoát", "station_code": STATION},
    "xa": {"role": "commune", "display_name": "Chíu Thị Lan", "commune_id": "06922-2020"},  # thị trấn Quảng Hà on the demo's day
}


@dataclass(frozen=True, slots=True)
class Demo:
    desk: Desk
    out: Path
    password: str

    def has_written(self, name: str) -> bool:
        """Whether it lies under `out` and is of this demo: of one that was thrown away the letters bear other codes."""
        made = self.out / name
        return made.exists() and made.stat().st_mtime >= settings_file(self.desk.settings.data_dir).stat().st_mtime


@click.command("demo")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), default=Path("out"), show_default=True, help="Where letters and script go."
)
def command(out: Path) -> None:
    """The whole way on invented people: import, match, invite, write for the radio.

    Makes its own database, keys and accounts under JOBMATCH_DATA_DIR (default: var), and lives on 7 March 2025.

    \b
    jobmatch demo
    JOBMATCH_DATA_DIR=/tmp/demo jobmatch demo --out /tmp/demo/out
    """
    environment = demo_environment(os.environ)
    demo = Demo(open_desk(environment), out, environment["JOBMATCH_DEMO_PASSWORD"])
    begun = time.monotonic()
    for words, stage in STAGES.items():
        stage_begun = time.monotonic()
        with waiting(words):
            stands = stage(demo)
        click.echo(f"{words:<12} {stands:<60} {time.monotonic() - stage_begun:5.1f} s", err=True)
    click.echo(f"{'all':<12} {'':<60} {time.monotonic() - begun:5.1f} s", err=True)
    say_where(demo)


def lay_tables(demo: Demo) -> str:
    desk = demo.desk
    upgrade_database(desk.database)
    seed_organisation(desk.open_work, desk.settings.organisation, today=desk.today())
    return desk.settings.database_url.removeprefix("sqlite:///")


def open_accounts(demo: Demo) -> str:
    known = {account.name for account in see_accounts(demo.desk.open_reading)}
    for name, values in ACCOUNTS.items():
        if name not in known:
            add_account(demo.desk.open_work, name, demo.password, now=demo.desk.now(), **values)
    return ", ".join(ACCOUNTS)


def import_registry(demo: Demo) -> str:
    desk = demo.desk
    if people := see_home(desk.open_reading, today=desk.today(), now=desk.now()).counts.workers:
        return f"{people} people, as before"
    lists = read_lists(sorted((DATA / "registry").glob("*.xlsx")), as_of=desk.today())
    report = import_workers(desk.open_work, desk.open_reading, lists, as_of=desk.today(), commit=True, account_id=None, now=desk.now())
    return f"{report.accepted} rows of {len(lists)} workbooks"


def import_past_fairs(demo: Demo) -> str:
    with (DATA / "past_fair_outcomes.csv").open(encoding="utf-8", newline="") as lines:
        imported = import_outcomes(demo.desk.open_work, csv.DictReader(lines))
    if imported.kept:
        import_past_postings(demo)
    return f"{imported.lines} people at past fairs"


def import_past_postings(demo: Demo) -> None:
    """As they were handed in for the day of each fair; all of them have run out since."""
    desk = demo.desk
    for file in sorted((DATA / "past_fairs").glob("vacancies_*.csv")):
        held_on = date.fromisoformat(file.stem.removeprefix("vacancies_"))
        import_vacancies(desk.open_work, file, as_of=held_on, commit=True, account_id=None, now=desk.now())
    expire_vacancies(desk.open_work, today=desk.today(), now=desk.now())


def import_postings(demo: Demo) -> str:
    desk = demo.desk
    imported = import_vacancies(
        desk.open_work, DATA / "vacancies_fair2025.csv", as_of=desk.today(), commit=True, account_id=None, now=desk.now()
    )
    return f"{len(imported.rows)} vacancies"


def add_the_fair(demo: Demo) -> str:
    desk = demo.desk
    known = {line.fair.code for line in see_fairs(desk.open_reading)}
    if FAIR.code not in known:
        add_fair(desk.open_work, FAIR.code, held_on=FAIR.held_on, place=FAIR.place, seats=FAIR.seats, today=desk.today(), now=desk.now())
    return f"{FAIR.code} on {FAIR.held_on}, {FAIR.seats} seats"


def add_courses(demo: Demo) -> str:
    """What the centre would run that spring."""
    desk = demo.desk
    known = see_courses(desk.open_reading, on=desk.today())
    if known.offered or known.past:
        return "as before"
    with (DATA / "courses.csv").open(encoding="utf-8", newline="") as lines:
        courses = [demo_course(row, desk.today()) for row in csv.DictReader(lines)]
    for course in courses:
        add_course(desk.open_work, course, account_id=None, now=desk.now())
    return f"{len(courses)} courses"


def demo_course(row: Mapping[str, str], today: date) -> Course:
    return Course(
        id=0,
        title=row["title"],
        occupation=row["occupation"],
        opens=tuple(filter(None, row["opens"].split(";"))),
        qualification=int(row["qualification"]),
        least_education=int(row["least_education"]) if row["least_education"] else None,
        weeks=int(row["weeks"]),
        seats=int(row["seats"]),
        place=row["place"],
        starts_on=date.fromisoformat(row["starts_on"]) if row["starts_on"] else None,
        valid_from=today,
    )


def match(demo: Demo) -> str:
    desk = demo.desk
    made = run_matching(desk.open_work, desk.open_reading, as_of=desk.today(), fair_code=FAIR.code, account_id=None, now=desk.now())
    return f"run {made.run.id}: {made.pairs} pairs"


def invite(demo: Demo) -> str:
    desk = demo.desk
    letters = see_fair(desk.open_reading, FAIR.code).letters
    if not letters:
        run_id = newest_run(desk.open_reading, FAIR.code)
        planned = invite_to_fair(
            desk.open_work, FAIR.code, run_id, key=desk.letter_key, today=desk.today(), account_id=None, now=desk.now()
        )
        letters = len(planned.plan.invitations)
    return f"{letters} people"


def print_papers(demo: Demo) -> str:
    if demo.has_written("invitations.csv"):
        return "as before"
    return f"{write_papers(demo.desk, FAIR.code, demo.out, demo.desk.today())} letters by thôn"


def write_script(demo: Demo) -> str:
    desk, folder = demo.desk, demo.out / "radio"
    run_id = newest_run(desk.open_reading, FAIR.code)
    written = write_newsletter(desk.open_work, STATION, run_id, airs_on=FIRST_BROADCAST, account_id=None, now=desk.now())
    if not demo.has_written("radio/script.pdf"):
        write_files(written, folder)
    return f"{written.script.station.name}, {written.script.air_time_seconds} s on air"


def post_one(demo: Demo) -> str:
    desk = demo.desk
    name = ACCOUNTS[ENTERPRISE]["enterprise"]
    own = see_enterprise_home(desk.open_reading, name, today=desk.today()).vacancies
    if all(each.line.title != JOB.title for each in own):
        account = next(account for account in see_accounts(desk.open_reading) if account.name == ENTERPRISE)
        today, now = desk.today(), desk.now()
        ref = begin_vacancy(desk.open_work, name, JOB, account_id=account.id, today=today, now=now)
        for part in REST:
            write_part(desk.open_work, ref, part, of=name, account_id=None, today=today, now=now)
        send_vacancy(desk.open_work, ref, of=name, account_id=account.id, today=today, now=now)
    return f"“{JOB.title}”, for staff to look at"


STAGES: dict[str, Callable[[Demo], str]] = {
    "tables": lay_tables,
    "accounts": open_accounts,
    "registry": import_registry,
    "past fairs": import_past_fairs,
    "vacancies": import_postings,
    "a posting": post_one,
    "courses": add_courses,
    "fair": add_the_fair,
    "match": match,
    "invitations": invite,
    "letters": print_papers,
    "newsletter": write_script,
}


def say_where(demo: Demo) -> None:
    """On standard output, for whoever reads on: what was made, and how to look at it."""
    for path in sorted(demo.out.iterdir()):
        inside = f"  {sum(1 for _ in path.iterdir())} files" if path.is_dir() else ""
        click.echo(f"{path}{inside}")
    for name, values in ACCOUNTS.items():
        click.echo(f"http://127.0.0.1:8000  {name}  {demo.password}  ({values['role']})")

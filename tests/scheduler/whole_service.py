"""The service as it runs: the real scheduler, a second one started by mistake, and four web workers beside them, on one small town."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jobmatch.services.order_job import order_job
from jobmatch.settings import Settings
from jobmatch.store.rows import ImportBatchRow, InvitationRow, JobRunRow, MatchRunRow, NumberSeriesRow, SourceRow
from jobmatch.store.work import Database
from jobmatch.wiring import Desk
from tests.conftest import FIELD_KEYS
from tests.matching.pairs import a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row, a_worker_row, an_enterprise_row

SECRET = "kM2pVq8sXw4tZb7nRf3hJd6gLc9yTa5e"
TODAY = date(2025, 3, 7)
PEOPLE, VACANCIES, ORDERS = 300, 6, 5
LEASE = "4"
FAIRS = {"PGD-2025-A": date(2025, 3, 12), "PGD-2025-B": date(2025, 3, 14)}  # both nearer than two weeks: their letters are due at once


def environment(database: Database, folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "JOBMATCH_DATABASE_URL": database.url,
        "JOBMATCH_DATA_DIR": str(folder),
        "JOBMATCH_SECRET_KEY": SECRET,
        "JOBMATCH_FIELD_KEYS": ",".join(FIELD_KEYS),
        "JOBMATCH_AS_OF": TODAY.isoformat(),
    }


@contextmanager
def a_scheduler(database: Database, folder: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [Path(sys.executable).with_name("jobmatch"), "scheduler", "--lease", LEASE, *options]
    with subprocess.Popen(command, env=environment(database, folder), stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def settle_a_town(database: Database) -> None:
    with database.open_work() as work:
        enterprise = an_enterprise_row(work.session)
        for number in range(VACANCIES):
            a_vacancy_row(work.session, a_vacancy(f"V{number}"), enterprise_id=enterprise)
        one_list(work.session, [a_worker_row(work.session) for _ in range(PEOPLE)])
        for code, held_on in FAIRS.items():
            a_fair_row(work.session, code, held_on)
        work.commit()


def one_list(session: Session, people: list[int]) -> None:
    """Everybody stands in the list of one commune, a row each."""
    batch = ImportBatchRow(
        file_name="a.xlsx", content_sha256="0", as_of=TODAY, written_at=NOW, accepted=len(people), in_review=0, refused=0
    )
    batch.columns = {}
    session.add(batch)
    session.flush()
    source = {"import_id": batch.id, "file_name": "a.xlsx", "sheet": "DS", "outcome": "accepted", "draft": "{}"}
    session.add_all(SourceRow(**source, row=row, worker_id=worker_no) for row, worker_no in enumerate(people, 2))


def order_matches(database: Database, folder: Path) -> None:
    """Each for another day, so that each is a run of its own."""
    now = Desk(Settings.from_environment(environment(database, folder)), database).now()
    for number in range(ORDERS):
        day = TODAY + timedelta(days=number)
        arguments = {"as_of": day.isoformat(), "fair": None, "account": None}
        order_job(database.open_work, "run_matching", "", at=now + timedelta(microseconds=number), arguments=arguments, ordered_by=1)


def states(database: Database) -> list[str]:
    """Of all that is due, but for what is done every night and asks for no order."""
    with database.open_reading() as session:
        due = datetime.combine(TODAY + timedelta(days=1), datetime.min.time()).astimezone()
        asked = select(JobRunRow.state).where(JobRunRow.scheduled_for < due, JobRunRow.job.not_in(("let_files_go", "expire_vacancies")))
        return list(session.scalars(asked))


def all_is_done_once(database: Database) -> None:
    """Each order and each fair is one piece, each day one run; each fair has its letters, and took one number for them."""
    with database.open_reading() as session:
        runs = session.scalars(select(func.count()).select_from(MatchRunRow)).one()
        invited = set(session.scalars(select(InvitationRow.fair_code)))
        numbers = session.scalars(select(NumberSeriesRow.last)).all()
    assert states(database) == ["done"] * (ORDERS + len(FAIRS))
    assert runs == ORDERS
    assert invited == set(FAIRS)
    assert numbers == [len(FAIRS)]

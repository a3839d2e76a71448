"""A town with a station, a run and its newsletter, for tests on a database; a test states only what it is about."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from jobmatch.catalogue.organisation import Organisation
from jobmatch.services.approve_newsletter import Decider, submit_newsletter
from jobmatch.services.see_newsletters import SeenNewsletter, see_newsletter
from jobmatch.services.write_newsletter import WrittenNewsletter, write_newsletter
from jobmatch.store import organisation
from jobmatch.store.organisation import OrganisationSince
from jobmatch.store.rows import AccountRow, MatchRunRow, PlaceRow
from jobmatch.store.work import Database
from tests.matching.pairs import TODAY, a_vacancy
from tests.matching.rows import NOW, a_fair_row, a_vacancy_row

RUN = "0123456789abcdef"
STATION, OTHER_STATION = "06922", "06946"
WRITER, READER, SECOND_READER = 1, 2, 3
AIRS_ON = date(2025, 3, 14)
CENTRE = Organisation("Trung tâm Dịch vụ việc làm", mark="TTDVVL", phone="02033880123")


@dataclass(frozen=True, slots=True)
class Town:
    database: Database
    run_id: str

    def write(self, account_id: int | None = WRITER, **values: Any) -> WrittenNewsletter:
        given: dict[str, Any] = {"airs_on": AIRS_ON, "account_id": account_id, "now": NOW, **values}
        return write_newsletter(self.database.open_work, STATION, self.run_id, **given)

    def see(self, number: int) -> SeenNewsletter:
        return see_newsletter(self.database.open_reading, number, None)

    def decider(self, number: int, account_id: int, **values: Any) -> Decider:
        return replace(Decider(account_id, None, self.see(number).newsletter.mark, NOW), **values)

    def submitted(self) -> int:
        number = self.write().number
        submit_newsletter(self.database.open_work, number, self.decider(number, WRITER))
        return number

    @contextmanager
    def writing(self) -> Iterator[Session]:
        with self.database.open_work() as work:
            yield work.session
            work.commit()

    def say(self, statement: str) -> None:
        """Something happens in the data."""
        with self.writing() as session:
            session.connection().exec_driver_sql(statement)


def a_town(database: Database) -> Town:
    """Two sewing jobs that are open and lawful, a fair in two weeks, three people of the house."""
    with database.open_work() as work:
        lay_town(work.session)
        for number in (WRITER, READER, SECOND_READER):
            work.session.add(
                AccountRow(id=number, name=f"n{number}", display_name=f"Người {number}", role="staff", password_hash="", created_at=NOW)
            )
        work.commit()
    return Town(database, RUN)


def lay_town(session: Session) -> None:
    session.add(PlaceRow(id="06922-2020", kind="commune", name="Thị trấn Quảng Hà", code="06922"))
    session.flush()
    enterprise = None
    for ref, title in (("V.1", "Công nhân may"), ("V2", "Thợ may")):
        a_vacancy_row(session, a_vacancy(ref, title=title), enterprise_id=enterprise, closes_on=date(2025, 3, 31))
        enterprise = 1
    a_fair_row(session)
    organisation.put(session, OrganisationSince(TODAY, CENTRE))
    session.add(
        MatchRunRow(
            id=RUN, as_of=TODAY, engine_version="1", weights={}, top=50, candidates=1, vacancies=2, vacancy_refs=["V.1", "V2"], made_at=NOW
        )
    )

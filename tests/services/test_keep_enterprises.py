"""Two officers at once: one tax code is one firm, and nobody's change is lost."""

from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from sqlalchemy.exc import IntegrityError

from jobmatch.services.keep_enterprises import add_enterprise, change_enterprise, see_enterprises
from jobmatch.store import enterprises
from jobmatch.store.enterprises import Contact
from jobmatch.store.work import Database
from jobmatch.vacancies.enterprise import Enterprise
from tests.matching.rows import NOW
from tests.refusals import refused

CODE, OTHER = "0100109106", "5700000011"


def add(database: Database, name: str, tax_code: str = "") -> int:
    return add_enterprise(database.open_work, name, tax_code=tax_code, said_as="", contact=Contact())


def change(database: Database, number: int, tax_code: str, said_as: str = "") -> None:
    change_enterprise(database.open_work, number, tax_code=tax_code, said_as=said_as, contact=Contact())


def test_the_database_itself_keeps_one_tax_code_for_one_firm_and_none_for_many(database: Database) -> None:
    add(database, "May Hà Cối", CODE)
    add(database, "Nhà hàng Biển Xanh")
    add(database, "Cơ khí Vịnh Bắc")

    with database.open_work() as work, pytest.raises(IntegrityError):
        enterprises.add(work.session, Enterprise(0, "May Hải Hà", CODE, ""), Contact())


@pytest.mark.parametrize("attempt", ["add", "change"])
def test_a_tax_code_that_somebody_wrote_meanwhile_is_refused_in_words(
    database: Database, monkeypatch: pytest.MonkeyPatch, attempt: str
) -> None:
    first, second = add(database, "May Hà Cối", CODE), add(database, "May Hải Hà")
    # What the look before the write cannot see yet: another transaction that has not ended.
    monkeypatch.setattr("jobmatch.services.keep_enterprises.check_nobody_elses", lambda *_: None)

    with refused("enterprise_meanwhile"):
        add(database, "May Móng Cái", CODE) if attempt == "add" else change(database, second, CODE)

    codes = {line.enterprise.id: line.enterprise.tax_code for line in see_enterprises(database.open_reading)}
    assert codes == {first: CODE, second: ""}


def test_a_change_waits_for_whoever_is_changing_and_is_made_from_what_they_wrote(database: Database) -> None:
    number = add(database, "May Hà Cối")

    with ThreadPoolExecutor(1) as officer:
        with database.open_work() as work:
            enterprises.hold(work.session, number)
            coming = officer.submit(change, database, number, OTHER)
            wait([coming], timeout=0.5)
            enterprises.write(work.session, Enterprise(number, "May Hà Cối", CODE, ""), Contact())
            enterprises.verify(work.session, [number], None, NOW)
            work.commit()
        coming.result()

    [line] = see_enterprises(database.open_reading)
    assert (line.enterprise.tax_code, line.enterprise.is_verified) == (OTHER, False)  # another code is another firm

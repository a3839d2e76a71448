"""Who saw this person: by themselves, or as one of many on a page, a pack of letters or an export."""

import pytest
from sqlalchemy import select

from jobmatch.store import access_log
from jobmatch.store.rows import AccessLogRow, AccessLogWorkerRow
from jobmatch.store.work import Database
from tests.matching.rows import NOW, a_worker_row


def three_people(database: Database) -> list[int]:
    with database.open_work() as work:
        people = [a_worker_row(work.session) for _ in range(3)]
        work.commit()
    return people


def noted(database: Database, **line: object) -> None:
    with database.open_work() as work:
        access_log.note(work.session, **{"reader": None, "at": NOW, "fields": ("list",), **line})  # type: ignore[arg-type]
        work.commit()


def purposes(database: Database, worker_no: int) -> list[str]:
    with database.open_reading() as session:
        return [look.purpose for look in access_log.looks_at(session, worker_no, 50)]


def test_who_was_on_a_page_of_many_is_named_and_who_was_not_is_not(database: Database) -> None:
    first, second, third = three_people(database)

    noted(database, purpose="Xem danh sách", worker_nos=[second, first, second])

    assert purposes(database, first) == purposes(database, second) == ["Xem danh sách"]
    assert purposes(database, third) == []
    with database.open_reading() as session:
        assert session.scalars(select(AccessLogRow.number)).all() == [2]


def test_looks_at_one_and_at_many_stand_together_newest_first(database: Database) -> None:
    [first, second, _] = three_people(database)
    noted(database, purpose="Xem hồ sơ", worker_no=first)
    noted(database, purpose="In giấy mời", worker_nos=[first, second], at=NOW.replace(hour=9))
    noted(database, purpose="Gọi báo việc", worker_no=first, at=NOW.replace(hour=5))

    assert purposes(database, first) == ["In giấy mời", "Gọi báo việc", "Xem hồ sơ"]


def test_what_the_system_reads_of_everybody_names_nobody(database: Database) -> None:
    [first, *_] = three_people(database)

    noted(database, purpose="Khớp việc", number=3)

    assert purposes(database, first) == []


def test_a_page_without_anybody_leaves_no_line(database: Database) -> None:
    noted(database, purpose="Xem danh sách", worker_nos=[])

    with database.open_reading() as session:
        assert session.scalars(select(AccessLogRow.id)).all() == []


def test_a_list_of_thousands_costs_two_statements_a_part(database: Database, statements: list[str]) -> None:
    with database.open_work() as work:
        people = [a_worker_row(work.session) for _ in range(60)]
        work.commit()
    statements.clear()

    noted(database, purpose="Xuất danh sách", worker_nos=people)

    assert len([said for said in statements if said.startswith("INSERT")]) == 2
    with database.open_reading() as session:
        assert len(session.scalars(select(AccessLogWorkerRow.worker_id)).all()) == 60


def test_what_a_reading_owes_is_written_by_whoever_writes(database: Database) -> None:
    first, second, third = three_people(database)

    with database.open_reading() as session:
        access_log.note(session, reader=None, purpose="Đối chiếu", at=NOW, fields=("rows",), worker_nos=[first, third])
        owed = access_log.take_owed(session)
    with database.open_work() as work:
        access_log.write_owed(work.session, owed)
        work.commit()

    assert (purposes(database, first), purposes(database, second), purposes(database, third)) == (["Đối chiếu"], [], ["Đối chiếu"])


def test_a_reading_that_owes_a_line_and_hands_it_to_nobody_is_a_fault(database: Database) -> None:
    [one, *_] = three_people(database)

    with pytest.raises(AssertionError, match="leaves a line"), database.open_reading() as session:
        access_log.note(session, reader=None, purpose="Đối chiếu", at=NOW, fields=("rows",), worker_no=one)

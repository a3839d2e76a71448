"""Whoever changes the registry compares first, in a reading, and writes then: what changed in between is noticed, and nobody waits."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import select

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.documents.worker_lists import ReadList
from jobmatch.registry.import_report import ImportReport
from jobmatch.registry.reading.entry import Hearing, Teller
from jobmatch.registry.wishes.groups import wish_id
from jobmatch.registry.worker import WishKind
from jobmatch.services.change_worker import Changed, Meanwhile, change_worker, see_known
from jobmatch.services.decide_wish import decide_wish
from jobmatch.services.enter_worker import Asked, Entered, Who, enter_worker
from jobmatch.services.import_workers import import_workers
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.merge_workers import merge_workers
from jobmatch.services.undo_import import undo_import
from jobmatch.store import imports
from jobmatch.store.rows import AccessLogRow, SourceRow, WishRow, WorkerRow
from jobmatch.store.work import Database, OpenWork, Work
from tests import invariants
from tests.makers import AS_OF, NOW, a_list, a_person, imported
from tests.refusals import refused

TODAY = date(2025, 3, 7)
HEARD = Hearing(Teller.SELF, TODAY)
TOAN = {"Họ và tên": "Vũ Văn Toán", "Ngày sinh": "02/05/1990", "Giới tính": "Nam", "Số CCCD": "022090000222", "Thôn": "Thôn 2"}


@pytest.fixture
def officer(database: Database) -> int:
    return add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)


def after(deed: Callable[[], object], database: Database) -> OpenWork:
    """Opens the work of somebody who was overtaken: the deed of another is done between the look and the writing."""
    deeds = [deed]

    @contextmanager
    def open_work() -> Iterator[Work]:
        while deeds:
            deeds.pop()()
        with database.open_work() as work:
            yield work

    return open_work


def imported_after(deed: Callable[[], object], database: Database, *lists: ReadList) -> ImportReport:
    return import_workers(after(deed, database), database.open_reading, lists, as_of=AS_OF, commit=True, account_id=None, now=NOW)


def names(database: Database) -> list[str]:
    with database.open_reading() as session:
        standing = select(WorkerRow.full_name).where(WorkerRow.retired_at.is_(None)).order_by(WorkerRow.id)
        return list(session.scalars(standing))


def revision(database: Database) -> int:
    with database.open_reading() as session:
        return imports.revision(session)


def test_a_list_meets_whoever_another_list_brought_while_it_was_compared(database: Database) -> None:
    report = imported_after(lambda: imported(database, a_list(a_person())), database, a_list(a_person(), a_person(**TOAN), file="b.xlsx"))

    assert (report.new, report.updated + report.unchanged) == (1, 1)
    assert names(database) == ["Phạm Thị Hồng", "Vũ Văn Toán"]
    assert invariants.broken(database) == []


def test_whoever_left_with_an_undo_while_a_list_was_compared_is_made_by_the_list(database: Database) -> None:
    imported(database, a_list(a_person()))

    report = imported_after(
        lambda: undo_import(database.open_work, 1, account_id=None, now=NOW), database, a_list(a_person(), file="b.xlsx")
    )

    assert (report.new, report.updated, report.unchanged) == (1, 0, 0)
    assert names(database) == ["Phạm Thị Hồng"]
    with database.open_reading() as session:
        [hong] = session.scalars(select(WorkerRow).where(WorkerRow.retired_at.is_(None)))
        assert set(hong.origins.values()) == set(session.scalars(select(SourceRow.id)))
    assert invariants.broken(database) == []


def test_rows_of_two_who_were_merged_meanwhile_come_to_the_one_who_was_kept(database: Database) -> None:
    imported(database, a_list(a_person(), a_person(**TOAN)))

    imported_after(
        lambda: merge_workers(database.open_work, 1, 2, account_id=None, now=NOW),
        database,
        a_list(a_person(**{**TOAN, "Ghi chú": "đã gọi"}), file="b.xlsx"),
    )

    with database.open_reading() as session:
        assert set(session.scalars(select(SourceRow.worker_id))) == {1}
    assert invariants.broken(database) == []


def test_words_that_staff_decided_meanwhile_are_read_as_decided(database: Database) -> None:
    imported(database, a_list(a_person(**{"Nguyện vọng việc làm": "làm zầy"})))

    imported_after(
        lambda: decide_wish(database.open_work, [wish_id("lam zay")], [(WishKind.OCCUPATION, "8156")], account_id=None, now=NOW),
        database,
        a_list(a_person(**{**TOAN, "Nguyện vọng việc làm": "làm zầy"}), file="b.xlsx"),
    )

    with database.open_reading() as session:
        assert set(session.scalars(select(WishRow.occupation))) == {"8156"}


def test_the_same_file_written_meanwhile_is_passed_over(database: Database) -> None:
    report = imported_after(lambda: imported(database, a_list(a_person())), database, a_list(a_person()))

    assert report.files[0].written_before
    assert not report.is_written


def test_somebody_keyed_in_twice_at_the_same_moment_is_asked_about(database: Database, officer: int) -> None:
    typed = {"full_name": "Vũ Văn Toán", "sex": "M", "birth": "02/05/1990", "identity": "022090000222", "commune": commune()}

    def enter(open_work: OpenWork) -> Entered | Asked:
        typed_well = {**typed, "village": "Thôn 2", "wish_1": "thợ hàn", "phones": "0987654321"}
        return enter_worker(open_work, database.open_reading, typed_well, HEARD, Who(officer, decides=True), today=TODAY, now=NOW)

    second = enter(after(lambda: enter(database.open_work), database))

    assert isinstance(second, Asked)
    assert [each.person.full_name for each in second.alike] == ["Vũ Văn Toán"]
    assert names(database) == ["Vũ Văn Toán"]


def commune() -> str:
    place = default_gazetteer().find_commune("xã Quảng Chính", TODAY)
    assert place is not None
    return place.id


def test_a_person_mended_by_two_at_the_same_moment_is_shown_again_to_the_second(database: Database, officer: int) -> None:
    imported(database, a_list(a_person()))
    was = dict(see_known(database.open_work, 1, within=None, account_id=officer, today=TODAY, now=NOW).state)

    def change(open_work: OpenWork, name: str) -> object:
        doors, who = (open_work, database.open_reading), {"account_id": officer, "today": TODAY, "now": NOW}
        return change_worker(*doors, 1, {**was, "full_name": name}, was, hearing=HEARD, **who)  # type: ignore[arg-type]

    first: list[object] = []
    second = change(after(lambda: first.append(change(database.open_work, "Phạm Thị Hồng Hạnh")), database), "Phạm Thị Hồng Hoa")

    assert isinstance(first[0], Changed)
    assert isinstance(second, Meanwhile)
    assert names(database) == ["Phạm Thị Hồng Hạnh"]


def test_a_deed_that_changes_who_is_whom_makes_another_revision_and_a_look_makes_none(database: Database) -> None:
    before = revision(database)
    imported(database, a_list(a_person()))
    written = revision(database)
    imported(database, a_list(a_person(), file="b.xlsx"), commit=False)

    assert (written > before, revision(database)) == (True, written)


@pytest.mark.parametrize("commit", [True, False])
def test_nothing_is_compared_while_others_wait_for_the_registry(database: Database, statements: list[str], commit: bool) -> None:
    imported(database, a_list(a_person()))
    statements.clear()

    imported(database, a_list(a_person(**TOAN), file="b.xlsx"), commit=commit)

    looks = [place for place, sent in enumerate(statements) if "source_row.draft" in sent and sent.startswith("SELECT")]
    writes = [place for place, sent in enumerate(statements) if sent.startswith(("BEGIN IMMEDIATE", "LOCK", "INSERT", "UPDATE"))]
    assert looks
    assert max(looks) < min(writes)


def test_a_list_that_is_refused_after_the_look_leaves_the_line_of_the_look(database: Database) -> None:
    people = [
        {"Họ và tên": name, "Ngày sinh": f"0{day}/05/1990", "Giới tính": None} for day, name in enumerate(("Lê An", "Vũ Ba", "Hà Cả"), 1)
    ]
    imported(database, a_list(*(a_person(**person, **{"Số CCCD": f"02209000022{place}"}) for place, person in enumerate(people))))

    with refused("citizen_ids_slipped"):
        imported(database, a_list(*(a_person(**each, **{"Số CCCD": f"02209000033{n}"}) for n, each in enumerate(people)), file="b.xlsx"))

    with database.open_reading() as session:
        assert [line.number for line in session.scalars(select(AccessLogRow))] == [3]

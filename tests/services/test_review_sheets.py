"""Tick sheets of village heads: printed by thôn, keyed back by row, and never over something newer."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from jobmatch.errors import Refused
from jobmatch.registry.worker import Standing
from jobmatch.services.key_review_sheet import key_review_sheet, see_review_sheet, undo_review_sheet
from jobmatch.services.merge_workers import Merge, merge_workers
from jobmatch.services.print_review_sheets import make_review_sheets, print_review_sheets, see_villages_to_ask
from jobmatch.services.undo_import import undo_import
from jobmatch.services.undo_merge import undo_merge
from jobmatch.store.rows import AccountRow, WorkerRow
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import Database
from tests import invariants
from tests.makers import LATER, LATER_TITLE, NOW, a_list, a_person, imported
from tests.registry_picture import picture

TODAY = date(2025, 3, 7)
TOAN = {
    "Họ và tên": "Vũ Văn Toán",
    "Ngày sinh": "02/05/1990",
    "Giới tính": "Nam",
    "Số CCCD": "022090000222",
    "Nguyện vọng việc làm": "lái xe",
}
WISHING = {"Nguyện vọng việc làm": "may"}


@pytest.fixture
def officer(database: Database) -> int:
    with database.open_work() as work:
        row = AccountRow(name="can bo", display_name="Cán bộ", role="staff", password_hash="", created_at=NOW)
        work.session.add(row)
        work.session.flush()
        number = row.id
        work.commit()
    return number


def a_sheet(database: Database, officer: int, today: date = TODAY, now: datetime = NOW) -> int:
    [village], _ = see_villages_to_ask(database.open_reading, today=today)
    [sheet_id] = make_review_sheets(database.open_work, [village.village.id], today=today, account_id=officer, now=now)
    return sheet_id


def key(database: Database, officer: int, sheet_id: int, answers: dict[int, Standing], *, on: date = TODAY, now: datetime = NOW) -> int:
    return key_review_sheet(database.open_work, sheet_id, answers, on=on, today=on, account_id=officer, now=now)


def standings(database: Database) -> dict[str, str]:
    with database.open_reading() as session:
        return {row.full_name: row.standing for row in session.execute(select(WorkerRow.full_name, WorkerRow.standing))}


def test_a_sheet_lists_those_of_one_village_who_wish_for_work_in_the_order_of_names(database: Database, officer: int) -> None:
    without_wish = a_person(**{"Họ và tên": "Lê Văn Ba", "Số CCCD": None, "Ngày sinh": "1980"})
    imported(database, a_list(a_person(**TOAN), a_person(**WISHING), without_wish))

    sheet_id = a_sheet(database, officer)

    lines = see_review_sheet(database.open_work, sheet_id, account_id=officer, now=NOW).sheet.lines
    assert [(line.number, line.full_name, line.birth_year, line.wish) for line in lines] == [
        (1, "Phạm Thị Hồng", "1986", "may"),
        (2, "Vũ Văn Toán", "1990", "lái xe"),
    ]
    assert print_review_sheets(database.open_work, [sheet_id], account_id=officer, now=NOW).startswith(b"%PDF")


def test_a_tick_says_where_the_person_stands_and_who_has_work_is_not_matched(database: Database, officer: int) -> None:
    imported(database, a_list(a_person(**TOAN), a_person(**WISHING)))
    sheet_id = a_sheet(database, officer)

    assert key(database, officer, sheet_id, {1: Standing.SEEKING, 2: Standing.EMPLOYED}, on=TODAY + timedelta(days=5)) == 2

    assert standings(database) == {"Phạm Thị Hồng": "seeking", "Vũ Văn Toán": "employed"}
    with database.open_reading() as session:
        [candidate] = load_snapshot(session, TODAY + timedelta(days=5)).candidates
        wish_on = session.scalars(select(WorkerRow.wish_on).where(WorkerRow.full_name == "Phạm Thị Hồng")).one()
    assert (candidate.wish_text, wish_on) == ("may", TODAY + timedelta(days=5))
    assert invariants.broken(database) == []


def test_old_paper_does_not_overwrite_what_was_told_since_it_was_printed(database: Database, officer: int) -> None:
    imported(database, a_list(a_person(**TOAN), a_person(**WISHING)))
    sheet_id = a_sheet(database, officer)
    newer = a_list(a_person(**TOAN, Thôn="Thôn Quảng Chính 1"), title=LATER_TITLE, file="moi.xlsx", as_of=LATER)
    imported(database, newer, as_of=LATER, now=NOW + timedelta(days=2))

    one = see_review_sheet(database.open_work, sheet_id, account_id=officer, now=NOW)
    assert [one.takes(line) for line in one.sheet.lines] == [True, False]
    assert key(database, officer, sheet_id, {1: Standing.AWAY, 2: Standing.AWAY}, on=LATER) == 1

    assert standings(database) == {"Phạm Thị Hồng": "away", "Vũ Văn Toán": ""}


def test_a_sheet_is_keyed_once_and_not_after_a_newer_one(database: Database, officer: int) -> None:
    imported(database, a_list(a_person(**WISHING)))
    older, newer = a_sheet(database, officer), a_sheet(database, officer)
    key(database, officer, newer, {1: Standing.AWAY})

    with pytest.raises(Refused, match="đã nhập rồi"):
        key(database, officer, newer, {1: Standing.SEEKING})
    with pytest.raises(Refused, match="in sau phiếu này"):
        key(database, officer, older, {1: Standing.SEEKING})


@pytest.mark.parametrize("on", [TODAY - timedelta(days=1), TODAY + timedelta(days=1)])
def test_the_day_of_ticking_is_between_printing_and_today(database: Database, officer: int, on: date) -> None:
    imported(database, a_list(a_person(**WISHING)))
    sheet_id = a_sheet(database, officer)

    with pytest.raises(Refused, match="Ngày đánh dấu"):
        key_review_sheet(database.open_work, sheet_id, {1: Standing.AWAY}, on=on, today=TODAY, account_id=officer, now=NOW)


def test_keying_in_is_undone_exactly_and_can_be_done_again(database: Database, officer: int) -> None:
    imported(database, a_list(a_person(**TOAN), a_person(**WISHING)))
    sheet_id, before = a_sheet(database, officer), picture(database)
    key(database, officer, sheet_id, {1: Standing.AWAY, 2: Standing.EMPLOYED})

    undo_review_sheet(database.open_work, sheet_id, account_id=officer, now=NOW)

    assert picture(database) == before
    assert key(database, officer, sheet_id, {1: Standing.SEEKING}) == 1


def test_a_newer_wish_in_a_list_ends_what_the_sheet_said(database: Database, officer: int) -> None:
    imported(database, a_list(a_person(**WISHING)))
    key(database, officer, a_sheet(database, officer), {1: Standing.UNREACHABLE})
    newer = a_person(**{"Nguyện vọng việc làm": "nấu ăn", "Thôn": "Thôn Quảng Chính 1"})

    imported(database, a_list(newer, title=LATER_TITLE, file="moi.xlsx", as_of=LATER), as_of=LATER, now=datetime(2025, 12, 31, tzinfo=UTC))

    assert standings(database) == {"Phạm Thị Hồng": ""}


def test_after_the_reform_the_sheet_bears_the_name_of_its_day(database: Database, officer: int) -> None:
    imported(database, a_list(a_person(**WISHING)))
    august = date(2025, 8, 1)

    [before], [after] = (see_villages_to_ask(database.open_reading, today=day)[0] for day in (TODAY, august))

    assert before.village.commune != after.village.commune
    assert after.village.commune == "Xã Quảng Hà"


def test_a_tick_holds_against_a_list_of_the_half_year_that_was_heard_before(database: Database, officer: int) -> None:
    october, november = date(2025, 10, 1), date(2025, 11, 10)
    whole_half_year = a_list(a_person(**WISHING, Thôn="Thôn Quảng Chính 1"), title=LATER_TITLE, file="6_thang_cuoi.xlsx", as_of=october)
    imported(database, whole_half_year, as_of=october)
    sheet_id = a_sheet(database, officer, november)

    key(database, officer, sheet_id, {1: Standing.EMPLOYED}, on=november, now=NOW + timedelta(days=1))

    assert standings(database) == {"Phạm Thị Hồng": "employed"}


def test_a_tick_that_stands_alone_still_names_the_person(database: Database, officer: int) -> None:
    imported(database, a_list(a_person(**WISHING)))
    key(database, officer, a_sheet(database, officer), {1: Standing.EMPLOYED})

    undo_import(database.open_work, 1, account_id=None, now=NOW)

    assert standings(database) == {"Phạm Thị Hồng": "employed"}
    assert invariants.broken(database) == []


def two_on_one_sheet_merged_by_mistake(database: Database, officer: int) -> tuple[int, Merge]:
    """Hồng in the first line and Toán in the second, whose record is Hồng's when the sheet comes back."""
    imported(database, a_list(a_person(**WISHING), a_person(**TOAN)))
    sheet_id = a_sheet(database, officer)
    return sheet_id, merge_workers(database.open_work, 1, 2, account_id=officer, now=NOW)


def test_a_tick_is_of_whom_the_line_names_when_two_are_taken_apart(database: Database, officer: int) -> None:
    sheet_id, made = two_on_one_sheet_merged_by_mistake(database, officer)
    key(database, officer, sheet_id, {2: Standing.EMPLOYED})

    undo_merge(database.open_work, made.id, account_id=officer, now=NOW)

    assert standings(database) == {"Phạm Thị Hồng": "", "Vũ Văn Toán": "employed"}
    assert invariants.broken(database) == []


def test_a_tick_in_the_line_of_the_kept_one_stays_and_makes_nobody_another(database: Database, officer: int) -> None:
    sheet_id, made = two_on_one_sheet_merged_by_mistake(database, officer)
    key(database, officer, sheet_id, {1: Standing.AWAY})

    undo_merge(database.open_work, made.id, account_id=officer, now=NOW)

    assert standings(database) == {"Phạm Thị Hồng": "away", "Vũ Văn Toán": ""}


def test_two_different_ticks_of_one_person_are_refused(database: Database, officer: int) -> None:
    sheet_id, _ = two_on_one_sheet_merged_by_mistake(database, officer)

    with pytest.raises(Refused, match="Dòng 1 và 2"):
        key(database, officer, sheet_id, {1: Standing.SEEKING, 2: Standing.EMPLOYED})

    assert key(database, officer, sheet_id, {1: Standing.AWAY, 2: Standing.AWAY}) == 2

"""One citizen ID on two people is a conflict: neither is matched, listed or invited until their numbers differ."""

import pytest
from sqlalchemy import select

from jobmatch.errors import Refused
from jobmatch.registry.reading.entry import Hearing, Teller
from jobmatch.services.change_worker import Changed, change_worker, see_known, undo_change
from jobmatch.services.explain_match import explain_match
from jobmatch.services.invite_to_fair import plan_fair
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.merge_workers import merge_workers
from jobmatch.services.run_matching import run_matching
from jobmatch.services.settle_review import tell_apart
from jobmatch.services.undo_import import undo_import
from jobmatch.services.undo_merge import undo_merge
from jobmatch.store import barred, match_runs
from jobmatch.store.barred import Bar
from jobmatch.store.rows import ReviewItemRow
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import Database
from tests.makers import NOW, a_list, a_person, imported
from tests.matching.pairs import TODAY, a_vacancy
from tests.matching.rows import a_fair_row, a_vacancy_row
from tests.registry_picture import picture

NUMBER = "022186000111"
TOAN = {"Họ và tên": "Vũ Văn Toán", "Ngày sinh": "02/05/1990", "Giới tính": "Nam", "Số CCCD": NUMBER, "Thôn": "Thôn 2"}
SEWS = {"Nguyện vọng việc làm": "may công nghiệp"}


@pytest.fixture
def conflict(database: Database) -> None:
    """Hồng and Toán have one number; Nam has his own. All want to sew."""
    nam = {"Họ và tên": "Tằng A Nam", "Ngày sinh": "01/02/1991", "Giới tính": "Nam", "Số CCCD": "022091000333", "Thôn": "Thôn 3"}
    imported(database, a_list(a_person(**SEWS), a_person(**nam, **SEWS)))
    imported(database, a_list(a_person(**TOAN, **SEWS), file="khac.xlsx"))


def conflicts(database: Database) -> list[tuple[str, str]]:
    with database.open_reading() as session:
        shown = select(ReviewItemRow.state, ReviewItemRow.decision).where(ReviewItemRow.kind == "shared_id")
        return [tuple(row) for row in session.execute(shown)]


def candidates(database: Database) -> list[int]:
    with database.open_reading() as session:
        return [candidate.worker_no for candidate in load_snapshot(session, TODAY).candidates]


def test_b8_the_same_number_is_asked_about_and_merges_nobody(database: Database, conflict: None) -> None:
    assert conflicts(database) == [("open", "")]


def test_b8_neither_of_the_two_is_matched_or_written_to_and_the_reason_is_said(database: Database, conflict: None) -> None:
    with database.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("MAY"))
        work.commit()
    assert candidates(database) == [2]
    made = run_matching(database.open_work, database.open_reading, as_of=TODAY, account_id=None, now=NOW)

    with database.open_reading() as session:
        assert match_runs.workers_listed(session, made.run.id) == [2]
        assert barred.from_lists(session, TODAY) == {1: Bar.SHARED_ID, 3: Bar.SHARED_ID}
        assert {1, 3} <= barred.from_letters(session, TODAY).keys()
    with pytest.raises(Refused, match="cùng một số căn cước"):
        explain_match(database.open_work, made.run.id, "MAY", 3, on=TODAY, account_id=None, now=NOW)


def test_b8_the_conflict_closes_by_itself_when_one_number_is_mended_and_opens_again_when_that_is_undone(
    database: Database, conflict: None
) -> None:
    mo = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    who = {"account_id": mo, "today": TODAY, "now": NOW}
    was = see_known(database.open_work, 3, within=None, **who).state
    mended, heard = {**was, "identity": "022090000222"}, Hearing(Teller.VILLAGE_HEAD, TODAY)

    done = change_worker(database.open_work, database.open_reading, 3, mended, was, hearing=heard, **who)

    assert isinstance(done, Changed)
    assert done.import_id
    assert conflicts(database) == [("decided", "numbers_differ")]
    assert candidates(database) == [1, 2, 3]
    undo_change(database.open_work, done.import_id, within=None, only_own=False, account_id=mo, now=NOW)
    assert conflicts(database) == [("open", "")]
    assert candidates(database) == [2]


def test_b8_the_conflict_is_over_when_the_list_that_made_it_is_taken_back(database: Database, conflict: None) -> None:
    undo_import(database.open_work, 2, account_id=None, now=NOW)

    assert conflicts(database) == []
    assert candidates(database) == [1, 2]


def test_b8_a_conflict_that_comes_up_after_the_match_keeps_both_from_the_invitations_and_says_so(database: Database) -> None:
    imported(database, a_list(a_person(**SEWS), a_person(**{**TOAN, "Số CCCD": "022090000222"}, **SEWS)))
    with database.open_work() as work:
        a_vacancy_row(work.session, a_vacancy("MAY"))
        fair = a_fair_row(work.session)
        work.commit()
    made = run_matching(database.open_work, database.open_reading, as_of=TODAY, account_id=None, now=NOW)
    nam = {"Họ và tên": "Tằng A Nam", "Ngày sinh": "01/02/1991", "Giới tính": "Nam", "Số CCCD": NUMBER, "Thôn": "Thôn 3"}
    imported(database, a_list(a_person(**nam), file="khac.xlsx"))

    planned = plan_fair(database.open_work, fair, made.run.id, today=TODAY, account_id=None, now=NOW)

    assert [each.worker_no for each in planned.plan.invitations] == [2]
    assert planned.kept_from == {1: Bar.SHARED_ID}


def undone(database: Database, import_id: int) -> None:
    undo_import(database.open_work, import_id, account_id=None, now=NOW)


def test_b8_a_conflict_stays_when_the_list_that_asked_is_taken_back_and_a_later_one_says_the_same(
    database: Database, conflict: None
) -> None:
    imported(database, a_list(a_person(**TOAN, **SEWS), file="lai.xlsx"))

    undone(database, 2)

    assert conflicts(database) == [("open", "")]
    with database.open_reading() as session:
        assert barred.from_lists(session, TODAY) == {1: Bar.SHARED_ID, 3: Bar.SHARED_ID}
    undone(database, 3)
    assert conflicts(database) == []


def three_of_one_number(database: Database) -> None:
    """Hồng is asked about with each of the two others."""
    nam = {"Họ và tên": "Tằng A Nam", "Ngày sinh": "01/02/1991", "Giới tính": "Nam", "Số CCCD": NUMBER, "Thôn": "Thôn 3"}
    for number, person in enumerate(({}, TOAN, nam)):
        imported(database, a_list(a_person(**person, **SEWS), file=f"xa_{number}.xlsx"))


def test_b8_of_three_with_one_number_two_stay_in_conflict_when_the_one_between_them_is_mended(database: Database) -> None:
    three_of_one_number(database)
    with database.open_reading() as session:
        asked = select(ReviewItemRow.worker_id, ReviewItemRow.other_worker_id).where(ReviewItemRow.kind == "shared_id")
        assert session.execute(asked).all() == [(1, 2), (1, 3)]
    mo = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    who = {"account_id": mo, "today": TODAY, "now": NOW}
    was = see_known(database.open_work, 1, within=None, **who).state
    before = picture(database)

    mended, heard = {**was, "identity": "022186000999"}, Hearing(Teller.VILLAGE_HEAD, TODAY)
    done = change_worker(database.open_work, database.open_reading, 1, mended, was, hearing=heard, **who)

    assert isinstance(done, Changed)
    assert conflicts(database) == [("decided", "numbers_differ"), ("decided", "numbers_differ"), ("open", "")]
    assert candidates(database) == [1]
    undo_change(database.open_work, done.import_id or 0, within=None, only_own=False, account_id=mo, now=NOW)
    assert picture(database) == before


def test_b8_a_merge_that_leaves_two_others_with_one_number_asks_about_them_until_it_is_taken_apart(database: Database) -> None:
    three_of_one_number(database)
    sang = {"Họ và tên": "Lỷ A Sáng", "Ngày sinh": "04/04/1994", "Giới tính": "Nam", "Số CCCD": "022094000444", "Thôn": "Thôn 4"}
    imported(database, a_list(a_person(**sang, **SEWS), file="sang.xlsx"))
    before = picture(database)

    made = merge_workers(database.open_work, 1, 4, account_id=None, now=NOW)

    assert candidates(database) == [1]
    undo_merge(database.open_work, made.id, account_id=None, now=NOW)
    assert picture(database) == before


@pytest.mark.parametrize("is_told", [True, False])
def test_what_was_asked_or_said_of_two_outlives_the_list_that_asked(database: Database, is_told: bool) -> None:
    mo = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    huong = {"Họ và tên": "Phạm Thị Hường", "Số điện thoại": "0912000111", "Số CCCD": None}
    imported(database, a_list(a_person(**{"Số CCCD": None, "Số điện thoại": None})))
    imported(database, a_list(a_person(**huong), file="khac.xlsx"))
    imported(database, a_list(a_person(**{**huong, "Số điện thoại": "0912000222"}), file="lai.xlsx"))
    if is_told:
        tell_apart(database.open_work, 1, 2, "chị em", account_id=mo, now=NOW)
    shown = select(ReviewItemRow.state, ReviewItemRow.decision).where(ReviewItemRow.kind == "same_person")

    undone(database, 2)

    with database.open_reading() as session:
        assert session.execute(shown).all() == [("decided", "different") if is_told else ("open", "")]

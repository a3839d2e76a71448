"""What is asked of a person follows the rows that speak of that person, whichever of them is taken back, merged or mended."""

from datetime import date

from sqlalchemy import select

from jobmatch.registry.reading.entry import Hearing, Teller
from jobmatch.services.change_worker import Changed, Shown, change_worker, see_known, undo_change
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.merge_workers import merge_workers
from jobmatch.services.undo_import import undo_import
from jobmatch.services.undo_merge import undo_merge
from jobmatch.store import review_list
from jobmatch.store.review_list import ReviewChoice
from jobmatch.store.rows import ReviewItemRow
from jobmatch.store.work import Database
from tests import invariants
from tests.makers import NOW, a_list, a_person, imported
from tests.registry_picture import picture

TODAY = date(2025, 3, 12)
WITHOUT_ID = {"Số CCCD": None}
HUONG = {"Họ và tên": "Phạm Thị Hường", "Số điện thoại": "0912000111"}


def listed(database: Database, day: int, **cells: str | None) -> None:
    on = date(2025, 3, day)
    imported(database, a_list(a_person(**cells), file=f"ngay_{day}.xlsx", as_of=on), as_of=on)


def undone(database: Database, import_id: int) -> None:
    undo_import(database.open_work, import_id, account_id=None, now=NOW)
    assert invariants.broken(database) == []


def asked(database: Database, kind: str = "cell") -> list[tuple[str, int]]:
    """What is open: the code and the worker."""
    with database.open_reading() as session:
        shown = select(ReviewItemRow.code, ReviewItemRow.worker_id).where(ReviewItemRow.kind == kind, ReviewItemRow.state == "open")
        return [tuple(row) for row in session.execute(shown.order_by(ReviewItemRow.id))]


MISSING = [("citizen_id_missing", 1)]


def test_what_two_lists_leave_out_is_asked_once_and_still_when_the_first_is_taken_back(database: Database) -> None:
    listed(database, 1, **WITHOUT_ID)
    listed(database, 2, **WITHOUT_ID)
    assert asked(database) == MISSING
    with database.open_reading() as session:
        [progress] = review_list.progress(session, ReviewChoice(kind="cell")).values()
        assert (progress.open, progress.asked) == (1, 1)

    undone(database, 1)

    assert asked(database) == MISSING
    undone(database, 2)
    assert asked(database) == []


def test_what_two_lists_answer_is_asked_when_both_are_taken_back(database: Database) -> None:
    listed(database, 1, **WITHOUT_ID)
    listed(database, 2)
    listed(database, 3)

    undone(database, 2)

    assert asked(database) == []
    undone(database, 3)
    assert asked(database) == MISSING


def test_what_a_merge_answered_is_asked_when_the_row_that_answers_is_taken_back(database: Database) -> None:
    listed(database, 1, **WITHOUT_ID, **{"Số điện thoại": None})
    listed(database, 2, **HUONG)
    made = merge_workers(database.open_work, 1, 2, account_id=None, now=NOW)
    assert asked(database) == []

    undone(database, 2)

    assert asked(database) == MISSING
    undo_merge(database.open_work, made.id, account_id=None, now=NOW)
    assert asked(database) == MISSING


def test_what_both_of_a_merge_leave_out_is_asked_of_the_kept_one_when_a_row_of_either_is_taken_back(database: Database) -> None:
    listed(database, 1, **WITHOUT_ID, **{"Số điện thoại": None})
    listed(database, 2, **HUONG, **WITHOUT_ID)
    before = picture(database)
    made = merge_workers(database.open_work, 1, 2, account_id=None, now=NOW)
    assert asked(database) == MISSING
    undo_merge(database.open_work, made.id, account_id=None, now=NOW)
    assert picture(database) == before
    merge_workers(database.open_work, 1, 2, account_id=None, now=NOW)

    undone(database, 1)

    assert asked(database) == MISSING


def test_who_somebody_is_is_no_question_once_the_book_says_what_the_list_says(database: Database) -> None:
    mo = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)
    listed(database, 1)
    listed(database, 2, **{"Ngày sinh": "04/12/1986"})
    before = picture(database)
    assert asked(database, "identity") == [("identity_changed", 1)]
    who = {"account_id": mo, "today": TODAY, "now": NOW}
    was = see_known(database.open_work, 1, within=None, **who).state

    def mended(seen: str = "") -> Changed | Shown | object:
        typed, heard = {**was, "birth": "04/12/1986"}, Hearing(Teller.SELF, TODAY)
        return change_worker(database.open_work, database.open_reading, 1, typed, was, hearing=heard, seen=seen, **who)

    done = mended()
    done = mended(done.mark) if isinstance(done, Shown) else done

    assert isinstance(done, Changed)
    assert asked(database, "identity") == []
    undo_change(database.open_work, done.import_id or 0, within=None, only_own=False, account_id=mo, now=NOW)
    assert picture(database) == before

"""A file handed in on the site: kept sealed, read for a preview, written once or put away."""

from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from jobmatch.services.choose_for_upload import choose_all_repairs
from jobmatch.services.hand_in_workbook import hand_in_workbook, plain_name
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.let_files_go import let_files_go
from jobmatch.services.order_upload import order_upload
from jobmatch.services.put_upload_away import put_upload_away
from jobmatch.services.read_upload import read_upload
from jobmatch.services.run_due_jobs import claim_job, finish_job
from jobmatch.services.see_uploads import OneUpload, see_upload, see_uploads
from jobmatch.services.undo_import import undo_import
from jobmatch.services.write_upload import write_upload
from jobmatch.store import access_log, uploads
from jobmatch.store.rows import AccessLogRow, ImportBatchRow, JobRunRow, UploadRow, WorkerRow
from jobmatch.store.work import Database
from tests import invariants
from tests.makers import AS_OF, NOW, a_list, a_list_file, a_person, imported
from tests.refusals import refused

MINUTE = timedelta(minutes=1)


def end_runs(database: Database) -> None:
    """As if the scheduler had done what was ordered."""
    now = NOW + timedelta(hours=1)
    while claim := claim_job(database.open_work, "scheduler", today_is=now, now=now, lease_until=now + MINUTE):
        finish_job(database.open_work, claim, {}, now=now)


def nobody(*_numbers: int) -> None:
    """Nobody watches how far it is."""


def hand_in(database: Database, content: bytes, name: str = "07_quangchinh.xlsx", as_of: date = AS_OF) -> int:
    return hand_in_workbook(database.open_work, name, content, as_of=as_of, account_id=None, now=NOW).upload_id


def read(database: Database, upload_id: int, on_rows=nobody) -> dict[str, Any]:
    doors = (database.open_work, database.open_reading)
    return dict(read_upload(*doors, upload_id, on_rows=on_rows, on_comparing=nobody, account_id=None, now=NOW))


def write(database: Database, upload_id: int) -> dict[str, Any]:
    doors = (database.open_work, database.open_reading)
    return dict(write_upload(*doors, upload_id, on_rows=nobody, on_writing=nobody, account_id=None, today=AS_OF, now=NOW))


def seen(database: Database, upload_id: int) -> OneUpload:
    return see_upload(database.open_work, upload_id, account_id=None, now=NOW)  # type: ignore[arg-type]  # nobody signed in here


def an_officer(database: Database) -> int:
    return add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)


def count(database: Database, row_class: type) -> int:
    with database.open_reading() as session:
        return len(session.scalars(select(row_class)).all())


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """Two people, one of them with a citizen ID that lost its zero."""
    other = a_person(**{"Họ và tên": "Vũ Văn Toán", "Giới tính": "Nam", "Ngày sinh": "02/05/1990", "Số CCCD": 22090000222})
    return a_list_file(tmp_path / "list.xlsx", a_person(), other).read_bytes()


def test_a_file_that_came_waits_sealed_for_one_piece_of_work(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)

    assert seen(database, upload_id).upload.state == "waiting"
    with database.open_reading() as session:
        kept = bytes(session.execute(text("SELECT content FROM upload")).scalar_one())
        [run] = session.scalars(select(JobRunRow))
    assert content not in kept
    assert (run.job, run.arguments) == ("import_workers", {"upload_id": upload_id, "commit": False, "account": None})


def test_reading_says_what_would_change_and_writes_nobody(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)

    counts = read(database, upload_id)

    assert (counts["rows"], counts["accepted"], counts["review"], counts["refused"]) == (2, 2, 0, 0)
    assert (counts["new"], counts["updated"], counts["unchanged"]) == (2, 0, 0)
    assert count(database, WorkerRow) == 0
    preview = seen(database, upload_id).preview
    [mended] = [line for line in preview.cells if line.problem.code == "citizen_id_repaired"]
    assert (mended.person, mended.problem.cell, mended.problem.found, mended.proposal) == (
        "Vũ Văn Toán",
        "E7",
        "22090000222",
        "022090000222",
    )
    assert [person.full_name for person in preview.new] == ["Phạm Thị Hồng", "Vũ Văn Toán"]


def test_whoever_watches_hears_of_rows(database: Database, content: bytes) -> None:
    told = []

    read(database, hand_in(database, content), on_rows=lambda done, whole: told.append((done, whole)))

    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] >= 2


def test_the_preview_shows_what_changes_in_whom(database: Database, content: bytes) -> None:
    imported(database, a_list(a_person(**{"Mức lương mong muốn": "6tr", "Số CCCD": "022186000111"})))
    upload_id = hand_in(database, content)

    counts = read(database, upload_id)

    assert (counts["new"], counts["updated"]) == (1, 1)
    [change] = seen(database, upload_id).preview.changes
    assert (change.worker_no, change.full_name, change.changed) == (1, "Phạm Thị Hồng", ("wage_min_vnd",))
    assert change.before
    assert change.after
    assert (change.before.wage_min_vnd, change.after.wage_min_vnd) == (6_000_000, 7_500_000)


def test_writing_makes_people_and_keeps_the_bytes_for_ninety_days(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)

    counts = write(database, upload_id)

    assert (counts["new"], count(database, WorkerRow), count(database, ImportBatchRow)) == (2, 2, 1)
    one = seen(database, upload_id)
    assert (one.upload.state, one.upload.import_id, one.upload.kept_until) == ("written", 1, AS_OF + timedelta(days=90))
    assert one.workers == {("Danh sach", 6): 1, ("Danh sach", 7): 2}
    assert (let_files_go(database.open_work, today=AS_OF + timedelta(days=90)), invariants.broken(database)) == (0, [])


def test_when_their_time_is_over_the_bytes_go_and_the_people_stay(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)
    write(database, upload_id)

    gone = let_files_go(database.open_work, today=AS_OF + timedelta(days=91))

    one = seen(database, upload_id)
    assert (gone, one.upload.state, one.upload.kept_until, one.preview.cells) == (1, "written", None, ())
    with database.open_reading() as session:
        assert session.execute(select(UploadRow.content)).scalar_one() == b""
    assert count(database, WorkerRow) == 2
    assert invariants.broken(database) == []


def test_an_undone_file_can_be_written_again_and_what_was_chosen_for_it_holds(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)
    end_runs(database)
    choose_all_repairs(database.open_work, upload_id, "citizen_id_repaired", refuse=True, account_id=None, now=NOW + MINUTE)
    end_runs(database)
    read(database, upload_id)
    first = write(database, upload_id)

    undone = undo_import(database.open_work, 1, account_id=None, now=NOW + 2 * MINUTE)

    assert (undone.undoing.leaving, undone.upload_ids) == (2, (upload_id,))
    assert seen(database, upload_id).upload.state == "read"
    assert seen(database, upload_id).run_id
    assert write(database, upload_id) == first
    assert [batch.undone_at is None for batch in see_uploads(database.open_reading).batches] == [True, False]
    assert invariants.broken(database) == []


def test_an_undone_file_whose_time_is_over_is_put_away(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)
    write(database, upload_id)
    undo_import(database.open_work, 1, account_id=None, now=NOW + MINUTE)

    let_files_go(database.open_work, today=AS_OF + timedelta(days=91))

    assert seen(database, upload_id).upload.state == "put_away"
    assert invariants.broken(database) == []


def test_a_file_whose_bytes_are_gone_is_put_away_when_its_import_is_undone(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)
    write(database, upload_id)
    let_files_go(database.open_work, today=AS_OF + timedelta(days=91))

    assert undo_import(database.open_work, 1, account_id=None, now=NOW + MINUTE).upload_ids == ()

    assert seen(database, upload_id).upload.state == "put_away"
    assert count(database, WorkerRow) == 2  # retired: runs and letters may name them
    assert invariants.broken(database) == []


def test_writing_twice_writes_once(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)
    first = write(database, upload_id)

    assert write(database, upload_id) == first
    assert count(database, ImportBatchRow) == 1


def test_the_same_file_handed_in_again_is_known_and_changes_nothing(database: Database, content: bytes) -> None:
    for upload_id in (hand_in(database, content), hand_in(database, content, "again.xlsx")):
        counts = read(database, upload_id)
        write(database, upload_id)

    assert counts["written_before"]
    assert (counts["new"], counts["unchanged"]) == (0, 2)
    assert count(database, ImportBatchRow) == 1


def test_a_file_that_cannot_be_read_says_why(database: Database) -> None:
    upload_id = hand_in(database, b"%PDF-1.7 no workbook", "list.xlsx")

    read(database, upload_id)

    one = seen(database, upload_id)
    assert (one.upload.state, one.upload.counts) == ("refused", {})
    assert "không đúng định dạng" in one.upload.message


def test_an_empty_file_is_refused_at_once(database: Database) -> None:
    with refused("file_empty"):
        hand_in(database, b"")

    assert count(database, UploadRow) == 0


def test_a_file_is_written_only_after_it_was_looked_through(database: Database, content: bytes) -> None:
    with refused("upload_not_read"):
        write(database, hand_in(database, content))

    assert count(database, WorkerRow) == 0


def test_what_was_put_away_is_not_written_and_keeps_no_bytes(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)

    put_upload_away(database.open_work, upload_id)

    with refused("upload_not_read"):
        write(database, upload_id)
    assert seen(database, upload_id).upload.state == "put_away"
    assert invariants.broken(database) == []


def test_what_was_written_cannot_be_put_away(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)
    write(database, upload_id)

    with refused("upload_written"):
        put_upload_away(database.open_work, upload_id)


def test_what_is_under_way_is_not_ordered_again(database: Database, content: bytes) -> None:
    upload_id = hand_in_workbook(database.open_work, "a.xlsx", content, as_of=AS_OF, account_id=an_officer(database), now=NOW).upload_id

    runs = {order_upload(database.open_work, upload_id, commit=False, account_id=None, now=NOW) for _ in range(2)}

    assert len(runs) == 1
    assert count(database, JobRunRow) == 1


def test_looking_at_a_preview_is_written_down(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)

    seen(database, upload_id)

    with database.open_reading() as session:
        [line] = session.scalars(select(AccessLogRow))
    assert (line.fields, line.number) == (["upload"], 2)


def test_a_preview_names_those_whom_the_registry_knows_already(database: Database, content: bytes) -> None:
    imported(database, a_list(a_person(**{"Mức lương mong muốn": "6tr", "Số CCCD": "022186000111"})))
    upload_id = hand_in(database, content)
    read(database, upload_id)

    seen(database, upload_id)

    with database.open_reading() as session:
        [look] = access_log.looks_at(session, 1, 50)
    assert (look.fields, look.number) == (("upload",), 2)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Danh sách thôn 7.xlsx", "Danh sách thôn 7.xlsx"),
        ("../../etc/passwd", "passwd"),
        (r"C:\Users\mo\Desktop\list.xls", "list.xls"),
        ("a#b!c;d.xlsx", "a b c d.xlsx"),
        ("x" * 300 + ".xlsx", "x" * 120 + ".xlsx"),
        ("\x00\n", "danh sách"),
        (".xlsx", "xlsx"),
    ],
)
def test_a_file_name_is_a_name_and_nothing_else(given: str, kept: str) -> None:
    assert plain_name(given) == kept


def test_a_file_that_is_handed_back_while_bytes_are_dropped_is_put_away(database: Database, content: bytes) -> None:
    upload_id = hand_in(database, content)
    read(database, upload_id)
    end_runs(database)
    write(database, upload_id)

    with ThreadPoolExecutor(1) as thread:
        with database.open_work() as work:
            uploads.hand_back(work.session, seen(database, upload_id).upload.import_id or 0)
            dropping = thread.submit(let_files_go, database.open_work, today=AS_OF + timedelta(days=91))
            wait([dropping], timeout=0.2)
            work.commit()
        dropping.result()

    assert seen(database, upload_id).upload.state == "put_away"

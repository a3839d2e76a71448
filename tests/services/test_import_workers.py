"""Lists into the registry: one person by the exact rule, the newest word wins, all or nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import event, select, text

from jobmatch.store.rows import (
    AccessLogRow,
    ImportBatchRow,
    PlaceRow,
    PlaceSuccessionRow,
    ReviewItemRow,
    SourceRow,
    WorkerPhoneRow,
    WorkerRow,
)
from jobmatch.store.work import Database
from jobmatch.store.worker_reading import read_workers
from jobmatch.store.worker_secrets import SECRETS, read_secrets
from tests import invariants
from tests.makers import LATER_TITLE, NOW, a_list, a_person, imported

NOVEMBER = date(2025, 11, 1)
TOAN = {"Họ và tên": "Vũ Văn Toán", "Ngày sinh": "02/05/1990", "Giới tính": "Nam", "Số CCCD": "022090000222", "Thôn": "Thôn 2"}


def people(database: Database) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Name, citizen ID, phones and sources of everybody, by worker number."""
    with database.open_work() as work:
        numbers = list(work.session.scalars(select(WorkerRow.id)))
        secrets = read_secrets(work.session, numbers, SECRETS, reader=None, purpose="test", at=NOW)
        workers = read_workers(work.session, secrets)
    return [(worker.values.full_name, worker.values.citizen_id, worker.values.phones, worker.sources) for worker in workers]


def rows(database: Database, row_class: type) -> list:
    with database.open_reading() as session:
        return list(session.scalars(select(row_class).order_by(*row_class.__table__.primary_key)))


def test_rows_that_agree_in_number_or_in_name_birth_and_village_are_one_worker(database: Database) -> None:
    by_number = a_person(**{"Họ và tên": "PHAM THI HONG", "Thôn": "Thôn 9"})
    by_name = a_person(**{"Số CCCD": None, "Số điện thoại": None})

    report = imported(database, a_list(a_person(), by_number, by_name, a_person(**TOAN)))

    assert (report.accepted, report.new) == (4, 2)
    [(name, _, _, sources), (other, *_)] = people(database)
    assert (name, other) == ("Phạm Thị Hồng", "Vũ Văn Toán")
    assert sources == tuple(f"07_quangchinh.xlsx#Sheet1!{row}" for row in (6, 7, 8))
    assert invariants.broken(database) == []


def test_nothing_is_written_without_commit(database: Database) -> None:
    report = imported(database, a_list(a_person()), commit=False)

    assert (report.new, report.is_written) == (1, False)
    assert people(database) == []


def test_the_same_file_for_the_same_day_changes_nothing(database: Database) -> None:
    imported(database, a_list(a_person()))

    report = imported(database, a_list(a_person()))

    assert report.files[0].written_before
    assert not report.is_written
    assert len(rows(database, ImportBatchRow)) == len(rows(database, SourceRow)) == 1


def test_one_file_named_twice_is_written_once(database: Database) -> None:
    imported(database, a_list(a_person()), a_list(a_person()))

    assert len(rows(database, SourceRow)) == 1


def test_a_later_list_updates_known_people_and_doubles_nobody(database: Database) -> None:
    imported(database, a_list(a_person(), a_person(**TOAN)))
    moved = a_person(**{"Số điện thoại": "0987654321", "Thôn": "Thôn Quảng Chính 1", "Số CCCD": None})

    report = imported(database, a_list(moved, file="06922.xlsx", title=LATER_TITLE, as_of=NOVEMBER), as_of=NOVEMBER)

    assert (report.new, report.updated, report.unchanged) == (0, 1, 0)
    [(_, citizen_id, phones, sources), _] = people(database)
    assert (citizen_id, phones) == ("022186000111", ("0987654321", "0912345678"))
    assert sources == ("07_quangchinh.xlsx#Sheet1!6", "06922.xlsx#Sheet1!6")
    hong = rows(database, WorkerRow)[0]
    assert (hong.place_id, hong.as_of) == ("06922-2025/quang chinh 1", NOVEMBER)
    assert "xa quang chinh" in hong.search_text
    assert invariants.broken(database) == []


def test_an_older_list_that_comes_late_overwrites_nothing(database: Database) -> None:
    newer = a_list(a_person(Thôn="Thôn Quảng Chính 1"), file="06922.xlsx", title=LATER_TITLE, as_of=NOVEMBER)
    imported(database, newer, as_of=NOVEMBER)

    report = imported(database, a_list(a_person(**{"Số điện thoại": "0987654321", "Mức lương mong muốn": "5tr"})), as_of=NOVEMBER)

    assert report.updated == 1
    [hong] = rows(database, WorkerRow)
    assert (hong.commune_code, hong.wage_min_vnd) == ("06922", 7_500_000)
    assert [phones for _, _, phones, _ in people(database)] == [("0912345678", "0987654321")]


def test_a_village_is_one_place_before_and_after_the_reform(database: Database) -> None:
    imported(database, a_list(a_person()))

    assert {(row.id, row.parent_id) for row in rows(database, PlaceRow) if row.kind == "village"} == {
        ("06943-2020/quang chinh 1", "06943-2020"),
        ("06922-2025/quang chinh 1", "06922-2025"),
    }
    assert {(row.old_id, row.new_id) for row in rows(database, PlaceSuccessionRow)} == {
        ("06943-2020", "06922-2025"),
        ("06943-2020/quang chinh 1", "06922-2025/quang chinh 1"),
    }


def test_one_number_on_two_people_is_asked_and_merges_nobody(database: Database) -> None:
    imported(database, a_list(a_person()))
    imported(database, a_list(a_person(**{**TOAN, "Số CCCD": "022186000111"}), file="b.xlsx"))

    assert [citizen_id for _, citizen_id, _, _ in people(database)] == ["022186000111", "022186000111"]
    assert [worker.citizen_id_hash is None for worker in rows(database, WorkerRow)] == [False, True]
    [shared] = [item for item in rows(database, ReviewItemRow) if item.kind == "shared_id"]
    assert (shared.worker_id, shared.other_worker_id) == (1, 2)


def test_people_who_may_be_one_are_asked_once_however_often_they_come(database: Database) -> None:
    """Name and year alone: with strangers around, whose names make this one rare."""
    strangers = [
        a_person(**{"Họ và tên": f"{family} Văn {given}", "Ngày sinh": f"{day:02d}/02/1970", "Số CCCD": None, "Số điện thoại": None})
        for day, (family, given) in enumerate(((f, g) for f in ("Lê", "Vũ", "Ngô", "Đỗ") for g in ("An", "Bình", "Cường", "Dũng")), 1)
    ]
    year_only = a_person(**{"Ngày sinh": "1986", "Số CCCD": None, "Số điện thoại": None, "Thôn": "Thôn 9"})
    imported(database, a_list(a_person(), year_only, *strangers))
    imported(database, a_list(a_person(**{"Ghi chú": "đã gọi"}), file="b.xlsx"))

    pairs = [item for item in rows(database, ReviewItemRow) if item.kind == "same_person"]

    assert [(pair.worker_id, pair.other_worker_id) for pair in pairs] == [(1, 2)]
    assert "cùng năm sinh" in pairs[0].message


def test_a_gap_is_asked_once_and_closed_by_the_list_that_fills_it(database: Database) -> None:
    gap = {"Số CCCD": None, "Ghi chú": "hỏi lại"}
    imported(database, a_list(a_person(**gap)))
    imported(database, a_list(a_person(**gap, **{"Mức lương mong muốn": "8tr"}), file="b.xlsx"))
    asked, again = rows(database, ReviewItemRow)
    assert [(item.code, item.state) for item in (asked, again)] == [("citizen_id_missing", "open"), ("citizen_id_missing", "decided")]

    imported(database, a_list(a_person(), file="c.xlsx"))

    item, again = rows(database, ReviewItemRow)
    assert (item.state, item.decision, item.decided_at) == ("decided", "answered_by_list", NOW)
    assert (again.state, again.decision) == ("decided", "asked_already")


def test_a_row_in_review_waits_with_its_cell_and_makes_nobody(database: Database) -> None:
    two_names = a_person(**{"Họ và tên": "Phạm Thị Hồng, Vũ Văn Toán"})

    report = imported(database, a_list(two_names))

    assert (report.accepted, report.errors, report.new) == (0, 1, 0)
    [source] = rows(database, SourceRow)
    [item] = rows(database, ReviewItemRow)
    assert (source.outcome, item.kind, item.source_id, item.cell) == ("review", "row", source.id, "B6")
    assert invariants.broken(database) == []


def test_an_import_that_breaks_in_the_middle_writes_nothing(database: Database) -> None:
    def break_down(_connection, _cursor, statement: str, *_others) -> None:
        if statement.startswith("INSERT INTO source_row"):
            raise OSError("the disk is full")

    event.listen(database.engine, "before_cursor_execute", break_down)
    with pytest.raises(OSError, match="disk is full"):
        imported(database, a_list(a_person(), a_person(**TOAN)))
    event.remove(database.engine, "before_cursor_execute", break_down)

    with database.open_reading() as session:
        counts = {
            table: session.scalar(text(f"SELECT COUNT(*) FROM {table}")) for table in ("worker", "place", "import_batch", "access_log")
        }
    assert set(counts.values()) == {0}
    assert imported(database, a_list(a_person(), a_person(**TOAN))).new == 2


def test_the_same_files_in_the_same_order_give_the_same_numbers(database: Database) -> None:
    first, second = a_list(a_person(**TOAN)), a_list(a_person(), file="b.xlsx")

    imported(database, first, second)

    assert [(worker.id, worker.full_name) for worker in rows(database, WorkerRow)] == [(1, "Vũ Văn Toán"), (2, "Phạm Thị Hồng")]


def test_every_value_knows_its_row_and_every_phone_finds_its_owner(database: Database) -> None:
    imported(database, a_list(a_person()))

    [worker] = rows(database, WorkerRow)
    [source] = rows(database, SourceRow)

    assert set(worker.origins.values()) == {source.id}
    assert {"full_name", "birth", "citizen_id", "phones", "wage_min_vnd", "village"} <= set(worker.origins)
    assert [row.worker_id for row in rows(database, WorkerPhoneRow)] == [worker.id]


def test_a_look_at_known_people_leaves_one_line(database: Database) -> None:
    imported(database, a_list(a_person(), a_person(**TOAN)))
    imported(database, a_list(a_person(), file="b.xlsx"), commit=False)

    assert [(line.number, line.fields) for line in rows(database, AccessLogRow)] == [(2, ["rows"])]


def test_no_number_of_a_person_lies_open_in_the_database(database: Database) -> None:
    imported(database, a_list(a_person(**{"Dân tộc": "Dao", "Ghi chú": "hộ nghèo", "Số CCCD": "22186000111"})))

    secret = ("022186000111", "22186000111", "0912345678", "Dao", "hộ nghèo", "P05")
    with database.open_reading() as session:
        tables = ("worker", "source_row", "review_item", "worker_phone", "import_batch", "access_log")
        said = [str(row) for table in tables for row in session.execute(text(f"SELECT * FROM {table}"))]
    assert [word for word in secret for line in said if word in line] == []


def test_the_number_of_statements_does_not_grow_with_the_number_of_people(database: Database, statements: list[str]) -> None:
    def crowd(count: int, first: int) -> list[tuple]:
        given = "Văn" if first else "Bá"
        return [
            a_person(**{"Họ và tên": f"Lê {given} {chr(65 + n % 26)}n", "Số CCCD": f"0220900{first + n:05d}", "Số điện thoại": None})
            for n in range(count)
        ]

    counts = []
    for size, first in ((3, 0), (80, 1000)):
        statements.clear()
        imported(database, a_list(*crowd(size, first), file=f"{size}.xlsx"))
        counts.append(len(statements))
    statements.clear()
    imported(database, a_list(*(row for row in crowd(80, 1000)), a_person(), file="again.xlsx"))

    assert counts[1] <= counts[0] + 3  # the second one looks at those who are known, and lays no new place
    assert len(statements) <= counts[0] + 3


def test_one_file_imported_four_times_at_the_same_moment_is_written_once(database: Database) -> None:
    with ThreadPoolExecutor(4) as officers:
        reports = list(officers.map(lambda _: imported(database, a_list(a_person())), range(4)))

    assert sorted(report.is_written for report in reports) == [False, False, False, True]
    assert len(rows(database, ImportBatchRow)) == 1


def test_two_officers_at_the_same_moment_do_not_make_one_person_two(database: Database) -> None:
    lists = [a_list(a_person(**{"Ghi chú": f"bản {number}"}), file=f"{number}.xlsx") for number in range(4)]

    with ThreadPoolExecutor(4) as officers:
        reports = list(officers.map(lambda found: imported(database, found), lists))

    assert sorted((report.new, report.updated) for report in reports) == [(0, 1), (0, 1), (0, 1), (1, 0)]
    assert len(rows(database, WorkerRow)) == 1
    assert invariants.broken(database) == []

"""An import is taken back as if it had never been written: every value, link and question is as before."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from jobmatch.errors import Refused
from jobmatch.services.undo_import import see_undoing, undo_import
from jobmatch.store import barred
from jobmatch.store.rows import ConsentRow, ImportBatchRow, WorkerRow
from jobmatch.store.work import Database
from tests import invariants
from tests.makers import LATER, LATER_TITLE, NOW, a_list, a_person, imported
from tests.registry_picture import picture

TOAN = {"Họ và tên": "Vũ Văn Toán", "Ngày sinh": "02/05/1990", "Giới tính": "Nam", "Số CCCD": "022090000222", "Thôn": "Thôn 2"}
UNDATED = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG CHÍNH",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG",))
NEWER = {"title": LATER_TITLE, "file": "quangha_6thang_cuoi_2025.xlsx", "as_of": LATER}


def newest_import(database: Database) -> int:
    with database.open_reading() as session:
        return session.scalars(select(ImportBatchRow.id).order_by(ImportBatchRow.id.desc())).first() or 0


def undone(database: Database, import_id: int) -> None:
    undo_import(database.open_work, import_id, account_id=None, now=NOW)


def test_undoing_the_only_import_leaves_nobody_in_the_registry(database: Database) -> None:
    imported(database, a_list(a_person(), a_person(**TOAN)))

    undone(database, newest_import(database))

    assert not any(picture(database).values())
    assert invariants.broken(database) == []


def test_what_a_later_list_changed_is_as_the_earlier_list_says_again(database: Database) -> None:
    imported(database, a_list(a_person(**{"Số điện thoại": None}), a_person(**TOAN)))
    before = picture(database)
    imported(database, a_list(a_person(**{"Số điện thoại": "0987654321", "Thôn": "Thôn Quảng Chính 1"}), **NEWER), as_of=LATER)
    assert picture(database) != before

    undone(database, newest_import(database))

    assert picture(database) == before
    assert invariants.broken(database) == []


def test_a_question_that_the_list_answered_is_asked_again(database: Database) -> None:
    imported(database, a_list(a_person(**{"Số CCCD": None})))
    before = picture(database)
    imported(database, a_list(a_person(Thôn="Thôn Quảng Chính 1"), **NEWER), as_of=LATER)
    assert [item["state"] for item in picture(database)["review_item"]] == ["decided"]

    undone(database, newest_import(database))

    assert picture(database) == before


def test_an_earlier_import_can_be_undone_while_a_later_one_stands(database: Database) -> None:
    imported(database, a_list(a_person(), a_person(**TOAN)))
    first = newest_import(database)
    imported(database, a_list(a_person(**{"Số điện thoại": "0987654321"}), **NEWER), as_of=LATER)

    undone(database, first)

    [hong] = picture(database)["worker"]
    assert (hong["full_name"], hong["phones"]) == ("Phạm Thị Hồng", "0987654321")
    assert invariants.broken(database) == []


def test_a_number_that_two_people_have_finds_the_one_who_stays(database: Database) -> None:
    imported(database, a_list(a_person()))
    first = newest_import(database)
    imported(database, a_list(a_person(**{**TOAN, "Số CCCD": "022186000111"}), file="khac.xlsx"))
    hong, toan = picture(database)["worker"]
    assert hong["citizen_id_hash"]
    assert toan["citizen_id_hash"] is None

    undone(database, first)

    [toan_alone] = picture(database)["worker"]
    assert toan_alone["citizen_id_hash"] == hong["citizen_id_hash"]


def test_the_same_file_can_be_imported_again_after_it_was_undone(database: Database) -> None:
    the_list = a_list(a_person())
    imported(database, the_list)
    undone(database, newest_import(database))

    report = imported(database, the_list)

    assert report.new == 1
    assert not report.files[0].written_before


def test_an_import_is_undone_once(database: Database) -> None:
    imported(database, a_list(a_person()))
    import_id = newest_import(database)
    assert see_undoing(database.open_reading, import_id).undoing.leaving == 1
    undone(database, import_id)

    with pytest.raises(Refused, match="đã được hoàn tác"):
        undone(database, import_id)


def test_whoever_leaves_keeps_a_name_and_nothing_else(database: Database) -> None:
    imported(database, a_list(a_person()))

    undone(database, newest_import(database))

    with database.open_reading() as session:
        [row] = session.execute(select(WorkerRow.full_name, WorkerRow.birth, WorkerRow.citizen_id, WorkerRow.phones)).all()
    assert tuple(row) == ("Phạm Thị Hồng", "", "", "")


NAMES = ("Phạm Thị Hồng", "PHAM THI HONG", "Vũ Văn Toán", "Tằng A Nam", "Tằng Nam", "Lỷ A Sáng", "Lý A Sáng")
CELLS = st.fixed_dictionaries(
    {
        "Họ và tên": st.sampled_from(NAMES),
        "Ngày sinh": st.sampled_from(["03/12/1986", "1986", "02/05/1990", None]),
        "Giới tính": st.sampled_from(["Nữ", "Nam", None]),
        "Số CCCD": st.sampled_from(["022186000111", "022090000222", "022090000333", None]),
        "Số điện thoại": st.sampled_from(["0912345678", "0987654321", None]),
        "Thôn": st.sampled_from(["Thôn 1", "Thôn 2", None]),
        "Nguyện vọng việc làm": st.sampled_from(["may", "lái xe", "làm gì cũng được", None]),
    }
)
LISTS = st.lists(CELLS, min_size=1, max_size=6).map(lambda rows: [a_person(**cells) for cells in rows])
DAYS = st.sampled_from([date(2024, 8, 1), date(2025, 3, 7), date(2025, 6, 1)])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.lists(st.tuples(LISTS, DAYS), max_size=2), rows=LISTS, day=DAYS)
def test_undo_restores_every_row_and_link_exactly(database: Database, before, rows, day) -> None:
    base = []
    for number, (earlier, on) in enumerate(before):
        imported(database, a_list(*earlier, file=f"truoc_{number}.xlsx", as_of=on), as_of=on)
        base.append(newest_import(database))
    as_it_was = picture(database)
    imported(database, replace(a_list(*rows, file="moi.xlsx", as_of=day), sha256="moi"), as_of=day)

    undone(database, newest_import(database))

    assert picture(database) == as_it_was
    assert invariants.broken(database) == []
    for import_id in dict.fromkeys(reversed(base)):
        undone(database, import_id)
    assert not any(picture(database).values())


def test_whoever_comes_back_with_a_list_has_the_number_of_before_and_with_it_the_refusal(database: Database) -> None:
    imported(database, a_list(a_person(), a_person(**TOAN)))
    with database.open_work() as work:
        work.session.add(ConsentRow(worker_id=1, purpose="registry", answer="withdrawn", said_on=date(2025, 3, 7), recorded_at=NOW))
        work.commit()
    undone(database, newest_import(database))

    imported(database, a_list(a_person(**{"Số điện thoại": "0987654321"}), file="sua_lai.xlsx"))

    assert [row["id"] for row in picture(database)["worker"]] == [1]
    with database.open_reading() as session:
        assert barred.from_lists(session, date(2025, 3, 7))[1] is barred.Bar.REFUSED
    assert invariants.broken(database) == []


def test_two_who_could_both_be_the_one_who_left_are_given_new_numbers(database: Database) -> None:
    same = {"Số CCCD": None, "Số điện thoại": None}
    imported(database, a_list(a_person(**same)))
    imported(database, a_list(a_person(**{**same, "Giới tính": "Nam"}), file="khac.xlsx"))
    assert len(picture(database)["worker"]) == 2
    for import_id in (2, 1):
        undone(database, import_id)

    imported(database, a_list(a_person(**same), file="lai.xlsx"))

    assert [row["id"] for row in picture(database)["worker"]] == [3]


def test_a_name_that_waited_is_the_persons_where_no_other_row_is_left(database: Database) -> None:
    imported(database, a_list(a_person(**{"Họ và tên": "Phạm Thị Hường"})))
    imported(database, a_list(a_person(), file="khac.xlsx"))

    undone(database, 1)

    assert [row["full_name"] for row in picture(database)["worker"]] == ["Phạm Thị Hồng"]


def test_an_undo_lets_no_older_list_say_who_somebody_is_without_a_tick(database: Database) -> None:
    december, june, march = date(2025, 12, 1), date(2025, 6, 1), date(2025, 3, 1)
    imported(database, a_list(a_person(), as_of=march, title=UNDATED), as_of=march)
    imported(database, a_list(a_person(), file="12.xlsx", as_of=december, title=UNDATED), as_of=december)
    imported(database, a_list(a_person(**{"Ngày sinh": "04/12/1986"}), file="6.xlsx", as_of=june, title=UNDATED), as_of=june)

    undone(database, 2)

    assert [row["birth"] for row in picture(database)["worker"]] == ["1986-12-03"]

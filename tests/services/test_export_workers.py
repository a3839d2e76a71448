"""People taken out of the registry: nothing is lost on the way through a spreadsheet, and the list reads back as it went out."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from jobmatch.documents.worker_lists import read_list
from jobmatch.registry.list_rows import HEADER
from jobmatch.registry.reading.result import RowOutcome
from jobmatch.registry.worker import WorkerDraft
from jobmatch.services.export_workers import Layout, WorkerChoice, export_workers
from jobmatch.store.rows import AccessLogRow, AccessLogWorkerRow
from jobmatch.store.work import Database
from tests.makers import NOW, a_list, a_person, imported

BEFORE, AFTER = date(2025, 3, 7), date(2025, 11, 1)
CELLS = {
    "Họ và tên": "Phạm Thị Hồng",
    "Số CCCD": "022186000111",
    "Số điện thoại": "0912345678; 0987654321",
    "Dân tộc": "Dao",
    "Nguyện vọng việc làm": "công nhân may; gần nhà",
    "Ghi chú": "=1+1 không làm ca đêm",
    "Mức lương mong muốn": "7 - 8 triệu",
}


@pytest.fixture
def town(database: Database) -> Database:
    nam = {
        "Họ và tên": "Tằng A Nam",
        "Số CCCD": "100123456",
        "Ngày sinh": "1990",
        "Giới tính": "Nam",
        "Thôn": "Thôn 2",
        "Số điện thoại": "+84 38 111 22 33",
    }
    imported(database, a_list(a_person(**CELLS), a_person(**nam)))
    return database


def exported(database: Database, name: str, layout: Layout = Layout.LIST, on: date = BEFORE, choice: WorkerChoice | None = None) -> bytes:
    return export_workers(database.open_work, name, choice=choice, layout=layout, as_of=on, account_id=None, now=NOW)


def rows_of(book: bytes) -> list[dict[str, object]]:
    head, *rows = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_numbers_stay_text_with_their_zeros_and_nothing_becomes_a_formula(town: Database) -> None:
    hong, nam = rows_of(exported(town, "list.xlsx"))

    assert (hong["Số CCCD/CMND"], hong["Số điện thoại"], nam["Số điện thoại"]) == ("022186000111", "0912345678; 0987654321", "0381112233")
    assert (hong["Ngày sinh"], nam["Ngày sinh"], nam["Số CCCD/CMND"]) == ("03/12/1986", "1990", "100123456")
    assert hong["Ghi chú"] == "=1+1 không làm ca đêm"


def test_a_text_file_holds_no_formula_either(town: Database) -> None:
    text = exported(town, "list.csv").decode("utf-8-sig")

    assert "'=1+1" in text
    assert ",=1+1" not in text


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
@pytest.mark.parametrize("on", [BEFORE, AFTER])
def test_a_list_reads_back_as_it_went_out(town: Database, tmp_path: Path, name: str, on: date) -> None:
    path = tmp_path / name
    path.write_bytes(exported(town, name, on=on))

    read = read_list(path, on).read

    assert read
    assert [row.outcome for row in read.rows] == [RowOutcome.ACCEPTED] * 2
    hong, nam = (row.draft for row in read.rows)
    assert isinstance(hong, WorkerDraft)
    assert isinstance(nam, WorkerDraft)
    assert (hong.full_name, str(hong.birth), hong.sex, hong.ethnicity) == ("Phạm Thị Hồng", "1986-12-03", "F", "Dao")
    assert (hong.citizen_id, hong.phones, nam.old_id) == ("022186000111", ("0912345678", "0987654321"), "100123456")
    assert (hong.wish_text, [wish.kind for wish in hong.wishes]) == ("công nhân may; gần nhà", ["occupation", "constraint"])
    assert (hong.note, nam.note) == ("=1+1 không làm ca đêm", "")
    assert (hong.wage_min_vnd, hong.wage_max_vnd) == (7_000_000, 8_000_000)
    assert (hong.commune_code, hong.village) == (("06943", "Thôn 1") if on == BEFORE else ("06922", "Thôn Quảng Chính 1"))


def test_places_are_called_as_on_the_day_of_the_list(town: Database) -> None:
    before, after = ([(row["Thôn"], row["Xã"]) for row in rows_of(exported(town, "list.xlsx", on=on))] for on in (BEFORE, AFTER))

    assert before == [("Thôn 1", "Xã Quảng Chính"), ("Thôn 2", "Xã Quảng Chính")]
    assert after == [("Thôn Quảng Chính 1", "Xã Quảng Hà"), ("Thôn Quảng Chính 2", "Xã Quảng Hà")]


def test_the_filter_holds(town: Database) -> None:
    [row] = rows_of(exported(town, "list.xlsx", choice=WorkerChoice(words="hong")))

    assert row["Họ và tên"] == "Phạm Thị Hồng"


def test_an_empty_list_is_a_head_alone(database: Database) -> None:
    [head] = CalamineWorkbook.from_filelike(BytesIO(exported(database, "list.xlsx"))).get_sheet_by_index(0).to_python()

    assert tuple(head) == HEADER


def test_everybody_in_it_is_named_in_the_access_log(town: Database) -> None:
    exported(town, "list.xlsx")

    with town.open_reading() as session:
        line = session.scalars(select(AccessLogRow).order_by(AccessLogRow.id.desc())).first()
        assert line
        named = session.scalars(select(AccessLogWorkerRow.worker_id).where(AccessLogWorkerRow.line_id == line.id)).all()
    assert sorted(named) == [1, 2]

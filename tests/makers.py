"""Lists of invented people as the registry takes them in; a test states only what it is about."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from jobmatch.documents.worker_lists import ReadList
from jobmatch.registry.import_report import ImportReport
from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.services.import_workers import import_workers
from jobmatch.store.work import Database
from tests.registry.lists import AS_OF, HEADER, TITLE, a_row, a_workbook

NOW = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)
WISHED = (*HEADER, "Nguyện vọng việc làm")
# A commune's list of the half-year after the reform: the same office, another name above it.
LATER_TITLE = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG HÀ",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG 6 THÁNG CUỐI NĂM 2025",))
LATER = date(2025, 12, 31)

__all__ = ["AS_OF", "LATER", "LATER_TITLE", "NOW", "TITLE", "a_list", "a_list_file", "a_person", "imported"]


def a_person(**cells: Any) -> tuple[Any, ...]:
    """The row of Phạm Thị Hồng, who was born on 3 December 1986 and lives in Thôn 1 of Quảng Chính; cells are named by their headers."""
    return a_row(WISHED, **cells)


def a_list(*rows: tuple[Any, ...], file: str = "07_quangchinh.xlsx", as_of: date = AS_OF, **how: Any) -> ReadList:
    """What reading a file with these rows gives."""
    workbook = a_workbook(*rows, header=WISHED, file=file, **how)
    return ReadList(file, hashlib.sha256(repr(workbook).encode()).hexdigest(), read_workbook(workbook, as_of=as_of))


def a_list_file(
    path: Path, *rows: tuple[Any, ...], title: tuple[tuple[Any, ...], ...] = TITLE, header: tuple[str, ...] | None = WISHED
) -> Path:
    """The same as a file of a spreadsheet program; without a `header` the title ends in one of its own."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Danh sach")
        for number, row in enumerate((*title, *([header] if header else []), *rows)):
            sheet.write_row(number, 0, row)
    return path


def imported(database: Database, *lists: ReadList, as_of: date = AS_OF, commit: bool = True, now: datetime = NOW) -> ImportReport:
    return import_workers(database.open_work, database.open_reading, lists, as_of=as_of, commit=commit, account_id=None, now=now)

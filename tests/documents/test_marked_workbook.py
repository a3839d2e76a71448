"""The marked copy of a workbook: every kind of cell comes back as it was, whatever the sheet looks like."""

import io
from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import load_workbook

from jobmatch.documents.column_widths import column_widths
from jobmatch.documents.marked_workbook import marked_workbook
from jobmatch.documents.workbook import read_file
from jobmatch.registry.reading.reasons_column import without_reasons
from jobmatch.registry.reading.result import Problem
from jobmatch.registry.sheet import Cell, Sheet, Workbook

CELLS: tuple[Cell, ...] = ("chữ", "=1+1", "0123", 1.0, 2.5, 22090000222.0, 122090000222.0, True, False, date(1986, 12, 3), None, "x" * 300)
CELLS = (*CELLS, datetime.fromisoformat("2025-03-07T08:30"), time(8, 30), "dòng\nhai", "http://vi.du", "-5")


def a_problem(row: int, column: str, *, code: str = "birth_impossible", is_warning: bool = True, sheet: str = "A") -> Problem:
    return Problem("a.xlsx", sheet, row, column, f"{column}{row}" if row and column else "", "?", code, "Sai.", "Sửa lại.", is_warning)


def a_sheet(*rows: tuple[Cell, ...], name: str = "A", **how: object) -> Sheet:
    return Sheet(name, rows, **how)  # type: ignore[arg-type]  # how a test likes it


def back(tmp_path: Path, sheets: tuple[Sheet, ...], *problems: Problem, first_rows: dict[str, list[int]] | None = None) -> Path:
    path = tmp_path / "back.xlsx"
    path.write_bytes(marked_workbook(Workbook("a.xlsx", sheets), problems, first_rows or {}, {}))
    return path


@pytest.mark.parametrize("marks", [(), ("A", "G", "J", "K")], ids=["plain", "marked"])
def test_every_kind_of_cell_comes_back_as_it_was(tmp_path: Path, marks: tuple[str, ...]) -> None:
    header = tuple(f"Cột {number}" for number in range(len(CELLS)))
    sheet = a_sheet(header, CELLS)

    path = back(tmp_path, (sheet,), *(a_problem(2, column) for column in marks), first_rows={"A": [2]})

    [read] = without_reasons(read_file(path)).sheets
    assert read.rows == (header, CELLS)


def test_names_order_and_hiding_of_sheets_stay(tmp_path: Path) -> None:
    sheets = (a_sheet(("x",), name="Ẩn", hidden=True), a_sheet(("y",), name="Thôn 1"), a_sheet(("z",), name="Thôn 2"))

    read = read_file(back(tmp_path, sheets)).sheets

    assert [(sheet.name, sheet.hidden, sheet.rows) for sheet in read] == [(sheet.name, sheet.hidden, sheet.rows) for sheet in sheets]


def test_a_name_that_excel_does_not_allow_becomes_one_that_it_does(tmp_path: Path) -> None:
    sheets = (a_sheet(("x",), name="d/s [thôn]: " + "dài " * 20), a_sheet(("y",), name="d/s [thôn]: " + "dài " * 20))

    first, second = (sheet.name for sheet in read_file(back(tmp_path, sheets)).sheets)

    assert first != second
    assert max(len(first), len(second)) <= 31


def test_merged_cells_stay_merged_and_damaged_merges_do_no_harm(tmp_path: Path) -> None:
    merges = ((0, 0, 0, 3), (0, 2, 0, 5), (1, 1, 1, 1), (2, 0, 1_048_575, 200))
    sheet = a_sheet(("Danh sách", None, None, None), ("a", "b", "c", "d"), ("e",), merged=merges)

    [read] = read_file(back(tmp_path, (sheet,))).sheets

    assert read.merged == ((0, 0, 0, 3),)
    assert read.rows[0][0] == "Danh sách"


def test_an_error_is_red_a_doubt_is_amber_and_two_problems_of_a_cell_stand_in_one_comment(tmp_path: Path) -> None:
    problems = (a_problem(2, "A"), a_problem(2, "B"), a_problem(2, "B", is_warning=False), a_problem(0, "C", code="column_unknown"))

    path = back(tmp_path, (a_sheet(("h", "k", "l"), ("a", "b", "c")),), *problems, first_rows={"A": [2]})

    sheet = load_workbook(path)["A"]
    assert [sheet[cell].fill.fgColor.rgb for cell in ("A2", "B2", "C1")] == ["FFFFE699", "FFF8CBAD", "FFFFE699"]
    assert sheet["B2"].comment.text.count("Sai.") == 2
    assert sheet["C2"].comment is None


def test_a_list_without_a_header_gets_its_reasons_too(tmp_path: Path) -> None:
    sheet = a_sheet(("Lê Thị Hoa", "1990"), ("Bùi Văn Nam", "31/02/1990"))

    path = back(tmp_path, (sheet,), a_problem(2, "B"), first_rows={"A": [1]})

    assert load_workbook(path)["A"]["C2"].value == "B2: Sai. Sửa lại."
    assert without_reasons(read_file(path)).sheets[0].rows == sheet.rows


def test_a_sheet_without_a_list_gets_no_column(tmp_path: Path) -> None:
    path = back(tmp_path, (a_sheet(("Kính gửi", "UBND")),), a_problem(0, "", code="sheet_without_list"))

    assert read_file(path).sheets[0].rows == (("Kính gửi", "UBND"),)


def test_marking_twice_gives_the_same_bytes() -> None:
    workbook = Workbook("a.xlsx", (a_sheet(("h",), ("a",)),))

    assert len({marked_workbook(workbook, [a_problem(2, "A")], {"A": [2]}, {}) for _ in range(2)}) == 1


def test_widths_of_the_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Thôn & khu")
        sheet.write_row(0, 0, ("a", "b", "c"))
        sheet.set_column(0, 1, 31)
        sheet.set_column(2, 2, 9, None, {"hidden": True})

    widths = column_widths(path)
    marked = load_workbook(io.BytesIO(marked_workbook(read_file(path), [], {}, widths)))["Thôn & khu"]

    assert [round(width) for width in widths["Thôn & khu"].values()] == [32, 32]
    assert round(marked.column_dimensions["A"].width) == 32


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", b"a;b"])
def test_a_file_that_is_no_xlsx_has_no_widths(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)

    assert column_widths(path) == {}

"""Tables for spreadsheet programs: text stays text."""

import csv
import io

import pytest
from openpyxl import load_workbook

from jobmatch.documents.tables import table_csv, table_file, table_xlsx
from tests.refusals import refused

FORMULAS = ["=1+1", "+84912345678", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_text_becomes_a_formula(formula: str) -> None:
    [_, [cell]] = csv.reader(io.StringIO(table_csv(["a"], [[formula]]).decode()))
    sheet = load_workbook(io.BytesIO(table_xlsx(["a"], [[formula]]))).active

    assert cell == f"'{formula}"
    assert (sheet["A2"].value, sheet["A2"].data_type) == (formula, "s")


def test_leading_zeros_and_numbers_stay_what_they_are() -> None:
    sheet = load_workbook(io.BytesIO(table_xlsx(["id", "pay"], [["022186000111", 7_500_000]]))).active

    assert [cell.value for cell in sheet[2]] == ["022186000111", 7_500_000]


def test_excel_is_told_the_encoding_and_machines_are_not() -> None:
    assert table_csv(["Họ tên"], [], for_excel=True).startswith(b"\xef\xbb\xbf")
    assert table_csv(["Họ tên"], []).startswith("Họ".encode())


def test_the_ending_says_the_format() -> None:
    assert table_file("a.XLSX", ["a"], []).startswith(b"PK")
    assert table_file("a.csv", ["a"], []) == b"a\r\n"
    with refused("ending_unknown"):
        table_file("a.pdf", ["a"], [])

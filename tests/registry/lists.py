"""Small lists of invented people, as communes send them."""

from datetime import date

from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.registry.sheet import Cell, Sheet, Workbook

AS_OF = date(2025, 3, 7)
HEADER = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Dân tộc", "Số điện thoại", "Thôn", "Mức lương mong muốn", "Ghi chú")
PERSON: dict[str, Cell] = {"STT": 1.0, "Họ và tên": "Phạm Thị Hồng", "Ngày sinh": "03/12/1986", "Giới tính": "Nữ"}
PERSON |= {"Số CCCD": "022186000111", "Dân tộc": "Kinh", "Số điện thoại": "0912345678", "Thôn": "Thôn 1"}
PERSON |= {"Mức lương mong muốn": "7tr5", "Ghi chú": None}
TITLE = (("ỦY BAN NHÂN DÂN",), ("XÃ QUẢNG CHÍNH",), (None,), ("DANH SÁCH CUNG LAO ĐỘNG NĂM 2025",))


def a_row(header=HEADER, **cells):
    """One person's row; name a cell by its header to change it."""
    person = PERSON | cells
    return tuple(person.get(name) for name in header)


def a_workbook(*rows, header=HEADER, title=TITLE, name="Sheet1", merged=(), file="07_quangchinh.xlsx"):
    return Workbook(file, (Sheet(name, (*title, header, *rows), merged),))


def read(*rows, **how):
    """What the reader makes of these rows under a header."""
    return read_workbook(a_workbook(*rows, **how), as_of=AS_OF)


def read_one(**cells):
    """The single row that the reader makes of one person."""
    [row] = read(a_row(**cells)).rows
    return row


def codes(row):
    return {problem.code for problem in row.problems}

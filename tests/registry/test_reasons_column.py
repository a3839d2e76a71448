from jobmatch.registry.reading.reasons_column import HEADER, without_reasons
from jobmatch.registry.sheet import Sheet, Workbook


def rows_without(*rows: tuple) -> tuple:
    return without_reasons(Workbook("a.xlsx", (Sheet("A", rows),))).sheets[0].rows


def test_what_the_system_wrote_beside_the_rows_is_no_word_of_the_commune() -> None:
    rows = (("Tiêu đề", None, "Sửa các ô tô màu"), ("Họ tên", "Năm sinh", HEADER), ("Lê Thị Hoa", None, "B3: Thiếu ngày sinh."))

    assert rows_without(*rows) == (("Tiêu đề", None), ("Họ tên", "Năm sinh"), ("Lê Thị Hoa", None))


def test_it_is_known_in_capitals_and_where_the_commune_moved_it() -> None:
    assert rows_without(("Họ tên", HEADER.upper(), "Năm sinh"), ("Lê Thị Hoa", "x", "1990")) == (
        ("Họ tên", None, "Năm sinh"),
        ("Lê Thị Hoa", None, "1990"),
    )


def test_a_communes_own_column_of_reasons_stays() -> None:
    rows = (("Họ tên", "Lý do"), ("Lê Thị Hoa", "đi làm xa"))

    assert rows_without(*rows) == rows

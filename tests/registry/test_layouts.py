"""Where a sheet keeps what, whatever shape the commune gave it."""

import unicodedata
from datetime import date

from jobmatch.registry.reading.reading_choices import ReadingChoices
from jobmatch.registry.reading.result import RowOutcome
from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.registry.sheet import Sheet, Workbook
from jobmatch.registry.worker import BirthDate, Sex
from tests.registry.lists import AS_OF, HEADER, a_row, a_workbook, read


def _draft(read_book):
    [row] = read_book.rows
    assert row.outcome is RowOutcome.ACCEPTED
    return row.draft


def test_titles_column_numbers_totals_and_signatures_are_no_people():
    numbers = tuple(f"({place})" for place in range(1, len(HEADER) + 1))
    total = ("Tổng cộng", 1.0)
    signatures = [("", "NGƯỜI LẬP BIỂU", None, "TM. ỦY BAN NHÂN DÂN"), (None,), (None, "Phạm Thị Huệ", None, "Đinh Thị Loan")]

    book = read(numbers, a_row(), total, *signatures)

    assert [row.source.row for row in book.rows] == [7]


def test_a_row_keeps_the_number_that_excel_shows():
    assert str(read(a_row()).rows[0].source) == "07_quangchinh.xlsx#Sheet1!6"


def test_a_matrix_of_marks_under_a_header_of_two_rows():
    upper = ("TT", "Họ và tên", "Năm sinh", "Giới tính", None, "Trình độ giáo dục phổ thông", None, "Đối tượng ưu tiên")
    lower = (None, None, None, "Nam", "Nữ", "Tốt nghiệp THCS", "Tốt nghiệp THPT", "Dân tộc thiểu số (ghi tên dân tộc)")
    person = (1.0, "TẰNG A SÁM", 1990.0, "x", None, None, "v", "Dao")

    draft = _draft(read(lower, person, header=upper))

    assert (draft.full_name, draft.sex, draft.birth, draft.education) == ("Tằng A Sám", Sex.MALE, BirthDate(1990), 4)
    assert draft.ethnicity == "Dao"
    assert "P05" in draft.priority_groups


def test_two_marks_in_one_group_leave_the_field_blank_and_ask():
    upper = ("TT", "Họ và tên", "Năm sinh", "Trình độ giáo dục phổ thông", None)
    lower = (None, None, None, "Tốt nghiệp THCS", "Tốt nghiệp THPT")

    [row] = read(lower, (1.0, "Lê Văn An", 1990.0, "x", "x"), header=upper).rows

    assert row.outcome is RowOutcome.ACCEPTED
    assert row.draft.education is None
    assert [(problem.code, problem.cell) for problem in row.problems if problem.column == "D"] == [("marks_several", "D7")]


def test_a_birth_date_under_nam_or_nu_tells_the_sex():
    upper, lower = ("TT", "Họ tên", "Ngày, tháng, năm sinh", None, "Thôn"), (None, None, "Nam", "Nữ", None)

    draft = _draft(read(lower, (1.0, "Bùi Thị Mai", None, date(1975, 5, 6), "Thôn 2"), header=upper))

    assert (draft.sex, draft.birth) == (Sex.FEMALE, BirthDate(1975, 5, 6))


def test_a_name_and_a_date_split_over_columns_are_joined():
    header = ("STT", "Họ đệm", "Tên", "Ngày", "Tháng", "Năm sinh", "Giới tính")

    draft = _draft(read((1.0, "Dương Văn", "Thọ", "20", 9.0, 1971.0, "Nam"), header=header))

    assert (draft.full_name, draft.birth) == ("Dương Văn Thọ", BirthDate(1971, 9, 20))


def test_village_titles_lend_their_village_to_the_rows_below():
    rows = [("Bản Nà Lý",), a_row(Thôn=None), ("II. Thôn 3",), a_row(Thôn=None, **{"Số CCCD": "022186000112"})]

    assert [row.draft.village for row in read(*rows).rows] == ["Bản Nà Lý", "Thôn 3"]


def test_a_sheet_named_after_a_village_lends_its_name():
    book = read(a_row(Thôn=None), name="Thôn 5")

    assert book.rows[0].draft.village == "Thôn 5"


def test_columns_without_a_header_are_known_by_their_cells():
    blank = tuple(None if name in ("Ngày sinh", "Số CCCD", "Số điện thoại", "Dân tộc") else name for name in HEADER)
    people = [a_row(**{"Số CCCD": f"02218600011{place}", "Số điện thoại": f"091234567{place}"}) for place in range(5)]

    draft = read(*people, header=blank).rows[3].draft

    assert (draft.citizen_id, draft.phones, draft.birth, draft.ethnicity) == (
        "022186000113",
        ("0912345673",),
        BirthDate(1986, 12, 3),
        "Kinh",
    )


def test_moving_the_columns_changes_nothing():
    backwards = tuple(reversed(HEADER))

    assert read(a_row(header=backwards), header=backwards).rows[0].draft == read(a_row()).rows[0].draft


def test_decomposed_text_reads_like_composed_text():
    plain = a_workbook(a_row())
    decomposed = Workbook(
        plain.file,
        tuple(
            Sheet(sheet.name, tuple(tuple(unicodedata.normalize("NFD", c) if isinstance(c, str) else c for c in row) for row in sheet.rows))
            for sheet in plain.sheets
        ),
    )

    assert [row.draft for row in read_workbook(decomposed, as_of=AS_OF).rows] == [
        row.draft for row in read_workbook(plain, as_of=AS_OF).rows
    ]


def test_a_list_in_an_old_font_is_read():
    header = ("TT", "Hä Vµ T£N", "Ngµy sinh", "GT", "Sè ®iÖn tho¹i", "Th«n")

    draft = _draft(
        read((1.0, "NGUYÔN H¹NH QUY£N", "15/01/2005", "N÷", "0345457601", "Th«n 1"), header=header, title=(("X· QU¶NG THÞNH",),))
    )

    assert (draft.full_name, draft.sex, draft.village, draft.commune_code) == ("Nguyễn Hạnh Quyên", Sex.FEMALE, "Thôn 1", "06937")


def test_a_hidden_sheet_with_rows_is_left_out_and_said():
    hidden = Sheet("Sheet3", (HEADER, a_row()), hidden=True)

    book = read_workbook(Workbook("a.xlsx", (hidden,)), as_of=AS_OF)

    assert book.rows == ()
    assert [problem.code for problem in book.sheets[0].problems] == ["sheet_hidden"]


def test_an_empty_workbook_says_that_no_list_was_found():
    book = read_workbook(Workbook("a.xlsx", (Sheet("Sheet1", ()),)), as_of=AS_OF)

    assert [problem.code for problem in book.problems] == ["sheet_without_list"]


def test_a_commune_is_read_with_the_borders_of_the_day_the_list_speaks_of():
    before = read(a_row(), title=(("XÃ ĐƯỜNG HOA",), ("DANH SÁCH NĂM 2025",)), file="a.xlsx")
    after = read(a_row(), title=(("UBND XÃ ĐƯỜNG HOA",), ("DANH SÁCH CẬP NHẬT 6 THÁNG CUỐI NĂM 2025",)), file="a.xlsx")

    assert before.rows[0].draft.commune_code == "06949"
    assert after.rows[0].draft.commune_code == "06946"


def test_a_second_column_under_the_same_header_with_the_same_cells_is_left_out_and_said():
    book = read((*a_row(), "Phạm Thị Hồng"), header=(*HEADER, "Họ và tên"))

    assert book.rows[0].draft.full_name == "Phạm Thị Hồng"
    assert [(problem.code, problem.column) for problem in book.sheets[0].problems] == [("column_repeated", "K")]


def test_one_header_over_two_columns_that_differ_must_be_decided_by_a_person():
    workbook = a_workbook((*a_row(), "Có"), header=(*HEADER, "Họ và tên"))
    undecided = read_workbook(workbook, as_of=AS_OF)

    decided = read_workbook(workbook, as_of=AS_OF, choices=ReadingChoices({undecided.sheets[0].header_key: {"K": "ignored"}}))

    assert undecided.rows == ()
    assert [(problem.code, problem.column) for problem in undecided.sheets[0].problems] == [("column_twice", "K")]
    assert [row.draft.full_name for row in decided.rows] == ["Phạm Thị Hồng"]


def test_a_list_without_a_header_is_read_once_a_person_said_what_its_columns_are():
    rows = tuple((f"Lê Thị {name}", f"0{place}/05/1990", f"02219000011{place}", "Thôn 1") for place, name in enumerate("ABC", 1))
    workbook = Workbook("a.xlsx", (Sheet("Sheet1", rows),))
    sheet = read_workbook(workbook, as_of=AS_OF).sheets[0]

    decided = read_workbook(workbook, as_of=AS_OF, choices=ReadingChoices({sheet.header_key: {"A": "full_name"}}))

    assert [problem.code for problem in sheet.problems] == ["header_missing"]
    assert [column.meaning for column in sheet.layouts[0].columns] == ["full_name", "birth", "citizen_id", "village"]
    assert [row.draft.citizen_id for row in decided.rows] == ["022190000111", "022190000112", "022190000113"]


def test_a_title_that_names_a_village_lends_it_to_the_whole_list():
    book = read(a_row(Thôn=None), title=(("DANH SÁCH LAO ĐỘNG THÔN QUẢNG LONG 7, XÃ QUẢNG LONG NĂM 2025",),))

    assert book.rows[0].draft.village == "Thôn Quảng Long 7"


def test_a_sheet_named_after_a_village_lends_its_name_also_where_nothing_names_the_commune():
    book = read(a_row(Thôn=None), name="Thôn 5", title=(), file="ds.xlsx")

    assert book.rows[0].draft.village == "Thôn 5"

"""Lists in shapes and spellings that no form foresees, each read as its clerk meant it."""

from datetime import date

import pytest

from jobmatch.registry.reading.result import RowOutcome
from jobmatch.registry.reading.sheet_tables import find_tables
from jobmatch.registry.reading.workbook_reader import read_workbook
from jobmatch.registry.sheet import Sheet, Workbook
from jobmatch.registry.worker import BirthDate, Sex
from tests.registry.lists import AS_OF, HEADER, a_row, a_workbook, codes, read


def _read(*sheets, file="a.xlsx"):
    return read_workbook(Workbook(file, tuple(sheets)), as_of=AS_OF)


def _drafts(*sheets, **how):
    book = _read(*sheets, **how)
    assert all(row.outcome is RowOutcome.ACCEPTED for row in book.rows)
    return [row.draft for row in book.rows]


def test_a_banner_over_groups_of_columns_gives_its_children_their_meaning():
    rows = (
        ("XÃ QUẢNG THỊNH",),
        ("STT", "Thông tin cá nhân", None, None, "Trình độ", None, "Nguyện vọng", None),
        (None, "Họ và tên", "Ngày sinh", "Thôn", "Văn hóa", "CMKT", "Công việc", "Mức lương"),
        (1.0, "Lê Thị Hoa", "20/11/1991", "Thôn 1", "9/12", "SC", "may", "7 triệu"),
    )

    [draft] = _drafts(Sheet("Sheet1", rows, merged=((1, 1, 1, 3), (1, 4, 1, 5), (1, 6, 1, 7))))

    assert (draft.wish_text, draft.current_job, draft.wage_min_vnd) == ("may", "", 7_000_000)
    assert (draft.education, draft.qualification) == (3, 3)


def test_a_header_of_three_rows_with_marks_below():
    rows = (
        ("XÃ QUẢNG THỊNH",),
        ("STT", "Họ và tên", "Năm sinh", None, "Trình độ", None, None, None, "Thôn"),
        (None, None, "Nam", "Nữ", "Giáo dục phổ thông", None, "CMKT", None, None),
        (None, None, None, None, "THCS", "THPT", "Sơ cấp", "Trung cấp", None),
        (1.0, "Lê Thị Hoa", None, 1990.0, "x", None, None, "x", "Thôn 1"),
        (2.0, "Phạm Văn Tú", 1985.0, None, None, "x", "x", None, "Thôn 2"),
    )

    woman, man = _drafts(Sheet("Sheet1", rows, merged=((1, 2, 1, 3), (1, 4, 1, 7), (2, 4, 2, 5), (2, 6, 2, 7))))

    assert (woman.sex, woman.birth, woman.education, woman.qualification) == (Sex.FEMALE, BirthDate(1990), 3, 4)
    assert (man.sex, man.birth, man.education, man.qualification) == (Sex.MALE, BirthDate(1985), 4, 3)


def test_tables_of_several_villages_under_each_other_keep_their_villages():
    header = tuple(name for name in HEADER if name != "Thôn")
    rows = (
        ("DANH SÁCH LAO ĐỘNG XÃ QUẢNG SƠN NĂM 2025",),
        ("I. BẢN LÝ NÀ: 1 người",),
        header,
        a_row(header),
        ("Cộng: 1 người",),
        (None,),
        ("II. BẢN TÀI CHI (1 người)",),
        header,
        a_row(header, **{"Số CCCD": "022186000112"}),
        ("Tổng cộng: 2 người (nữ: 2)",),
        (None, None, None, "Quảng Sơn, ngày 20 tháng 2 năm 2025"),
        (None, "Người lập", None, None, "CHỦ TỊCH"),
        (None, "Lê Văn Bảy", None, None, "Hoàng Văn Tám"),
    )

    first, second = _drafts(Sheet("S", rows))

    assert (first.village, second.village) == ("Bản Lý Nà", "Bản Tài Chi")
    assert first.commune_code == "06928"


def test_a_paper_called_ban_is_no_village():
    book = read(a_row(Thôn=None), title=(("XÃ QUẢNG SƠN",), ("BẢN TỔNG HỢP CUNG LAO ĐỘNG",)))

    assert book.rows[0].draft.village == ""


@pytest.mark.parametrize(("name", "village"), [("T5", "Thôn 5"), ("KP2", "Khu phố 2"), ("thon 4", "Thôn 4"), ("Bản Nà Lý", "Bản Nà Lý")])
def test_each_sheet_of_a_workbook_is_one_village(name, village):
    header = tuple(heading for heading in HEADER if heading != "Thôn")
    counts = (("Thôn", "Số người", "Nam", "Nữ"), ("Thôn 4", 12.0, 6.0, 6.0), ("Thôn 5", 9.0, 4.0, 5.0), ("Cộng", 21.0, 10.0, 11.0))

    [draft] = _drafts(Sheet("Tổng hợp", counts), Sheet(name, (header, a_row(header))), file="06 Quang Minh.xlsx")

    assert (draft.village, draft.commune_code) == (village, "06940")


@pytest.mark.parametrize("name", ["S", "DSLD 2025", "Mẫu 01", "Phụ lục", "Số liệu"])
def test_a_sheet_named_after_nothing_lends_no_village(name):
    assert read(a_row(Thôn=None), name=name).rows[0].draft.village == ""


@pytest.mark.parametrize("words", ["Phạm Thị Hồng (1986)", "Phạm Thị Hồng - 1986", "Phạm Thị Hồng, SN 1986", "Phạm Thị Hồng sinh năm 1986"])
def test_a_birth_year_behind_the_name_is_read(words):
    header = ("TT", "Họ tên, năm sinh", "Nam/Nữ", "Số CCCD", "Thôn")

    [draft] = _drafts(Sheet("Sheet1", (header, (1.0, words, "Nữ", "022186000111", "Thôn 1"))))

    assert (draft.full_name, draft.birth) == ("Phạm Thị Hồng", BirthDate(1986))


def test_a_birth_column_goes_before_a_year_behind_the_name():
    book = read(a_row(**{"Họ và tên": "Phạm Thị Hồng (1985)"}))

    assert book.rows[0].draft.birth == BirthDate(1986, 12, 3)


def test_a_column_for_the_commune_beside_the_village_places_each_row():
    header = ("STT", "Xã", "Thôn", "Họ và tên", "Ngày sinh", "Giới tính")
    rows = [(1.0, "Quảng Long", "Thôn 7", "Lê Thị Hoa", "01/02/1990", "Nữ"), (2.0, "Xã Quảng Sơn", "Lý Nà", "Lê Thị Hòa", "1991", "Nữ")]

    drafts = _drafts(Sheet("Sheet1", (header, *rows)))

    assert [(draft.commune_code, draft.village) for draft in drafts] == [("06946", "Thôn 7"), ("06928", "Lý Nà")]


def test_a_list_in_vni_letters_is_read():
    header = ("TT", "Hoï vaø teân", "Ngaøy sinh", "Giôùi tính", "Ñieän thoaïi", "Thoân")
    rows = (("XAÕ QUAÛNG THÒNH",), header, (1.0, "Nguyeãn Thò Höôøng", "15/01/1990", "Nöõ", "0345457601", "Thoân 1"))

    [draft] = _drafts(Sheet("Sheet1", rows))

    assert (draft.full_name, draft.sex, draft.village, draft.commune_code) == ("Nguyễn Thị Hường", Sex.FEMALE, "Thôn 1", "06937")


def test_a_list_of_text_alone_reads_like_one_of_numbers_and_dates():
    header = ("No", "Full name", "DOB", "Sex", "Số định danh", "Mobile", "Khu/thôn")
    typed = (1.0, "Lê Thị Hoa", date(1990, 2, 21), "Nữ", 22190000123.0, 912345671.0, "Thôn 1")
    text = ("1", "LÊ THỊ HOA", "21/02/1990", "nữ", "22190000123", "912345671", "Thôn 1")

    [of_numbers] = _drafts(Sheet("Sheet1", (("XÃ QUẢNG CHÍNH",), header, typed)))
    [of_text] = _drafts(Sheet("Sheet1", (("XÃ QUẢNG CHÍNH",), header, text)))

    assert of_text == of_numbers
    assert of_numbers.citizen_id == "022190000123"


def test_rows_of_a_text_file_that_lost_a_separator_wait_for_a_person():
    plain = a_workbook(*(a_row(**{"Số CCCD": f"02218600011{place}"}) for place in range(3)))
    [sheet] = plain.sheets
    shifted = Sheet(sheet.name, sheet.rows, ragged=frozenset({6}))

    book = _read(shifted)

    assert [row.outcome for row in book.rows] == [RowOutcome.ACCEPTED, RowOutcome.REVIEW, RowOutcome.ACCEPTED]
    assert "row_ragged" in codes(book.rows[1])


def test_a_cell_too_long_to_be_read_whole_is_said():
    [row] = read(a_row(**{"Ghi chú": "a" * 5_000})).rows

    assert len(row.draft.note) == 2_000
    assert row.outcome is RowOutcome.REVIEW
    assert "cell_cut" in codes(row)


def test_hidden_cells_are_read_and_said():
    plain = a_workbook(a_row())

    book = read_workbook(Workbook(plain.file, plain.sheets, has_hidden_cells=True), as_of=AS_OF)

    assert len(book.rows) == 1
    assert [problem.code for problem in book.problems] == ["cells_hidden"]


def test_control_characters_in_cells_are_dropped():
    assert read(a_row(**{"Họ và tên": "Phạm\x00 Thị\x01 Hồng"})).rows[0].draft.full_name == "Phạm Thị Hồng"


def test_counts_by_village_are_no_list_of_people():
    rows = (("STT", "Thôn", "Tổng số lao động", "Nam", "Nữ"), *((float(n), f"Thôn {n}", 120.0, 60.0, 60.0) for n in range(1, 6)))

    assert not find_tables(rows, ())[0].layout.is_list


def test_a_total_with_a_sum_under_every_column_is_no_person():
    upper = ("TT", "Họ và tên", "Năm sinh", "Giới tính", None, "Trình độ giáo dục phổ thông", None)
    lower = (None, None, None, "Nam", "Nữ", "Tốt nghiệp THCS", "Tốt nghiệp THPT")
    person, total = (1.0, "Lê Văn An", 1990.0, "x", None, "x", None), (None, "Tổng cộng", 1.0, 1.0, 0.0, 1.0, 0.0)

    assert len(read(lower, person, total, header=upper).rows) == 1


def test_offices_that_sign_beside_each_other_are_no_person():
    signing = (None, "NGƯỜI LẬP BIỂU", "TRƯỞNG THÔN", "CÁN BỘ PHỤ TRÁCH", "TM. ỦY BAN NHÂN DÂN")

    assert len(read(a_row(), signing, (None, "Lê Văn Bảy", None, "Bùi Văn Tám")).rows) == 1


def test_rows_of_unequal_width_under_a_header_of_two_rows():
    rows = (
        ("XÃ QUẢNG THỊNH",),
        ("TT", "Họ và tên", "Năm sinh", None, "Thôn", "Ghi chú"),
        (None, None, "Nam", "Nữ"),
        ("1", "Lê Thị Hoa", None, "1990", "Thôn 1"),
    )

    [draft] = _drafts(Sheet("a", rows))

    assert (draft.sex, draft.birth, draft.village) == (Sex.FEMALE, BirthDate(1990), "Thôn 1")


@pytest.mark.parametrize(
    "absurd", ["9" * 400, "9" * 5_000, 1e300, float("inf"), float("nan"), -1.0, True, "99/99/9999", "(((", "\x00", "٣٤"]
)
@pytest.mark.parametrize("column", ["Ngày sinh", "Số CCCD", "Số điện thoại", "Mức lương mong muốn", "Thôn", "Giới tính"])
def test_an_absurd_cell_costs_its_field_and_not_the_list(column, absurd):
    [row] = read(a_row(**{column: absurd})).rows

    assert row.outcome is (RowOutcome.REVIEW if "cell_cut" in codes(row) else RowOutcome.ACCEPTED)
    assert row.draft.full_name == "Phạm Thị Hồng"


def test_absurd_parts_of_a_birth_date_leave_the_year():
    header = ("STT", "Họ đệm", "Tên", "Ngày", "Tháng", "Năm sinh", "Giới tính")

    [row] = read((1.0, "Dương Văn", "Thọ", "9" * 400, 1e300, 1971.0, "Nam"), header=header).rows

    assert row.draft.birth == BirthDate(1971)

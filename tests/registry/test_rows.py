"""One row: what is read, what is asked, what is refused."""

from datetime import date

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.reading.result import RowOutcome
from jobmatch.registry.reading.rows_report import REPORT_COLUMNS, report_line
from jobmatch.registry.worker import BirthDate, Sex
from tests.registry.lists import a_row, codes, read, read_one


@pytest.mark.parametrize(
    ("cell", "birth"),
    [
        ("07/11/1965", BirthDate(1965, 11, 7)),
        (date(1984, 5, 19), BirthDate(1984, 5, 19)),
        (39102.0, BirthDate(2007, 1, 20)),
        (1990.0, BirthDate(1990)),
        ("1990", BirthDate(1990)),
        ("1984-08-09", BirthDate(1984, 8, 9)),
        ("22 09 1978", BirthDate(1978, 9, 22)),
        (" 27/9/1992 ", BirthDate(1992, 9, 27)),
        ("24/12/87", BirthDate(1987, 12, 24)),
        ("ngày 5 tháng 6 năm 1980", BirthDate(1980, 6, 5)),
        ("00/00/1975", BirthDate(1975)),
        ("05/1975", BirthDate(1975, 5)),
    ],
)
def test_birth_dates_are_read_with_their_precision(cell, birth):
    assert read_one(**{"Ngày sinh": cell}).draft.birth == birth


def test_a_date_that_cannot_be_keeps_its_year_and_asks():
    row = read_one(**{"Ngày sinh": "31/02/1996"})

    assert row.draft.birth == BirthDate(1996)
    assert "birth_impossible" in codes(row)


def test_a_month_over_twelve_is_a_swapped_date_and_a_warning():
    row = read_one(**{"Ngày sinh": "11/17/1985"})

    assert row.draft.birth == BirthDate(1985, 11, 17)
    assert "birth_swapped" in codes(row)


def test_a_column_written_month_first_makes_its_other_dates_a_question():
    book = read(a_row(**{"Ngày sinh": "11/17/1985"}), a_row(**{"Ngày sinh": "07/08/1986"}))

    assert book.rows[1].draft.birth == BirthDate(1986, 8, 7)
    assert "birth_ambiguous" in codes(book.rows[1])


def test_no_question_is_asked_of_dates_in_a_sound_column():
    assert "birth_ambiguous" not in codes(read_one(**{"Ngày sinh": "07/08/1986"}))


@pytest.mark.parametrize("cell", ["3025", "01/01/1850", "sắp cưới"])
def test_a_birth_that_cannot_be_is_left_blank(cell):
    row = read_one(**{"Ngày sinh": cell})

    assert row.outcome is RowOutcome.ACCEPTED
    assert row.draft.birth is None


@pytest.mark.parametrize(
    ("cell", "citizen_id", "old_id"),
    [
        ("022186000111", "022186000111", ""),
        ("022 186 000 111", "022186000111", ""),
        (22186000111.0, "022186000111", ""),
        (4186000111.0, "004186000111", ""),
        ("0２2186000111", "022186000111", ""),
        ("105231155", "", "105231155"),
        (34634646.0, "", "034634646"),
        ("2.2186E+10", "", ""),
        ("0221860001", "", ""),
        ("000000000000", "", ""),
        (None, "", ""),
    ],
)
def test_identity_numbers_are_repaired_or_left_blank_never_invented(cell, citizen_id, old_id):
    draft = read_one(**{"Số CCCD": cell}).draft

    assert (draft.citizen_id, draft.old_id) == (citizen_id, old_id)


def test_a_number_that_disagrees_with_sex_or_year_is_a_warning():
    row = read_one(**{"Số CCCD": "022087000111"})

    assert row.outcome is RowOutcome.ACCEPTED
    assert {"citizen_id_sex", "citizen_id_birth"} <= codes(row)
    assert all(problem.is_warning for problem in row.problems)
    found = {problem.code: problem.found for problem in row.problems}
    assert "ghi nữ, số căn cước cho biết nam" in found["citizen_id_sex"]
    assert "ghi 1986, số căn cước cho biết 1987" in found["citizen_id_birth"]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("NGUYỄN  THỊ THUÝ", "Nguyễn Thị Thúy"),
        ("Ng T Yến", "Nguyễn Thị Yến"),
        ("Phùng V Trọng", "Phùng V Trọng"),
        ("H Xuân Luyến", "H Xuân Luyến"),
        ("1. Lê Thị Na", "Lê Thị Na"),
        ("H'BIA ÊBAN", "H'Bia Êban"),
    ],
)
def test_names_are_spelled_out_only_where_one_reading_is_possible(cell, name):
    assert read_one(**{"Họ và tên": cell}).draft.full_name == name


def test_several_people_in_one_cell_wait_for_a_person_to_decide():
    row = read_one(**{"Họ và tên": "Lê Văn An, Lê Thị Bình"})

    assert row.outcome is RowOutcome.REVIEW
    assert "name_several" in codes(row)


def test_a_row_without_a_name_is_refused_and_counted():
    row = read_one(**{"Họ và tên": None})

    assert row.outcome is RowOutcome.REFUSED
    assert [problem.cell for problem in row.problems if problem.code == "name_missing"] == ["B6"]


def test_a_day_rate_becomes_monthly_pay():
    draft = read_one(**{"Mức lương mong muốn": "230k/ngày"}).draft

    assert (draft.wage_min_vnd, draft.wage_max_vnd) == (5_980_000, None)


def test_conditions_and_licences_come_out_of_the_note():
    draft = read_one(**{"Ghi chú": "GPLX B2, C; không làm ca đêm; có CC xe nâng; ko có xe; con nhỏ"}).draft

    assert draft.licences == ("B2", "C", "xe nâng")
    assert draft.constraints.night_shift is Answer.NO
    assert draft.constraints.has_motorbike is Answer.NO
    assert draft.constraints.young_children is Answer.YES
    assert draft.constraints.far_away is Answer.UNKNOWN


def test_the_official_people_is_kept_with_the_name_they_use():
    draft = read_one(**{"Dân tộc": "Dao Thanh Phán"}).draft

    assert (draft.ethnicity, draft.note) == ("Dao", "Dao Thanh Phán")


def test_two_names_under_one_number_wait_for_a_person_to_decide():
    book = read(a_row(), a_row(**{"Họ và tên": "Trần Văn Khánh", "Giới tính": "Nam"}))

    assert {row.outcome for row in book.rows} == {RowOutcome.REVIEW}


def test_a_report_line_has_every_column_and_nothing_more():
    line = report_line(read_one())

    assert tuple(line) == REPORT_COLUMNS
    assert line["birth_date"] == "1986-12-03"
    assert line["phone"] == "0912345678"


def test_a_sex_in_numbers_is_read_by_its_header():
    header = ("STT", "Họ và tên", "Giới tính (1: Nam, 2: Nữ)", "Ngày sinh", "Thôn")

    rows = read(*((float(n), "Lê An", float(n), "01/02/1990", "Thôn 1") for n in (1, 2)), header=header).rows

    assert [row.draft.sex for row in rows] == [Sex.MALE, Sex.FEMALE]


def test_a_household_above_its_people_is_no_person():
    rows = read(("I", "Hộ ông Chíu A Sám"), a_row(), ("II", "Hộ bà Phùn Sám Múi"), a_row(**{"Số CCCD": "022186000112"})).rows

    assert [row.draft.full_name for row in rows] == ["Phạm Thị Hồng"] * 2


@pytest.mark.parametrize(("born", "outcome"), [("01/06/2012", RowOutcome.REVIEW), ("31/12/2010", RowOutcome.ACCEPTED)])
def test_a_child_waits_and_whoever_turns_fifteen_this_year_does_not(born, outcome):
    row = read_one(**{"Ngày sinh": born, "Số CCCD": None})

    assert row.outcome is outcome
    assert ("age_outside" in codes(row)) is (outcome is RowOutcome.REVIEW)


def test_a_slip_in_the_year_costs_the_date_where_the_citizen_id_vouches_for_the_age():
    vouched, alone = read_one(**{"Ngày sinh": "03/12/1886"}), read_one(**{"Ngày sinh": "03/12/1886", "Số CCCD": None})

    assert (vouched.outcome, vouched.draft.birth) == (RowOutcome.ACCEPTED, None)
    assert alone.outcome is RowOutcome.REVIEW


def test_a_number_of_two_digits_among_whole_dates_is_no_year():
    people = [a_row(**{"Số CCCD": f"02218600011{place}"}) for place in range(3)]

    *_, last = read(*people, a_row(**{"Ngày sinh": 60.0, "Số CCCD": None})).rows

    assert (last.outcome, last.draft.birth) == (RowOutcome.REVIEW, None)
    assert "birth_short" in codes(last)


def test_dates_that_a_spreadsheet_may_have_turned_round_are_asked():
    typed = [a_row(**{"Ngày sinh": f"{day}/05/1990", "Số CCCD": None}) for day in range(13, 19)]
    taken = [a_row(**{"Ngày sinh": date(1990, month, 7), "Số CCCD": None}) for month in range(1, 7)]

    rows = read(*typed, *taken).rows

    assert ["birth_ambiguous" in codes(row) for row in rows] == [False] * 6 + [True] * 6


def test_the_same_row_twice_is_read_once():
    first, second = read(a_row(), a_row()).rows

    assert (first.outcome, second.outcome) == (RowOutcome.ACCEPTED, RowOutcome.REFUSED)
    assert "row_identical" in codes(second)


def test_a_name_alone_on_its_row_waits_also_where_it_is_a_word_of_papers():
    rows = read(a_row(), (None, "Nguyễn Thị Trang"), (None, "Lê Văn Biểu"), (None, "Trang 2"), (None, "Biểu số 3")).rows

    assert [(row.draft.full_name, row.outcome) for row in rows[1:]] == [
        ("Nguyễn Thị Trang", RowOutcome.REVIEW),
        ("Lê Văn Biểu", RowOutcome.REVIEW),
    ]

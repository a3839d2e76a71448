"""Lists of vacancies as offices send them: heads in their own words, and each row a vacancy or a problem with its cell."""

import unicodedata
from datetime import date

from jobmatch.vacancies.list_reader import ReadRow, read_rows
from jobmatch.vacancies.list_rows import cell_text, list_rows
from jobmatch.vacancies.vacancy import VacancyState

TODAY = date(2025, 3, 7)
HEAD = ("Mã việc", "Doanh nghiệp", "Tên công việc", "Số lượng", "Mức lương", "Nơi làm việc", "Hạn nộp")
ROW = ("A1", "Công ty TNHH May Hà Cối", "Công nhân may", 20.0, "7,5 - 11 triệu", "Xã Quảng Hà", "31/3/2025")


def read(*rows: tuple[object, ...], head: tuple[object, ...] = HEAD) -> list[ReadRow]:
    found = list_rows((head, *rows))
    assert found is not None
    return list(read_rows(found, TODAY))


def without(column: str, instead: object = None) -> tuple[object, ...]:
    return tuple(instead if name == column else cell for name, cell in zip(HEAD, ROW, strict=True))


def codes(row: ReadRow) -> list[str]:
    return [problem.code for problem in row.problems]


def test_a_row_becomes_a_vacancy_with_its_words_and_what_they_say() -> None:
    [row] = read(ROW)

    assert row.problems == ()
    assert row.vacancy
    assert (row.vacancy.ref, row.vacancy.quantity, row.vacancy.closes_on) == ("A1", 20, date(2025, 3, 31))
    assert row.vacancy.state is VacancyState.APPROVED
    assert row.vacancy.salary_text == "7,5 - 11 triệu"
    assert row.vacancy.posting.wage_min_vnd == 7_500_000


def test_the_head_is_found_under_titles_in_any_order_spelling_and_unicode_form() -> None:
    head = ("STT", "VỊ TRÍ TUYỂN DỤNG *", unicodedata.normalize("NFD", "Tên công ty"), "so luong (người)")

    [row] = list_rows((("DANH SÁCH VIỆC TUYỂN THÁNG 3",), (), head, (1.0, "Phụ bếp", "Nhà hàng Biển Xanh", "3 người"))) or []

    assert row.number == 4
    assert row.cells == {"title": "Phụ bếp", "enterprise": "Nhà hàng Biển Xanh", "quantity": "3 người"}


def test_a_sheet_without_enterprise_and_title_is_no_list() -> None:
    assert list_rows((("Họ tên", "Ngày sinh"), ("Đặng Thị Sáu", "1990"))) is None


def test_blank_rows_are_passed_over_and_rows_keep_their_number() -> None:
    assert [row.row for row in read(ROW, (None, "", "  "), without("Mã việc", "A2"))] == [2, 4]


def test_a_row_that_cannot_be_a_vacancy_says_which_cell_to_mend() -> None:
    for column, instead, code in (
        ("Tên công việc", "", "title_missing"),
        ("Doanh nghiệp", "-", "enterprise_missing"),
        ("Số lượng", "không giới hạn", "quantity_unread"),
        ("Số lượng", None, "quantity_unread"),
        ("Số lượng", 6000.0, "quantity_unread"),
        ("Hạn nộp", "31/02/2025", "deadline_unread"),
        ("Tên công việc", "A" * 201, "text_too_long"),
    ):
        [row] = read(without(column, instead))

        assert row.vacancy is None
        assert [(problem.code, problem.column) for problem in row.problems] == [(code, column)]
        assert row.problems[0].fix


def test_doubtful_last_days_are_told_and_hinder_nothing() -> None:
    for instead, code in ((None, "deadline_missing"), ("28/02/2025", "deadline_past"), ("31/12/2025", "deadline_far")):
        [row] = read(without("Hạn nộp", instead))

        assert row.vacancy
        assert codes(row) == [code]
        assert row.problems[0].is_warning


def test_a_ref_that_stands_twice_belongs_to_its_first_row() -> None:
    first, second = read(ROW, without("Tên công việc", "Phụ bếp"))

    assert first.vacancy
    assert codes(second) == ["ref_twice"]


def test_without_codes_the_same_row_is_the_same_vacancy_again() -> None:
    [first], [again] = read(ROW[1:], head=HEAD[1:]), read(ROW[1:], head=HEAD[1:])
    [other] = read(("Công ty TNHH May Hà Cối", "Phụ bếp", *ROW[3:]), head=HEAD[1:])

    refs = [row.vacancy.ref for row in (first, again, other) if row.vacancy]
    assert len(refs) == 3
    assert refs[0] == refs[1] != refs[2]


def test_a_cell_is_read_as_a_person_sees_it() -> None:
    assert cell_text(20.0) == "20"
    assert cell_text(date(2025, 3, 31)) == "31/03/2025"
    assert cell_text(None) == ""
    assert cell_text("dòng  một\r\n\r\ndòng hai\u200b") == "dòng một\ndòng hai"
    assert cell_text("'- Có xe đưa đón") == "- Có xe đưa đón"

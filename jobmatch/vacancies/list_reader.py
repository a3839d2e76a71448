"""Rows of a list of vacancies, read one by one: a vacancy, or what its sender must mend."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jobmatch.vacancies.draft import MOST_SOUGHT, OPEN_AT_MOST
from jobmatch.vacancies.enterprise import enterprise_key
from jobmatch.vacancies.list_rows import ListRow
from jobmatch.vacancies.row import vacancy_of_row
from jobmatch.vacancies.vacancy import Vacancy, VacancyState

LONGEST = {"vacancy_id": 60, "enterprise": 200, "title": 200, "quantity": 40, "deadline": 40}
LONGEST_TEXT = 8000
_REQUIRED = {
    "title": ("title_missing", "Dòng này không có tên công việc", "Ghi tên công việc, ví dụ Công nhân may."),
    "enterprise": ("enterprise_missing", "Dòng này không có tên doanh nghiệp", "Ghi tên doanh nghiệp như trên giấy phép."),
}


@dataclass(frozen=True, slots=True)
class RowProblem:
    """`column` is its head as the list writes it. A warning hinders nothing; `message` and `fix` are Vietnamese."""

    row: int
    column: str
    found: str
    code: str
    message: str
    fix: str
    is_warning: bool = False


@dataclass(frozen=True, slots=True)
class ReadRow:
    """`vacancy` is None where a problem that is no warning stands in the way."""

    row: int
    vacancy: Vacancy | None
    problems: tuple[RowProblem, ...] = ()


def read_rows(rows: Sequence[ListRow], as_of: date) -> Iterator[ReadRow]:
    """In the order of the list. A ref that stands twice belongs to the row where it stood first."""
    first: dict[str, int] = {}
    for row in rows:
        read = _read(row, as_of)
        ref = read.vacancy.ref if read.vacancy else ""
        if ref and ref in first:
            twice = _problem(row, "vacancy_id", "ref_twice", f"Mã việc này đã có ở dòng {first[ref]}", "Mỗi việc một mã; bỏ dòng thừa.")
            read = ReadRow(row.number, None, (*read.problems, twice))
        elif ref:
            first[ref] = row.number
        yield read


def _read(row: ListRow, as_of: date) -> ReadRow:
    problems = [*_missing(row), *_too_long(row)]
    if problems:
        return ReadRow(row.number, None, tuple(problems))
    vacancy = vacancy_of_row(row.cells, as_of)
    problems += [*_unread(row, vacancy)]
    if problems:
        return ReadRow(row.number, None, tuple(problems))
    is_told = vacancy.closes_on is not None
    closes_on = vacancy.closes_on or as_of + OPEN_AT_MOST
    posting = replace(vacancy.posting, quantity=vacancy.quantity, deadline=closes_on)
    vacancy = replace(vacancy, ref=_ref(row), closes_on=closes_on, state=VacancyState.APPROVED, posting=posting)
    return ReadRow(row.number, vacancy, tuple(_doubts(row, closes_on, as_of, is_told=is_told)))


def _missing(row: ListRow) -> Iterator[RowProblem]:
    for column, (code, message, fix) in _REQUIRED.items():
        # A name needs a letter: a dash or a dot is how lists say that there is none.
        if not re.search(r"[^\W\d_]", row.cells.get(column, "")):
            yield _problem(row, column, code, message, fix)


def _too_long(row: ListRow) -> Iterator[RowProblem]:
    for column, text in row.cells.items():
        most = LONGEST.get(column, LONGEST_TEXT)
        if len(text) > most:
            yield _problem(row, column, "text_too_long", f"Ô này dài {len(text)} chữ", f"Rút gọn còn dưới {most} chữ.")


def _unread(row: ListRow, vacancy: Vacancy) -> Iterator[RowProblem]:
    """What no vacancy is complete without, and what was written but cannot be meant."""
    if not 1 <= vacancy.quantity <= MOST_SOUGHT:
        message = "Không đọc được số lượng tuyển" if row.cells.get("quantity") else "Dòng này không có số lượng tuyển"
        fix = f"Nhập số lượng tuyển bằng số từ 1 đến {MOST_SOUGHT}, ví dụ 120."
        yield _problem(row, "quantity", "quantity_unread", message, fix)
    if row.cells.get("deadline") and vacancy.closes_on is None:
        yield _problem(row, "deadline", "deadline_unread", "Không đọc được hạn nộp", "Ghi ngày, ví dụ 31/3/2025.")


def _doubts(row: ListRow, closes_on: date, as_of: date, *, is_told: bool) -> Iterator[RowProblem]:
    if not is_told:
        message = f"Không ghi hạn nộp, lấy {OPEN_AT_MOST.days} ngày: đến {closes_on:%d/%m/%Y}"
        yield _problem(row, "deadline", "deadline_missing", message, "Ghi hạn nộp nếu khác.", is_warning=True)
    elif closes_on < as_of:
        message = "Hạn nộp đã qua: việc được ghi nhưng không khớp, không đăng"
        yield _problem(row, "deadline", "deadline_past", message, "Hỏi doanh nghiệp có gia hạn không.", is_warning=True)
    elif closes_on > as_of + OPEN_AT_MOST:
        message = f"Hạn nộp xa hơn {OPEN_AT_MOST.days} ngày"
        yield _problem(row, "deadline", "deadline_far", message, "Hỏi lại doanh nghiệp khi gần hạn.", is_warning=True)


def _ref(row: ListRow) -> str:
    """As given; a list without codes names each vacancy by what it says, so that the same row read again is the same vacancy."""
    given = row.cells.get("vacancy_id", "")
    if given:
        return given
    told = (enterprise_key(row.cells["enterprise"]), *(row.cells.get(column, "") for column in ("title", "workplace", "salary_text")))
    return f"DS-{hashlib.sha256('|'.join(told).lower().encode()).hexdigest()[:10]}"


def _problem(row: ListRow, column: str, code: str, message: str, fix: str, *, is_warning: bool = False) -> RowProblem:
    return RowProblem(row.number, row.heads.get(column, column), row.cells.get(column, "")[:80], code, message, fix, is_warning)

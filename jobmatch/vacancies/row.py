"""A vacancy out of its parts, from a list or from a form, with what its words say read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from jobmatch.vacancies.posting_reader import PostingFields, read_fields
from jobmatch.vacancies.reading.deadline import deadline_of_cell
from jobmatch.vacancies.reading.number_of_people import quantity_of_cell
from jobmatch.vacancies.vacancy import Posting, Vacancy


def posting_of(vacancy: Vacancy, as_of: date) -> Posting:
    """What the words of a vacancy say; what its form says outright (number of people, last day) counts as said."""
    fields = PostingFields(
        vacancy.full_text(),
        title=vacancy.title,
        description=vacancy.description,
        pay=vacancy.salary_text,
        workplace=vacancy.workplace_text,
        education=vacancy.education_text,
        shift=vacancy.shift_text,
    )
    read = read_fields(fields, as_of)
    return replace(read, quantity=vacancy.quantity or read.quantity, deadline=vacancy.closes_on or read.deadline)


def vacancy_of_row(row: Mapping[str, str], as_of: date) -> Vacancy:
    """The vacancy of a row by our column names (vacancy_id, enterprise, title, quantity .. deadline); a column may be missing.

    Nothing is refused here: a number of people that cannot be read is 0, a last day None.
    """
    cells = {column: (text or "").strip() for column, text in row.items()}
    vacancy = Vacancy(
        cells.get("vacancy_id", ""),
        cells.get("enterprise", ""),
        cells.get("title", ""),
        quantity_of_cell(cells.get("quantity", "")) or 0,
        cells.get("description", ""),
        cells.get("requirements", ""),
        cells.get("benefits", ""),
        cells.get("salary_text", ""),
        cells.get("workplace", ""),
        cells.get("education", ""),
        cells.get("shift", ""),
        deadline_of_cell(cells.get("deadline", ""), as_of),
    )
    posting = posting_of(vacancy, as_of)
    return replace(vacancy, quantity=vacancy.quantity or posting.quantity or 0, closes_on=posting.deadline, posting=posting)

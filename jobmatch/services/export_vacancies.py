"""All vacancies as one table: the enterprises' own words by the columns of our lists, and beside them what was read."""

from collections.abc import Sequence

from jobmatch.catalogue.answer import Answer
from jobmatch.documents.tables import Value, table_file
from jobmatch.store import vacancies
from jobmatch.store.vacancies import KeptVacancy
from jobmatch.store.work import OpenReading
from jobmatch.vacancies.list_rows import COLUMNS

# The first ones can be imported again; those behind them are passed over by an import.
READ_COLUMNS = (
    *("state", "hired", "wage_min_vnd", "wage_max_vnd", "wage_period", "night_shift", "housing", "bus", "meals", "licence_classes"),
    *("experience_years", "education_least", "qualification_least", "occupation", "occupation_confidence", "place", "country"),
    *("heavy_work", "training_given", "source", "changed_at"),
)


def export_vacancies(open_reading: OpenReading, file_name: str, *, refs: Sequence[str] | None = None) -> bytes:
    """A file in the format of its name's ending, .csv or .xlsx, by ref; `refs` asks for these alone."""
    with open_reading() as session:
        kept = vacancies.everything(session)
    chosen = None if refs is None else set(refs)
    rows = [_cells(entry) for entry in kept if chosen is None or entry.ref in chosen]
    return table_file(file_name, (*COLUMNS, *READ_COLUMNS), rows)


def _cells(kept: KeptVacancy) -> list[Value]:
    vacancy, posting = kept.vacancy, kept.vacancy.posting
    return [
        vacancy.ref,
        vacancy.enterprise,
        vacancy.title,
        kept.asked,
        vacancy.description,
        vacancy.requirements,
        vacancy.benefits,
        vacancy.salary_text,
        vacancy.workplace_text,
        vacancy.education_text,
        vacancy.shift_text,
        f"{vacancy.closes_on:%d/%m/%Y}" if vacancy.closes_on else "",
        vacancy.state.value,
        kept.hired,
        posting.wage_min_vnd,
        posting.wage_max_vnd,
        posting.wage_period.value,
        *map(_answer, (posting.night_shift, posting.housing, posting.bus, posting.meals)),
        ";".join(posting.licence_classes),
        posting.experience_years,
        posting.education,
        posting.qualification,
        posting.occupation,
        round(posting.occupation_confidence, 3),
        posting.workplace,
        posting.country,
        *map(_answer, (posting.heavy_work, posting.training_given)),
        kept.source,
        kept.changed_at.isoformat(timespec="seconds"),
    ]


def _answer(answer: Answer) -> str:
    return "" if answer is Answer.UNKNOWN else answer.value

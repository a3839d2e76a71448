"""The vacancy: what its text says, its life, and what the law says of it. Pure."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from jobmatch.vacancies.finding import Finding as Finding
from jobmatch.vacancies.finding import Rule as Rule
from jobmatch.vacancies.vacancy import ASKABLE as ASKABLE
from jobmatch.vacancies.vacancy import Posting as Posting
from jobmatch.vacancies.vacancy import Vacancy as Vacancy
from jobmatch.vacancies.vacancy import VacancyState as VacancyState
from jobmatch.vacancies.vacancy import WagePeriod as WagePeriod

if TYPE_CHECKING:
    from jobmatch.vacancies.lawful import blocking as blocking
    from jobmatch.vacancies.lawful import findings as findings
    from jobmatch.vacancies.lawful import findings_of as findings_of
    from jobmatch.vacancies.posting_reader import read_posting as read_posting
    from jobmatch.vacancies.row import posting_of as posting_of
    from jobmatch.vacancies.row import vacancy_of_row as vacancy_of_row

_FILES = {
    "blocking": "lawful",
    "findings": "lawful",
    "findings_of": "lawful",
    "read_posting": "posting_reader",
    "posting_of": "row",
    "vacancy_of_row": "row",
}


def __getattr__(name: str) -> Any:
    """Load the rules and the readers when they are first asked for: their patterns take a third of a second to build."""
    if name not in _FILES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_FILES[name]}"), name)

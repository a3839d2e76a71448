"""The occupation of a vacancy with the names and decisions of staff."""

from dataclasses import replace

from jobmatch.catalogue.given_names import GivenNames
from jobmatch.catalogue.posting_job import job_of_posting
from jobmatch.vacancies.vacancy import Vacancy


def follows_its_title(vacancy: Vacancy) -> bool:
    """False where somebody has set the occupation of this one vacancy."""
    return vacancy.posting.words.get("occupation") != ""


def with_names(vacancy: Vacancy, names: GivenNames) -> Vacancy:
    """Its occupation as the title is read with these names; as it is where somebody has set it."""
    if not vacancy.title or not follows_its_title(vacancy):
        return vacancy
    occupation, sure = job_of_posting(vacancy.title, vacancy.description, names)
    return replace(vacancy, posting=replace(vacancy.posting, occupation=occupation, occupation_confidence=sure))

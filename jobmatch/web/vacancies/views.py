"""Every page of vacancies, by being imported: lists, steps of writing, one vacancy, what was read put right."""

from jobmatch.web.vacancies import correcting, deciding, lists, writing
from jobmatch.web.vacancies.area import bp

__all__ = ["bp", "correcting", "deciding", "lists", "writing"]

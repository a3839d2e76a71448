"""Where a vacancy stands on a day: the state that was written, or expired once its last day has passed."""

from datetime import date

from jobmatch.vacancies.vacancy import VacancyState

_RUNNING = (VacancyState.APPROVED, VacancyState.PAUSED)


def standing(state: VacancyState, closes_on: date | None, today: date) -> VacancyState:
    """The clock may not have come round to write it yet."""
    has_passed = closes_on is not None and closes_on < today
    return VacancyState.EXPIRED if has_passed and state in _RUNNING else state

"""What an enterprise sees first: what the centre asks of it, and where each of its vacancies stands."""

from dataclasses import dataclass
from datetime import date

from jobmatch.store import enterprises, vacancies
from jobmatch.store.vacancies import VacancyLine
from jobmatch.store.work import OpenReading
from jobmatch.vacancies.vacancy import VacancyState

__all__ = ["EnterpriseHome", "OwnVacancy", "see_enterprise_home"]

# What waits for the enterprise stands first, then what waits for the centre, then what runs.
ORDER = (
    VacancyState.RETURNED,
    VacancyState.DRAFT,
    VacancyState.SUBMITTED,
    VacancyState.APPROVED,
    VacancyState.PAUSED,
    VacancyState.FILLED,
    VacancyState.EXPIRED,
    VacancyState.CLOSED,
)

REMIND_WITHIN = 7  # days before the last one; features C8


@dataclass(frozen=True, slots=True)
class OwnVacancy:
    """`note` is what the centre wrote with the last step; `days_left` None: no last day, or no longer open."""

    line: VacancyLine
    note: str
    days_left: int | None

    @property
    def ends_soon(self) -> bool:
        return self.days_left is not None and 0 <= self.days_left <= REMIND_WITHIN


@dataclass(frozen=True, slots=True)
class EnterpriseHome:
    """`is_verified` False: the centre has not looked at this enterprise yet, and nothing of it goes out."""

    is_verified: bool
    vacancies: tuple[OwnVacancy, ...]

    @property
    def ending(self) -> list[OwnVacancy]:
        """What runs and will soon not; the first to end first."""
        return sorted((own for own in self.vacancies if own.ends_soon), key=lambda own: own.days_left or 0)

    def count(self, *states: VacancyState) -> int:
        return sum(own.line.state in states for own in self.vacancies)


def see_enterprise_home(open_reading: OpenReading, enterprise_name: str, *, today: date) -> EnterpriseHome:
    """An account whose enterprise has posted nothing yet sees an empty page, never somebody else's."""
    with open_reading() as session:
        enterprise = enterprises.find_named(session, enterprise_name)
        if enterprise is None:
            return EnterpriseHome(is_verified=False, vacancies=())
        lines = vacancies.lines(session, enterprise.id)
        notes = vacancies.last_notes(session, [line.id for line in lines])
    own = [OwnVacancy(line, notes.get(line.id, ""), days_left(line, today)) for line in lines]
    return EnterpriseHome(enterprise.is_verified, tuple(sorted(own, key=lambda each: ORDER.index(each.line.state))))


def days_left(line: VacancyLine, today: date) -> int | None:
    if line.state is not VacancyState.APPROVED or line.closes_on is None:
        return None
    return (line.closes_on - today).days

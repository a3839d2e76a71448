"""One vacancy with all that bears on it: findings, what was recorded, its steps, whose it is."""

from dataclasses import dataclass
from datetime import date

from jobmatch.catalogue.wages import WageFloor, wage_floor, wage_region
from jobmatch.store import enterprises, vacancies
from jobmatch.store.enterprises import Contact
from jobmatch.store.vacancies import KeptVacancy, Step, VacancyLine
from jobmatch.store.work import OpenReading
from jobmatch.vacancies.draft import Part, missing
from jobmatch.vacancies.enterprise import Enterprise
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.lawful import findings_of
from jobmatch.vacancies.standing import standing
from jobmatch.vacancies.vacancy import Vacancy, VacancyState

__all__ = ["SeenVacancy", "floor_of", "see_vacancy"]


@dataclass(frozen=True, slots=True)
class SeenVacancy:
    """`vacancy` asks for the whole number of people; `last_step` names what is seen here, for whoever decides by it.

    `contact` is for staff alone. `queue` is its place among those that wait and how many wait; None when it does not wait.
    """

    kept: KeptVacancy
    vacancy: Vacancy
    standing: VacancyState
    findings: tuple[Finding, ...]
    recorded: frozenset[Rule]
    steps: tuple[Step, ...]
    enterprise: Enterprise
    contact: Contact
    missing: tuple[tuple[Part, str], ...]
    queue: tuple[int, int] | None
    next_ref: str
    floor: WageFloor | None

    @property
    def last_step(self) -> int:
        return self.steps[0].id if self.steps else 0

    @property
    def blocking(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.blocks and finding.rule not in self.recorded)


def see_vacancy(open_reading: OpenReading, ref: str, *, of: str | None, today: date) -> SeenVacancy:
    """`of` is the enterprise of whoever looks, None for staff; `NotFound` for another's."""
    with open_reading() as session:
        kept = vacancies.the_one(session, ref, of)
        steps = vacancies.steps(session, kept.id)
        recorded = vacancies.recorded_rules(session, [kept.id]).get(ref, frozenset())
        enterprise = enterprises.find(session, kept.enterprise_id)
        contact = enterprises.contact(session, kept.enterprise_id) if of is None else Contact()
        waiting = vacancies.waiting(session) if of is None else []
    assert enterprise
    vacancy = kept.asking
    return SeenVacancy(
        kept,
        vacancy,
        standing(vacancy.state, vacancy.closes_on, today),
        tuple(findings_of(vacancy, today)),
        recorded,
        tuple(steps),
        enterprise,
        contact,
        tuple(missing(vacancy, today)),
        _place(waiting, ref),
        next((line.ref for line in waiting if line.ref != ref), ""),
        floor_of(vacancy, today),
    )


def floor_of(vacancy: Vacancy, today: date) -> WageFloor | None:
    """The least that the law lets work at this place be paid; None where the place or its region is not known."""
    region = wage_region(vacancy.posting.workplace, today) if vacancy.posting.workplace else ""
    return wage_floor(region, today) if region else None


def _place(waiting: list[VacancyLine], ref: str) -> tuple[int, int] | None:
    places = [line.ref for line in waiting]
    return (places.index(ref) + 1, len(places)) if ref in places else None

"""Vacancies as lists show them: where each stands today, and what keeps it from going out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jobmatch.store import vacancies
from jobmatch.store.vacancies import KeptVacancy, VacancyLine
from jobmatch.store.work import OpenReading
from jobmatch.text.folding import fold
from jobmatch.vacancies.lawful import blocking
from jobmatch.vacancies.standing import standing
from jobmatch.vacancies.vacancy import VacancyState

__all__ = ["Listed", "Vacancies", "VacancyChoice", "VacancyState", "see_refs", "see_vacancies"]

PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """`hindrances` counts what blocks it; `note` is that of its last step."""

    kept: KeptVacancy
    standing: VacancyState
    hindrances: int
    note: str


@dataclass(frozen=True, slots=True)
class VacancyChoice:
    """`text` is sought in title, enterprise and ref; it forgives case and missing marks. None asks for all."""

    state: VacancyState | None = None
    enterprise_id: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Vacancies:
    """Page `number` of `count` of what was asked for. `counts` is over all states, whatever state was asked for."""

    listed: tuple[Listed, ...]
    counts: dict[VacancyState, int]
    found: int
    number: int
    count: int
    enterprises: tuple[tuple[int, str], ...]


def see_vacancies(open_reading: OpenReading, choice: VacancyChoice, *, page: int, today: date, for_paper: bool = False) -> Vacancies:
    """One page of the list; for paper the whole of it."""
    with open_reading() as session:
        everything = vacancies.lines(session)
        chosen = _chosen(everything, choice)
        counts = Counter(standing(line.state, line.closes_on, today) for line in chosen)
        of_state = _in_order(_of_state(chosen, choice.state, today), choice.state)
        length = max(1, len(of_state)) if for_paper else PAGE_LENGTH
        pages = max(1, -(-len(of_state) // length))
        page = min(max(1, page), pages)
        shown = of_state[(page - 1) * length : page * length]
        listed = _listed(session, [line.id for line in shown], today)
    owners = dict(sorted({line.enterprise_id: line.enterprise for line in everything}.items(), key=lambda owner: fold(owner[1])))
    return Vacancies(tuple(listed), dict(counts), len(of_state), page, pages, tuple(owners.items()))


def see_refs(open_reading: OpenReading, choice: VacancyChoice, *, today: date) -> list[str]:
    """The refs of all pages, for taking the list out."""
    with open_reading() as session:
        chosen = _chosen(vacancies.lines(session), choice)
    return [line.ref for line in _of_state(chosen, choice.state, today)]


def _chosen(lines: Iterable[VacancyLine], choice: VacancyChoice) -> list[VacancyLine]:
    words = fold(choice.text).split()
    owned = (line for line in lines if choice.enterprise_id in (None, line.enterprise_id))
    return [line for line in owned if all(word in _searched(line) for word in words)]


def _of_state(lines: Iterable[VacancyLine], state: VacancyState | None, today: date) -> list[VacancyLine]:
    return [line for line in lines if state in (None, standing(line.state, line.closes_on, today))]


def _searched(line: VacancyLine) -> str:
    return fold(f"{line.ref} {line.title} {line.enterprise}")


def _in_order(lines: list[VacancyLine], state: VacancyState | None) -> list[VacancyLine]:
    """Who has waited longest comes first; of all else the last changed."""
    return lines[::-1] if state is VacancyState.SUBMITTED else lines


def _listed(session: Session, numbers: Sequence[int], today: date) -> list[Listed]:
    recorded = vacancies.recorded_rules(session, numbers)
    notes = vacancies.last_notes(session, numbers)
    return [
        Listed(
            kept,
            standing(kept.vacancy.state, kept.vacancy.closes_on, today),
            len(blocking(kept.vacancy, today, recorded.get(kept.ref, ()))),
            notes.get(kept.id, ""),
        )
        for kept in vacancies.by_ids(session, numbers)
    ]

"""Vacancies as lists show them: where each stands today, and what keeps it from going out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from jobmatch.store import enterprises, vacancies
from jobmatch.store.vacancies import KeptVacancy, VacancyLine
from jobmatch.store.work import OpenReading
from jobmatch.text.folding import fold
from jobmatch.vacancies.lawful import blocking
from jobmatch.vacancies.standing import standing
from jobmatch.vacancies.vacancy import VacancyState

__all__ = ["Listed", "Vacancies", "VacancyState", "see_own_vacancies", "see_refs", "see_vacancies"]

PAGE_LENGTH = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """`hindrances` counts what blocks it; `note` is that of its last step."""

    kept: KeptVacancy
    standing: VacancyState
    hindrances: int
    note: str


@dataclass(frozen=True, slots=True)
class Vacancies:
    """One page of what was asked for. `counts` is over all states, whatever state was asked for."""

    listed: tuple[Listed, ...]
    state: VacancyState | None
    counts: dict[VacancyState, int]
    found: int
    page: int
    pages: int
    enterprises: tuple[tuple[int, str], ...]


def see_vacancies(
    open_reading: OpenReading, *, state: VacancyState | None, enterprise_id: int | None, text: str, page: int, today: date
) -> Vacancies:
    """By state, enterprise and words; the search forgives case and missing marks."""
    with open_reading() as session:
        everything = vacancies.lines(session)
        chosen = _chosen(everything, enterprise_id, text)
        counts = Counter(standing(line.state, line.closes_on, today) for line in chosen)
        of_state = _in_order([line for line in chosen if state in (None, standing(line.state, line.closes_on, today))], state)
        pages = max(1, -(-len(of_state) // PAGE_LENGTH))
        page = min(max(1, page), pages)
        shown = of_state[(page - 1) * PAGE_LENGTH : page * PAGE_LENGTH]
        listed = _listed(session, [line.id for line in shown], today)
    owners = dict(sorted({line.enterprise_id: line.enterprise for line in everything}.items(), key=lambda owner: fold(owner[1])))
    return Vacancies(tuple(listed), state, dict(counts), len(of_state), page, pages, tuple(owners.items()))


def see_refs(open_reading: OpenReading, *, state: VacancyState | None, enterprise_id: int | None, text: str, today: date) -> list[str]:
    """The refs of all pages, for taking the list out."""
    with open_reading() as session:
        chosen = _chosen(vacancies.lines(session), enterprise_id, text)
    return [line.ref for line in chosen if state in (None, standing(line.state, line.closes_on, today))]


def see_own_vacancies(open_reading: OpenReading, enterprise: str, *, today: date) -> list[Listed]:
    """All of one enterprise, the last changed first; none for one that has not posted yet."""
    with open_reading() as session:
        owner = enterprises.find_named(session, enterprise)
        numbers = [line.id for line in vacancies.lines(session, owner.id)] if owner else []
        return _listed(session, numbers, today)


def _chosen(lines: Iterable[VacancyLine], enterprise_id: int | None, text: str) -> list[VacancyLine]:
    words = fold(text).split()
    return [
        line
        for line in lines
        if enterprise_id in (None, line.enterprise_id) and all(word in _searched(line) for word in words)
    ]  # fmt: skip


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

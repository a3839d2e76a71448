"""Candidates and vacancies for tests of matching; a test states only what it is about."""

from dataclasses import replace
from datetime import date
from typing import Any

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.ranking import rank
from jobmatch.matching.shortlist import Match, ReasonKind
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.registry.worker import Constraints, Wish, WishKind
from jobmatch.vacancies.vacancy import Posting, Vacancy, VacancyState, WagePeriod

TODAY = date(2025, 3, 7)
SEWING = Wish(WishKind.OCCUPATION, "công nhân may", "8153", 0.95)
COOKING = Wish(WishKind.OCCUPATION, "nấu ăn", "5120", 0.9)
ANY_WORK = Wish(WishKind.ANY, "việc gì cũng được")
NO_NEED = Wish(WishKind.NONE, "không có nhu cầu")


def a_candidate(worker_no: int = 1, /, **facts: Any) -> Candidate:
    """Someone who wants to sew and of whom nothing else is known."""
    known = {"wishes": (SEWING,), "wish_text": "công nhân may", **facts}
    return Candidate(worker_no, **known)


def says(**answers: Answer) -> Constraints:
    return Constraints(**answers)


def a_vacancy(ref: str = "V1", *, title: str = "Công nhân may", enterprise: str = "Công ty May Hà Cối", **read: Any) -> Vacancy:
    """A sewing job for 7 to 10 million a month that asks for nothing."""
    usual = Posting(occupation="8153", wage_period=WagePeriod.MONTH, wage_min_vnd=7_000_000, wage_max_vnd=10_000_000)
    return Vacancy(ref, enterprise, title, 5, state=VacancyState.APPROVED, posting=replace(usual, **read))


def a_snapshot(*candidates: Candidate, vacancies: tuple[Vacancy, ...] = ()) -> Snapshot:
    return Snapshot(TODAY, candidates, vacancies or (a_vacancy(),))


def ranked(*candidates: Candidate, vacancy: Vacancy | None = None) -> tuple[Match, ...]:
    """The shortlist of one vacancy."""
    [shortlist] = rank(a_snapshot(*candidates, vacancies=(vacancy or a_vacancy(),)))
    return shortlist.matches


def points(candidate: Candidate, vacancy: Vacancy | None = None) -> int:
    [match] = ranked(candidate, vacancy=vacancy)
    return match.points


def texts(match: Match, kind: ReasonKind) -> list[str]:
    return [reason.text for reason in match.reasons if reason.kind is kind]

"""What the centre must do today, in the order in which it breaks; how far the next fair is; what stands in the registry."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from jobmatch.fairs.fair import Fair
from jobmatch.fairs.phases import Phase, PhaseLine, day_of, phase_lines
from jobmatch.store import fairs, organisation
from jobmatch.store.home_counts import HomeCounts, LetterCounts, home_counts, letter_counts
from jobmatch.store.work import OpenReading

__all__ = ["FairAhead", "Home", "Task", "TaskKind", "see_home"]

FAILURES_SHOWN_FOR = timedelta(days=7)
REPORT_WITHIN = timedelta(days=3)
# A letter has a head and a signature, a newsletter a number to call.
NEEDED_OF_THE_CENTRE = ("name", "phone", "signatory_title", "signatory_name")


class TaskKind(StrEnum):
    """In the order in which one waits for the other."""

    JOBS_FAILED = "jobs_failed"
    UPLOADS = "uploads"
    VACANCIES = "vacancies"
    ROWS = "rows"
    SHARED_IDS = "shared_ids"
    IDENTITIES = "identities"
    PAIRS = "pairs"
    CELLS = "cells"
    MATCH = "match"
    PLAN = "plan"
    LETTERS = "letters"
    DRAFTS = "drafts"
    SCRIPTS = "scripts"


@dataclass(frozen=True, slots=True)
class Task:
    """`count` is how many wait; `also` and `day` are what the sentence says beside it (seats, thôn, the last run)."""

    kind: TaskKind
    count: int
    due: date | None = None
    also: int = 0
    day: datetime | None = None


@dataclass(frozen=True, slots=True)
class FairAhead:
    """`days` until it is held; negative while its report is due."""

    fair: Fair
    days: int
    phases: tuple[PhaseLine, ...]
    is_planned: bool
    letters: LetterCounts


@dataclass(frozen=True, slots=True)
class Home:
    """`centre_lacks` are fields of the organisation that papers and newsletters cannot do without."""

    tasks: tuple[Task, ...]
    fair: FairAhead | None
    counts: HomeCounts
    centre_lacks: tuple[str, ...]


def see_home(open_reading: OpenReading, *, today: date, now: datetime) -> Home:
    """`now` is the real clock, by which work fails; `today` the trade's."""
    with open_reading() as session:
        counts = home_counts(session, today, failed_since=now - FAILURES_SHOWN_FOR)
        next_fair = nearest(fairs.all_fairs(session), today)
        plan = fairs.plan_of(session, next_fair.code) if next_fair else None
        letters = letter_counts(session, next_fair.code) if next_fair else LetterCounts(0, 0)
        centre = organisation.on(session, today)
    ahead = fair_ahead(next_fair, today, is_planned=plan is not None, letters=letters) if next_fair else None
    lacks = tuple(field for field in NEEDED_OF_THE_CENTRE if not getattr(centre, field, ""))
    return Home(tuple(tasks_of(counts, ahead, today)), ahead, counts, lacks)


def nearest(all_fairs: list[Fair], today: date) -> Fair | None:
    """A fair stays in view until its report is due."""
    coming = [fair for fair in all_fairs if fair.held_on >= today - REPORT_WITHIN]
    return min(coming, key=lambda fair: (fair.held_on, fair.code), default=None)


def fair_ahead(fair: Fair, today: date, *, is_planned: bool, letters: LetterCounts) -> FairAhead:
    missing = {Phase.LETTERS_HANDED_OUT} if not letters.letters and fair.held_on > today else set()
    return FairAhead(fair, (fair.held_on - today).days, tuple(phase_lines(fair.held_on, today, missing=missing)), is_planned, letters)


def tasks_of(counts: HomeCounts, ahead: FairAhead | None, today: date) -> list[Task]:
    """By the day on which they break, then in the order in which one waits for the other."""
    waiting = [
        Task(TaskKind.JOBS_FAILED, counts.jobs_failed, due=today),
        Task(TaskKind.UPLOADS, counts.uploads_waiting),
        Task(TaskKind.VACANCIES, counts.vacancies_waiting),
        Task(TaskKind.ROWS, counts.rows_waiting),
        Task(TaskKind.SHARED_IDS, counts.shared_ids_waiting),
        Task(TaskKind.IDENTITIES, counts.identities_waiting),
        Task(TaskKind.PAIRS, counts.pairs_waiting),
        Task(TaskKind.CELLS, counts.cells_waiting),
        Task(TaskKind.DRAFTS, counts.scripts_drafted),
        Task(TaskKind.SCRIPTS, counts.scripts_waiting),
        *match_and_letters(counts, ahead, today),
    ]
    order = list(TaskKind)
    return sorted((task for task in waiting if task.count), key=lambda task: (task.due or date.max, order.index(task.kind)))


def must_match(counts: HomeCounts) -> bool:
    """Somebody to match and something to match with, and a change since the last run."""
    if not counts.workers or not counts.vacancies_open or counts.changed_at is None:
        return False
    return counts.run_made_at is None or counts.run_made_at < counts.changed_at


def match_and_letters(counts: HomeCounts, ahead: FairAhead | None, today: date) -> list[Task]:
    """A run has its day only while letters wait for it."""
    run = Task(TaskKind.MATCH, int(must_match(counts)), day=counts.run_made_at)
    if ahead is None or ahead.days <= 0 or today < day_of(Phase.VACANCIES_CLOSED, ahead.fair.held_on):
        return [run]
    handed_out = day_of(Phase.LETTERS_HANDED_OUT, ahead.fair.held_on)
    if not ahead.letters.letters:
        planned = handed_out - timedelta(days=1)
        return [replace(run, due=planned), Task(TaskKind.PLAN, 1, due=planned, also=ahead.fair.seats)]
    to_print = ahead.letters.letters if today <= handed_out else 0
    return [run, Task(TaskKind.LETTERS, to_print, due=handed_out, also=ahead.letters.villages)]

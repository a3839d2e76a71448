"""Who stands behind a vacancy, best first, with reasons: as the page shows it and as the sheet for printing holds it.

Whoever is shown is named in the access log.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from jobmatch.errors import NotFound
from jobmatch.matching.shortlist import Fit, Match, ReasonKind
from jobmatch.store import access_log, barred, match_marks, match_overrides, match_runs, match_subjects, standing_lists
from jobmatch.store.match_marks import Mark
from jobmatch.store.match_overrides import Override, OverrideKind
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.match_subjects import Person, VacancyHead
from jobmatch.store.work import OpenWork

__all__ = ["Choice", "SeenShortlist", "ShortlistLine", "Use", "see_shortlist"]

_ORDER = (Fit.STRONG, Fit.GOOD, Fit.POSSIBLE)


class Use(StrEnum):
    """What a list is opened for, as the access log says it."""

    PAGE = "Xem danh sách người hợp việc"
    SHEET = "Xuất danh sách người hợp việc"
    COMPARISON = "So sánh người hợp việc"


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a list to show: everyone, unless something is chosen. `asks` None: with and without open questions."""

    at_least: Fit = Fit.POSSIBLE
    commune: str = ""
    asks: bool | None = None
    worker_nos: tuple[int, ...] = ()
    most: int | None = None

    def shows(self, line: "ShortlistLine") -> bool:
        return (
            _ORDER.index(line.match.fit) <= _ORDER.index(self.at_least)
            and self.commune in ("", line.person.commune)
            and self.asks in (None, line.has_questions)
            and (not self.worker_nos or line.match.worker_no in self.worker_nos)
        )


@dataclass(frozen=True, slots=True)
class ShortlistLine:
    """`mark` and `word` are what officers said of the pair; whoever was put on by one has rank 0."""

    match: Match
    person: Person
    mark: Mark | None = None
    word: Override | None = None

    @property
    def has_questions(self) -> bool:
        return any(reason.kind is ReasonKind.ASK for reason in self.match.reasons)


@dataclass(frozen=True, slots=True)
class TakenOff:
    """Whom an officer took off this list, to be put back by one stroke."""

    person: Person
    word: Override


@dataclass(frozen=True, slots=True)
class SeenShortlist:
    """`lines` are those chosen, out of `listed`; `communes` are those of everyone listed, for choosing."""

    run: MatchRun
    vacancy: VacancyHead
    listed: int
    communes: tuple[str, ...]
    lines: tuple[ShortlistLine, ...] = field(default=())
    taken_off: tuple[TakenOff, ...] = field(default=())


def see_shortlist(
    open_work: OpenWork, run_id: str, vacancy_ref: str, choice: Choice, *, use: Use, on: date, account_id: int | None, now: datetime
) -> SeenShortlist:
    """`on` is the day that names the communes. Whoever may not be listed any more is left out. As many queries however long the list."""
    with open_work() as work:
        session = work.session
        run = match_runs.find(session, run_id)
        vacancy = match_subjects.vacancy_heads(session, [vacancy_ref]).get(vacancy_ref)
        if run is None or vacancy is None or vacancy_ref not in run.vacancy_refs:
            raise NotFound("shortlist_unknown", "Lần khớp này không có việc đó.", "Xem lại danh sách việc của lần khớp.")
        said = match_overrides.of_vacancies(session, [vacancy_ref])
        [standing] = standing_lists.with_overrides(session, run, [match_runs.shortlist(session, run_id, vacancy_ref)], said)
        marks, words = match_marks.of_vacancy(session, vacancy_ref), said.get(vacancy_ref, {})
        people = match_subjects.people(session, {match.worker_no for match in standing.matches} | words.keys(), on)
        kept_from = barred.from_lists(session, on)
        lines = [
            ShortlistLine(match, people[match.worker_no], marks.get(match.worker_no), words.get(match.worker_no))
            for match in standing.matches
            if match.worker_no not in kept_from
        ]
        shown = tuple(filter(choice.shows, lines))[: choice.most]
        taken_off = tuple(TakenOff(people[number], word) for number, word in words.items() if is_hidden(word) and number in people)
        looked_at = [line.match.worker_no for line in shown] + [each.person.worker_no for each in taken_off]
        purpose = f"{use} {vacancy_ref}"
        access_log.note(session, reader=account_id, purpose=purpose, at=now, fields=("shortlist",), worker_nos=looked_at)
        work.commit()
    return SeenShortlist(run, vacancy, len(lines), communes_of(lines), shown, taken_off)


def is_hidden(word: Override) -> bool:
    return word.kind is OverrideKind.TAKE_OFF


def communes_of(lines: Sequence[ShortlistLine]) -> tuple[str, ...]:
    return tuple(sorted({line.person.commune for line in lines if line.person.commune}))

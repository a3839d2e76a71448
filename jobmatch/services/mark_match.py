"""An officer says of one pair whether it is good: one stroke, taken back by another. Reviewed marks become labelled pairs."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.matching.shortlist import Fit
from jobmatch.store import access_log, match_marks, match_overrides, match_runs, match_subjects, vacancies
from jobmatch.store.match_marks import BAD, GOOD, Mark
from jobmatch.store.match_overrides import Override, OverrideKind
from jobmatch.store.match_subjects import PairAsked, Person, VacancyHead
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "BAD",
    "GOOD",
    "Mark",
    "PairAsked",
    "SeenMarks",
    "accept_marks",
    "labelled_pairs",
    "mark_match",
    "see_mark",
    "see_marks",
    "send_marks_back",
]

PURPOSE = "Xem các cặp đã đánh dấu"
SENT_BACK = "Bỏ khỏi các cặp làm mẫu"
LONGEST_REASON = 300
# What a mark is worth as a judgement: the scale of grades goes from 0 to 3, and from 2 on a person is suitable.
GRADES = {GOOD: 2, BAD: 0}


@dataclass(frozen=True, slots=True)
class MarkLine:
    mark: Mark
    person: Person
    vacancy: VacancyHead


@dataclass(frozen=True, slots=True)
class SeenMarks:
    """`by_fit`: (word of the run, verdict) -> how many; `overrides` counts every word against the machine, undone ones too."""

    lines: tuple[MarkLine, ...]
    by_fit: dict[tuple[str, str], int]
    overrides: dict[OverrideKind, int]
    standing: tuple[Override, ...]

    def share_good(self, fit: str) -> tuple[int, int]:
        """Good ones, and all that were marked, of the pairs that had this word."""
        good, bad = (self.by_fit.get((fit, verdict), 0) for verdict in (GOOD, BAD))
        return good, good + bad


def mark_match(open_work: OpenWork, pair: PairAsked, verdict: str, *, reason: str, on: date, account_id: int | None, now: datetime) -> None:
    """`verdict` empty takes the mark back. The same verdict again changes nothing but its reason."""
    if verdict not in ("", GOOD, BAD):
        raise Refused("verdict_unknown", "Chưa rõ đánh dấu là hợp hay chưa hợp.", "Chọn một trong hai nút.")
    with open_work() as work:
        session = work.session
        vacancies.hold(session, pair.vacancy_ref)  # two marks at one moment are one after the other
        run, vacancy_ids = match_runs.find(session, pair.run_id), match_runs.vacancy_ids(session, [pair.vacancy_ref])
        if run is None or not vacancy_ids or match_subjects.person(session, pair.worker_no, on) is None:
            raise NotFound("unknown_pair", "Lần khớp này không có việc hoặc người đó.", "Kiểm tra lại mã việc và số của người lao động.")
        of_pair = (vacancy_ids[pair.vacancy_ref], pair.worker_no)
        if verdict:
            kept = reason.strip()[:LONGEST_REASON]
            match_marks.add(session, *of_pair, run_id=run.id, verdict=verdict, reason=kept, by=account_id, at=now)
        else:
            match_marks.withdraw(session, *of_pair, account_id, now)
        work.commit()


def see_mark(open_reading: OpenReading, vacancy_ref: str, worker_no: int) -> Mark | None:
    with open_reading() as session:
        return match_marks.of_vacancy(session, vacancy_ref).get(worker_no)


def see_marks(open_work: OpenWork, *, on: date, account_id: int | None, now: datetime) -> SeenMarks:
    with open_work() as work:
        session = work.session
        marks = match_marks.standing(session)
        people = match_subjects.people(session, {mark.worker_no for mark in marks}, on)
        heads = match_subjects.vacancy_heads(session, {mark.vacancy_ref for mark in marks})
        overrides, standing = match_overrides.counts(session), tuple(match_overrides.standing(session))
        access_log.note(session, reader=account_id, purpose=PURPOSE, at=now, fields=("shortlist",), worker_nos=list(people))
        work.commit()
    lines = tuple(MarkLine(mark, people[mark.worker_no], heads[mark.vacancy_ref]) for mark in marks if mark.worker_no in people)
    by_fit = Counter((mark.fit, mark.verdict) for mark in marks if mark.fit in set(Fit))
    return SeenMarks(lines, dict(by_fit), overrides, standing)


def accept_marks(open_work: OpenWork, mark_ids: Collection[int], *, account_id: int | None, now: datetime) -> int:
    """How many pairs more are labelled."""
    with open_work() as work:
        accepted = match_marks.accept(work.session, mark_ids, account_id, now)
        work.commit()
    return accepted


def send_marks_back(open_work: OpenWork, mark_ids: Collection[int], *, account_id: int | None, now: datetime) -> None:
    """They are no labelled pairs any more; the marks themselves stand. Who did it is on record for each person."""
    with open_work() as work:
        session = work.session
        people = match_marks.send_back(session, mark_ids)
        access_log.note(session, reader=account_id, purpose=SENT_BACK, at=now, fields=("shortlist",), worker_nos=people)
        work.commit()


def labelled_pairs(open_reading: OpenReading) -> list[tuple[str, int, int]]:
    """(vacancy ref, worker number, grade) of the reviewed marks, as `jobmatch evaluate --judgements` takes them."""
    with open_reading() as session:
        marks = [mark for mark in match_marks.standing(session) if mark.accepted_at]
    return sorted((mark.vacancy_ref, mark.worker_no, GRADES[mark.verdict]) for mark in marks)

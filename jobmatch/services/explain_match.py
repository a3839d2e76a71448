"""Why this person stands where they stand behind this vacancy, or why they do not: any pair, listed or not."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from jobmatch import matching
from jobmatch.errors import NotFound, Refused
from jobmatch.matching.shortlist import GOOD_FROM, Match
from jobmatch.matching.weights import MICRO
from jobmatch.matching.why_not import Way, ways_in
from jobmatch.store import access_log, barred, match_runs, match_subjects
from jobmatch.store.barred import Bar
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.match_subjects import Person, VacancyHead
from jobmatch.store.snapshot import load_pair
from jobmatch.store.work import OpenWork

__all__ = ["Explanation", "explain_match"]

PURPOSE = "Xem vì sao được xếp hay không được xếp vào việc"
# Of whom nothing is matched there are no points to tell.
OUT_OF_MATCHING = {
    Bar.REFUSED: ("Người này không cho dùng hồ sơ để khớp việc, nên không đứng ở việc nào.", "Xem mục Đồng ý ở trang của người đó."),
    Bar.SHARED_ID: (
        "Người này và một người khác đang ghi cùng một số căn cước, nên chưa được khớp và chưa được mời.",
        "Sửa số của người bị ghi sai ở mục “Hai người một số căn cước”.",
    ),
    Bar.SEEKS_NOT: (
        "Người này nay không tìm việc: đã có việc, đi vắng, không liên lạc được hoặc đã ra khỏi sổ.",
        "Xem trang của người đó.",
    ),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """`match.rank` 0: not on the list. `line` are the points of the last person listed, None where the list has room.

    `gains` says what each feature could still give, the largest first; `ways` are the nearest changes that bring the pair to `target`: onto
    the list, or, for one who is on it, to a good fit.
    `changed_since`: the record or the vacancy changed after the run, so that an unlisted pair is judged by what stands there now.
    """

    run: MatchRun
    vacancy: VacancyHead
    person: Person
    match: Match
    is_excluded: bool
    line: int | None
    gains: tuple[tuple[str, int], ...]
    ways: tuple[Way, ...]
    changed_since: bool

    @property
    def is_listed(self) -> bool:
        return self.match.rank > 0

    @property
    def has_the_points(self) -> bool:
        """Not on the list, though the points of today would be enough for it."""
        return not self.is_listed and not self.is_excluded and self.match.points >= target_of(self.match, self.line)

    @property
    def lacking(self) -> int:
        """Micro-points to the last person listed."""
        return 0 if self.is_listed or self.line is None else max(self.line - self.match.points, 0)


def explain_match(
    open_work: OpenWork, run_id: str, vacancy_ref: str, worker_no: int, *, on: date, account_id: int | None, now: datetime
) -> Explanation:
    """Points do not depend on anybody else, so that a pair beyond the list is judged alone, in a moment. `on` names the person's place."""
    with open_work() as work:
        session = work.session
        run = match_runs.find(session, run_id)
        vacancy = match_subjects.vacancy_heads(session, [vacancy_ref]).get(vacancy_ref)
        person = match_subjects.person(session, worker_no, on)
        if run is None or vacancy is None or person is None or vacancy_ref not in run.vacancy_refs:
            raise NotFound("unknown_pair", "Lần khớp này không có việc hoặc người đó.", "Kiểm tra lại mã việc và số của người lao động.")
        bar = barred.from_lists(session, on).get(worker_no)
        if bar in OUT_OF_MATCHING:
            raise Refused("worker_barred", *OUT_OF_MATCHING[bar])
        listed = None if bar else match_runs.match_of(session, run_id, vacancy_ref, worker_no)
        line = match_runs.last_points(session, run_id, vacancy_ref, run.top)
        pair = load_pair(session, run.as_of, vacancy_ref, worker_no)
        purpose = f"{PURPOSE} {vacancy_ref}"
        access_log.note(session, reader=account_id, purpose=purpose, at=now, fields=("shortlist",), worker_no=worker_no)
        work.commit()
    weights = run.weights_of(vacancy_ref)
    match = listed or matching.explain(pair, weights, vacancy_ref, worker_no)
    is_excluded = match.rank == 0
    gains = tuple(matching.would_raise(weights, match))
    kept = match if listed else replace(match, rank=0)
    changed = max(vacancy.changed_at, person.changed_at) > run.made_at
    ways = ways_in(pair.candidates[0], pair.vacancies[0], weights, run.as_of, target_of(kept, line))
    return Explanation(run, vacancy, person, kept, is_excluded, line, gains, ways, changed)


def target_of(match: Match, line: int | None) -> int:
    """Micro-points that would change how the pair stands. Whoever has as many as the last one listed may still stand behind that one."""
    if match.rank:
        return GOOD_FROM * MICRO
    return 0 if line is None else line + 1

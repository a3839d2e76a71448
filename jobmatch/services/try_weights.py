"""Other weights tried on one vacancy: who would move up or down, before anything is kept."""

from dataclasses import dataclass
from datetime import date, datetime

from jobmatch import matching
from jobmatch.errors import NotFound
from jobmatch.matching.weights import Weights
from jobmatch.store import access_log, match_runs, match_subjects
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.match_subjects import Person, VacancyHead
from jobmatch.store.snapshot import load_for_vacancy
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Move", "Trial", "VacancyHead", "try_weights"]

PURPOSE = "Thử số điểm khác với việc"
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Move:
    """Places among the first with the weights of the run and with the new ones; None beyond them."""

    person: Person
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Trial:
    """`moves` in the new order, then those who fall out."""

    run: MatchRun
    vacancies: tuple[VacancyHead, ...]
    vacancy: VacancyHead
    moves: tuple[Move, ...]


def try_weights(
    open_reading: OpenReading,
    open_work: OpenWork,
    run_id: str,
    vacancy_ref: str,
    weights: Weights,
    *,
    on: date,
    account_id: int | None,
    now: datetime,
) -> Trial:
    """`vacancy_ref` empty: the first vacancy of the run. Both orders are of the people of now, so that only the weights differ."""
    with open_reading() as session:
        run = match_runs.find(session, run_id)
        heads = match_subjects.vacancy_heads(session, run.vacancy_refs) if run else {}
        chosen = heads.get(vacancy_ref) or next(iter(heads.values()), None)
        if run is None or chosen is None:
            raise NotFound("run_unknown", "Không có lần khớp này.", "Xem lại danh sách các lần khớp.")
        snapshot = load_for_vacancy(session, run.as_of, chosen.ref)
        [before], [after] = (matching.rank(snapshot, tried, SHOWN) for tried in (run.weights, weights))
        old, new = ({match.worker_no: match.rank for match in each.matches} for each in (before, after))
        people = match_subjects.people(session, {*old, *new}, on)
    with open_work() as work:
        purpose = f"{PURPOSE} {chosen.ref}"
        access_log.note(work.session, reader=account_id, purpose=purpose, at=now, fields=("shortlist",), worker_nos=people)
        work.commit()
    order = sorted(people, key=lambda number: (new.get(number, SHOWN + 1), old.get(number, SHOWN + 1)))
    moves = tuple(Move(people[number], old.get(number), new.get(number)) for number in order)
    return Trial(run, tuple(heads[ref] for ref in run.vacancy_refs if ref in heads), chosen, moves)

"""Other weights tried on a run: who moves behind one vacancy, and what changes on all its lists, before anything is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from jobmatch.errors import NotFound
from jobmatch.matching.index import Index
from jobmatch.matching.lines import best_lines
from jobmatch.matching.list_moves import FIRST, ListMove, list_move
from jobmatch.matching.need import read_need
from jobmatch.matching.weights import Weights
from jobmatch.store import access_log, match_runs, match_subjects
from jobmatch.store.index_files import open_index
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.match_subjects import Person, VacancyHead
from jobmatch.store.snapshot import load_pairs
from jobmatch.store.weight_sets import InForce
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.vacancies.vacancy import Vacancy

__all__ = ["Effect", "Move", "Trial", "VacancyHead", "try_weights"]

PURPOSE = "Thử số điểm khác với việc"
SHOWN = FIRST
MOST_CHANGED = 8  # lists that are named; all are counted


@dataclass(frozen=True, slots=True)
class Move:
    """Places among the first with the weights of the run and with the new ones; None beyond them."""

    person: Person
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Effect:
    """Over all lists of the run: how many of their first ten change, and which do most."""

    lists: int
    changed: int
    with_new_people: int
    enter: int
    most: tuple[tuple[VacancyHead, ListMove], ...]

    @property
    def only_shift(self) -> int:
        """Lists on which the same ten change places."""
        return self.changed - self.with_new_people


@dataclass(frozen=True, slots=True)
class Trial:
    """`moves` in the new order, then those who fall out."""

    run: MatchRun
    vacancies: tuple[VacancyHead, ...]
    vacancy: VacancyHead
    moves: tuple[Move, ...]
    effect: Effect


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
        chosen = heads.get(vacancy_ref) or next((heads[ref] for ref in run.vacancy_refs if ref in heads), None) if run else None
        if run is None or chosen is None:
            raise NotFound("run_unknown", "Không có lần khớp này.", "Xem lại danh sách các lần khớp.")
        vacancies = load_pairs(session, run.as_of, list(heads), ()).vacancies
        index = open_index(session, run.as_of)
        before = first_places(index, vacancies, InForce(run.weights, run.own_weights))
        # Other vacancies with weights of their own keep them.
        own = {ref: of_vacancy for ref, of_vacancy in run.own_weights.items() if ref != chosen.ref}
        after = first_places(index, vacancies, InForce(weights, own))
        old, new = ({number: place for place, number in enumerate(numbers, 1)} for numbers in (before[chosen.ref], after[chosen.ref]))
        people = match_subjects.people(session, {*old, *new}, on)
    with open_work() as work:
        purpose = f"{PURPOSE} {chosen.ref}"
        access_log.note(work.session, reader=account_id, purpose=purpose, at=now, fields=("shortlist",), worker_nos=people)
        work.commit()
    order = sorted(people, key=lambda number: (new.get(number, SHOWN + 1), old.get(number, SHOWN + 1), number))
    moves = tuple(Move(people[number], old.get(number), new.get(number)) for number in order)
    effect = effect_on([(heads[ref], list_move(ref, before[ref], after[ref])) for ref in before])
    return Trial(run, tuple(heads[ref] for ref in run.vacancy_refs if ref in heads), chosen, moves, effect)


def first_places(index: Index, vacancies: Sequence[Vacancy], weighed: InForce) -> dict[str, list[int]]:
    """Vacancy ref -> the first ten of it; vacancies that are weighed alike are asked together."""
    alike: dict[Weights, list[Vacancy]] = {}
    for vacancy in vacancies:
        alike.setdefault(weighed.of(vacancy.ref), []).append(vacancy)
    first: dict[str, list[int]] = {}
    for weights, of_these in alike.items():
        best = best_lines(index, [read_need(vacancy) for vacancy in of_these], weights, SHOWN)
        first |= {vacancy.ref: lines.numbers.tolist() for vacancy, lines in zip(of_these, best, strict=True)}
    return first


def effect_on(moves: list[tuple[VacancyHead, ListMove]]) -> Effect:
    changed = [(head, move) for head, move in moves if move.changes]
    most = sorted(changed, key=lambda each: (-len(each[1].enters), -each[1].shifts, each[0].ref))[:MOST_CHANGED]
    return Effect(
        lists=len(moves),
        changed=len(changed),
        enter=sum(len(move.enters) for _, move in changed),
        most=tuple(most),
        with_new_people=sum(bool(move.enters) for _, move in changed),
    )

"""Who was listed, invited, came and was hired, by group, and what chance alone would explain. No ranking knows a group."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound
from jobmatch.fairs.outcome import Outcome
from jobmatch.matching.measuring.fairness import Attention, Standing, attention, standings
from jobmatch.matching.measuring.selection import Step, chosen_by_group
from jobmatch.matching.need import read_need
from jobmatch.matching.suitable import suitable_numbers
from jobmatch.store import barred, fairs, invitations, match_runs
from jobmatch.store.group_facts import group_facts
from jobmatch.store.index_files import open_index
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.snapshot import load_pairs
from jobmatch.store.work import OpenWork

__all__ = ["SeenFairness", "Stage", "see_fairness"]

HIRED = "hired"
VILLAGE = "village"  # a hundred small groups: whether they were chosen can be told, how they share attention cannot


@dataclass(frozen=True, slots=True)
class Stage:
    """`name` of the step; `pool` people could be chosen, `chosen` were; by trait what came of each group."""

    name: str
    pool: int
    chosen: int
    by_trait: Mapping[str, Step]


@dataclass(frozen=True, slots=True)
class SeenFairness:
    """`attention` and `standings` (by trait) are about the lists of the run; stages in the order in which people go through them."""

    run: MatchRun | None
    stages: tuple[Stage, ...]
    attention: Attention | None
    standings: Mapping[str, list[Standing]]


def see_fairness(open_work: OpenWork, *, run_id: str | None, on: date, account_id: int | None, now: datetime) -> SeenFairness:
    """`run_id` None: the newest run. Sealed traits are read for these shares alone, and that they were read is logged."""
    with open_work() as work:
        session = work.session
        run = match_runs.find(session, run_id) if run_id else match_runs.newest_of(session)
        if run_id and run is None:
            raise NotFound("run_unknown", "Không có lần khớp này.", "Xem lại danh sách các lần khớp.")
        facts = group_facts(session, on=on, reader=account_id, at=now, with_villages=True)
        traits = {trait: {int(number): group for number, group in group_of.items()} for trait, group_of in facts.items()}
        everybody = {number for group_of in traits.values() for number in group_of} - barred.from_lists(session, on).keys()
        listed = set(match_runs.workers_listed(session, run.id)) if run else set()
        invited = set(invitations.invited(session, run.fair_code)) if run and run.fair_code else set()
        past = fairs.outcomes(session)
        shortlists = match_runs.shortlists(session, run.id) if run else []
        qualified = _qualified(session, run) if run else {}
        work.commit()
    lists = {each.vacancy_ref: [str(match.worker_no) for match in each.matches] for each in shortlists}
    stages = (
        _stage("listed", traits, everybody, listed & everybody),
        _stage("invited", traits, listed & everybody, invited & listed),
        *_past_stages(traits, past),
    )
    return SeenFairness(
        run,
        tuple(stage for stage in stages if stage.pool and stage.chosen),
        attention(lists, len(everybody)) if run else None,
        {trait: standings(lists, group_of, qualified) for trait, group_of in facts.items() if trait != VILLAGE} if run else {},
    )


def _qualified(session: Session, run: MatchRun) -> dict[str, list[str]]:
    """Vacancy ref -> whoever reaches the line of a good fit today, listed or not."""
    needs = [read_need(vacancy) for vacancy in load_pairs(session, run.as_of, run.vacancy_refs, ()).vacancies]
    found = suitable_numbers(open_index(session, run.as_of), needs, run.weights)
    return {ref: [str(number) for number in numbers.tolist()] for ref, numbers in found.items()}


def _past_stages(traits: Mapping[str, Mapping[int, str]], past: Iterable[Outcome]) -> tuple[Stage, Stage]:
    """All past fairs together: of those who had a letter who came, and of those who came who was hired; one person counts once."""
    known = list(past)
    invited = {each.worker_id for each in known if each.invited is not False}
    came = {each.worker_id for each in known if each.attended}
    hired = {each.worker_id for each in known if each.interview_result == HIRED}
    return _stage("came", traits, invited, came & invited), _stage("hired", traits, came, hired & came)


def _stage(name: str, traits: Mapping[str, Mapping[int, str]], pool: Collection[int], chosen: Collection[int]) -> Stage:
    steps = {trait: chosen_by_group(group_of, pool, chosen) for trait, group_of in traits.items()}
    return Stage(name, len(pool), len(chosen), {trait: step for trait, step in steps.items() if step.groups})

"""How good a ranking is against judgements of people, with baselines beside it, and how it shares attention among groups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from jobmatch.errors import Refused
from jobmatch.matching import WORDS_ALONE, rank
from jobmatch.matching.measuring.baselines import BASELINES, random_baseline
from jobmatch.matching.measuring.calibration import Band, bands, carried_over
from jobmatch.matching.measuring.evaluation import Difference, Measure, differences, evaluate
from jobmatch.matching.measuring.fairness import Attention, Standing, attention, ndkl, standings
from jobmatch.matching.measuring.judgements import Judged, Row, bring_together, qualified
from jobmatch.matching.snapshot import Snapshot
from jobmatch.store import match_runs
from jobmatch.store.group_facts import group_facts
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Band", "Difference", "Evaluation", "GroupTrait", "Measure", "Standing", "evaluate_ranking"]


@dataclass(frozen=True, slots=True)
class GroupTrait:
    """How the groups of one trait stand on the lists; `ndkl` 0 = at every place as their qualified people have earned."""

    trait: str
    ndkl: float
    groups: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Measures by ranking: `ranking`, `random`, and the plain rankers where the run stands in this database; groups likewise.

    `against` is what the ranking reaches above another one, empty without one. `band_error` says how far the shares of suitable pairs that
    the words promise carry over to other vacancies.
    """

    measures: dict[str, list[Measure]]
    against: list[Difference]
    bands: list[Band]
    band_error: float
    attention: Attention
    groups: tuple[GroupTrait, ...]


def evaluate_ranking(
    open_reading: OpenReading,
    open_work: OpenWork,
    ranking: Iterable[Row],
    judgements: Iterable[Row],
    people: Iterable[Row] = (),
    *,
    other: Iterable[Row] = (),
    account_id: int | None,
    now: datetime,
) -> Evaluation:
    """Sealed traits are read for the shares of groups alone, and that they were read is logged."""
    lines, judged_rows, person_rows = list(ranking), list(judgements), list(people)
    if not lines:
        raise Refused("ranking_empty", "Tệp xếp hạng không có dòng nào.", "Ghi lại bằng lệnh: jobmatch match --out RANKING.csv")
    with open_reading() as session:
        run = match_runs.find(session, lines[0]["run_id"])
        snapshot = load_snapshot(session, run.as_of, run.fair_code) if run else None
        registry = match_runs.sources_of_everybody(session) if run else {}
    judged = bring_together(lines, judged_rows, person_rows, {str(number): rows for number, rows in registry.items()})
    numbers = [str(each.worker_no) for each in snapshot.candidates] if snapshot else sorted({line["worker_no"] for line in lines})
    measured = {"ranking": evaluate(judged.rankings, judged.grades)}
    if run and snapshot:
        measured |= {name: evaluate(judged.named(lists), judged.grades) for name, lists in plain_rankings(snapshot, run.top).items()}
    measured["random"] = evaluate(judged.named(random_baseline(judged.grades, numbers)), judged.grades)
    return Evaluation(
        measured,
        _against(judged, list(other), judged_rows, person_rows),
        bands(judged.scored, judged.grades),
        carried_over(judged.scored, judged.grades),
        attention(judged.rankings, len(numbers)),
        _groups(open_work, judged, run, account_id, now) if run else (),
    )


def _against(judged: Judged, other: list[Row], judgements: list[Row], people: list[Row]) -> list[Difference]:
    if not other:
        return []
    theirs = bring_together(other, judgements, people)
    # Each ranking names people in its own way, and so do the grades beside it; the vacancies are the same.
    return differences(judged.rankings, theirs.rankings, judged.grades, other_grades=theirs.grades)


def plain_rankings(snapshot: Snapshot, top: int) -> dict[str, dict[str, list[str]]]:
    """The baselines over the same people and vacancies: our own likeness of words alone, and what others would begin with."""
    lists = rank(snapshot, WORDS_ALONE, top)
    words = {each.vacancy_ref: [str(match.worker_no) for match in each.matches] for each in lists}
    titles = {vacancy.ref: vacancy.title for vacancy in snapshot.vacancies}
    wishes = {str(each.worker_no): f"{each.wish_text} {each.current_job}" for each in snapshot.candidates}
    return {"words": words} | {name: baseline(titles, wishes, top) for name, baseline in BASELINES.items()}


def _groups(open_work: OpenWork, judged: Judged, run: MatchRun, account_id: int | None, now: datetime) -> tuple[GroupTrait, ...]:
    with open_work() as work:
        facts = group_facts(work.session, on=run.as_of, reader=account_id, at=now)
        work.commit()
    return tuple(_trait(trait, group_of, judged) for trait, group_of in facts.items())


def _trait(trait: str, group_of: Mapping[str, str], judged: Judged) -> GroupTrait:
    fit = qualified(judged)
    return GroupTrait(trait, ndkl(judged.rankings, group_of, fit), tuple(standings(judged.rankings, group_of, fit)))

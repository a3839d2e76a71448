"""How good a ranking is against judgements of people, with baselines beside it, and how it shares attention among groups."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from jobmatch.errors import Refused
from jobmatch.matching import WORDS_ALONE, rank
from jobmatch.matching.evaluation import Attention, Measure, attention, evaluate, exposure_by_group, random_baseline
from jobmatch.matching.judgements import Judged, Row, bring_together
from jobmatch.matching.snapshot import Snapshot
from jobmatch.store import match_runs
from jobmatch.store.group_facts import group_facts
from jobmatch.store.match_runs import MatchRun
from jobmatch.store.snapshot import load_snapshot
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Evaluation", "GroupShare", "Measure", "evaluate_ranking"]

SHOWN_FROM = 5  # people: smaller groups could be recognised (trade facts 7.1)


@dataclass(frozen=True, slots=True)
class GroupShare:
    """Of one group: its share of all people in the run, and of the attention of the lists (1 / log2(place + 1) a mention)."""

    trait: str
    group: str
    people: int
    share: float
    exposure: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Measures by ranking: `ranking`, `random`, and `words` where the run stands in this database; groups likewise."""

    measures: dict[str, list[Measure]]
    attention: Attention
    groups: tuple[GroupShare, ...]


def evaluate_ranking(
    open_reading: OpenReading,
    open_work: OpenWork,
    ranking: Iterable[Row],
    judgements: Iterable[Row],
    people: Iterable[Row] = (),
    *,
    account_id: int | None,
    now: datetime,
) -> Evaluation:
    """Sealed traits are read for the shares of groups alone, and that they were read is logged."""
    lines = list(ranking)
    if not lines:
        raise Refused("ranking_empty", "Tệp xếp hạng không có dòng nào.", "Ghi lại bằng lệnh: jobmatch match --out RANKING.csv")
    judged = bring_together(lines, judgements, people)
    with open_reading() as session:
        run = match_runs.find(session, lines[0]["run_id"])
        snapshot = load_snapshot(session, run.as_of, run.fair_code) if run else None
    numbers = [str(each.worker_no) for each in snapshot.candidates] if snapshot else sorted({line["worker_no"] for line in lines})
    measured = {"ranking": evaluate(judged.rankings, judged.grades)}
    if run and snapshot:
        measured["words"] = evaluate(words_alone(snapshot, run), judged.grades)
    measured["random"] = evaluate(random_baseline(judged.grades, numbers), judged.grades)
    groups = shares(open_work, judged, run, account_id, now) if run else ()
    return Evaluation(measured, attention(judged.rankings, len(numbers)), groups)


def words_alone(snapshot: Snapshot, run: MatchRun) -> dict[str, list[str]]:
    """The baseline: likeness of words and nothing else, over the same people and vacancies."""
    lists = rank(snapshot, WORDS_ALONE, run.top)
    return {each.vacancy_ref: [str(match.worker_no) for match in each.matches] for each in lists}


def shares(open_work: OpenWork, judged: Judged, run: MatchRun, account_id: int | None, now: datetime) -> tuple[GroupShare, ...]:
    with open_work() as work:
        facts = group_facts(work.session, on=run.as_of, reader=account_id, at=now)
        work.commit()
    return tuple(share for trait, group_of in facts.items() for share in _shares_of(trait, group_of, judged))


def _shares_of(trait: str, group_of: Mapping[str, str], judged: Judged) -> list[GroupShare]:
    people, exposure = Counter(group_of.values()), exposure_by_group(judged.rankings, group_of)
    return [
        GroupShare(trait, group, number, number / people.total(), exposure.get(group, 0.0))
        for group, number in sorted(people.items())
        if number >= SHOWN_FROM
    ]

"""Learn weights from what came of past fairs, try them in the shadow on the newest of these, and keep both for a person to judge.

Nothing is put in force here.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from jobmatch.errors import Refused
from jobmatch.fairs.answers import answers
from jobmatch.fairs.outcome import Outcome
from jobmatch.matching import ENGINE_VERSION, Weights
from jobmatch.matching.index import Index
from jobmatch.matching.learning import (
    LEARNT_FROM,
    LEAST_OUTCOMES,
    Answer,
    Learned,
    ShownList,
    count_outcomes,
    learn,
    lists_by_step,
    shown_lists,
)
from jobmatch.matching.lines import best_lines
from jobmatch.matching.measuring.shadow import Comparison, GroupMove, compare, group_moves, rates_by_word
from jobmatch.matching.need import read_need
from jobmatch.matching.pair_values import pair_values
from jobmatch.matching.snapshot import Snapshot
from jobmatch.store import fairs, match_runs, weight_sets
from jobmatch.store.group_facts import GroupFacts, group_facts
from jobmatch.store.index_files import open_index
from jobmatch.store.snapshot import load_past, load_snapshot
from jobmatch.store.weight_sets import Origin
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["LEAST_OUTCOMES", "Lesson", "Readiness", "learn_weights", "see_readiness"]

SHOWN_FROM = 5  # people: smaller groups could be recognised (trade facts 7.1)
ON_A_LIST = 20


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether there is enough to learn from: `answers` in a step that weights are learnt from, over so many `fairs`.

    An upper bound of the outcomes that compare: those are known once the pairs have been looked at. `homeless` answers are about
    vacancies that are not in this database.
    """

    answers: int
    fairs: int
    homeless: int

    @property
    def is_enough(self) -> bool:
        return self.answers >= LEAST_OUTCOMES and self.fairs > 1


@dataclass(frozen=True, slots=True)
class Lesson:
    """A candidate as it was kept: what was learnt, how it does beside what is in force on the newest fair, and who is seen more or less."""

    set_id: int
    learned: Learned
    comparison: Comparison | None
    groups: tuple[GroupMove, ...]


def see_readiness(open_reading: OpenReading) -> Readiness:
    with open_reading() as session:
        said = _learnt_from(answers(fairs.outcomes(session)))
        known = match_runs.vacancy_ids(session, {each.vacancy_ref for each in said})
    at_home = [each for each in said if each.vacancy_ref in known]
    return Readiness(len(at_home), len({each.fair_code for each in at_home}), len(said) - len(at_home))


def learn_weights(open_reading: OpenReading, open_work: OpenWork, *, today: date, account_id: int | None, now: datetime) -> Lesson:
    """Learnt from every fair but the newest, tried on that one. People are seen as the registry knows them now, on the day of the fair.

    Sealed traits are read to compare the attention that groups get, and that they were read is logged.
    """
    with open_reading() as session:
        outcomes = fairs.outcomes(session)
        lists = read_lists(session, outcomes)
        in_force = weight_sets.in_force(session, None).weights
        snapshot = load_snapshot(session, today)
        index = open_index(session, today, snapshot.candidates)
    tried_on, learnt_on = split_by_day(outcomes, lists)
    prior = Weights()
    learned = learn(learnt_on, prior)
    if learned is None:
        raise too_little(count_outcomes(learnt_on))
    of_steps = dict(lists_by_step(tried_on))
    comparison = compare([each for step in LEARNT_FROM for each in of_steps.get(step, ())], in_force, learned.weights)
    with open_work() as work:
        facts = group_facts(work.session, on=today, reader=account_id, at=now)
        work.commit()
    old, new = (first_places(index, snapshot, weights) for weights in (in_force, learned.weights))
    groups = moves_of_groups(facts, {each.worker_no for each in snapshot.candidates}, old, new)
    evidence = {
        "engine": ENGINE_VERSION,
        "learnt_from": sorted({each.fair_code for each in learnt_on}),
        "tried_on": sorted({each.fair_code for each in tried_on}),
        "outcomes": learned.outcomes,
        "comparisons": learned.comparisons,
        "moved": learned.moved,
        "scale": learned.scale,
        "exact": dict(learned.exact),
        "lost_by_rounding": learned.lost_by_rounding,
        "beside": asdict(in_force),
        "comparison": told(comparison),
        "steps": {step.value: told(compare(of_step, in_force, learned.weights)) for step, of_step in of_steps.items()},
        "words": {step.value: [asdict(band) for band in rates_by_word(of_step, in_force)] for step, of_step in lists_by_step(lists)},
        "groups": [asdict(each) for each in groups],
        "vacancies": len(snapshot.vacancies),
    }
    with open_work() as work:
        # The same outcomes twice are one candidate.
        newest = next((each for each in weight_sets.all_sets(work.session) if each.origin is Origin.LEARNED), None)
        if newest and newest.evidence == evidence:
            return Lesson(newest.id, learned, comparison, groups)
        name = f"Học từ {learned.outcomes} kết quả, thử trên phiên {', '.join(sorted({each.fair_code for each in tried_on}))}"
        set_id = weight_sets.add(work.session, name, Origin.LEARNED, learned.weights, evidence=evidence, made_by=account_id, at=now)
        work.commit()
    return Lesson(set_id, learned, comparison, groups)


def read_lists(session: Session, outcomes: Iterable[Outcome]) -> list[ShownList]:
    """What was answered, with the values of each pair on the day of its fair."""
    of_fair: dict[tuple[date, str], list[Outcome]] = {}
    for each in outcomes:
        of_fair.setdefault((each.held_on, each.fair_code), []).append(each)
    lists: list[ShownList] = []
    for (held_on, _code), of_one in sorted(of_fair.items()):
        said = answers(of_one)
        pairs = {(each.vacancy_ref, each.worker_no) for each in said}
        past = load_past(session, held_on, {ref for ref, _ in pairs}, {number for _, number in pairs})
        lists += shown_lists(said, pair_values(past, pairs))
    return lists


def split_by_day(outcomes: Iterable[Outcome], lists: Sequence[ShownList]) -> tuple[list[ShownList], list[ShownList]]:
    """Those of the newest fair that has any to compare, and those of the fairs before it: never learnt from what came later."""
    day_of = {each.fair_code: each.held_on for each in outcomes}
    compared = [each.fair_code for each in lists if each.step in LEARNT_FROM and each.compares]
    newest = max(compared, key=lambda code: (day_of[code], code), default="")
    older = [each for each in lists if (day_of[each.fair_code], each.fair_code) < (day_of.get(newest, date.min), newest)]
    return [each for each in lists if each.fair_code == newest], older


def too_little(outcomes: int) -> Refused:
    if outcomes >= LEAST_OUTCOMES:
        return Refused(
            "outcomes_disagree",
            "Kết quả các phiên không đi theo số điểm nào cả, nên không học được gì.",
            "Giữ số điểm đang dùng; xem lại bảng kết quả và tin tuyển của các phiên đó.",
        )
    return Refused(
        "outcomes_few",
        f"Mới có {outcomes} kết quả so sánh được ở các phiên trước phiên gần nhất, chưa đủ để học: cần ít nhất {LEAST_OUTCOMES}.",
        "Giữ số điểm đang dùng; ghi tiếp kết quả phỏng vấn, tuyển dụng của các phiên.",
    )


Places = dict[str, list[int]]


def first_places(index: Index, snapshot: Snapshot, weights: Weights) -> Places:
    """Today's lists, vacancy ref -> numbers."""
    needs = [read_need(vacancy) for vacancy in snapshot.vacancies]
    best = best_lines(index, needs, weights, ON_A_LIST)
    return {need.vacancy.ref: lines.numbers.tolist() for need, lines in zip(needs, best, strict=True)}


def moves_of_groups(facts: GroupFacts, matched: set[int], old: Places, new: Places) -> tuple[GroupMove, ...]:
    """The attention of today's lists, trait by trait, of the people who may be matched; nothing where no vacancy is open."""
    moves: list[GroupMove] = []
    for trait, group_of in facts.items():
        in_run = {int(number): group for number, group in group_of.items() if int(number) in matched}
        people = Counter(in_run.values())
        shown = {number: group for number, group in in_run.items() if people[group] >= SHOWN_FROM}
        moves += group_moves(trait, shown, old, new)
    return tuple(moves)


def told(comparison: Comparison | None) -> Mapping[str, Any] | None:
    """As it is kept: the figures, the word for them, and how many outcomes would settle it."""
    if comparison is None:
        return None
    return {
        **asdict(comparison),
        "verdict": comparison.verdict.value,
        "outcomes_needed": comparison.outcomes_needed(),
    }


def _learnt_from(said: Iterable[Answer]) -> list[Answer]:
    return [each for each in said if each.step in LEARNT_FROM]

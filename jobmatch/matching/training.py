"""Which course opens which vacancies: the same people judged again as they would be after it, and nothing else changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import maximum_flow

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupations import closeness, occupation_name
from jobmatch.matching.features import FEATURES
from jobmatch.matching.index import Index, build_index
from jobmatch.matching.lines import scorer_of
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.shortlist import GOOD_FROM
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.matching.suitable import suitable_numbers
from jobmatch.matching.weights import MICRO, Weights
from jobmatch.vacancies.vacancy import Vacancy

# From here on a course is one for that work: the same trade, or one beside it.
_LEADS_FROM = 0.6
# The columns that a course changes.
_CHANGED = {"major", "major_trust", "qualification"}
Suitable = Mapping[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Course:
    """A course of the centre. `occupation` is what it teaches and `opens` what else it leads to (ISCO-08).

    `qualification` is the level of its paper and `least_education` the schooling asked for (codes of `catalogue`); it is offered from
    `valid_from` to `valid_to`, both included, and begins on `starts_on`, or whenever enough people have come.
    """

    id: int
    title: str
    occupation: str
    qualification: int
    weeks: int
    seats: int
    valid_from: date
    opens: tuple[str, ...] = ()
    least_education: int | None = None
    place: str = ""
    starts_on: date | None = None
    valid_to: date | None = None

    def is_offered(self, on: date) -> bool:
        begun = self.starts_on is not None and self.starts_on < on
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to) and not begun

    def leads_to(self, occupation: str) -> bool:
        return any(closeness(code, occupation) >= _LEADS_FROM for code in (self.occupation, *self.opens))


@dataclass(frozen=True, slots=True)
class Opened:
    """`more` people would be suitable for this vacancy."""

    vacancy_ref: str
    more: int


@dataclass(frozen=True, slots=True)
class CourseEffect:
    """What one course alone would do. `people` gain a vacancy by it, `first` of them have none today.

    `places` are openings that could be filled beyond those of today, by no more people than the course has seats.
    """

    course: Course
    may_take: int
    people: int
    first: int
    places: int
    opened: tuple[Opened, ...]


def may_take(course: Course, candidate: Candidate) -> bool:
    """Schooling that is not known is asked on the spot; a child goes to school."""
    schooled = candidate.education is None or candidate.education >= (course.least_education or 0)
    return schooled and candidate.is_child is not Answer.YES


def after_course(course: Course, candidate: Candidate) -> Candidate:
    """The person with the trade and the paper of the course; wishes, home and everything else as they are."""
    paper = max(course.qualification, candidate.qualification or 0)
    return replace(candidate, major=occupation_name(course.occupation), qualification=paper)


def effects_of(courses: Sequence[Course], snapshot: Snapshot, index: Index, weights: Weights) -> list[CourseEffect]:
    """Courses that fill most places first; then those that give most people a first suitable vacancy. `index` is that of the snapshot."""
    needs = [read_need(vacancy) for vacancy in snapshot.vacancies]
    before = suitable_people(index, needs, weights)
    filled = places_filled(snapshot.vacancies, before)
    effects = [_effect(course, snapshot, _Before(before, filled, within_reach(index, needs, weights)), weights) for course in courses]
    return sorted(effects, key=lambda effect: (-effect.places, -effect.first, -effect.people, effect.course.id))


@dataclass(frozen=True, slots=True)
class _Before:
    """As things are: who is suitable, how many places that fills, and who could become suitable for what by any course."""

    suitable: Suitable
    filled: int
    in_reach: Suitable


def _effect(course: Course, snapshot: Snapshot, before: _Before, weights: Weights) -> CourseEffect:
    takers = [candidate for candidate in snapshot.candidates if may_take(course, candidate)]
    wanted = [vacancy for vacancy in snapshot.vacancies if course.leads_to(vacancy.posting.occupation)]
    near = frozenset[int]().union(*(before.in_reach[vacancy.ref] for vacancy in wanted))
    changed = [after_course(course, taker) for taker in takers if taker.worker_no in near]
    after = suitable_people(build_index(changed, snapshot.as_of), [read_need(vacancy) for vacancy in wanted], weights)
    gained = {ref: people - before.suitable[ref] for ref, people in after.items()}
    who, had = frozenset[int]().union(*gained.values()), frozenset[int]().union(*before.suitable.values())
    opened = sorted((Opened(ref, len(people)) for ref, people in gained.items() if people), key=lambda one: (-one.more, one.vacancy_ref))
    together = {ref: people | gained.get(ref, frozenset()) for ref, people in before.suitable.items()}
    more = places_filled(snapshot.vacancies, together) - before.filled
    return CourseEffect(course, len(takers), len(who), len(who - had), min(course.seats, more), tuple(opened))


def suitable_people(index: Index, needs: Sequence[Need], weights: Weights) -> dict[str, frozenset[int]]:
    """Vacancy ref -> numbers of those who reach the line of a good fit."""
    return {ref: frozenset(numbers.tolist()) for ref, numbers in suitable_numbers(index, needs, weights).items()}


def within_reach(index: Index, needs: Sequence[Need], weights: Weights) -> dict[str, frozenset[int]]:
    """Vacancy ref -> who would be suitable if all that a course can change were at its best: nobody else needs to be judged again."""
    full = weights.micro_points()
    lifted = [at for at, feature in enumerate(FEATURES) if not feature.reads or _CHANGED & set(feature.reads)]
    best = sum(full[FEATURES[at].name] for at in lifted)
    found: dict[str, frozenset[int]] = {need.vacancy.ref: frozenset() for need in needs}
    for part in index.parts:
        scorer, everybody = scorer_of(part, needs, weights, index.as_of), np.arange(len(part.block))
        for need in needs:
            given = scorer.gave(need, everybody)[1][:, lifted].sum(axis=1)
            reached = scorer.totals(need) + best - given >= GOOD_FROM * MICRO
            found[need.vacancy.ref] |= frozenset(part.block.numbers[reached].tolist())
    return found


def places_filled(vacancies: Sequence[Vacancy], suitable: Suitable) -> int:
    """The most openings that can be filled at once, a person in one at a time (maximum flow).

    Who can fill places together form a transversal matroid, so that k people more fill at most k places more, and the best k do.
    """
    people = sorted(frozenset[int]().union(*suitable.values()))
    if not people:
        return 0
    node = {number: at for at, number in enumerate(people, 1)}
    first_vacancy, sink = len(people) + 1, len(people) + len(vacancies) + 1
    edges = [(0, at, 1) for at in node.values()]
    for at, vacancy in enumerate(vacancies, first_vacancy):
        edges += [(node[number], at, 1) for number in suitable[vacancy.ref]]
        edges.append((at, sink, vacancy.quantity))
    tails, heads, room = np.array(edges, dtype=np.int32).T
    graph = sparse.csr_array((room, (tails, heads)), shape=(sink + 1, sink + 1))
    return int(maximum_flow(sparse.csr_matrix(graph), 0, sink).flow_value)


@dataclass(frozen=True, slots=True)
class PersonEffect:
    """`opened` are the vacancies for which this person would become suitable."""

    course: Course
    opened: tuple[str, ...]


def effects_for(courses: Sequence[Course], snapshot: Snapshot, weights: Weights) -> list[PersonEffect]:
    """For the one candidate of the snapshot; courses that open nothing, or that this person may not take, are left out."""
    [candidate] = snapshot.candidates
    needs = [read_need(vacancy) for vacancy in snapshot.vacancies]
    before = suitable_people(build_index([candidate], snapshot.as_of), needs, weights)
    found = []
    for course in courses:
        wanted = [need for need in needs if course.leads_to(need.posting.occupation)]
        changed = build_index([after_course(course, candidate)], snapshot.as_of)
        after = suitable_people(changed, wanted, weights) if may_take(course, candidate) else {}
        if opened := tuple(ref for ref, people in after.items() if people - before[ref]):
            found.append(PersonEffect(course, opened))
    return sorted(found, key=lambda effect: (-len(effect.opened), effect.course.weeks, effect.course.id))

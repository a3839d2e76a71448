"""Which course opens which vacancies: the same people judged again as they would be after it, and nothing else changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import maximum_flow

from jobmatch.catalogue.occupations import closeness, occupation_name
from jobmatch.matching.block import YES, Distinct, code_of
from jobmatch.matching.index import Index, Part
from jobmatch.matching.need import Need, read_need
from jobmatch.matching.suitable import suitable_numbers
from jobmatch.matching.views import view_of
from jobmatch.matching.weights import Weights
from jobmatch.text.folding import fold
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


def after_course(part: Part, course: Course) -> Part:
    """Those of the part who may take the course, with its trade and its paper; wishes, home and everything else as they are.

    Schooling that is not known is asked on the spot; a child goes to school.
    """
    block = part.block
    code, trust = code_of(fold(occupation_name(course.occupation)))
    taught = replace(
        block,
        major=Distinct((code,), np.zeros(len(block), dtype=np.int64)),
        major_trust=np.full(len(block), trust),
        qualification=np.fmax(block.qualification, course.qualification),
    )
    views = {names: view_of(taught, names) if not names or _CHANGED & set(names) else view for names, view in part.views.items()}
    may_take = ~(block.education < (course.least_education or 0)) & (block.child != YES)
    return replace(part, block=taught, views=views, stands=part.stands & may_take)


def effects_of(courses: Sequence[Course], vacancies: Sequence[Vacancy], index: Index, weights: Weights) -> list[CourseEffect]:
    """Courses that fill most places first; then those that give most people a first suitable vacancy."""
    before = suitable_people(index, [read_need(vacancy) for vacancy in vacancies], weights)
    filled = places_filled(vacancies, before)
    effects = []
    for course in courses:
        takers = replace(index, parts=tuple(after_course(part, course) for part in index.parts))
        gained = _gained(takers, course, vacancies, before, weights)
        together = {ref: people | gained.get(ref, frozenset()) for ref, people in before.items()}
        more = places_filled(vacancies, together) - filled
        effects.append(_effect(course, len(takers), gained, before, more))
    return sorted(effects, key=lambda effect: (-effect.places, -effect.first, -effect.people, effect.course.id))


def _gained(takers: Index, course: Course, vacancies: Sequence[Vacancy], before: Suitable, weights: Weights) -> Suitable:
    """Vacancy ref -> who becomes suitable by the course, of the vacancies that it leads to."""
    wanted = [read_need(vacancy) for vacancy in vacancies if course.leads_to(vacancy.posting.occupation)]
    return {ref: people - before[ref] for ref, people in suitable_people(takers, wanted, weights).items()}


def _effect(course: Course, may_take: int, gained: Suitable, before: Suitable, more_places: int) -> CourseEffect:
    who, had = frozenset[int]().union(*gained.values()), frozenset[int]().union(*before.values())
    opened = sorted((Opened(ref, len(people)) for ref, people in gained.items() if people), key=lambda one: (-one.more, one.vacancy_ref))
    return CourseEffect(course, may_take, len(who), len(who - had), min(course.seats, more_places), tuple(opened))


def suitable_people(index: Index, needs: Sequence[Need], weights: Weights) -> dict[str, frozenset[int]]:
    """Vacancy ref -> numbers of those who reach the line of a good fit."""
    return {ref: frozenset(numbers.tolist()) for ref, numbers in suitable_numbers(index, needs, weights).items()}


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


def effects_for(courses: Sequence[Course], vacancies: Sequence[Vacancy], index: Index, weights: Weights) -> list[PersonEffect]:
    """For the one person of the index; courses that open nothing, or that this person may not take, are left out."""
    before = suitable_people(index, [read_need(vacancy) for vacancy in vacancies], weights)
    found = []
    for course in courses:
        taker = replace(index, parts=tuple(after_course(part, course) for part in index.parts))
        if opened := tuple(ref for ref, people in _gained(taker, course, vacancies, before, weights).items() if people):
            found.append(PersonEffect(course, opened))
    return sorted(found, key=lambda effect: (-len(effect.opened), effect.course.weeks, effect.course.id))

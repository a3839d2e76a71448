"""What importing lists would change: who is new, who is known, which value wins, and what a person must decide. Nothing is written here."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cached_property

from jobmatch.registry.merging import merge_drafts
from jobmatch.registry.questions import is_asked
from jobmatch.registry.reading import Problem, ReadRow, ReadWorkbook, RowOutcome
from jobmatch.registry.same_person import group_same, look_alikes
from jobmatch.registry.worker import WorkerDraft

_BLANK = WorkerDraft("")
FIELDS = tuple(field.name for field in fields(WorkerDraft))

Group = tuple[int, ...]  # the rows of one person


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row that was written before: whose it is, and the day its list speaks for."""

    source_id: int
    worker_no: int
    on: date
    draft: WorkerDraft


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row of a list that has not been written yet. `file` counts the lists of one import from 0."""

    file: int
    on: date
    row: ReadRow


class Change(StrEnum):
    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Origin:
    """The row a value came from: a known one by its number, or a new one by its place among the new rows."""

    source_id: int | None = None
    new: int | None = None


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """One person that new rows speak of. `worker_no` None: made by this import. `changed` names the fields that get another value.

    `before` is what the known rows say, blank for somebody new.
    `new` are places among the plan's new rows. `as_of` is the day of the newest list that speaks of the person, `home_on` the day of the
    one that says where they live. `holds_id` is false where another worker has the same citizen ID first.
    """

    worker_no: int | None
    change: Change
    before: WorkerDraft
    values: WorkerDraft
    changed: tuple[str, ...]
    origins: dict[str, Origin]
    new: tuple[int, ...]
    as_of: date
    home_on: date
    holds_id: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """A cell or a row to decide on; `person` is a place among the plan's people, None for a row that waits."""

    new: int
    problem: Problem
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one (`score` is the probability) or who share a citizen ID (`score` None), as places among the plan's people.

    `b` may be somebody that the import does not touch, and is then known by number.
    """

    a: int
    b: int | None
    known_b: int | None
    score: float | None
    evidence: str = ""


@dataclass(frozen=True)
class IntakePlan:
    new_rows: tuple[NewRow, ...]
    people: tuple[PersonPlan, ...]
    questions: tuple[Question, ...]
    pairs: tuple[Pair, ...]

    @cached_property
    def person_of(self) -> dict[int, int]:
        """Place of a new row -> place of its person; a row that waits or was refused has none."""
        return {new: place for place, person in enumerate(self.people) for new in person.new}

    def count(self, change: Change) -> int:
        return sum(person.change is change for person in self.people)


@dataclass(frozen=True, slots=True)
class _Told:
    """A row that says something of a person, whichever import brought it."""

    source: Origin
    on: date
    draft: WorkerDraft


def _origins(told: Sequence[_Told], values: WorkerDraft) -> dict[str, Origin]:
    """For each value that is known the newest row that says it; where rows were joined, the newest that adds to it."""
    origins = {}
    for field in FIELDS:
        value, blank = getattr(values, field), getattr(_BLANK, field)
        if value == blank:
            continue
        saying = [row for row in told if getattr(row.draft, field) != blank]
        exactly = [row for row in saying if getattr(row.draft, field) == value]
        if saying:
            origins[field] = (exactly or saying)[-1].source
    return origins


def _merged(told: Sequence[_Told]) -> WorkerDraft:
    return merge_drafts([row.draft for row in told])


def _person(told: Sequence[_Told], worker_no: int | None, *, holds_id: bool) -> PersonPlan:
    """Oldest first: what a newer list says wins, whatever the order of the imports was."""
    told = sorted(told, key=lambda row: row.on)
    known = [row for row in told if row.source.new is None]
    values = _merged(told)
    before = _merged(known) if known else _BLANK
    changed = tuple(field for field in FIELDS if getattr(values, field) != getattr(before, field))
    origins = _origins(told, values)
    return PersonPlan(
        worker_no,
        Change.NEW if worker_no is None else Change.UPDATED if changed else Change.UNCHANGED,
        before,
        values,
        changed,
        origins,
        tuple(row.source.new for row in told if row.source.new is not None),
        as_of=told[-1].on,
        home_on=next((row.on for row in told if row.source == origins.get("commune_code")), told[-1].on),
        holds_id=holds_id,
    )


class _Intake:
    """All rows side by side, known ones first: the place of a row here is its place in the comparisons."""

    def __init__(self, known: Sequence[KnownRow], new: Sequence[NewRow]) -> None:
        self.told = [_Told(Origin(source_id=row.source_id), row.on, row.draft) for row in known]
        self.told += [
            _Told(Origin(new=place), each.on, each.row.draft)
            for place, each in enumerate(new)
            if each.row.outcome is RowOutcome.ACCEPTED and each.row.draft
        ]
        self.rows = [("", row.draft) for row in self.told]
        self.worker_no_of = {index: row.worker_no for index, row in enumerate(known)}
        people: dict[int, list[int]] = defaultdict(list)
        for index, row in enumerate(known):
            people[row.worker_no].append(index)
        self.groups = group_same(self.rows, list(people.values()))
        self.group_of = {index: group for group in self.groups for index in group}
        first_new = {group: min((index for index in group if index >= len(known)), default=None) for group in self.groups}
        self.touched = sorted((group for group in self.groups if first_new[group] is not None), key=lambda group: first_new[group] or 0)
        self.place_of = {group: place for place, group in enumerate(self.touched)}

    def told_of(self, group: Group) -> list[_Told]:
        return [self.told[index] for index in group]

    def worker_no(self, group: Group) -> int | None:
        return self.worker_no_of.get(group[0])

    def id_owners(self) -> list[list[Group]]:
        """For each citizen ID the people who have it, whoever was given it first in front."""
        owners: dict[str, dict[Group, None]] = defaultdict(dict)
        for index, (_, draft) in enumerate(self.rows):
            if draft.citizen_id:
                owners[draft.citizen_id][self.group_of[index]] = None
        return list(map(list, owners.values()))

    def pair(self, a: Group, b: Group, score: float | None, evidence: str = "") -> Pair | None:
        """None where this import touches neither of the two: they were compared when they came."""
        first, second = sorted((a, b), key=lambda group: (group not in self.place_of, group))
        if first not in self.place_of:
            return None
        other = self.place_of.get(second)
        return Pair(self.place_of[first], other, self.worker_no(second) if other is None else None, score, evidence)


def plan_intake(known: Sequence[KnownRow], new: Sequence[NewRow]) -> IntakePlan:
    """Put new rows beside all that are known, given in the order in which they came.

    People are in the order in which the lists name them first, so that the same files in the same order give the same numbers.
    """
    intake = _Intake(known, new)
    owners = intake.id_owners()
    not_first = {group for groups in owners for group in groups[1:]}
    people = [_person(intake.told_of(group), intake.worker_no(group), holds_id=group not in not_first) for group in intake.touched]
    shared = list(_shared(intake, owners))
    met = {(pair.a, pair.b, pair.known_b) for pair in shared}
    alike = [pair for pair in _alike(intake) if (pair.a, pair.b, pair.known_b) not in met]
    return IntakePlan(tuple(new), tuple(people), tuple(_questions(new, people)), (*shared, *alike))


def _shared(intake: _Intake, owners: Sequence[Sequence[Group]]) -> Iterator[Pair]:
    for first, *others in owners:
        for other in others:
            if pair := intake.pair(first, other, None):
                yield pair


def _alike(intake: _Intake) -> Iterator[Pair]:
    """Two people once, by the two rows that are most alike."""
    met = set()
    for found in look_alikes(intake.rows):
        a, b = sorted((intake.group_of[found.a], intake.group_of[found.b]))
        if a != b and (a, b) not in met and (pair := intake.pair(a, b, found.score, found.evidence)):
            met.add((a, b))
            yield pair


def _questions(new: Sequence[NewRow], people: Sequence[PersonPlan]) -> Iterator[Question]:
    """One for a row that waits, by its gravest problem; one for each doubtful cell whose answer no list has given."""
    for place, row in enumerate(new):
        if row.row.outcome is RowOutcome.REVIEW and row.row.problems:
            yield Question(place, min(row.row.problems, key=lambda problem: problem.is_warning))
    for person_place, person in enumerate(people):
        asked = set()
        for place in person.new:
            for problem in new[place].row.problems:
                if problem.code not in asked and is_asked(problem.code, person.values):
                    asked.add(problem.code)
                    yield Question(place, problem, person_place)


def new_rows(lists: Sequence[ReadWorkbook], as_of: date) -> tuple[NewRow, ...]:
    """The person rows of several lists; a sheet that names no day speaks for `as_of`."""
    return tuple(NewRow(file, sheet.on or as_of, row) for file, read in enumerate(lists) for sheet in read.sheets for row in sheet.rows)

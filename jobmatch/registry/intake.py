"""What importing lists would change: who is new, who is known, which value wins, and what a person must decide. Nothing is written here."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from jobmatch.registry.questions import is_asked
from jobmatch.registry.reading.problems import WORDS
from jobmatch.registry.reading.result import Problem, ReadRow, ReadWorkbook, RowOutcome
from jobmatch.registry.same_person.measure import Context
from jobmatch.registry.same_person.people import People
from jobmatch.registry.telling import BLANK, FIELDS, IDENTITY, Origin, Told, against, is_other, tell
from jobmatch.registry.wishes.decisions import StaffReading, decided
from jobmatch.registry.worker import WorkerDraft
from jobmatch.text.folding import canonical

__all__ = ["FIELDS", "Change", "IntakePlan", "KnownRow", "NewRow", "Origin", "Pair", "PersonPlan", "Question", "new_rows", "plan_intake"]

IDENTITY_CHANGED = "identity_changed"

Group = tuple[int, ...]  # the rows of one person


@dataclass(frozen=True, slots=True)
class KnownRow:
    """A row that was written before: whose it is, the day its list speaks for, and the day it was heard on where that is earlier."""

    source_id: int
    worker_no: int
    on: date
    draft: WorkerDraft
    settles: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    heard_on: date | None = None


class Joining(StrEnum):
    """Whom a new row belongs to: whoever the machine finds, somebody named, or a new person on an officer's word."""

    FOUND = "found"
    NAMED = "named"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row of a list that has not been written yet. `file` counts the lists of one import from 0.

    `worker_no` is the person named where `joining` is `NAMED`; `settles` are fields that hold exactly as this row has them.
    """

    file: int
    on: date
    row: ReadRow
    joining: Joining = Joining.FOUND
    worker_no: int | None = None
    settles: tuple[str, ...] = ()
    heard_on: date | None = None


class Change(StrEnum):
    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """One person that new rows speak of. `worker_no` None: made by this import. `changed` names the fields that get another value.

    `before` is what the known rows say, blank for somebody new.
    `new` are places among the plan's new rows. `as_of` is the day on which the newest row about the person was heard, `home_on` that of
    the one that says where they live, `wish_on` of the newest wish. `holds_id` is false where another worker has the same citizen ID.
    `held` names for new rows the fields in which they contradict who the person is, and which wait for a tick; `asked` those of them
    that would win.
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
    wish_on: date | None = None
    holds_id: bool = True
    held: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    asked: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """A cell or a row to decide on; `person` is a place among the plan's people, None for a row that waits.

    `fields` are those of who somebody is, where the row contradicts what is known.
    """

    new: int
    problem: Problem
    person: int | None = None
    fields: tuple[str, ...] = ()


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
    """`ids` says for each list and sheet of how many new rows a known person has the name and full birth date too, and how many of those
    have another citizen ID: changed, then compared.
    """

    new_rows: tuple[NewRow, ...]
    people: tuple[PersonPlan, ...]
    questions: tuple[Question, ...]
    pairs: tuple[Pair, ...]
    ids: Mapping[int, Mapping[str, tuple[int, int]]] = field(default_factory=dict)

    @cached_property
    def person_of(self) -> dict[int, int]:
        """Place of a new row -> place of its person; a row that waits or was refused has none."""
        return {new: place for place, person in enumerate(self.people) for new in person.new}

    def count(self, change: Change) -> int:
        return sum(person.change is change for person in self.people)


Ticks = Collection[tuple[int, str]]  # a place among the new rows, and a field of who somebody is


def _person(told: Sequence[Told], worker_no: int | None, *, holds_id: bool, ticks: Ticks) -> PersonPlan:
    """What the rows say together; where a new one makes a known person somebody else without a tick, that word waits."""
    known = [row for row in told if row.source.new is None]
    before = tell(known).values if known else BLANK
    held = _held(told, before, ticks)
    would_be = tell(told).values
    now = tell([replace(row, held=held.get(row.source.new, row.held)) if row.source.new is not None else row for row in told])
    changed = tuple(name for name in FIELDS if getattr(now.values, name) != getattr(before, name))
    wins = {name for name in IDENTITY if is_other(name, getattr(before, name), getattr(would_be, name))}
    asked = {place: names for place, mine in held.items() if (names := tuple(name for name in mine if name in wins))}
    return PersonPlan(
        worker_no,
        Change.NEW if worker_no is None else Change.UPDATED if changed else Change.UNCHANGED,
        before,
        now.values,
        changed,
        now.origins,
        tuple(row.source.new for row in sorted(told, key=lambda row: row.on) if row.source.new is not None),
        now.as_of,
        now.home_on,
        now.wish_on,
        holds_id,
        held,
        asked,
    )


def _held(told: Sequence[Told], before: WorkerDraft, ticks: Ticks) -> dict[int, tuple[str, ...]]:
    """What new rows say of who the person is against what is known, by row.

    Also of an older list that would not win today: it must not come up when the newer one is taken back.
    """
    held = {}
    for row in told:
        place = row.source.new
        if place is None:
            continue
        if mine := tuple(name for name in against(row, before) if (place, name) not in ticks):
            held[place] = mine
    return held


class _Intake:
    """All rows side by side, known ones first: the place of a row here is its place in the comparisons."""

    def __init__(self, known: Sequence[KnownRow], new: Sequence[NewRow], staff: StaffReading, context: Context | None) -> None:
        self.told = [
            Told(Origin(source_id=row.source_id), row.on, decided(row.draft, staff), row.settles, row.held, row.heard_on) for row in known
        ]
        accepted = [(place, each) for place, each in enumerate(new) if each.row.outcome is RowOutcome.ACCEPTED and each.row.draft]
        self.told += [
            Told(Origin(new=place), each.on, decided(each.row.draft, staff), each.settles, heard_on=each.heard_on)
            for place, each in accepted
            if each.row.draft
        ]
        self.rows = [("", row.draft) for row in self.told]
        self.worker_no_of = {index: row.worker_no for index, row in enumerate(known)}
        people: dict[int, list[int]] = defaultdict(list)
        for index, row in enumerate(known):
            people[row.worker_no].append(index)
        alone = []
        for index, (_, each) in enumerate(accepted, len(known)):
            if each.joining is Joining.NAMED and each.worker_no is not None:
                people[each.worker_no].append(index)
            elif each.joining is Joining.NEW:
                alone.append([index])
        self.compared = People(self.rows, [*people.values(), *alone], new=range(len(known), len(self.rows)), context=context)
        self.groups = self.compared.groups
        self.group_of = {index: group for group in self.groups for index in group}
        first_new = {group: min((index for index in group if index >= len(known)), default=None) for group in self.groups}
        self.touched = sorted((group for group in self.groups if first_new[group] is not None), key=lambda group: first_new[group] or 0)
        self.place_of = {group: place for place, group in enumerate(self.touched)}

    def told_of(self, group: Group) -> list[Told]:
        return [self.told[index] for index in group]

    def worker_no(self, group: Group) -> int | None:
        return self.worker_no_of.get(group[0])

    def id_owners(self) -> list[list[Group]]:
        """For each citizen ID the people who have it."""
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


def plan_intake(
    known: Sequence[KnownRow],
    new: Sequence[NewRow],
    *,
    ticks: Ticks = (),
    staff: StaffReading | None = None,
    context: Context | None = None,
) -> IntakePlan:
    """Put new rows beside all that are known, given in the order in which they came.

    People are in the order in which the lists name them first, so that the same files in the same order give the same numbers.
    `ticks` are the officer's words that somebody's name, birth date or number may change; `staff` how certain wishes are read.
    `context` is the measure of the known rows where it is at hand already.
    """
    intake = _Intake(known, new, staff or StaffReading(), context)
    owners = intake.id_owners()
    sharing = {group for groups in owners if len(groups) > 1 for group in groups}
    people = [
        _person(intake.told_of(group), intake.worker_no(group), holds_id=group not in sharing, ticks=ticks) for group in intake.touched
    ]
    shared = list(_shared(intake, owners))
    met = {(pair.a, pair.b, pair.known_b) for pair in shared}
    alike = [pair for pair in _alike(intake) if (pair.a, pair.b, pair.known_b) not in met]
    return IntakePlan(tuple(new), tuple(people), tuple(_questions(new, people)), (*shared, *alike), _id_changes(known, new))


def _id_changes(known: Sequence[KnownRow], new: Sequence[NewRow]) -> dict[int, dict[str, tuple[int, int]]]:
    """A column that slipped shows in numbers that differ for people who are the same in name and full birth date."""
    numbers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in known:
        if row.draft.citizen_id and row.draft.birth and row.draft.birth.day:
            numbers[canonical(row.draft.full_name), str(row.draft.birth)].add(row.draft.citizen_id)
    compared: dict[int, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for each in new:
        draft = each.row.draft
        if draft and draft.citizen_id and (before := numbers.get((canonical(draft.full_name), str(draft.birth)))):
            compared[each.file][each.row.source.sheet].append(draft.citizen_id not in before)
    return {file: {sheet: (sum(others), len(others)) for sheet, others in of_sheets.items()} for file, of_sheets in compared.items()}


def _shared(intake: _Intake, owners: Sequence[Sequence[Group]]) -> Iterator[Pair]:
    for first, *others in owners:
        for other in others:
            if pair := intake.pair(first, other, None):
                yield pair


def _alike(intake: _Intake) -> Iterator[Pair]:
    """Two people once, by the two rows that are most alike."""
    met = set()
    for found in intake.compared.look_alikes():
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
        for place, names in person.asked.items():
            yield Question(place, _identity_problem(new[place].row, names), person_place, names)
        asked = set()
        for place in person.new:
            for problem in new[place].row.problems:
                if problem.code not in asked and is_asked(problem.code, person.values):
                    asked.add(problem.code)
                    yield Question(place, problem, person_place)


def _identity_problem(row: ReadRow, names: Sequence[str]) -> Problem:
    message, fix = WORDS[IDENTITY_CHANGED]
    found = "; ".join(str(getattr(row.draft, name)) for name in names)
    source = row.source
    return Problem(source.file, source.sheet, source.row, "", "", found, IDENTITY_CHANGED, message, fix, is_warning=True)


def new_rows(lists: Sequence[ReadWorkbook], as_of: date) -> tuple[NewRow, ...]:
    """The person rows of several lists; a sheet that names no day speaks for `as_of`, and none speaks of the time after it."""
    return tuple(
        NewRow(file, sheet.on or as_of, row, heard_on=min(sheet.on or as_of, as_of))
        for file, read in enumerate(lists)
        for sheet in read.sheets
        for row in sheet.rows
    )

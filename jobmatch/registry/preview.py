"""What an officer looks at before a list is written: doubtful cells with a proposal, people who change, people who are new."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobmatch.registry.intake import Change, IntakePlan, PersonPlan
from jobmatch.registry.reading import Problem, ReadRow, ReadWorkbook, RowOutcome
from jobmatch.registry.worker import WorkerDraft

# Problems that the reader has mended: the field holds the proposal.
_MENDED = {
    "citizen_id_repaired": "citizen_id",
    "birth_swapped": "birth",
    "birth_impossible": "birth",
    "name_abbreviated": "full_name",
    "name_unclear": "full_name",
    "old_id_only": "old_id",
}


@dataclass(frozen=True, slots=True)
class CellLine:
    """A problem with the person it concerns, and what will be written instead; no proposal means that nothing is guessed."""

    problem: Problem
    person: str = ""
    proposal: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody of the list. `worker_no` and `changed` are empty for a new person; `before` is what is known now."""

    full_name: str
    village: str
    sheet: str
    row: int
    worker_no: int | None = None
    changed: tuple[str, ...] = ()
    before: WorkerDraft | None = None
    after: WorkerDraft | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    cells: tuple[CellLine, ...] = ()
    changes: tuple[PersonLine, ...] = ()
    new: tuple[PersonLine, ...] = ()


def preview_of(read: ReadWorkbook, plan: IntakePlan) -> Preview:
    """`plan` is that of this list alone."""
    by_change = {change: tuple(_person_line(person, plan) for person in plan.people if person.change is change) for change in Change}
    return Preview(tuple(_cells(read)), by_change[Change.UPDATED], by_change[Change.NEW])


def _cells(read: ReadWorkbook) -> Iterator[CellLine]:
    yield from map(CellLine, read.problems)
    for sheet in read.sheets:
        yield from map(CellLine, sheet.problems)
        for row in sheet.rows:
            yield from _cells_of(row)


def _cells_of(row: ReadRow) -> Iterator[CellLine]:
    for problem in row.problems:
        name = row.draft.full_name if row.draft else ""
        yield CellLine(problem, name, _proposal(problem, row.draft), row.outcome is not RowOutcome.ACCEPTED)


def _proposal(problem: Problem, draft: WorkerDraft | None) -> str:
    field = _MENDED.get(problem.code)
    value = getattr(draft, field) if draft and field else None
    return str(value) if value else ""


def _person_line(person: PersonPlan, plan: IntakePlan) -> PersonLine:
    source = plan.new_rows[person.new[-1]].row.source
    line = PersonLine(person.values.full_name, person.values.village, source.sheet, source.row)
    if person.change is Change.NEW:
        return line
    return replace(line, worker_no=person.worker_no, changed=person.changed, before=person.before, after=person.values)

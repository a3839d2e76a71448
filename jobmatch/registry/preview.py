"""What an officer looks at before a list is written: doubtful cells with a proposal, people who change, people who are new, its columns."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobmatch.registry.intake import FIELDS, Change, IntakePlan, PersonPlan
from jobmatch.registry.reading.reading_choices import refusal_key
from jobmatch.registry.reading.result import ColumnReading, Problem, ReadRow, ReadSheet, ReadWorkbook, RowOutcome, SheetLayout
from jobmatch.registry.telling import BLANK, IDENTITY, is_other
from jobmatch.registry.worker import WorkerDraft

# Doubtful values that are written as they were read, for want of a better one.
_WRITTEN = {"name_unclear": "full_name", "old_id_only": "old_id"}

Tick = tuple[str, int, str]  # a sheet, an Excel row and an identity field that may change


@dataclass(frozen=True, slots=True)
class CellLine:
    """A problem with the person it concerns, and what will be written for it; no proposal means that nothing is guessed."""

    problem: Problem
    person: str = ""
    proposal: str = ""
    waits: bool = False

    @property
    def can_be_refused(self) -> bool:
        """Where staff refuse a repair, the reader leaves the cell as it was typed, or blank."""
        return bool(self.problem.proposal)

    @property
    def key(self) -> str:
        """What refusing its proposal is remembered by."""
        return refusal_key(self.problem.sheet, self.problem.cell, self.problem.code)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody of the list. `worker_no` and `changed` are empty for a new person; `before` is what is known now.

    `said` is what the list has in the fields that change, `asked` are its words of who the person is that need an officer's tick,
    given or not, with what the list has there.
    """

    full_name: str
    village: str
    sheet: str
    row: int
    worker_no: int | None = None
    changed: tuple[str, ...] = ()
    before: WorkerDraft | None = None
    after: WorkerDraft | None = None
    said: WorkerDraft | None = None
    asked: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldCount:
    """Of the people known before: in how many the list fills a blank, changes a value, says the same, or says what is not written."""

    field: str
    filled: int = 0
    changed: int = 0
    same: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class ListLayout:
    """A header that stands in these sheets, of these communes; a commune that is not known is an empty code.

    `first_rows` are the Excel rows below it, one for each of the sheets.
    """

    header_key: str
    sheets: tuple[str, ...]
    first_rows: tuple[int, ...]
    commune_codes: tuple[str, ...]
    columns: tuple[ColumnReading, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    cells: tuple[CellLine, ...] = ()
    changes: tuple[PersonLine, ...] = ()
    new: tuple[PersonLine, ...] = ()
    fields: tuple[FieldCount, ...] = ()
    layouts: tuple[ListLayout, ...] = ()


def preview_of(read: ReadWorkbook, plan: IntakePlan) -> Preview:
    """`plan` is that of this list alone."""
    known = [person for person in plan.people if person.change is not Change.NEW]
    changes = (_change_line(person, plan) for person in known)
    new = (_person_line(person, plan) for person in plan.people if person.change is Change.NEW)
    return Preview(
        tuple(_cells(read)),
        tuple(line for line in changes if line.changed or line.asked),
        tuple(new),
        tuple(_field_counts(known, plan)),
        tuple(_layouts(read)),
    )


def _cells(read: ReadWorkbook) -> Iterator[CellLine]:
    for problem in read.problems:
        yield CellLine(problem, proposal=problem.proposal)
    for sheet in read.sheets:
        for problem in sheet.problems:
            yield CellLine(problem, proposal=problem.proposal)
        for row in sheet.rows:
            yield from _cells_of(row)


def _cells_of(row: ReadRow) -> Iterator[CellLine]:
    for problem in row.problems:
        name = row.draft.full_name if row.draft else ""
        yield CellLine(problem, name, _proposal(problem, row.draft), row.outcome is not RowOutcome.ACCEPTED)


def _proposal(problem: Problem, draft: WorkerDraft | None) -> str:
    """What the reader repaired, else what it takes as it stands."""
    field = _WRITTEN.get(problem.code)
    written = getattr(draft, field) if draft and field else None
    return problem.proposal or str(written or "")


def _person_line(person: PersonPlan, plan: IntakePlan) -> PersonLine:
    source = plan.new_rows[person.new[-1]].row.source
    return PersonLine(person.values.full_name, person.values.village, source.sheet, source.row)


def _change_line(person: PersonPlan, plan: IntakePlan) -> PersonLine:
    return replace(
        _person_line(person, plan),
        worker_no=person.worker_no,
        changed=person.changed,
        before=person.before,
        after=person.values,
        said=_said(person, plan),
        asked=tuple(_asked(person, plan)),
    )


def _draft(plan: IntakePlan, place: int) -> WorkerDraft:
    return plan.new_rows[place].row.draft or BLANK


def _said(person: PersonPlan, plan: IntakePlan) -> WorkerDraft:
    """What the list has, field by field: the row that the new value comes from, or else the newest that says anything."""
    said = {}
    for field in FIELDS:
        origin = person.origins.get(field)
        if origin and origin.new is not None:
            said[field] = getattr(_draft(plan, origin.new), field)
            continue
        told = (getattr(_draft(plan, place), field) for place in reversed(person.new))
        said[field] = next((value for value in told if value != getattr(BLANK, field)), getattr(BLANK, field))
    return replace(BLANK, **said)


def _asked(person: PersonPlan, plan: IntakePlan) -> Iterator[Tick]:
    """Identity fields of new rows that say something else than what was known, whether the officer has ticked them by now or not."""
    for place in person.new:
        source = plan.new_rows[place].row.source
        for field in IDENTITY:
            is_held = field in person.asked.get(place, ())
            was_ticked = field in person.changed and is_other(field, getattr(person.before, field), getattr(_draft(plan, place), field))
            if is_held or was_ticked:
                yield source.sheet, source.row, field


def _field_counts(known: list[PersonPlan], plan: IntakePlan) -> Iterator[FieldCount]:
    counted: dict[str, dict[str, int]] = {field: defaultdict(int) for field in FIELDS}
    for person in known:
        said = _said(person, plan)
        for field in FIELDS:
            if getattr(said, field) != getattr(BLANK, field):
                counted[field][_what_becomes(person, field, getattr(said, field))] += 1
    yield from (FieldCount(field, **counts) for field, counts in counted.items() if counts)


def _what_becomes(person: PersonPlan, field: str, said: object) -> str:
    before, after = getattr(person.before, field), getattr(person.values, field)
    if before == after:
        return "same" if said == before else "kept"
    return "filled" if before == getattr(BLANK, field) else "changed"


def _layouts(read: ReadWorkbook) -> Iterator[ListLayout]:
    """Sheets with one header are one layout, shown with the cells of the first of them."""
    found: dict[str, list[tuple[ReadSheet, SheetLayout]]] = defaultdict(list)
    for sheet in read.sheets:
        for layout in sheet.layouts:
            found[layout.header_key].append((sheet, layout))
    for key, places in found.items():
        communes = dict.fromkeys(sheet.commune_code for sheet, _ in places)
        sheets, first_rows = tuple(sheet.name for sheet, _ in places), tuple(layout.first_row for _, layout in places)
        yield ListLayout(key, sheets, first_rows, tuple(communes), places[0][1].columns)

"""What an import says of itself: per sheet a sum that closes, per cell what is wrong, and who is new."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from jobmatch.errors import Refused
from jobmatch.registry.intake import Change, IntakePlan
from jobmatch.registry.reading.result import Problem, ReadRow, ReadWorkbook, RowOutcome
from jobmatch.registry.sheet import Source
from jobmatch.text.folding import fold


class Outcome(StrEnum):
    """accept: every person row. partial: some, or rows that wait. reject_file: none. ask_sheet: a person must say which sheet is meant."""

    ACCEPT = "accept"
    PARTIAL = "partial"
    REJECT_FILE = "reject_file"
    ASK_SHEET = "ask_sheet"


@dataclass(frozen=True, slots=True)
class SheetCount:
    """rows = accepted + review + refused, always."""

    file: str
    sheet: str
    on: date | None
    rows: int
    accepted: int
    review: int
    refused: int


@dataclass(frozen=True, slots=True)
class FileReport:
    """`written_before` is true where the same file was imported for the same day: nothing is done with it again."""

    file: str
    sheets: tuple[SheetCount, ...] = ()
    problems: tuple[Problem, ...] = ()
    rows: tuple[ReadRow, ...] = ()
    refusal: Refused | None = None
    written_before: bool = False

    @property
    def accepted(self) -> int:
        return sum(sheet.accepted for sheet in self.sheets)

    @property
    def errors(self) -> int:
        """Rows that wait for a person or hold none."""
        return sum(sheet.review + sheet.refused for sheet in self.sheets)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`new`, `updated` and `unchanged` count people, not rows; None where no database was asked who is known.

    `slipped` is why lists in which many people have another citizen ID would not be written as they stand.
    """

    as_of: date
    files: tuple[FileReport, ...]
    new: int | None = None
    updated: int | None = None
    unchanged: int | None = None
    is_written: bool = False
    slipped: Refused | None = None

    @property
    def accepted(self) -> int:
        return sum(file.accepted for file in self.files)

    @property
    def errors(self) -> int:
        return sum(file.errors for file in self.files)

    @property
    def outcome(self) -> Outcome:
        if not any(sheet.accepted or sheet.review for file in self.files for sheet in file.sheets):
            return Outcome.REJECT_FILE
        is_whole = not self.errors and not any(file.refusal for file in self.files)
        return Outcome.ACCEPT if is_whole else Outcome.PARTIAL

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for file in self.files for problem in file.problems)


def refused_file(file: str, refusal: Refused) -> FileReport:
    return FileReport(file, refusal=refusal)


def file_report(read: ReadWorkbook, *, written_before: bool = False) -> FileReport:
    """The sums of each sheet with people, and every problem in the order of the file."""
    sheets = []
    for sheet in read.sheets:
        counted = Counter(row.outcome for row in sheet.rows)
        counts = (counted[RowOutcome.ACCEPTED], counted[RowOutcome.REVIEW], counted[RowOutcome.REFUSED])
        if sheet.rows:
            sheets.append(SheetCount(read.file, sheet.name, sheet.on, sum(counts), *counts))
    return FileReport(read.file, tuple(sheets), tuple(_problems(read)), read.rows, written_before=written_before)


def _problems(read: ReadWorkbook) -> Iterable[Problem]:
    yield from read.problems
    for sheet in read.sheets:
        yield from sheet.problems
        for row in sheet.rows:
            yield from row.problems


def report_counts(report: ImportReport) -> dict[str, Any]:
    """The sums as plain values, per sheet and in all."""
    sheets = [sheet for file in report.files for sheet in file.sheets]
    named = ("rows", "accepted", "review", "refused")
    return {
        **{name: sum(getattr(sheet, name) for sheet in sheets) for name in named},
        "new": report.new,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "written_before": any(file.written_before for file in report.files),
        "sheets": [{"sheet": sheet.sheet, "on": str(sheet.on or ""), **{name: getattr(sheet, name) for name in named}} for sheet in sheets],
    }


def import_report(files: Iterable[FileReport], plan: IntakePlan | None, *, as_of: date, is_written: bool) -> ImportReport:
    counts = {change.value: plan.count(change) if plan else None for change in Change}
    known = _known_names(plan) if plan else {}
    told = tuple(replace(file, rows=tuple(_with_known_name(row, known) for row in file.rows)) if known else file for file in files)
    return ImportReport(as_of, told, counts["new"], counts["updated"], counts["unchanged"], is_written)


def _known_names(plan: IntakePlan) -> dict[Source, str]:
    """For rows typed without marks: the name of their person as another list spells it, 'Nguyễn Thị Đào' for 'Nguyen Thi Dao'."""
    names: dict[Source, str] = {}
    for person in plan.people:
        for place in person.new:
            row = plan.new_rows[place].row
            for fuller in (person.values.full_name, person.before.full_name):
                if row.draft and _lacks_marks(row.draft.full_name, fuller):
                    names[row.source] = fuller
    return names


def _lacks_marks(typed: str, fuller: str) -> bool:
    """True if the two names differ in nothing but marks that some words of the typed one lack."""
    pairs = list(zip(typed.split(), fuller.split(), strict=False))
    is_same = fold(typed) == fold(fuller) and typed != fuller
    return is_same and all(word == full or (word.isascii() and not full.isascii()) for word, full in pairs)


def _with_known_name(row: ReadRow, known: Mapping[Source, str]) -> ReadRow:
    if row.draft is None or row.source not in known:
        return row
    return replace(row, draft=replace(row.draft, full_name=known[row.source]))

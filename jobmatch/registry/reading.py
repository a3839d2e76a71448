"""What came out of reading a workbook: rows with their outcome, problems with their place and remedy."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobmatch.registry.sheet import Source
from jobmatch.registry.worker import WorkerDraft


class RowOutcome(StrEnum):
    """accepted: a worker is made or updated. review: nothing is written until a person decides. refused: no usable person row."""

    ACCEPTED = "accepted"
    REVIEW = "review"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Problem:
    """One cell that needs a look. `message` and `fix` are Vietnamese; `column` is the Excel letter, `cell` like C19.

    `row` is 0 where the whole sheet is meant.
    """

    file: str
    sheet: str
    row: int
    column: str
    cell: str
    found: str
    code: str
    message: str
    fix: str
    is_warning: bool = True


@dataclass(frozen=True, slots=True)
class ReadRow:
    """`columns` says which Excel column each field of the draft came from, for provenance."""

    source: Source
    outcome: RowOutcome
    draft: WorkerDraft | None
    problems: tuple[Problem, ...] = ()
    raw: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet: `column_of` maps field names to Excel letters; rows_in = accepted + review + refused, always.

    `on` is the day the list speaks for; None where the sheet holds no list.
    """

    name: str
    column_of: dict[str, str]
    rows: tuple[ReadRow, ...]
    problems: tuple[Problem, ...] = ()
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    file: str
    sheets: tuple[ReadSheet, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def rows(self) -> tuple[ReadRow, ...]:
        return tuple(row for sheet in self.sheets for row in sheet.rows)

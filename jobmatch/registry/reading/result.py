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

    `row` is 0 where the whole sheet is meant, or a whole column: then `cell` is its letter. `proposal` is what is read instead of `found`.
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
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """`columns` says which Excel column each field of the draft came from, for provenance."""

    source: Source
    outcome: RowOutcome
    draft: WorkerDraft | None
    problems: tuple[Problem, ...] = ()
    raw: tuple[str, ...] = ()


class Why(StrEnum):
    """How the meaning of a column is known."""

    HEADER = "header"
    CONTENT = "content"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """One column of a list: `header` as typed, upper header first; `meaning` is a value of `reading_choices.MEANINGS` or empty.

    `certainty` is 0..1: words and cells that agree come near 1, cells alone less, an unknown column has 0.
    """

    index: int
    letter: str
    header: str
    meaning: str
    certainty: float
    why: Why
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where one list keeps what. `header_key` is the same for the same header words; `first_row` is the Excel row below the header."""

    header_key: str
    first_row: int
    columns: tuple[ColumnReading, ...]


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """One sheet: `column_of` maps field names to Excel letters; rows_in = accepted + review + refused, always.

    `on` is the day the list speaks for; None where the sheet holds no list. `layouts` has one entry for each header that stands in the
    sheet (lists under each other may differ), also where no people could be found under it, so that a person may say what it means.
    `commune_code` is that of the titles, the sheet's name or the file's name, empty where none of them names a commune.
    """

    name: str
    column_of: dict[str, str]
    rows: tuple[ReadRow, ...]
    problems: tuple[Problem, ...] = ()
    on: date | None = None
    layouts: tuple[SheetLayout, ...] = ()
    commune_code: str = ""

    @property
    def header_key(self) -> str:
        """The key of the first header; empty where the sheet has no cells."""
        return self.layouts[0].header_key if self.layouts else ""


@dataclass(frozen=True, slots=True)
class ReadWorkbook:
    file: str
    sheets: tuple[ReadSheet, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def rows(self) -> tuple[ReadRow, ...]:
        return tuple(row for sheet in self.sheets for row in sheet.rows)

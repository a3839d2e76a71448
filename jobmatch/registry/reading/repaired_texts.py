"""Cells whose letters were read out of an old font: said for each cell, or once for a column that is typed so throughout."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jobmatch.registry.cells import CleanSheet, as_text
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.problems import ProblemNotes
from jobmatch.registry.reading.sheet_tables import Table

TEXT_REPAIRED, TEXT_UNCLEAR = "text_repaired", "text_unclear"
# From so many cells on a column is looked at and refused as a whole.
_WHOLE_COLUMN = 10


@dataclass(frozen=True, slots=True)
class _Text:
    index: int
    typed: str
    read: str
    code: str


@dataclass(frozen=True, slots=True)
class RepairedTexts:
    """`columns` are said once each, with their first cell; `rows` holds the single cells, by row counted from 0."""

    columns: tuple[_Text, ...] = ()
    rows: Mapping[int, Sequence[_Text]] = field(default_factory=dict)

    def note_columns(self, notes: ProblemNotes) -> None:
        for text in self.columns:
            notes.note_column(text.code, text.index, text.typed, text.read)

    def note_row(self, number: int, notes: ProblemNotes) -> None:
        for text in self.rows.get(number, ()):
            notes.note(text.code, text.index, text.typed, proposal=text.read)


NO_REPAIRS = RepairedTexts()


def repaired_texts(clean: CleanSheet, tables: Sequence[Table]) -> RepairedTexts:
    """What was repaired in the columns that are read, below their headers; also what staff wanted to keep as it was typed."""
    by_column: dict[tuple[int, str], list[tuple[int, _Text]]] = defaultdict(list)
    for code, places in ((TEXT_REPAIRED, clean.repaired), (TEXT_UNCLEAR, clean.kept)):
        for (number, index), typed in places.items():
            if _is_read(number, index, tables):
                read = as_text(clean.rows[number][index]) if code == TEXT_REPAIRED else ""
                by_column[index, code].append((number, _Text(index, typed, read, code)))
    columns = []
    rows: dict[int, list[_Text]] = defaultdict(list)
    for texts in by_column.values():
        if len(texts) >= _WHOLE_COLUMN:
            columns.append(texts[0][1])
            continue
        for number, text in texts:
            rows[number].append(text)
    return RepairedTexts(tuple(columns), rows)


def _is_read(number: int, index: int, tables: Sequence[Table]) -> bool:
    table = next((table for table in tables if table.first <= number < table.last), None)
    return table is not None and table.layout.meaning_at(index) not in (None, Column.IGNORED)

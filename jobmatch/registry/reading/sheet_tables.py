"""The lists of a sheet: where each begins and ends, and where it keeps what. A header said again on the next page is no new one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobmatch.registry.cells import Row
from jobmatch.registry.reading.column_settling import settle
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.content_guess import looks_like
from jobmatch.registry.reading.header_rows import Merge, may_be_header, read_header, repeats, unknown_header
from jobmatch.registry.reading.layout import FEWEST_COLUMNS, Layout, cells_below
from jobmatch.registry.reading.reading_choices import NO_CHOICES, ReadingChoices
from jobmatch.registry.reading.row_kinds import is_column_numbers

_SAMPLE = 8
_HEADER_WITHIN = 80  # rows: titles, tables of contents and greetings come first


@dataclass(frozen=True, slots=True)
class Table:
    """The rows `first` to `last` (exclusive, counted from 0) under one header; tables of one layout share it."""

    layout: Layout
    first: int
    last: int


def find_tables(rows: Sequence[Row], merged: Sequence[Merge], choices: ReadingChoices = NO_CHOICES) -> list[Table]:
    """At least one, whose layout may be no list of people; the layouts of all that follow are lists."""
    first = _best_header(rows, merged)
    headers = [first, *_later_headers(rows, merged, first)]
    tables = []
    layouts: list[Layout] = []
    for place, header in enumerate(headers):
        end = headers[place + 1].top if place + 1 < len(headers) else len(rows)
        layout = next((known for known in layouts if repeats(header, known)), header)
        if layout is header:
            layouts.append(header)
        tables.append(Table(layout, header.first_row, end))
    for layout in layouts:
        layout.choose(choices.columns.get(layout.key, {}))
        settle(layout, body_of(layout, tables, rows))
    return tables


def body_of(layout: Layout, tables: Sequence[Table], rows: Sequence[Row]) -> list[Row]:
    """All rows under one layout, without the row that numbers its columns."""
    return [row for table in tables if table.layout is layout for row in rows[table.first : table.last] if not is_column_numbers(row)]


def _best_header(rows: Sequence[Row], merged: Sequence[Merge]) -> Layout:
    best, best_is_list = Layout(), False
    for number in range(min(len(rows), _HEADER_WITHIN)):
        if may_be_header(rows[number]):
            layout = read_header(rows, merged, number)
            # Of two headers the first that gives a list of people holds; a table of sums before it does not.
            is_list = layout.weight >= FEWEST_COLUMNS and _has_people(layout, rows)
            if (is_list, layout.weight) > (best_is_list, best.weight) and not (best_is_list and layout.top >= best.first_row):
                best, best_is_list = layout, is_list
    return best if best.weight >= FEWEST_COLUMNS else unknown_header(rows, _HEADER_WITHIN)


def _has_people(layout: Layout, rows: Sequence[Row]) -> bool:
    """True if a column is headed as names, or holds names under words that nobody has taught us."""
    if layout.names:
        return True
    below = rows[layout.first_row : layout.first_row + _SAMPLE]
    unknown = (index for index in range(len(layout.header)) if layout.meaning_at(index) is None)
    return any(looks_like(cells_below(below, index), Column.FULL_NAME) for index in unknown)


def _later_headers(rows: Sequence[Row], merged: Sequence[Merge], first: Layout) -> Iterator[Layout]:
    number = first.first_row
    while number < len(rows):
        layout = read_header(rows, merged, number) if may_be_header(rows[number]) else None
        if (
            layout
            and layout.top >= first.first_row
            and layout.weight >= FEWEST_COLUMNS
            and (_has_people(layout, rows) or repeats(layout, first))
        ):
            yield layout
            number = layout.first_row
        else:
            number += 1

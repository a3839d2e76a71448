"""Whether a column of birth dates was typed month first."""

import re
from collections.abc import Sequence
from datetime import date

from jobmatch.registry.birth import BirthCell, read_birth
from jobmatch.registry.cells import Row
from jobmatch.registry.columns import Column
from jobmatch.registry.layout import Layout

_BIRTH_COLUMNS = (Column.BIRTH, Column.BIRTH_YEAR, Column.MALE, Column.FEMALE)
# From here on a column is written month/day throughout; below it, single slips do not make every date a question.
_SWAPPED_SHARE = 0.05
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-]\d{1,2}[/.-]\d{4}\Z")
_MONTHS = 12
_ENOUGH = 5  # dates of each sort: of five with a random day, all under 13 is one case in a hundred


def swapped_columns(rows: Sequence[Row], layout: Layout, as_of: date) -> tuple[dict[int, int], bool]:
    """How many impossible day/month dates each birth column holds, and whether they are many among the dates that tell."""
    swapped: dict[int, int] = {}
    telling = 0
    for index in {index for column in _BIRTH_COLUMNS for index in layout.columns.get(column, ())}:
        reads = [read_birth(row[index], as_of) for row in rows if index < len(row) and isinstance(row[index], str)]
        wrong = sum(read.is_swapped for read in reads)
        telling += sum(_tells_order(read) for read in reads)
        if wrong:
            swapped[index] = wrong
    return swapped, sum(swapped.values()) > _SWAPPED_SHARE * telling


def exchanged_columns(rows: Sequence[Row], layout: Layout) -> frozenset[int]:
    """Columns in which a spreadsheet that writes month first took typed dates for its own: it left those with a day over 12 as text.

    Then every real date may have its day and month exchanged, and none of them has a day over 12.
    """
    exchanged = set()
    for index in {index for column in _BIRTH_COLUMNS for index in layout.columns.get(column, ())}:
        cells = [row[index] for row in rows if index < len(row)]
        dates = [cell for cell in cells if isinstance(cell, date)]
        texts = [found for cell in cells if isinstance(cell, str) and (found := _DAY_FIRST.match(cell))]
        late = sum(int(text[1]) > _MONTHS for text in texts)
        if len(dates) >= _ENOUGH and late >= _ENOUGH and late == len(texts) and all(cell.day <= _MONTHS for cell in dates):
            exchanged.add(index)
    return frozenset(exchanged)


def _tells_order(read: BirthCell) -> bool:
    return read.birth is not None and read.birth.day is not None and not read.is_ambiguous

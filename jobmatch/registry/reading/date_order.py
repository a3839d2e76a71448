"""Whether a column of birth dates was typed month first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobmatch.registry.cells import Row
from jobmatch.registry.reading.birth import BirthCell, read_birth
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.layout import Layout

_BIRTH_COLUMNS = (Column.BIRTH, Column.BIRTH_YEAR, Column.MALE, Column.FEMALE)
# From here on a column is written month/day throughout; below it, single slips do not make every date a question.
_SWAPPED_SHARE = 0.05
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-]\d{1,2}[/.-]\d{4}\Z")
_MONTHS = 12
_ENOUGH = 5  # dates of each sort: of five with a random day, all under 13 is one case in a hundred


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How the birth dates of a list were typed.

    `swapped` counts for each column its impossible day/month dates; `are_in_doubt` is true where they are many among the dates that tell.
    `exchanged` are the columns whose real dates a spreadsheet may have turned round, `full` those of whole dates, where a year of two
    digits is no year.
    """

    swapped: Mapping[int, int]
    are_in_doubt: bool
    exchanged: frozenset[int]
    full: frozenset[int]


def date_order(rows: Sequence[Row], layout: Layout, as_of: date) -> DateOrder:
    swapped: dict[int, int] = {}
    telling = 0
    exchanged, full = set(), set()
    for index in {index for column in _BIRTH_COLUMNS for index in layout.columns.get(column, ())}:
        cells = [row[index] for row in rows if index < len(row) and row[index] is not None]
        reads = [read_birth(cell, as_of) for cell in cells if isinstance(cell, str)]
        if wrong := sum(read.is_swapped for read in reads):
            swapped[index] = wrong
        telling += sum(_tells_order(read) for read in reads)
        dates = [cell for cell in cells if isinstance(cell, date)]
        if len(dates) + sum(read.birth is not None and read.birth.day is not None for read in reads) > len(cells) / 2:
            full.add(index)
        if _is_exchanged(dates, [found for cell in cells if isinstance(cell, str) and (found := _DAY_FIRST.match(cell))]):
            exchanged.add(index)
    return DateOrder(swapped, sum(swapped.values()) > _SWAPPED_SHARE * telling, frozenset(exchanged), frozenset(full))


def _is_exchanged(dates: Sequence[date], texts: Sequence[re.Match[str]]) -> bool:
    """A spreadsheet that writes month first took typed dates for its own and left those with a day over 12 as text.

    Then every real date may have its day and month exchanged, and none of them has a day over 12.
    """
    late = sum(int(text[1]) > _MONTHS for text in texts)
    return len(dates) >= _ENOUGH and late >= _ENOUGH and late == len(texts) and all(day.day <= _MONTHS for day in dates)


def _tells_order(read: BirthCell) -> bool:
    return read.birth is not None and read.birth.day is not None and not read.is_ambiguous

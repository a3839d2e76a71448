"""Long lists in parts: a statement takes only so many values."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Value = TypeVar("Value")

# Under the 32,766 variables of SQLite and the 65,535 of PostgreSQL.
MOST_VALUES = 5000


def chunks(values: Iterable[Value], size: int = MOST_VALUES) -> Iterator[list[Value]]:
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part

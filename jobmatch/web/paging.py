"""A long list one page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")
LINES = 50


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """`number` counts from 1; `count` is how many pages there are, `total` how many items."""

    items: Sequence[Item]
    number: int
    count: int
    total: int


def page_of(items: Sequence[Item], number: int, length: int = LINES) -> Page[Item]:
    """A page beyond the last is the last."""
    count = max(1, -(-len(items) // length))
    number = min(max(1, number), count)
    return Page(items[(number - 1) * length : number * length], number, count, len(items))

"""The first places of lists before and after a change of weights."""

from collections.abc import Sequence
from dataclasses import dataclass

FIRST = 10


@dataclass(frozen=True, slots=True)
class ListMove:
    """The first ten of one list: who comes in, who falls out, and how many of those who stay change places."""

    vacancy_ref: str
    enters: tuple[int, ...]
    leaves: tuple[int, ...]
    shifts: int

    @property
    def changes(self) -> bool:
        return bool(self.enters or self.leaves or self.shifts)


def list_move(vacancy_ref: str, before: Sequence[int], after: Sequence[int]) -> ListMove:
    """Of worker numbers, best first."""
    places = {number: place for place, number in enumerate(before)}
    enters = tuple(number for number in after if number not in places)
    leaves = tuple(number for number in before if number not in set(after))
    shifts = sum(places.get(number, place) != place for place, number in enumerate(after))
    return ListMove(vacancy_ref, enters, leaves, shifts)

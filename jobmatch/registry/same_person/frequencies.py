"""How common the values of a registry are: a rare name says more than a common one (adjustment by frequency, after Winkler)."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from jobmatch.registry.same_person.likeness import Agreement, Field, Trait
from jobmatch.registry.worker import BirthDate

# A phone that as many different given names use belongs to a household or a village head; an ID was filled down a column.
_CROWD = 3
# A name that nobody else has in a small registry is not rare yet: it counts as one in this many.
_STRANGERS_AROUND = 200.0
# Likewise the families of a village: few rows of a name say little of where its people live.
_KIN_AROUND = 20.0
_SAME_LETTERS = frozenset({"same", "unmarked", "spelling", "marks"})
_SAME_ENDS = frozenset({"part", "ends"})
# How far the size of a village or the commonness of họ and tên may move what they weigh on average.
_MOST_SHIFT = 3.0


class Frequencies:
    """Counts of names, birth dates, villages and phones; `crowded` are numbers that several people have."""

    def __init__(self, traits: Sequence[Trait]) -> None:
        self._rows = len(traits)
        self._names = Counter(trait.folded for trait in traits)
        self._ends = Counter(trait.ends for trait in traits)
        self._births: Counter[BirthDate | None] = Counter(
            trait.draft.birth for trait in traits if trait.draft.birth and trait.draft.birth.day
        )
        self._families = Counter(trait.ends[0] for trait in traits if trait.homes)
        self._family_homes = Counter((trait.ends[0], home) for trait in traits for home in trait.homes)
        self._mean_name, self._mean_ends = self._mean_share(self._names), self._mean_share(self._ends)
        self._mean_birth = self._mean_share(self._births)
        self._mean_home = self._mean_family_share()
        users: dict[str, set[str]] = defaultdict(set)
        for trait in traits:
            for number in (*trait.phones, trait.draft.citizen_id, trait.draft.old_id):
                users[number].add(trait.ends[1])
        self.crowded = frozenset(number for number, names in users.items() if number and len(names) >= _CROWD)

    def _share(self, count: int) -> float:
        """The chance that a stranger has the value that two rows have; the two do not count themselves, and one stranger is put in."""
        return (max(0, count - 2) + 1.0) / (self._rows + _STRANGERS_AROUND)

    def _mean_share(self, counts: Counter[Any]) -> float:
        """The share that a row finds on average for its own value."""
        rows = counts.total()
        return sum(count * self._share(count) for count in counts.values()) / rows if rows else self._share(0)

    def _family_share(self, family: str, home: str) -> float:
        """The chance that another of the family name lives in the village: the Tằng of one village are many, the Nguyễn are everywhere."""
        return (max(0, self._family_homes[family, home] - 2) + 1.0) / (max(0, self._families[family] - 2) + _KIN_AROUND)

    def _mean_family_share(self) -> float:
        rows = self._family_homes.total()
        shares = (count * self._family_share(family, home) for (family, home), count in self._family_homes.items())
        return sum(shares) / rows if rows else 1.0 / _KIN_AROUND

    def rarity_bits(self, a: Trait, b: Trait, agreement: Agreement) -> float:
        """To be added to the weight of an agreement: above 0 for a value rarer than the average one, below 0 for a common one."""
        field, degree = agreement
        if field is Field.NAME and degree in _SAME_LETTERS:
            return math.log2(self._mean_name / self._share(max(self._names[a.folded], self._names[b.folded])))
        if field is Field.NAME and degree in _SAME_ENDS:
            return _bounded(self._mean_ends / self._share(max(self._ends[a.ends], self._ends[b.ends])))
        if agreement == (Field.BIRTH, "same"):
            # Only downwards: the first of January stands for a day that nobody knows; no real date is rare.
            return min(0.0, math.log2(self._mean_birth / self._share(self._births[a.draft.birth])))
        if agreement == (Field.HOME, "same"):
            return _bounded(
                self._mean_home / max(self._family_share(trait.ends[0], home) for trait in (a, b) for home in a.homes & b.homes)
            )
        return 0.0


def _bounded(ratio: float) -> float:
    return max(-_MOST_SHIFT, min(_MOST_SHIFT, math.log2(ratio)))

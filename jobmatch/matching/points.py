"""From values to whole micro-points: what each feature gives to each pair."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobmatch.matching.asked import Asked
from jobmatch.matching.block import Block, Bools, Floats, Ints
from jobmatch.matching.conditions import READ_BY_CONDITIONS, Verdicts, judge
from jobmatch.matching.features import FEATURES, Feature
from jobmatch.matching.index import Part
from jobmatch.matching.likeness import Grades
from jobmatch.matching.need import Need
from jobmatch.matching.sight import Sight
from jobmatch.matching.weights import Weights

Micro = NDArray[np.int32]
# Below every sum of points: whom a condition excludes.
OUT = -(2**30)


@dataclass(frozen=True, slots=True)
class Table:
    """What a feature gives to each row of its view: micro-points, and values 0..1 (nan = not known) by row or by the row's grade.

    `same` where all rows get as many points.
    """

    micro: Micro
    values: Floats
    grades: Grades | None = None
    same: int | None = None

    def values_at(self, rows: NDArray[np.integer]) -> Floats:
        return np.asarray(self.values[rows if self.grades is None else self.grades[rows]])


@dataclass(frozen=True, slots=True)
class Column:
    """A feature over one part: tables by what is asked, and for every person the row of theirs."""

    at: NDArray[np.intp]
    tables: Asked[Table]


class Scorer:
    """The points of everybody in one part for one vacancy after another."""

    def __init__(self, part: Part, sight: Sight, weights: Weights, features: Sequence[Feature] = FEATURES) -> None:
        worth = weights.micro_points()
        self.part, self.sight = part, sight
        alike = {"vacancy.enterprise": lambda name: sight.namers(name).tobytes()}
        self._columns = [
            Column(view.at.astype(np.intp), Asked(_tables(feature, view.block, sight, worth[feature.name]), alike))
            for feature in features
            for view in (part.views[feature.reads],)
        ]
        barred = part.views[READ_BY_CONDITIONS]
        self._barred_at = barred.at
        self._verdicts: Asked[Verdicts] = Asked(lambda need: judge(barred.block, need))
        self._excluded: Asked[Bools] = Asked(lambda need: ~part.stands | judge(barred.block, need).excluded[barred.at])
        self._one = np.empty(len(part.block), dtype=np.int32)

    def totals(self, need: Need) -> Micro:
        """The micro-points of everybody, below zero for those whom a condition excludes or who stand no longer in this part."""
        tables = [(column.at, column.tables.answer(need)) for column in self._columns]
        total = np.full(len(self.part.block), sum(table.same or 0 for _, table in tables), dtype=np.int32)
        for at, table in tables:
            if table.same is None:
                total += np.take(table.micro, at, out=self._one, mode="clip")
        np.putmask(total, self._excluded.answer(need), OUT)
        return total

    def gave(self, need: Need, places: Ints) -> tuple[Floats, Ints]:
        """What each feature gave to the people at these places: values and micro-points, of shape (places, features)."""
        tables = [(column.tables.answer(need), column.at[places]) for column in self._columns]
        values = np.stack([table.values_at(at) for table, at in tables], axis=1)
        return values, np.stack([table.micro[at] for table, at in tables], axis=1).astype(np.int64)

    def verdicts(self, need: Need, places: Ints) -> Verdicts:
        return self._verdicts.answer(need).at(self._barred_at[places])


def _tables(feature: Feature, block: Block, sight: Sight, worth: int) -> Callable[[Need], Table]:
    if feature.grade is None or feature.by_grade is None:
        return lambda need: _table(*micro_of(feature, feature.chance(block, need, sight), worth))
    grade, (values, micro) = feature.grade, micro_of(feature, feature.by_grade, worth)

    def graded(need: Need) -> Table:
        grades = grade(block, need, sight)
        return Table(micro[grades], values, grades)

    return graded


def _table(values: Floats, micro: Micro) -> Table:
    return Table(micro, values, same=int(micro[0]) if len(micro) and (micro == micro[0]).all() else None)


def micro_of(feature: Feature, chance: Floats, worth: int) -> tuple[Floats, Micro]:
    """Values and micro-points. Rounding each feature on its own makes the parts add up exactly, and makes sums free of any order."""
    values = feature.value_of(chance)
    return values, np.rint(np.where(np.isnan(values), feature.neutral, values) * worth).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Points:
    """Per feature (in the order of FEATURES) the values and micro-points of every candidate of a block, asked person by person."""

    values: tuple[Floats, ...]
    micro: tuple[Ints, ...]
    total: Ints


def points_of(block: Block, need: Need, sight: Sight, weights: Weights) -> Points:
    """The plain way, for a few people and as what the tables are held against."""
    worth = weights.micro_points()
    found = [micro_of(feature, feature.chance(block, need, sight), worth[feature.name]) for feature in FEATURES]
    values, micro = tuple(each for each, _ in found), tuple(each.astype(np.int64) for _, each in found)
    return Points(values, micro, np.sum(micro, axis=0, dtype=np.int64))

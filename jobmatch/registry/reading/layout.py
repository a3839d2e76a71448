"""Where a list keeps what: the meaning of each column."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jobmatch.registry.cells import Row, column_letter
from jobmatch.registry.reading.columns import Column, Mark
from jobmatch.registry.reading.reading_choices import meaning_of
from jobmatch.registry.reading.result import Why
from jobmatch.registry.sheet import Cell
from jobmatch.text.folding import fold

FEWEST_COLUMNS = 3
_SAMPLE = 400
_WHOLE_OF_PARTS = (
    ({Column.FAMILY_NAME, Column.GIVEN_NAME}, Column.FULL_NAME),
    ({Column.BIRTH_YEAR, Column.BIRTH_MONTH, Column.MALE}, Column.BIRTH),
    ({Column.MALE, Column.FEMALE}, Column.SEX),
    ({Column.ADDRESS, Column.HOME_ADDRESS}, Column.VILLAGE),
)


@dataclass(slots=True)
class Layout:
    """What each column means.

    `columns` lists the indices of each meaning in sheet order, `marks` the one-hot columns, `unknown` the named columns not understood,
    `repeated` those whose header another column already has. `full` is the header with the words above it; `guessed` are the columns that
    only their cells told, `chosen` those that a person named. The header's rows are `top` to `first_row` (exclusive);
    `spread` are the columns that lie under a text which begins to their left.
    """

    top: int = 0
    first_row: int = 0
    header: tuple[str, ...] = ()
    full: tuple[str, ...] = ()
    columns: dict[Column, list[int]] = field(default_factory=dict)
    marks: dict[int, Mark] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    guessed: set[int] = field(default_factory=set)
    chosen: set[int] = field(default_factory=set)
    spread: frozenset[int] = frozenset()

    def put(self, column: Column, index: int) -> None:
        self.columns.setdefault(column, []).append(index)

    @property
    def names(self) -> list[int]:
        """The columns that hold the name or a part of it."""
        parts = (Column.FAMILY_NAME, Column.FULL_NAME, Column.GIVEN_NAME)
        return sorted(index for part in parts for index in self.columns.get(part, ()))

    @property
    def taken(self) -> set[Column]:
        """Meanings that another column already gives, whole or in parts."""
        taken = {column for column, places in self.columns.items() if places} | {mark.group for mark in self.marks.values()}
        for parts, whole in _WHOLE_OF_PARTS:
            if taken & parts:
                taken.add(whole)
        return taken

    @property
    def key(self) -> str:
        """The same for the same header words, whatever their case and marks; a list without a header is known by its width alone."""
        words = "|".join(map(fold, self.full)).rstrip("|")
        return hashlib.sha256(words.encode()).hexdigest()[:32] if words else f"{len(self.full)} columns"

    def words_at(self, index: int) -> frozenset[str]:
        """The texts of a column's header, each compared without case and marks."""
        return frozenset(map(fold, self.full[index].split(" / "))) - {""} if index < len(self.full) else frozenset()

    @property
    def is_list(self) -> bool:
        return bool(self.names) and self.weight >= FEWEST_COLUMNS

    def meaning_at(self, index: int) -> Column | Mark | None:
        if index in self.marks:
            return self.marks[index]
        return next((column for column, places in self.columns.items() if index in places), None)

    def why(self, index: int) -> Why:
        if index in self.chosen:
            return Why.CHOSEN
        if self.meaning_at(index) is None:
            return Why.UNKNOWN
        return Why.CONTENT if index in self.guessed else Why.HEADER

    @property
    def weight(self) -> int:
        return len(self.columns.keys() - {Column.IGNORED}) + len({mark.group for mark in self.marks.values()})

    def take_from(self, index: int) -> None:
        """The column has no meaning any more."""
        self.marks.pop(index, None)
        for places in self.columns.values():
            if index in places:
                places.remove(index)
        self.columns = {column: places for column, places in self.columns.items() if places}

    def choose(self, chosen: Mapping[str, str]) -> None:
        """What a person said of single columns, by letter, goes before what their words and cells say."""
        for index in range(len(self.header)):
            meaning = meaning_of(chosen.get(column_letter(index), ""))
            if meaning is None:
                continue
            self.take_from(index)
            self.chosen.add(index)
            if isinstance(meaning, Mark):
                self.marks[index] = meaning
            else:
                self.put(meaning, index)


def cells_below(rows: Sequence[Row], index: int) -> list[Cell]:
    """The first filled cells of a column."""
    return [row[index] for row in rows[:_SAMPLE] if index < len(row) and row[index] is not None]

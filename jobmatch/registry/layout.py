"""Where a sheet keeps what: the header rows, and the meaning of each column."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from jobmatch.registry.cells import Row, as_text, column_letter
from jobmatch.registry.columns import Column, Mark
from jobmatch.registry.content_guess import guess_column, looks_like
from jobmatch.registry.header_words import LONGEST_HEADER, column_of
from jobmatch.registry.marks import is_mark, mark_of
from jobmatch.registry.reading import Why
from jobmatch.registry.reading_choices import NO_CHOICES, ReadingChoices, meaning_of
from jobmatch.registry.sheet import Cell
from jobmatch.text.folding import fold

_HEADER_WITHIN = 80  # rows: titles, tables of contents and greetings come first
_FEWEST_COLUMNS = 3
_MOST_HEADER_ROWS = 3
_SAMPLE = 400
_MARKED_GROUPS = {Column.EDUCATION, Column.QUALIFICATION, Column.EMPLOYMENT, Column.PRIORITY}
_LONGEST_BANNER = 40  # characters; what is longer is a title
_WHOLE_OF_PARTS = (
    ({Column.FAMILY_NAME, Column.GIVEN_NAME}, Column.FULL_NAME),
    ({Column.BIRTH_YEAR, Column.BIRTH_MONTH, Column.MALE}, Column.BIRTH),
    ({Column.MALE, Column.FEMALE}, Column.SEX),
    ({Column.ADDRESS, Column.HOME_ADDRESS}, Column.VILLAGE),
)
_Merge = tuple[int, int, int, int]


@dataclass(slots=True)
class Layout:
    """What each column means.

    `columns` lists the indices of each meaning in sheet order, `marks` the one-hot columns, `unknown` the named columns not understood,
    `repeated` those whose header another column already has. `full` is the header with the words above it; `guessed` are the columns that
    only their cells told, `chosen` those that a person named.
    """

    first_row: int = 0
    header: tuple[str, ...] = ()
    full: tuple[str, ...] = ()
    columns: dict[Column, list[int]] = field(default_factory=dict)
    marks: dict[int, Mark] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    guessed: set[int] = field(default_factory=set)
    chosen: set[int] = field(default_factory=set)

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

    @property
    def is_list(self) -> bool:
        return bool(self.names) and self.weight >= _FEWEST_COLUMNS

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


def _texts(row: Row, merged: Sequence[_Merge], number: int) -> list[str]:
    """The header texts of a row; a text over merged cells is said for each of them."""
    texts = [as_text(cell) if isinstance(cell, str) else "" for cell in row]
    for first, left, last, right in merged:
        if first <= number <= last and left < right < len(texts):
            texts[left : right + 1] = [texts[left]] * (right + 1 - left)
    return texts


def _child_meaning(parent: str, child: str) -> Column | Mark | None:
    group = column_of(parent)
    if group in _MARKED_GROUPS:
        return mark_of(child, group) or column_of(child) or group
    if group is Column.IGNORED:
        return Column.IGNORED
    own, joined = column_of(child), column_of(f"{parent} {child}")
    # 'Công việc' under 'Nguyện vọng' is a wish, not the present job.
    return (joined or own or group) if group is Column.WISH else (own or joined or group)


def _under_parents(upper: Sequence[str], lower: Sequence[str]) -> list[tuple[str, str]]:
    """Pair each lower header with the upper one above it, or with the last one to its left where that stands alone."""
    pairs, parent = [], ""
    for above, below in zip(upper, lower, strict=True):
        parent = above or (parent if below else "")
        pairs.append((parent, below))
    return pairs


def _is_second_header(upper: Sequence[str], row: Row, lower: Sequence[str], layout: Layout) -> bool:
    leads = [*layout.columns.get(Column.NUMBER, ()), *layout.names]
    filled = [index for index, cell in enumerate(row) if cell is not None]
    if len(filled) < 2 or any(row[index] is not None and lower[index] != upper[index] for index in leads):
        return False
    if any(not isinstance(row[index], str) for index in filled):
        return False
    known = sum(
        isinstance(_child_meaning(*pair), Mark) or column_of(pair[1]) is not None for pair in _under_parents(upper, lower) if pair[1]
    )
    return known * 2 >= len(filled)


def _is_banner(row: Row) -> bool:
    """Words over groups of columns ('Thông tin cá nhân', 'Nguyện vọng'), too few of them known to be a header themselves."""
    filled = [cell for cell in row if cell is not None]
    if len(filled) < 2 or any(not isinstance(cell, str) or len(cell) > _LONGEST_BANNER for cell in filled):
        return False
    return any(isinstance(cell, str) and column_of(cell) is not None for cell in filled)


def _read_header(rows: Sequence[Row], merged: Sequence[_Merge], number: int) -> Layout:
    """The layout of a header that begins in this row, or under a banner in the row above, and goes on for up to two rows more."""
    upper = _texts(rows[number], merged, number)
    layout = Layout(number + 1, tuple(upper), tuple(upper))
    for index, text in enumerate(upper):
        if column := column_of(text):
            layout.put(column, index)
    if layout.weight < _FEWEST_COLUMNS:
        return layout
    if number > 0 and _is_banner(rows[number - 1]):
        banner = _texts(rows[number - 1], merged, number - 1)
        layout = _read_two_rows(number - 1, banner, upper, banner)
    while layout.first_row < min(len(rows), number + _MOST_HEADER_ROWS):
        below = layout.first_row
        lower = _texts(rows[below], merged, below)
        if not _is_second_header(layout.header, rows[below], lower, layout):
            break
        layout = _read_two_rows(below - 1, layout.header, lower, layout.full)
    return layout


def _read_two_rows(number: int, upper: Sequence[str], lower: Sequence[str], full: Sequence[str]) -> Layout:
    """`full` are the upper headers with all that stands above them."""
    pairs = _under_parents(upper, lower)
    whole = tuple(" / ".join(dict.fromkeys(filter(None, (above, below)))) for above, (_, below) in zip(full, pairs, strict=True))
    layout = Layout(number + 2, tuple(child or parent for parent, child in pairs), whole)
    for index, (parent, child) in enumerate(pairs):
        # A header merged downwards is repeated below itself.
        meaning = _child_meaning(parent, child) if child and child != parent else column_of(parent)
        if isinstance(meaning, Mark):
            layout.marks[index] = meaning
        elif meaning:
            layout.put(meaning, index)
    return layout


def cells_below(rows: Sequence[Row], first: int, index: int) -> list[Cell]:
    """The first filled cells of a column below the header."""
    return [row[index] for row in rows[first : first + _SAMPLE] if index < len(row) and row[index] is not None]


_ONCE = (Column.FULL_NAME, Column.BIRTH, Column.CITIZEN_ID, Column.SEX)


def _drop_repeated(layout: Layout) -> None:
    """Of two columns with one header the first is read; side by side they are one header merged over both."""
    for column in _ONCE:
        places = layout.columns.get(column, [])
        side_by_side = [index for offset, index in enumerate(places) if index == places[0] + offset]
        layout.repeated += [index for index in places if index not in side_by_side]
        if places:
            layout.columns[column] = side_by_side


def _settle_by_content(layout: Layout, rows: Sequence[Row]) -> None:
    """Let the cells decide what the headers leave open."""
    _drop_repeated(layout)
    for index in layout.columns.pop(Column.ETHNICITY_OR_PHONE, []):
        is_phone = looks_like(cells_below(rows, layout.first_row, index), Column.PHONE)
        layout.put(Column.PHONE if is_phone else Column.ETHNICITY, index)
    if Column.BIRTH_MONTH in layout.columns and Column.BIRTH_YEAR not in layout.columns and Column.BIRTH in layout.columns:
        layout.columns[Column.BIRTH_YEAR] = layout.columns.pop(Column.BIRTH)
    known = {index: column for column, indices in layout.columns.items() for index in indices}
    for index in range(max((len(row) for row in rows), default=0)):
        if (
            index in layout.marks
            or index in layout.chosen
            or index in layout.repeated
            or known.get(index) in (Column.TRAINING, Column.MALE, Column.FEMALE, Column.SEX, Column.IGNORED)
        ):
            continue
        cells = cells_below(rows, layout.first_row, index)
        label = layout.header[index] if index < len(layout.header) else ""
        ticked = sum(map(is_mark, cells))
        if cells and ticked >= 0.9 * len(cells) and label and (mark := mark_of(label, None)):
            layout.marks[index] = mark
            if index in known:
                layout.columns[known[index]].remove(index)
        elif index not in known and cells:
            if guessed := guess_column(cells, layout.taken):
                layout.put(guessed, index)
                layout.guessed.add(index)
            elif label and len(label) <= LONGEST_HEADER:
                layout.unknown.append(index)
    layout.columns = {column: places for column, places in layout.columns.items() if places}
    if not layout.names or Column.FAMILY_NAME in layout.columns or Column.FULL_NAME in layout.columns:
        return
    layout.columns[Column.FULL_NAME] = layout.columns.pop(Column.GIVEN_NAME)


def _may_be_header(row: Row) -> bool:
    """Several known words and no data: a person's row also holds words such as 'Nam' or 'thất nghiệp', but never those alone."""
    filled = [cell for cell in row if cell is not None]
    if any(not isinstance(cell, str) or re.search(r"\d{4,}|\d[/.-]\d", cell) for cell in filled):
        return False
    return sum(isinstance(cell, str) and column_of(cell) is not None for cell in filled) >= _FEWEST_COLUMNS


def _choose(layout: Layout, chosen: Mapping[str, str]) -> None:
    """What a person said of single columns goes before what their words and cells say."""
    for index in range(len(layout.header)):
        meaning = meaning_of(chosen.get(column_letter(index), ""))
        if meaning is None:
            continue
        layout.chosen.add(index)
        layout.marks.pop(index, None)
        for places in layout.columns.values():
            if index in places:
                places.remove(index)
        if isinstance(meaning, Mark):
            layout.marks[index] = meaning
        else:
            layout.put(meaning, index)
    layout.columns = {column: sorted(places) for column, places in layout.columns.items() if places}


def _unknown_header(rows: Sequence[Row]) -> Layout:
    """The first row of several words and nothing else: a header in words that nobody has taught us, or nothing at all."""
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        filled = [cell for cell in row if cell is not None]
        if len(filled) >= _FEWEST_COLUMNS and all(isinstance(cell, str) and not re.search(r"\d", cell) for cell in filled):
            texts = tuple(as_text(cell) for cell in row)
            return Layout(number + 1, texts, texts)
    width = max(map(len, rows), default=0)
    return Layout(0, ("",) * width, ("",) * width)


def find_layout(rows: Sequence[Row], merged: Sequence[_Merge], choices: ReadingChoices = NO_CHOICES) -> Layout:
    """The layout of the best header among the first rows, or one guessed from the cells alone; where it `is_list` people stand under it."""
    best = Layout()
    for number in range(min(len(rows), _HEADER_WITHIN)):
        if _may_be_header(rows[number]):
            layout = _read_header(rows, merged, number)
            if layout.weight > best.weight:
                best = layout
    if best.weight < _FEWEST_COLUMNS:
        best = _unknown_header(rows)
    _choose(best, choices.columns.get(best.key, {}))
    _settle_by_content(best, rows)
    return best

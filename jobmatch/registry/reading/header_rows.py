"""The header of a list: one row of words, or up to four under each other, merged or not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jobmatch.registry.cells import Row, as_text
from jobmatch.registry.reading.columns import Column, Mark
from jobmatch.registry.reading.content_guess import is_data
from jobmatch.registry.reading.employment import read_employment
from jobmatch.registry.reading.header_words import LONGEST_HEADER, column_of
from jobmatch.registry.reading.layout import FEWEST_COLUMNS, Layout
from jobmatch.registry.reading.marks import mark_of
from jobmatch.text.folding import fold

Merge = tuple[int, int, int, int]
_MOST_HEADER_ROWS = 4
_LONGEST_BANNER = 40  # characters; what is longer is a title
_MARKED_GROUPS = {Column.EDUCATION, Column.QUALIFICATION, Column.EMPLOYMENT, Column.PRIORITY}
_NAMES = (Column.FAMILY_NAME, Column.FULL_NAME, Column.GIVEN_NAME)
# Under 'Nguyện vọng' a 'Công việc' is the work wished for and a 'Địa chỉ' its place; all other words mean what they mean elsewhere.
_OTHER_UNDER_WISH = {None, *(Column.CURRENT_JOB, Column.MAJOR, Column.ADDRESS, Column.HOME_ADDRESS, Column.VILLAGE, Column.COMMUNE)}
_OVER_GROUPS = re.compile(r"^(?:thong tin|trinh do|dao tao|nguyen vong|viec lam|lien he|nhan than|noi cu tru|ly lich)\b")
_DATA = re.compile(r"\d{4,}|\d[/.-]\d")


@dataclass(frozen=True, slots=True)
class _Block:
    """The rows `top` to `below` (exclusive); each row's texts, one for every column that a merged cell covers."""

    top: int
    texts: tuple[tuple[str, ...], ...]
    is_merged: tuple[bool, ...]

    @property
    def below(self) -> int:
        return self.top + len(self.texts)


def _texts(rows: Sequence[Row], merged: Sequence[Merge], number: int) -> tuple[str, ...]:
    texts = [as_text(cell) if isinstance(cell, str) else "" for cell in rows[number]]
    for first, left, last, right in merged:
        if first <= number <= last and left < right < len(texts):
            texts[left : right + 1] = [texts[left]] * (right + 1 - left)
    return tuple(texts)


def _spans(merged: Sequence[Merge], number: int) -> list[range]:
    """The columns over which cells of this row are merged sideways."""
    return [range(left, right + 1) for first, left, last, right in merged if first <= number <= last and left < right]


def may_be_header(row: Row) -> bool:
    """Several known words and no data: a person's row also holds words such as 'Nam' or 'thất nghiệp', but never those alone."""
    filled = [cell for cell in row if cell is not None]
    if len(filled) < FEWEST_COLUMNS or any(not isinstance(cell, str) or _DATA.search(cell) for cell in filled):
        return False
    return sum(isinstance(cell, str) and column_of(cell) is not None for cell in filled) >= FEWEST_COLUMNS


def _child_meaning(parent: str, child: str) -> Column | Mark | None:
    group, own = column_of(parent), column_of(child)
    if group in _MARKED_GROUPS:
        mark = mark_of(child, group)
        if mark is None and group is Column.EMPLOYMENT and (state := read_employment(parent)):
            mark = Mark(group, state, child)  # 'Người thất nghiệp': 'Chưa bao giờ làm việc', 'Đã từng làm việc'
        return mark or own or group
    if group is Column.IGNORED:
        return Column.IGNORED
    joined = column_of(f"{parent} {child}")
    if group is Column.WISH and own in _OTHER_UNDER_WISH:
        return joined or own or group
    return own or joined or group


def _paths(block: _Block) -> list[tuple[str, ...]]:
    """The texts above each column, top first, none twice in a row.

    Where a row has no merged cells, a text also stands over the blanks to its right that have words below them.
    """
    paths: list[tuple[str, ...]] = [()] * len(block.texts[0])
    for level, texts in enumerate(block.texts):
        last = ""
        for index, text in enumerate(texts):
            has_child = any(lower[index] for lower in block.texts[level + 1 :])
            last = text or (last if has_child and not block.is_merged[level] else "")
            if last and (not paths[index] or paths[index][-1] != last):
                paths[index] = (*paths[index], last)
    return paths


def _meaning(path: Sequence[str]) -> Column | Mark | None:
    if len(path) < 2:
        return column_of(path[0]) if path else None
    meaning = _child_meaning(path[-2], path[-1])
    return meaning or (_child_meaning(" ".join(path[:-1]), path[-1]) if len(path) > 2 else None)


def _layout(block: _Block) -> Layout:
    paths = _paths(block)
    layout = Layout(block.top, block.below, tuple(path[-1] if path else "" for path in paths), tuple(map(" / ".join, paths)))
    for index, path in enumerate(paths):
        meaning = _meaning(path)
        if isinstance(meaning, Mark):
            layout.marks[index] = meaning
        elif meaning:
            layout.put(meaning, index)
    return layout


def _is_banner(row: Row, spans: Sequence[range]) -> bool:
    """Words over groups of columns ('Thông tin cá nhân', 'Nguyện vọng'), too few of them known to be a header themselves."""
    filled = [cell for cell in row if cell is not None]
    if len(filled) < 2 or any(not isinstance(cell, str) or len(cell) > _LONGEST_BANNER or _DATA.search(cell) for cell in filled):
        return False
    return len(spans) > 1 or any(_OVER_GROUPS.search(fold(str(cell))) or column_of(str(cell)) is not None for cell in filled)


def _carried_right(texts: Sequence[str]) -> list[str]:
    """Each text also over the blanks to its right."""
    carried: list[str] = []
    for text in texts:
        carried.append(text or (carried[-1] if carried else ""))
    return carried


def _goes_on(block: _Block, rows: Sequence[Row], merged: Sequence[Merge]) -> bool:
    """True if the row below the block is one more row of its header."""
    number = block.below
    row, above = rows[number], block.texts[-1]
    filled = [index for index, cell in enumerate(row) if cell is not None]
    texts = _texts(rows, merged, number)
    if not filled or any(not isinstance(row[index], str) or _DATA.search(str(row[index])) for index in filled):
        return False
    new = [index for index in filled if texts[index] != above[index]]
    layout = _layout(block)
    leads = [*layout.columns.get(Column.NUMBER, ()), *layout.names]
    if any(index in new and column_of(texts[index]) not in _NAMES for index in leads) or not new:
        return False
    parents = above if block.is_merged[-1] else _carried_right(above)
    known = [index for index in new if isinstance(_child_meaning(parents[index], texts[index]), Mark) or column_of(texts[index])]
    spans = [span for level in range(block.top, number) for span in _spans(merged, level)]
    if spans and all(any(index in span for span in spans) for index in new):
        return not any(is_data(row[index]) for index in new if index not in known)
    return len(filled) >= 2 and len(known) * 2 >= len(new) and len(known) * 2 >= len(filled) - len(set(filled) - set(new))


def read_header(rows: Sequence[Row], merged: Sequence[Merge], number: int) -> Layout:
    """The layout of the header whose widest row this may be, with the rows above and below that belong to it."""
    top = number
    if number > 0 and _is_banner(rows[number - 1], _spans(merged, number - 1)):
        top -= 1
    levels = range(top, number + 1)
    block = _Block(top, tuple(_texts(rows, merged, level) for level in levels), tuple(bool(_spans(merged, level)) for level in levels))
    while block.below < min(len(rows), top + _MOST_HEADER_ROWS) and _goes_on(block, rows, merged):
        below = block.below
        block = _Block(top, (*block.texts, _texts(rows, merged, below)), (*block.is_merged, bool(_spans(merged, below))))
    layout = _layout(block)
    layout.spread = frozenset(index for level in range(top, block.below) for span in _spans(merged, level) for index in span[1:])
    return layout


def unknown_header(rows: Sequence[Row], within: int) -> Layout:
    """The first row of several words that are no data: a header in words that nobody has taught us; else a list without a header."""
    for number, row in enumerate(rows[:within]):
        filled = [cell for cell in row if cell is not None]
        words = [cell for cell in filled if isinstance(cell, str) and len(cell) <= LONGEST_HEADER and not re.search(r"\d", cell)]
        if len(filled) >= FEWEST_COLUMNS and len(words) == len(filled) and not any(map(is_data, filled)):
            texts = tuple(as_text(cell) for cell in row)
            return Layout(number, number + 1, texts, texts)
    width = max(map(len, rows), default=0)
    return Layout(0, 0, ("",) * width, ("",) * width)


def repeats(later: Layout, earlier: Layout) -> bool:
    """True if a header only says again what an earlier one says, as on every printed page; it may be a part of it."""
    words = [(index, fold_words) for index, text in enumerate(later.full) if (fold_words := later.words_at(index)) and text]
    same = sum(bool(words_here & earlier.words_at(index)) for index, words_here in words)
    return same >= FEWEST_COLUMNS and same * 5 >= len(words) * 4

"""Groups of columns in which an `x` says the answer."""

from jobmatch.catalogue.groups import read_groups
from jobmatch.catalogue.schooling import EDUCATION, QUALIFICATION, read_education, read_qualification
from jobmatch.registry.cells import as_text
from jobmatch.registry.reading.columns import Column, Mark
from jobmatch.registry.reading.employment import read_employment
from jobmatch.registry.reading.header_words import written_out
from jobmatch.registry.sheet import Cell
from jobmatch.text.folding import fold

_SIGNS = {"x", "v", "1", "√", "✓", "✔", "+", "*", "●", "co", "xx", "vv", "yes", "nam", "nu", "☑", "o"}
_DENIALS = {"0", "-", "--", "khong", "ko", "k", "no"}


def is_mark(cell: Cell) -> bool:
    """True for the signs people tick with."""
    return cell is not None and fold(as_text(cell)) in _SIGNS


def is_denial(cell: Cell) -> bool:
    """True for what people write instead of leaving a box empty."""
    return cell is not None and fold(as_text(cell)) in _DENIALS


def mark_of(label: str, group: Column | None) -> Mark | None:
    """The answer a column stands for; without a group (a header of one row) the words alone must tell."""
    return _mark_of(label, group) or _mark_of(written_out(label), group)


def _mark_of(label: str, group: Column | None) -> Mark | None:
    if group in (Column.EDUCATION, None) and (level := read_education(label)) is not None:
        return Mark(Column.EDUCATION, level, EDUCATION[level])
    if group in (Column.QUALIFICATION, None) and (level := read_qualification(label)) is not None:
        return Mark(Column.QUALIFICATION, level, QUALIFICATION[level])
    if group in (Column.EMPLOYMENT, None) and (status := read_employment(label)):
        return Mark(Column.EMPLOYMENT, status, label)
    if group in (Column.PRIORITY, None) and (codes := read_groups(label)):
        # 'Hộ nghèo, cận nghèo' is one column for two groups and cannot be told apart again.
        return Mark(Column.PRIORITY, codes[0] if len(codes) == 1 else "", label)
    return None

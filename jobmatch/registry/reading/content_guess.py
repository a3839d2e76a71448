"""What a column without a known header holds, told by the look of its cells."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from jobmatch.catalogue.groups import read_groups
from jobmatch.catalogue.schooling import read_education, read_qualification
from jobmatch.registry.cells import as_text
from jobmatch.registry.reading.columns import Column
from jobmatch.registry.reading.employment import read_employment
from jobmatch.registry.reading.ethnicity import is_ethnic_group
from jobmatch.registry.sheet import Cell
from jobmatch.registry.wishes.remarks import read_constraints, read_licences
from jobmatch.registry.worker import Constraints
from jobmatch.text.folding import fold
from jobmatch.text.pay import read_pay
from jobmatch.text.phones import phone_cell

_SURNAMES = (
    "nguyen tran le pham hoang huynh vu vo phan truong bui dang do ngo ho duong dinh doan lam mai trinh dao cao ly luu luong ha vuong la"
    " chiu phun tang chau ban trieu nong vi lo to tu than dam hua tong chu quach ta kieu phung tu lu ninh diep san chao hoac tho"
)
_BIRTH = re.compile(r"\d{1,2}[/.\- ]\d{1,2}[/.\- ]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}|(?:19[3-9]|20[01])\d\Z")
_VILLAGE = re.compile(r"(?:thon|ban|khu|xom|to|t\.|kp|ap|lang)\b")
_PLACE = re.compile(r"^(?:trong|tai|gan) |\bkcn\b|\bhuyen\b|\btinh\b|dau cung duoc|nuoc ngoai|ha noi|ha long|mong cai|hai phong")
_OPEN_WISH = re.compile(r"nhu cau|cung duoc|pho thong|\bldpt\b|xkld|mien co luong|viec (?:phu hop|on dinh)|cong ty|\bcty\b")
_ENOUGH_CELLS = 3
_SURE = 0.7


def _is_name(cell: Cell) -> bool:
    words = fold(as_text(cell)).split()
    return 2 <= len(words) <= 6 and words[0] in _SURNAMES.split() and all(word.isalpha() for word in words)


def _is_birth(cell: Cell) -> bool:
    if isinstance(cell, float):
        return cell.is_integer() and (1930 <= cell <= 2015 or 11_000 <= cell <= 42_000)
    return isinstance(cell, date) or (isinstance(cell, str) and _BIRTH.match(cell) is not None)


def _is_citizen_id(cell: Cell) -> bool:
    digits = re.sub(r"[ .]", "", as_text(cell))
    return digits.isdigit() and (len(digits) == 12 or (len(digits) == 11 and isinstance(cell, float) and digits[0] != "0"))


def _is_pay(cell: Cell) -> bool:
    return re.search(r"\d\s*tr|trieu|000|/ngay", fold(as_text(cell))) is not None and read_pay(as_text(cell)) is not None


def _is_experience(cell: Cell) -> bool:
    return isinstance(cell, str) and re.fullmatch(r"\d{1,2} nam", fold(cell)) is not None


def _text(test: Callable[[str], object]) -> Callable[[Cell], bool]:
    return lambda cell: isinstance(cell, str) and test(cell) not in (None, "", False, (), [])


# The narrow before the wide: an identity number is also a row of digits, a level of schooling may look like a date.
_TESTS: tuple[tuple[Column, Callable[[Cell], bool]], ...] = (
    (Column.CITIZEN_ID, _is_citizen_id),
    (Column.PHONE, lambda cell: not isinstance(cell, date) and bool(phone_cell(as_text(cell)).mobiles)),
    (Column.BIRTH, _is_birth),
    (Column.SEX, _text(lambda text: fold(text) in ("nam", "nu", "m", "f"))),
    (Column.ETHNICITY, _text(is_ethnic_group)),
    (Column.FULL_NAME, _is_name),
    (Column.VILLAGE, _text(lambda text: _VILLAGE.match(fold(text)))),
    (Column.PAY, _is_pay),
    (Column.EMPLOYMENT, _text(read_employment)),
    (Column.EDUCATION, _text(read_education)),
    (Column.QUALIFICATION, _text(read_qualification)),
    (Column.PRIORITY, _text(read_groups)),
    (Column.EXPERIENCE, _is_experience),
    (Column.WISH_PLACE, _text(lambda text: _PLACE.search(fold(text)))),
    (Column.NOTE, _text(lambda text: read_constraints(text) != Constraints() or read_licences(text))),
    (Column.WISH, _text(lambda text: _OPEN_WISH.search(fold(text)))),
)
# Most wishes name a job, as the present job does: only some cells say 'anything' or 'no need', and those are found nowhere else.
_LESS_SURE = {Column.EXPERIENCE: 0.25, Column.WISH: 0.08, Column.NOTE: 0.5, Column.WISH_PLACE: 0.5}


_TELLING = {Column.CITIZEN_ID, Column.PHONE, Column.BIRTH, Column.SEX, Column.ETHNICITY, Column.FULL_NAME, Column.VILLAGE}
_ENOUGH_TO_CONTRADICT = 5
_HARDLY = 0.2


def _has_letters(cell: Cell) -> bool:
    return isinstance(cell, str) and re.search(r"[^\W\d_]{2}", cell) is not None


def _has_digits(count: int) -> Callable[[Cell], bool]:
    return lambda cell: isinstance(cell, date) or len(re.sub(r"[^0-9]", "", as_text(cell))) >= count


def _is_small_number(cell: Cell) -> bool:
    return re.fullmatch(r"\d{1,2}", as_text(cell)) is not None


_POSSIBLE: dict[Column, Callable[[Cell], bool]] = {
    Column.NUMBER: lambda cell: not isinstance(cell, str) or re.search(r"\d|^[IVX]+$", cell) is not None,
    Column.BIRTH: _has_digits(2),
    Column.BIRTH_YEAR: _has_digits(2),
    Column.CITIZEN_ID: _has_digits(7),
    Column.PHONE: _has_digits(7),
    Column.VILLAGE: lambda cell: _has_letters(cell) or _is_small_number(cell),
    **dict.fromkeys(
        (Column.FULL_NAME, Column.FAMILY_NAME, Column.GIVEN_NAME, Column.ETHNICITY, Column.ADDRESS, Column.HOME_ADDRESS, Column.COMMUNE),
        _has_letters,
    ),
    **dict.fromkeys((Column.WISH, Column.WISH_PLACE, Column.CURRENT_JOB, Column.MAJOR), _has_letters),
}
# Free words tell nothing of their column.
_LOOKS = {column: test for column, test in _TESTS if column not in _LESS_SURE}


def looks_like(cells: Sequence[Cell], column: Column) -> bool:
    """True if most of the filled cells could stand in that column."""
    test = dict(_TESTS)[column]
    filled = [cell for cell in cells if cell is not None]
    return len(filled) >= _ENOUGH_CELLS and sum(map(test, filled)) >= _LESS_SURE.get(column, _SURE) * len(filled)


def share_that_fits(cells: Sequence[Cell], column: Column) -> float | None:
    """The share of filled cells that have the look of that column; None where nothing is filled, or where any cell would do."""
    test = _LOOKS.get(column)
    filled = [cell for cell in cells if cell is not None]
    return sum(map(test, filled)) / len(filled) if test and filled else None


def is_data(cell: Cell) -> bool:
    """True for a cell that can only stand in a person's row: a name, a date, a number, a village, an answer."""
    return any(test(cell) for column, test in _TESTS if column in _TELLING)


def cannot_be(cells: Sequence[Cell], column: Column) -> bool:
    """True if hardly any of several cells could stand under that header, however freely it was used."""
    test = _POSSIBLE.get(column)
    return test is not None and len(cells) >= _ENOUGH_TO_CONTRADICT and sum(map(test, cells)) < _HARDLY * len(cells)


def guess_column(cells: Sequence[Cell], taken: set[Column]) -> Column | None:
    """The first free meaning that most filled cells agree with, or None."""
    return next((column for column, _ in _TESTS if column not in taken and looks_like(cells, column)), None)

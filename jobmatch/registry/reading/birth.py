"""Birth dates as cells give them: real dates, serial numbers, years alone, day and month the wrong way round."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jobmatch.registry.cells import as_text
from jobmatch.registry.sheet import Cell
from jobmatch.registry.worker import BirthDate

_EXCEL_ORIGIN = date(1899, 12, 30)
_SERIALS = range(3_000, 60_000)
_OLDEST_YEARS = 105
_YOUNGEST_YEARS = 13
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[/.\-\s]+(\d{1,2})[/.\-\s]+(\d{1,2})(?:[ T].*)?\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})[/.,\-\s]+(\d{1,2})[/.,\-\s]+(\d{4}|\d{2})\Z")
_MONTH_FIRST = re.compile(r"(\d{1,2})[/.\-\s]+((?:19|20)\d\d)\Z")
_IN_WORDS = re.compile(r"(?:ngày|ngay|tháng|thang|năm|nam|sinh|mùng|sn)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BirthCell:
    """`trouble` is a problem code or empty; `is_ambiguous` is true for a typed date whose day and month could change places."""

    birth: BirthDate | None = None
    trouble: str = ""
    is_ambiguous: bool = False

    @property
    def is_swapped(self) -> bool:
        return self.trouble == "birth_swapped"


def _whole_year(two_digits: int, as_of: date) -> int:
    century = as_of.year // 100 * 100
    return century + two_digits if century + two_digits <= as_of.year - _YOUNGEST_YEARS else century - 100 + two_digits


def _checked(day: int, month: int, year: int) -> BirthCell:
    """Day/month as Vietnam writes them; month/day only where nothing else is a date."""
    if day == 0 and month == 0:
        return BirthCell(BirthDate(year))
    if day == 0 and 1 <= month <= 12:
        return BirthCell(BirthDate(year, month))
    try:
        date(year, month, day)
    except ValueError:
        if 1 <= day <= 12 < month <= 31:
            return BirthCell(BirthDate(year, day, month), "birth_swapped") if _exists(year, day, month) else _only_year(year)
        return _only_year(year)
    return BirthCell(BirthDate(year, month, day), is_ambiguous=day <= 12 and day != month)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _only_year(year: int) -> BirthCell:
    return BirthCell(BirthDate(year), "birth_impossible")


def _from_number(number: float, as_of: date) -> BirthCell:
    whole = int(number)
    if 1900 <= whole <= as_of.year and number == whole:
        return BirthCell(BirthDate(whole))
    if whole in _SERIALS:
        day = _EXCEL_ORIGIN + timedelta(days=whole)
        return BirthCell(BirthDate(day.year, day.month, day.day), "birth_serial")
    if number == whole and 0 <= whole <= 99:
        return BirthCell(BirthDate(_whole_year(whole, as_of)))
    digits = f"{whole:08d}"
    if number == whole and len(digits) == 8 and whole > 1_000_000:  # 12091984 typed without marks, its zero perhaps lost
        return _from_text(f"{digits[:2]}/{digits[2:4]}/{digits[4:]}", as_of)
    return BirthCell(trouble="birth_unreadable")


def _from_text(text: str, as_of: date) -> BirthCell:
    plain = _IN_WORDS.sub(" ", text).strip(" .,;:-/'`’")
    if re.fullmatch(r"\d{1,8}(?:\.0)?", plain):
        return _from_number(float(plain), as_of)
    if found := _YEAR_FIRST.match(plain):
        year, month, day = map(int, found.groups())
        return _checked(day, month, year)
    if found := _DAY_FIRST.match(plain):
        day, month, year = map(int, found.groups())
        return _checked(day, month, year if len(found[3]) == 4 else _whole_year(year, as_of))
    if found := _MONTH_FIRST.match(plain):
        month, year = map(int, found.groups())
        return (
            BirthCell(BirthDate(year, month)) if 1 <= month <= 12 else BirthCell(BirthDate(year), "" if month == 0 else "birth_impossible")
        )
    years = re.findall(r"(?<!\d)(?:19[2-9]\d|20[0-2]\d)(?!\d)", plain)
    return BirthCell(BirthDate(int(years[0])), "birth_impossible") if len(years) == 1 else BirthCell(trouble="birth_unreadable")


def _in_range(read: BirthCell, as_of: date) -> BirthCell:
    if read.birth is None or as_of.year - _OLDEST_YEARS <= read.birth.year <= as_of.year - _YOUNGEST_YEARS:
        return read
    # A year that cannot be: keep nothing rather than a worker of three or of a hundred and thirty.
    return BirthCell(trouble="birth_unlikely")


def read_birth(cell: Cell, as_of: date) -> BirthCell:
    """The birth date of one cell, with its precision."""
    if cell is None or (isinstance(cell, str) and not re.search(r"\d", cell)):
        return BirthCell(trouble="birth_unreadable" if cell else "")
    if isinstance(cell, datetime | date):
        read = BirthCell(BirthDate(cell.year, cell.month, cell.day))
    elif isinstance(cell, int | float) and not isinstance(cell, bool):
        read = _from_number(float(cell), as_of)
    else:
        read = _from_text(as_text(cell), as_of)
    return _in_range(read, as_of)


def read_birth_parts(day: Cell, month: Cell, year: Cell, as_of: date) -> BirthCell:
    """The birth date of three cells; a year cell may hold the whole date, a missing day or month is not known."""
    # Three digits are as far from a day as three hundred.
    day_digits, month_digits = (re.sub(r"[^0-9]", "", as_text(cell))[:3] for cell in (day, month))
    whole = read_birth(year, as_of)
    if whole.birth is None or whole.birth.month is not None or not (day_digits or month_digits):
        return whole
    return _in_range(_checked(int(day_digits or 0), int(month_digits or 0), whole.birth.year), as_of)

"""Days, months and years: 21/3/2025, 01/4, 20-25/3, tháng 4, quý 2/2025, giai đoạn 2021-2025."""

import re
from dataclasses import dataclass
from datetime import date

from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.reading import Ask, Reading, Rule, rule, stands_after, stands_before

_DASH = r"\s?(?:-|–|—|->|→|~)\s?"
_TO = rf"(?:{_DASH}|\s(?:đến|tới)\s)"
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{4}|(?<=/)\d{2}|(?<=/ )\d{2})(?![\d/]|[.,\-]\d)")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_DAY_MONTH = re.compile(r"(\d{1,2})\s?/\s?(\d{1,2})(?![\d/%]|[.,]\d)")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s?[/.\-]\s?((?:19|20)\d\d)(?!\d|[/.,\-]\d)")
_LAST_SHORT_YEAR = 40
# "mỗi ngày 8 giờ" counts hours; "ngày 8" names a day.
_PER_DAY = r"(?:mỗi|một|1|mấy|nửa|cả|/|\d|theo|trong|hằng|hàng|ban)\s*ngày"
_DAY_OF_MONTH = r"(?:ngày|mùng|mồng) \d{1,2} tháng"
_IMPOSSIBLE = Ask("Trong lịch không có ngày này. Xin xem lại ngày, tháng.")
_NO_MONTH = Ask("Một năm có mười hai tháng. Xin xem lại tháng.")


@dataclass(frozen=True, slots=True)
class _Day:
    day: int
    month: int
    year: int | None
    end: int

    @property
    def exists(self) -> bool:
        try:
            date(self.year or 2024, self.month, self.day)  # a leap year: 29/2 without a year is a day
        except ValueError:
            return False
        return True

    @property
    def words(self) -> str:
        return f"{day_in_words(self.day)} {month_in_words(self.month)}" + (f" {year_in_words(self.year)}" if self.year else "")


def day_in_words(day: int) -> str:
    """The day after the word "ngày": the first ten are "mùng"."""
    return f"mùng {number_in_words(day)}" if day <= 10 else number_in_words(day)


def month_in_words(month: int) -> str:
    return "tháng tư" if month == 4 else f"tháng {number_in_words(month)}"


def year_in_words(year: int) -> str:
    return f"năm {number_in_words(year)}"


def date_in_words(day: date, *, with_year: bool = True) -> str:
    """ "ngày mùng một tháng tư năm hai nghìn không trăm hai mươi lăm"."""
    return f"ngày {day_in_words(day.day)} {month_in_words(day.month)}" + (f" {year_in_words(day.year)}" if with_year else "")


def _full_at(text: str, start: int) -> _Day | None:
    if match := _DAY_MONTH_YEAR.match(text, start):
        year = int(match[4])
        return _Day(int(match[1]), int(match[3]), year if year > 99 else 2000 + year if year <= _LAST_SHORT_YEAR else None, match.end())
    if match := _ISO.match(text, start):
        return _Day(int(match[3]), int(match[2]), int(match[1]), match.end())
    return None


def _day_at(text: str, start: int) -> _Day | None:
    full = _full_at(text, start)
    match = None if full else _DAY_MONTH.match(text, start)
    return _Day(int(match[1]), int(match[2]), None, match.end()) if match else full


def _read_range(text: str, start: int) -> Reading | None:
    """20/3-25/3, 20-25/3/2025, 20 - 25 tháng 3."""
    first = _day_at(text, start)
    opened = re.compile(_TO).match(text, first.end) if first else re.compile(rf"(\d{{1,2}}){_DASH}").match(text, start)
    last = _day_at(text, opened.end()) if opened else None
    if not opened or not last:
        return _read_range_in_named_month(text, start)
    if not first and last.year is None and last.day < int(opened[1]):
        return None
    if not last.exists or (first and not first.exists):
        return Reading(last.end, _IMPOSSIBLE)
    begin = first.words if first else day_in_words(int(opened[1]))
    return Reading(last.end, f"{_from(text, start)}{begin} đến ngày {last.words}")


def _read_range_in_named_month(text: str, start: int) -> Reading | None:
    match = re.compile(rf"(\d{{1,2}}){_DASH}(\d{{1,2}})(?=\s+tháng\s\d)", re.IGNORECASE).match(text, start)
    if not match or not 1 <= int(match[1]) < int(match[2]) <= 31:
        return None
    return Reading(match.end(), f"{_from(text, start)}{day_in_words(int(match[1]))} đến ngày {day_in_words(int(match[2]))}")


def _from(text: str, start: int) -> str:
    return "" if stands_after(text, start, r"từ ngày|ngày") else "ngày " if stands_after(text, start, "từ") else "từ ngày "


def _read_day(text: str, start: int) -> Reading | None:
    full = _full_at(text, start)
    if full:
        if full.year is None:
            return Reading(full.end, Ask("Năm viết hai chữ số chưa rõ. Xin ghi đủ bốn chữ số."))
        return Reading(full.end, f"{_the_day(text, start)}{full.words}" if full.exists else _IMPOSSIBLE)
    day = _day_at(text, start)
    if not day:
        return None
    if not day.exists:
        return Reading(day.end, _IMPOSSIBLE)
    return Reading(day.end, f"{_the_day(text, start)}{day.words}".removeprefix("mùng " if stands_after(text, start, "mùng|mồng") else ""))


def _the_day(text: str, start: int) -> str:
    return "" if stands_after(text, start, r"ngày(?: \d{1,2}\s?(?:,|và|&))?|mùng|mồng|đường|phố") else "ngày "


def _say_month_and_year(match: re.Match[str]) -> str | Ask | None:
    if stands_after(match.string, match.start(), "quý"):
        return f"{number_in_words(int(match[1]))} {year_in_words(int(match[2]))}" if 1 <= int(match[1]) <= 4 else _NO_MONTH
    if not 1 <= int(match[1]) <= 12:
        return _NO_MONTH
    month = month_in_words(int(match[1]))
    said = stands_after(match.string, match.start(), "tháng")
    return f"{month.removeprefix('tháng ') if said else month} {year_in_words(int(match[2]))}"


def _say_day_with_month_after(match: re.Match[str]) -> str | Ask | None:
    """The 5 of "ngày 5 tháng 4", and of "ngày 5" when no noun follows that it could count."""
    text, start, day = match.string, match.start(), int(match[0])
    if not stands_after(text, start, r"ngày|mùng|mồng") or stands_after(text, start, _PER_DAY):
        return None
    follows = stands_before(text, match.end(), r"tháng|này|âm|dương|và|đến|tới|hằng|hàng|là|tại|sẽ|từ|lúc|vào") or not re.match(
        r"\s?[\w%/+]|[.,:\-]\d", text[match.end() :]
    )
    if not follows:
        return None
    if not 1 <= day <= 31:
        return _IMPOSSIBLE
    return number_in_words(day) if stands_after(text, start, "mùng|mồng") else day_in_words(day)


def _say_month_number(match: re.Match[str]) -> str | None:
    """The 4 of "tháng 4"; the thirteenth month is pay."""
    text, start = match.string, match.start()
    counts = r"(?:một|mỗi|\d|/|hàng|hằng|theo|cả)\s*tháng"
    if not stands_after(text, start, "tháng") or (stands_after(text, start, counts) and not stands_after(text, start, _DAY_OF_MONTH)):
        return None
    month = int(match[0])
    if month > 13 or month == 0:
        return None
    return month_in_words(month).removeprefix("tháng ")


def _say_years(match: re.Match[str]) -> str | None:
    first, last = int(match[1]), int(match[2])
    if not 1900 <= first < last <= 2100 or stands_before(match.string, match.end(), r"đồng|đ|người|lao động|công nhân|m2|kg|usd|vnd"):
        return None
    if stands_after(match.string, match.start(), r"năm học|niên khóa|niên khoá|nhiệm kỳ|khóa|khoá"):
        return f"{number_in_words(first)} đến {number_in_words(last)}"
    prefix = "" if stands_after(match.string, match.start(), "từ") else "từ "
    if stands_after(match.string, match.start(), "sn|sinh"):
        return f"{prefix}{number_in_words(first)} đến {number_in_words(last)}"
    return f"{prefix}{year_in_words(first)} đến {year_in_words(last)}"


def _say_numbered_range(match: re.Match[str]) -> str | None:
    """tháng 3-5, năm 2021-2025, quý 1-2, ngày 20-25/3: the noun is said with both ends."""
    noun, first, last = match["noun"].lower(), int(match["first"]), int(match["last"])
    if not first < last or stands_after(match.string, match.start("first"), r"(?:mỗi|một|1|/|\d|cả|hàng|hằng|năm) (?:tháng|năm|quý)"):
        return None
    limits = {"tháng": 12, "quý": 4, "năm": 2100}
    if last > limits[noun] or (noun == "năm" and first < 1900):
        return None
    prefix = "" if stands_after(match.string, match.start(), "từ") else "từ "
    if noun == "tháng":
        return f"{prefix}{month_in_words(first)} đến {month_in_words(last)}"
    return f"{prefix}{noun} {number_in_words(first)} đến {noun} {number_in_words(last)}"


def _read_range_behind_word(text: str, start: int) -> Reading | None:
    """ "ngày 20-25/3" is "từ ngày hai mươi đến ngày hai mươi lăm tháng ba"."""
    match = re.compile(r"ngày\s", re.IGNORECASE).match(text, start)
    reading = _read_range(text, match.end()) if match else None
    if reading is None or isinstance(reading.said, Ask):
        return reading and Reading(reading.end, reading.said)
    prefix = "" if stands_after(text, start, "từ") else "từ "
    return Reading(reading.end, f"{prefix}ngày {reading.said}")


def _say_range_of_months(match: re.Match[str]) -> str | Ask | None:
    """3/2025 - 5/2025"""
    months, years = (int(match[1]), int(match[3])), (int(match[2]), int(match[4]))
    if not all(1 <= month <= 12 for month in months):
        return _NO_MONTH
    text, start = match.string, match.start()
    first, last = (f"{month_in_words(month)} {year_in_words(year)}" for month, year in zip(months, years, strict=True))
    if stands_after(text, start, "tháng"):
        return f"{first.removeprefix('tháng ')} đến {last}"
    return f"{'' if stands_after(text, start, 'từ') else 'từ '}{first} đến {last}"


def _say_dashed_day(match: re.Match[str]) -> str | Ask | None:
    """ "ngày 8-3" is the eighth of March, "ngày 20-25" are six days, and "ngày 1-4" could be either."""
    text, start, first, last = match.string, match.start(), int(match[1]), int(match[2])
    if stands_after(text, start, "mỗi|một|nửa|cả|trong"):
        return None
    if first >= last:
        return f"ngày {day_in_words(first)} {month_in_words(last)}" if _Day(first, last, None, 0).exists else _IMPOSSIBLE
    days = f"{'' if stands_after(text, start, 'từ') else 'từ '}ngày {day_in_words(first)} đến ngày {day_in_words(last)}"
    if last > 12:
        return days if last <= 31 else _IMPOSSIBLE
    return Ask("Là một ngày trong tháng, hay là từ ngày nào đến ngày nào?", (f"ngày {day_in_words(first)} {month_in_words(last)}", days))


DATE_RULES: tuple[Rule, ...] = (
    Rule("date range", _read_range),
    rule("months", rf"(\d{{1,2}})/(20\d\d){_TO}(?:tháng )?(\d{{1,2}})/(20\d\d)(?![\d/])", _say_range_of_months),
    rule("years", rf"((?:19|20)\d\d){_DASH}((?:19|20)\d\d)(?!\d|[/.,\-]\d)", _say_years),
    rule("month and year", _MONTH_YEAR.pattern, _say_month_and_year),
    Rule("date", _read_day),
    rule("day", r"\d{1,2}(?!\d)", _say_day_with_month_after),
    rule("month", r"\d{1,2}(?![\d/]|[.,]\d|\s?(?:%|năm\b(?! (?:\d{4}|nay|sau|tới|trước|hai))))", _say_month_number),
)
DATE_WORD_RULES: tuple[Rule, ...] = (
    rule("months", rf"(?P<noun>tháng|quý|năm)\s(?P<first>\d{{1,4}}){_DASH}(?P<last>\d{{1,4}})(?![\d/]|[.,]\d)", _say_numbered_range),
    Rule("date range", _read_range_behind_word),
    rule("dashed day", r"ngày\s(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\d/%hg:]|[.,\-]\d|\s?[^\W\d_])", _say_dashed_day),
)
DATE_TRIGGERS = frozenset({"ngày", "tháng", "quý", "năm"})

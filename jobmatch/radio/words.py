"""Small pieces of spoken Vietnamese that several parts of a newsletter share."""

from datetime import date, time

from jobmatch.text.ear.dates import date_in_words
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.times import time_in_words
from jobmatch.text.ear.weekdays import weekday_in_words

_PARTS_OF_DAY = ((11, "sáng"), (13, "trưa"), (18, "chiều"), (24, "tối"))


def capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]


def weekday_and_date(day: date, *, with_year: bool = False) -> str:
    """ "thứ Sáu, ngày hai mươi mốt tháng ba"."""
    return f"{weekday_in_words(day.isoweekday() + 1)}, {date_in_words(day, with_year=with_year)}"


def clock(moment: time) -> str:
    return time_in_words(moment.hour, moment.minute)


def part_of_day(moment: time) -> str:
    """ "sáng", "trưa", "chiều", "tối"."""
    return next(name for end, name in _PARTS_OF_DAY if moment.hour < end)


def part_of_today(moment: time) -> str:
    """ "sáng nay", "chiều nay"."""
    return f"{part_of_day(moment)} nay"


def money(amount_vnd: int) -> str:
    return f"{number_in_words(amount_vnd)} đồng"


def listed(parts: list[str]) -> str:
    """ "a", "a và b", "a, b và c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} và {parts[-1]}"

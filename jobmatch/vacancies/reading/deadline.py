"""The last day for applying: '31/03/2025', 'hết ngày 25/3', '2025-03-31', 'đến hết tháng 4'."""

import calendar
import re
from datetime import date, timedelta

from jobmatch.vacancies.seen_text import SeenText, see, sees

_DAY = (
    r"(?:(?P<iso>\d{4}-\d{1,2}-\d{1,2})|(?P<day>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?P<month>\d{1,2})(?:\s*(?:/|-|\.|năm)\s*(?P<year>\d{4}"
    r"|\d{2}))?(?![\d/]))"
)
_CUED = sees(
    rf"(?:hạn nộp(?: hồ sơ)?|hạn nhận(?: hồ sơ)?|hạn chót|hạn cuối|hạn tuyển|hạn đăng ký|hạn|deadline|thời hạn(?: nộp| nhận| tuyển dụng"
    rf"| tuyển)?(?: hồ sơ)?|nhận hồ sơ|nộp hồ sơ|hồ sơ nộp|nhận đơn|đăng ký|liên hệ|gọi điện|ghi tên)(?:[\s:]+(?:trước|hết|đến|tới|là|ngày"
    rf"|cuối|từ nay|hồ sơ|tại công ty|muộn nhất|chậm nhất|kể từ nay))*[\s:]*(?:đến |tới |hết |trước |ngày )*{_DAY}"
)
_LOOSE = sees(rf"(?:trước|đến hết|đến|hết|tới|chậm nhất|muộn nhất)(?: (?:hết|ngày|là))* {_DAY}")
_END_OF_MONTH = sees(r"(?:hạn|nhận hồ sơ|nộp hồ sơ)[^.;\n]{0,25}(?:hết|cuối) tháng (?P<month>\d{1,2})(?:\s*(?:/|năm)\s*(?P<year>\d{4}))?")
_ANY = sees(_DAY)
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")
_EPOCH = date(1899, 12, 30)  # day 0 of the serial numbers of spreadsheets


def deadline_of_cell(text: str, as_of: date) -> date | None:
    """The day that a cell names; a bare serial number is the day that a spreadsheet means by it."""
    if _SERIAL.fullmatch(text.strip()):
        return _EPOCH + timedelta(days=int(float(text)))
    seen = see(text)
    found = _ANY.search(seen.seen)
    return _day(found, as_of) if found else _end_of_month(seen, as_of)


def read_deadline(text: SeenText, as_of: date) -> tuple[date, str] | None:
    """The day a whole posting names as its last, and its words."""
    for pattern in (_CUED, _LOOSE):
        for found in pattern.finditer(text.seen):
            day = _day(found, as_of)
            if day is not None and (pattern is _CUED or found["year"] or found["iso"]):
                return day, text.words(*found.span())
    found_month = _END_OF_MONTH.search(text.seen)
    day = _end_of_month(text, as_of)
    return (day, text.words(*found_month.span())) if day is not None and found_month else None


def _day(found: re.Match[str], as_of: date) -> date | None:
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
    else:
        day, month = int(found["day"]), int(found["month"])
        year = _year(found["year"], month, day, as_of)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(written: str | None, month: int, day: int, as_of: date) -> int:
    """Without a year the day nearest to `as_of`: in December '10/1' lies ahead, in January '28/12' is just past."""
    if written:
        return int(written) + (2000 if len(written) == 2 else 0)
    months_ahead = (month - as_of.month + 6) % 12 - 6
    return (as_of.year * 12 + as_of.month - 1 + months_ahead) // 12 if months_ahead or day else as_of.year


def _end_of_month(text: SeenText, as_of: date) -> date | None:
    found = _END_OF_MONTH.search(text.seen)
    if found is None or not 1 <= int(found["month"]) <= 12:
        return None
    month = int(found["month"])
    year = _year(found["year"], month, 1, as_of)
    return date(year, month, calendar.monthrange(year, month)[1])

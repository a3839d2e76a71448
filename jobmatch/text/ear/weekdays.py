"""Days of the week: T2 is "thứ Hai", T2-T7 "từ thứ Hai đến thứ Bảy", thứ 4 "thứ tư"; T8 to T12 and T1 are months."""

import re

from jobmatch.text.ear.dates import month_in_words, year_in_words
from jobmatch.text.ear.reading import Ask, Rule, rule, stands_after, stands_before

_DAYS = {2: "Hai", 3: "Ba", 4: "Tư", 5: "Năm", 6: "Sáu", 7: "Bảy"}
_ORDINALS = {4: "tư"}
_DASH = r"\s?(?:-|–|—|->|→|~|đến|tới)\s?"
# Words that count: "lần thứ 3" is the third time and no Tuesday.
_COUNTED = (
    r"lần|người|tháng|vị trí|đứng|hạng|ca|con|năm|ngày|tuần|ngôn ngữ|bên|số|chặng|giai đoạn|ngoại ngữ|đợt|thế hệ|quý|khóa|kỳ|điều|vòng"
)
_WEEK_BEFORE = (
    r"sáng|trưa|chiều|tối|đêm|nghỉ|làm|học|cả|ngày|hàng tuần|hằng tuần|tuần|vào|thứ|trừ|kể cả|gồm|chủ nhật|cn|off|từ|"
    r"t[2-7]\s?(?:,|và|&|\+|-|–|đến)?"
)
_WEEK_AFTER = r"hàng tuần|hằng tuần|[-–,&+]?\s?(?:cn|chủ nhật|t[2-7])|và|đến|sáng|chiều|nghỉ"
_MONTH_BEFORE = r"lương|lương tháng|đầu|cuối|giữa|hết|trong|số liệu|kỳ|kế hoạch|báo cáo"
_SUNDAY = r"(?:CN|Chủ nhật|chủ nhật)(?!\w)"


def weekday_in_words(number: int) -> str:
    """By the Vietnamese count: 2 is Monday, 8 is Sunday."""
    return "Chủ nhật" if number == 8 else f"thứ {_DAYS[number]}"


def _say_range(match: re.Match[str]) -> str | None:
    first, last = int(match["first"]), match["last"]
    end = 8 if last is None else int(last)
    if not first < end:
        return None
    prefix = "" if stands_after(match.string, match.start(), "từ") else "từ "
    return f"{prefix}{weekday_in_words(first)} đến {weekday_in_words(end)}"


def _say_short(match: re.Match[str]) -> str | Ask:
    text, start, number = match.string, match.start(), int(match["number"])
    if match["year"] and number <= 12:
        return f"{month_in_words(number)} {year_in_words(int(match['year']))}"
    if number in {1, 8, 9, 10, 11, 12}:
        return month_in_words(number)
    if number not in _DAYS:
        return Ask("Chữ này chưa rõ: không có tháng hay ngày nào như vậy.")
    alone = not text[:start].strip() and not text[match.end() :].strip()
    if not stands_after(text, start, _MONTH_BEFORE) and (
        alone or stands_after(text, start, _WEEK_BEFORE) or stands_before(text, match.end(), _WEEK_AFTER)
    ):
        return weekday_in_words(number)
    return Ask("Là ngày trong tuần hay là tháng?", (weekday_in_words(number), month_in_words(number)))


def _say_number_behind_thu(match: re.Match[str]) -> str | None:
    text, start, number = match.string, match.start(), int(match[0])
    if not stands_after(text, start, "thứ"):
        return None
    if 2 <= number <= 7 and not stands_after(text, start, rf"(?:{_COUNTED}) thứ"):
        return _DAYS[number]
    return _ORDINALS.get(number) or ("nhất" if number == 1 else None)


WEEKDAY_RULES: tuple[Rule, ...] = (rule("weekday", r"\d{1,2}(?![\w%/]|[.,:]\d)", _say_number_behind_thu),)
WEEKDAY_WORD_RULES: tuple[Rule, ...] = (
    rule("weekdays", rf"(?:T|thứ\s)(?P<first>[2-7]){_DASH}(?:(?:T|thứ\s)?(?P<last>[3-7])(?![\w/])|{_SUNDAY})", _say_range),
    rule("weekday", r"T\.?(?P<number>\d{1,2})(?:\s?/\s?(?P<year>20\d\d))?(?![\w/]|[.,]\d)", _say_short, exact=True),
)
WEEKDAY_TRIGGERS = frozenset({"thứ"})

"""Roman numerals: quý II, thế kỷ XXI, vùng I, II, III."""

import re

from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.reading import Rule, rule

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SHAPE = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
_NOUNS = (
    r"quý|thế kỷ|thế kỉ|khóa|khoá|đại hội|lần thứ|lần|thứ|chương|mục|phần|hạng|bậc|loại|vùng|khu vực|khối|cấp|giai đoạn|kỳ|kì|"
    r"học kỳ|học kì|điều|nhóm|đợt|tập|tổ|khu|lô|ca|nhà máy|"
    r"xưởng|phân xưởng|đội|quận|pha|trung ương|bảng|phụ lục|mức|quân khu|tháng|tiểu khu|tuyến|cơ sở|lớp|dãy|tầng|block"
)
_LISTED = re.compile(rf"(?<!\w)(?:{_NOUNS})\s(?:{_SHAPE}\s?(?:,|và|hoặc|đến|tới|-|–|/|&)\s?)*$", re.IGNORECASE)


def value_of_roman(numeral: str) -> int:
    total = 0
    for letter, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _VALUES[letter]
        total += -value if following and _VALUES[following] > value else value
    return total


def _say(match: re.Match[str]) -> str | None:
    numeral = match[0]
    line = match.string[: match.start()].rpartition("\n")[2][-60:]
    # One letter alone may be anything; two and more of I, V, X are a number wherever they stand.
    if len(numeral) == 1 and not _LISTED.search(line):
        return None
    value = value_of_roman(numeral)
    ordinal = re.search(r"(?<!\w)thứ\s$", line, re.IGNORECASE)
    return {1: "nhất", 4: "tư"}.get(value, number_in_words(value)) if ordinal else number_in_words(value)


def _say_range(match: re.Match[str]) -> str | None:
    line = match.string[: match.start()].rpartition("\n")[2][-60:]
    if not _LISTED.search(line):
        return None
    return f"{number_in_words(value_of_roman(match[1]))} đến {number_in_words(value_of_roman(match[2]))}"


def _say_with_year(match: re.Match[str]) -> str | None:
    line = match.string[: match.start()].rpartition("\n")[2][-60:]
    return f"{number_in_words(value_of_roman(match[1]))} năm {number_in_words(int(match[2]))}" if _LISTED.search(line) else None


ROMAN_WORD_RULES: tuple[Rule, ...] = (
    rule("roman", rf"({_SHAPE})\s?/\s?(20\d\d)(?!\d)", _say_with_year, exact=True),
    rule("roman", rf"({_SHAPE})\s?[-–]\s?({_SHAPE})(?!\w)", _say_range, exact=True),
    rule("roman", rf"{_SHAPE}(?!\w)", _say, exact=True),
)

"""Phone numbers: digit by digit, in groups of three and four, a land line with its area code first."""

import re

from jobmatch.text.ear.numbers import digits_in_words
from jobmatch.text.ear.reading import Ask, Rule, rule, stands_after

_GAP = r"[ .\-)]{0,2}"
_PHONE_WORDS = (
    r"(?:số\s?)?(?:điện thoại|đt|sđt|đtdđ|tel|phone|hotline|zalo|liên hệ|lh|gọi|di động|số máy)(?:\s?(?:ngay|qua|là|số|zalo|theo số))?"
)
_EXCHANGES = r"tổng đài|đường dây nóng|gọi số|bấm số|hotline"
_MOBILE = re.compile(r"0[35789]\d{8}")
_LAND_LINE = re.compile(r"(02[48])(\d{8})|(02\d\d)(\d{7})")
_ASK = Ask("Số điện thoại này thừa hoặc thiếu chữ số. Xin hỏi lại số đúng.")
_SERVICE = re.compile(r"(1[89]00)(\d{4,6})")


def phone_in_words(digits: str) -> str | None:
    """The number as it is said on air, or None when no Vietnamese number has that shape."""
    if _MOBILE.fullmatch(digits):
        return _in_groups(digits[:3], digits[3:6], digits[6:])
    if land := _LAND_LINE.fullmatch(digits):
        area, rest = land[1] or land[3], land[2] or land[4]
        return f"mã vùng {digits_in_words(area)}, {_in_groups(rest[:-4], rest[-4:])}"
    if service := _SERVICE.fullmatch(digits):
        rest = service[2]
        return _in_groups(service[1], *((rest[:3], rest[3:]) if len(rest) == 6 else (rest,)))
    return None


def _in_groups(*groups: str) -> str:
    return ", ".join(digits_in_words(group) for group in groups if group)


def _say_domestic(match: re.Match[str]) -> str | Ask:
    return phone_in_words(re.sub(r"\D", "", match[0])) or _ASK


def _say_abroad_form(match: re.Match[str]) -> str | Ask:
    digits = re.sub(r"\D", "", match[0]).removeprefix("84").removeprefix("0")
    return phone_in_words("0" + digits) or _ASK


def _say_after_phone_word(match: re.Match[str]) -> Ask | None:
    return _ASK if stands_after(match.string, match.start(), _PHONE_WORDS) and len(re.sub(r"\D", "", match[0])) >= 7 else None


def _say_short(match: re.Match[str]) -> str | None:
    return digits_in_words(match[0]) if stands_after(match.string, match.start(), _EXCHANGES) else None


PHONE_RULES: tuple[Rule, ...] = (
    rule("phone", rf"\(?\+84\)?(?:\(0\))?(?:{_GAP}\d){{8,11}}(?!\d)", _say_abroad_form),
    rule("phone", r"84[235789]\d{8,9}(?!\d)", _say_abroad_form),
    rule("phone", rf"\(?0(?:{_GAP}[35789])(?:{_GAP}\d){{8}}(?!\d)", _say_domestic),
    rule("phone", rf"\(?0(?:{_GAP}2)(?:{_GAP}\d){{9}}(?!\d)", _say_domestic),
    rule("phone", rf"1[89]00(?:{_GAP}\d){{4,6}}(?!\d)", _say_domestic),
    rule("phone", r"0\d{7,11}(?!\d)", lambda _: _ASK),
    rule("phone", r"\d[\d .\-]{5,14}\d(?!\d)", _say_after_phone_word),
    rule("short phone", r"1\d{2,4}(?!\d|[.,/]\d)", _say_short),
)

"""Comparisons: >= 18 tuổi, <35 tuổi, <= 2 năm, 18+, 10tr+."""

import re

from jobmatch.text.ear.measures import Measure, measure_at
from jobmatch.text.ear.ranges import as_money
from jobmatch.text.ear.rates import rates_at
from jobmatch.text.ear.reading import Ask, Reading, Rule, rule, stands_after

_SIGNS = {">=": "từ", "=>": "từ", "≥": "từ", ">": "trên", "<=": "không quá", "=<": "không quá", "≤": "không quá", "<": "dưới"}
_SIGN = re.compile(r"(>=|=>|≥|<=|=<|≤|>|<)\s?(?=\d)")
_PLUS = re.compile(r"\+(?![\d+])")
# What is counted, when it belongs before "trở lên": "từ hai năm kinh nghiệm trở lên".
_COUNTED = re.compile(
    r"\s?(năm|tháng|người|lao động|công nhân|nhân viên|giờ|ngày|buổi|lần|điểm|sản phẩm|chỗ|tiếng)(?!\w)(?:\s(kinh nghiệm|kn|"
    r"làm việc|công tác)(?!\w))?",
    re.IGNORECASE,
)
_AGE_BEFORE = r"tuổi|độ tuổi|đủ tuổi|tuổi từ|tuổi tác"
_WORKING_AGE = range(14, 70)


def _read_sign(text: str, start: int) -> Reading | None:
    sign = _SIGN.match(text, start)
    measure = measure_at(text, sign.end()) if sign else None
    if sign is None or measure is None:
        return None
    measure = as_money(text, start, measure)
    by_age = measure.kind == "plain" and stands_after(text, start, _AGE_BEFORE)
    measure = _aged(measure) if by_age else measure
    spoken, end = _with_what_is_counted(text, measure)
    return Reading(end, _compared(_SIGNS[sign[1]], measure, spoken, text, start))


def _read_plus(text: str, start: int) -> Reading | None:
    measure = measure_at(text, start)
    plus = _PLUS.match(text, measure.end) if measure else None
    if measure is None or plus is None:
        return None
    measure = as_money(text, start, measure)
    counted = _COUNTED.match(text, plus.end())
    if measure.kind == "plain" and not counted and measure.value in _WORKING_AGE:
        measure = _aged(measure)
    spoken, end = _with_what_is_counted(text, _moved(measure, plus.end()))
    return Reading(end, _compared("từ", measure, spoken, text, start))


def _compared(word: str, measure: Measure, spoken: str, text: str, start: int) -> str:
    if word != "từ":
        return f"{word} {spoken}"
    prefix = "" if stands_after(text, start, "từ") else "từ "
    return f"{prefix}{'đủ ' if measure.kind == 'age' and not stands_after(text, start, 'đủ') else ''}{spoken} trở lên"


def _aged(measure: Measure) -> Measure:
    return Measure("age", measure.value, "tuổi", measure.end)


def _moved(measure: Measure, end: int) -> Measure:
    return Measure(measure.kind, measure.value, measure.unit, end, measure.scale, measure.words)


def _with_what_is_counted(text: str, measure: Measure) -> tuple[str, int]:
    rates, end = rates_at(text, measure.end)
    counted = _COUNTED.match(text, end) if measure.kind in {"plain", "amount"} and not rates else None
    if counted is None:
        return measure.spoken + rates, end
    more = {"kn": "kinh nghiệm"}.get((counted[2] or "").lower(), counted[2] or "")
    return f"{measure.number} {counted[1]} {more}".strip(), counted.end()


COMPARISON_SIGN_RULES: tuple[Rule, ...] = (
    Rule("comparison", _read_sign),
    rule("comparison", r"(?:>=|≥|<=|≤|<(?!<)|>(?!>))", lambda _: Ask("Dấu so sánh không có số. Xin viết bằng lời.")),
)
COMPARISON_RULES: tuple[Rule, ...] = (Rule("or more", _read_plus),)

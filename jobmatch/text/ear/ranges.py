"""Ranges: 7-9 triệu, 18-35 tuổi, 500-700k/ngày, 5 – 7 người: "từ A đến B", the unit once after B, money with its đồng in both."""

import re
from dataclasses import replace
from decimal import Decimal

from jobmatch.text.ear.measures import Measure, measure_at
from jobmatch.text.ear.rates import rates_at
from jobmatch.text.ear.reading import Ask, Reading, Rule, stands_after

_DASH = re.compile(r"\s?(?:-|–|—|÷|->|→|~)\s?(?=[\d$€¥])")
_WORD_TO = re.compile(r"\s(?:đến|tới)\s(?=[\d$€¥])", re.IGNORECASE)
_FURTHER = re.compile(r"\s?[-–]\s?(?=\d)")
# Words that tell a bare number from money: "lương 7.000.000 - 9.000.000".
MONEY_BEFORE = r"(?:lương|thu nhập|thưởng|phụ cấp|trợ cấp|hỗ trợ|tiền công|tiền|giá|mức|phí)(?:\s[^\W\d_]+){0,3}"
LEAST_BARE_MONEY = 100_000
_ASK_ORDER = Ask("Số đầu không nhỏ hơn số cuối. Xin xem lại khoảng này.")
_ASK_SCALE = Ask("Chưa rõ hai số này cùng đơn vị nào. Xin viết đủ cả hai số.")
_ASK_MANY = Ask("Nhiều số nối nhau. Xin viết rõ.")


def _read(text: str, start: int) -> Reading | None:
    first = measure_at(text, start)
    if first is None:
        return None
    rates, end = rates_at(text, first.end)
    dash = _DASH.match(text, end)
    joined = dash or _WORD_TO.match(text, end)
    last = measure_at(text, joined.end()) if joined else None
    if joined is None or last is None or (dash is None and not _share_money(first, last)):
        return None
    if further := _FURTHER.match(text, last.end):
        third = measure_at(text, further.end())
        return Reading(third.end if third else further.end(), _ASK_MANY)
    first, last = as_money(text, start, first), as_money(text, start, last)
    matched = _same_kind(first, last)
    if isinstance(matched, Ask):
        return Reading(last.end, matched)
    last_rates, end = rates_at(text, last.end)
    own_unit = matched.kind == "money" or matched.unit != last.unit
    begin = (matched.spoken if own_unit else matched.number) + (rates if rates != last_rates else "")
    return Reading(end, f"{_from(text, start, dash is not None)}{begin} đến {last.spoken}{last_rates}")


def _from(text: str, start: int, dashed: bool) -> str:
    return "từ " if dashed and not stands_after(text, start, "từ") else ""


def _share_money(first: Measure, last: Measure) -> bool:
    """ "từ 7 đến 9 triệu" needs its đồng twice; other units are read where they stand."""
    return first.kind == "plain" and last.kind in {"money", "amount"} and last.scale > 1


def as_money(text: str, start: int, measure: Measure) -> Measure:
    """A large bare number behind a word of pay is an amount in đồng."""
    large = measure.kind == "plain" and measure.value >= LEAST_BARE_MONEY
    return replace(measure, kind="money", unit="đồng") if large and stands_after(text, start, MONEY_BEFORE) else measure


def _same_kind(first: Measure, last: Measure) -> Measure | Ask:
    """`first` in the unit of `last`, or what must be asked."""
    if first.kind == "plain" and last.kind in {"money", "amount"}:
        first = _scaled(first, last)
    elif first.kind == "plain":
        first = replace(first, kind=last.kind, unit=last.unit)
    if first.kind != last.kind or (last.kind == "plain" and first.unit != last.unit):
        return _ASK_SCALE
    if first.unit == last.unit and first.value >= last.value:
        return _ASK_ORDER
    if last.kind == "money" and first.value * 20 < last.value:
        return _ASK_SCALE
    return first


def _scaled(first: Measure, last: Measure) -> Measure:
    """The 7 of "7-9 triệu" is seven million; the 7.000.000 of "7.000.000 - 9 triệu" is itself."""
    scaled = replace(first, kind=last.kind, unit=last.unit, value=first.value * last.scale)
    itself = replace(scaled, value=first.value)
    return scaled if scaled.value < last.value or first.value < Decimal(1_000) else itself


RANGE_RULES: tuple[Rule, ...] = (Rule("range", _read),)

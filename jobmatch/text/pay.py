"""Pay as it is typed in a cell: '7tr5', '>=6,5 trieu', '250k/ngày', 'tám triệu rưỡi'."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from jobmatch.text.folding import fold
from jobmatch.text.number_words import digits_for_words


class PayPeriod(StrEnum):
    MONTH = "month"
    DAY = "day"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Pay:
    """An amount or a range in đồng for one period; a single amount is the least the person asks for, unless a ceiling was written."""

    min_vnd: int | None
    max_vnd: int | None
    period: PayPeriod = PayPeriod.MONTH


_UNITS = {"tr": 1_000_000, "cu": 1_000_000, "m": 1_000_000, "k": 1_000, "nghin": 1_000, "ngan": 1_000, "ng": 1_000, "": 1}
_AMOUNT = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)\s*"
    r"(?P<unit>trieu|tr|cu|m(?![a-z])|nghin|ngan|ng(?![a-z])|k(?![a-z]))?"
    r"(?:\s*(?P<rest>\d{1,3})(?![\d.,])\s*(?:nghin|ngan|k\b)?|\s*(?P<half>ruoi))?"
)
_DAY = re.compile(r"(?:/|\bmot |\b1 |\bmoi |\btheo |\btren )\s*ngay\b|\bngay cong\b|/\s*(?:ng|cong)\b|cong nhat")
_HOUR = re.compile(r"(?:/|\bmot |\b1 |\bmoi |\btheo )\s*(?:gio|h|g)\b|\d\s*k?\s*/\s*[hg]\b")
_PER_ONE = re.compile(r"\b(?:1|mot|moi)\s*(?:thang|ngay|gio)\b|\b\d+\s*(?:h|gio)\s*/\s*ngay")
# Below this a monthly amount must be a day's pay or a slip of the hand; which, only the person can say.
_LEAST_A_MONTH = 1_000_000
_NO_PAY = re.compile(r"\d(?:[.,]?\d){12}")  # thirteen digits are no pay, and hundreds of them no number
_CEILING = re.compile(r"<|\b(?:duoi|toi da|khong qua|den|tro xuong)\b")
_FLOOR = re.compile(r">|\b(?:tren|tu|toi thieu|it nhat|tro len|khong duoi)\b|\+\s*$")
_JOINED = re.compile(r"\s*(?:d|dong|vnd|/\s*thang)?\s*(?:-+|–|~|=?>|\bden\b|\btoi\b|\bhoac\b)\s*(?:tu\s*)?")


def _number(written: str) -> float:
    """'8.500.000' and '8,500,000' are whole; '7,5' and '7.5' have a fraction; three digits after one mark are thousands."""
    groups = re.split(r"[.,]", written)
    if len(groups) > 1 and all(len(group) == 3 for group in groups[1:]):
        return float("".join(groups))
    return float(groups[0] + "." + "".join(groups[1:])) if len(groups) > 1 else float(groups[0])


def _value(found: re.Match[str], unit: str) -> float:
    number, size = _number(found["number"]), _UNITS["tr" if unit == "trieu" else unit]
    if size == 1_000_000 and number >= 1_000:  # '8.500 tr' and '8500000 triệu' name the unit twice
        size = 1_000 if number < 1_000_000 else 1
    rest = found["rest"] if found["unit"] else None
    if rest and size > 1:
        number += int(rest) / 10 ** len(rest)
    if found["half"]:
        number += 0.5
    return number * size


def _without_unit(number: float, period: PayPeriod) -> float | None:
    """The đồng meant by a bare number, or None where two readings are possible."""
    if number < 100:
        return number * (1_000_000 if period is PayPeriod.MONTH else 1_000)
    if number < 100_000:
        return None if number < 1_000 and period is PayPeriod.MONTH else number * 1_000
    return number


def _amounts(text: str, period: PayPeriod) -> list[tuple[re.Match[str], float | None]]:
    found = list(_AMOUNT.finditer(text))
    units = [match["unit"] or "" for match in found]
    for place, (here, after) in enumerate(pairwise(found)):
        # '6-7tr': the unit is said once, at the end.
        if (
            not units[place]
            and units[place + 1]
            and _number(here["number"]) < 1_000
            and _JOINED.fullmatch(text[here.end() : after.start()])
        ):
            units[place] = units[place + 1]
    values = [
        _value(match, unit) if unit else _without_unit(_number(match["number"]), period) for match, unit in zip(found, units, strict=True)
    ]
    return list(zip(found, values, strict=True))


def read_pay(text: str) -> Pay | None:
    """The pay a text names, or None where it names none ('thỏa thuận', 'cao') or could mean two things."""
    words = fold(text)
    period = PayPeriod.DAY if _DAY.search(words) else PayPeriod.HOUR if _HOUR.search(words) else PayPeriod.MONTH
    words = digits_for_words(_PER_ONE.sub(" ", words))
    if _NO_PAY.search(words):
        return None
    amounts = [(match, value) for match, value in _amounts(words, period) if value != 0]
    if not amounts or "tuan" in words.split("/")[-1]:
        return None
    if len(amounts) > 1:
        (first, low), (second, high) = amounts[:2]
        if low is not None and high is not None and low < high and _JOINED.fullmatch(words[first.end() : second.start()]):
            return Pay(round(low), round(high), period)
    match, value = amounts[0]
    before, after = words[: match.start()], words[match.end() :]
    if value is None or (period is PayPeriod.MONTH and value < _LEAST_A_MONTH):
        return None
    ceiling = _CEILING.search(before) or "tro xuong" in after
    if ceiling and not _FLOOR.search(before):
        return Pay(None, round(value), period)
    return Pay(round(value), None, period)

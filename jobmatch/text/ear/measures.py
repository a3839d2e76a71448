"""A number with what it counts: money, a size, a share, an age. The parts that ranges and comparisons are built from."""

import re
from dataclasses import dataclass
from decimal import Decimal

from jobmatch.text.ear.numbers import decimal_in_words, number_in_words
from jobmatch.text.ear.numerals import NUMERAL, value_of
from jobmatch.text.ear.units import CURRENCIES, SCALES, UNITS

# "1,5 triệu người" counts people; every other million in an advert is money.
COUNTED = (
    r"người|lao động|công nhân|nhân viên|ứng viên|lượt|dân|hộ|con|cái|chiếc|cây|bộ|sản phẩm|sp|tấn|tạ|ki-?lô|kg|lít|mét|m2|ha|"
    r"khách|đơn|bao|thùng|"
    r"view|lượt xem|việc làm|vị trí|chỗ|suất|quả|viên|tờ|trang|từ|chữ|yên|won|usd|đô|nhân dân tệ|ndt|đài tệ|jpy|krw|euro"
)
_SCALE = "|".join(sorted(map(re.escape, SCALES), key=len, reverse=True))
_CURRENCY = "|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True))
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_END = r"(?![^\W\d_])"

_AMOUNT = re.compile(
    rf"(?P<number>{NUMERAL})\s?(?P<scale>{_SCALE})(?:(?P<tail>\d{{1,3}})(?!\d)|{_END})"
    rf"(?:\s(?P<half>rưỡi){_END}|\s(?P<single>\d)(?![\d.,/:%]|\s?[^\W\d_]{{1,2}}(?!\w))|"
    rf"\s?(?P<rest>\d{{1,3}})\s?(?P<rest_scale>k|nghìn|ngàn|tr|triệu){_END})?"
    rf"(?:\s?(?P<currency>{_CURRENCY}){_END})?",
    re.IGNORECASE,
)
_PRICED = re.compile(rf"(?P<number>{NUMERAL})\s?(?P<currency>{_CURRENCY}){_END}", re.IGNORECASE)
_SIGNED = re.compile(rf"(?P<currency>[$€¥])\s?(?P<number>{NUMERAL})(?!\d)")
_AGE = re.compile(rf"(?P<number>\d{{1,3}})\s?(?:tuổi|tuôi|t){_END}", re.IGNORECASE)
_AGES_AT_WORK = range(14, 81)
_TONNES = re.compile(rf"(?P<number>{NUMERAL})\s?[tT]{_END}")
_LOADED = re.compile(r"(?:xe|tải|trọng|cẩu|nâng|hàng)\s*$", re.IGNORECASE)
_METRES = re.compile(r"(?P<whole>[1-9])\s?m\s?(?P<part>\d{1,2})(?!\w)", re.IGNORECASE)
_SHARE = re.compile(rf"(?P<number>{NUMERAL})\s?%")
_SIZED = re.compile(rf"(?P<number>{NUMERAL})\s?(?P<unit>{_UNIT}){_END}(?!\d)")
_PLAIN = re.compile(rf"(?P<number>{NUMERAL})")


@dataclass(frozen=True, slots=True)
class Measure:
    """`value` of `unit` (spoken), up to `end`. `scale` is the power written with it: 8 triệu has 8_000_000 and 1_000_000.

    `kind` is money, amount, age, share, size or plain; `unit` is empty for amount and plain, whose noun stands in the text.
    """

    kind: str
    value: Decimal
    unit: str
    end: int
    scale: int = 1
    words: str = ""

    @property
    def number(self) -> str:
        return self.words or (number_in_words(int(self.value)) if self.value == int(self.value) else decimal_in_words(self.value))

    @property
    def spoken(self) -> str:
        return f"{self.number} {self.unit}".strip()


def measure_at(text: str, start: int) -> Measure | None:
    """The longest measure that begins here, or None when its number can be read in no way or in two."""
    for read in (_money, _signed_money, _priced, _tonnes, _age, _metres, _share, _sized, _plain):
        measure = read(text, start)
        if measure is not None:
            return measure
    return None


def _money(text: str, start: int) -> Measure | None:
    match = _AMOUNT.match(text, start)
    if match is None:
        return None
    value, scale = value_of(match["number"], comma_groups=True), SCALES[match["scale"].lower()]
    if value is None:
        return None
    total = value * scale + _tail(match, scale)
    if match["rest"] and SCALES[match["rest_scale"].lower()] >= scale:
        return None
    if total < 0 or (match["scale"] in {"k", "K"} and value == 0):
        return None
    if match["currency"] is None and re.match(rf"\s?(?:{COUNTED}){_END}", text[match.end() :], re.IGNORECASE):
        return Measure("amount", total, "", match.end(), scale)
    return Measure("money", total, CURRENCIES[(match["currency"] or "đ").lower()], match.end(), scale)


def _tail(match: re.Match[str], scale: int) -> Decimal:
    """What stands behind the scale: 8tr5 and 8tr500 are both eight and a half million; 8tr50 could be two things."""
    tail = match["tail"] or match["single"]
    if tail:
        return Decimal(scale) * int(tail) / 10 ** len(tail) if len(tail) in {1, 3} else Decimal(-(10**18))
    if match["half"]:
        return Decimal(scale) / 2
    return Decimal(int(match["rest"]) * SCALES[match["rest_scale"].lower()]) if match["rest"] else Decimal(0)


def _priced(text: str, start: int) -> Measure | None:
    return _currency(_PRICED.match(text, start))


def _signed_money(text: str, start: int) -> Measure | None:
    return _currency(_SIGNED.match(text, start))


def _currency(match: re.Match[str] | None) -> Measure | None:
    value = match and value_of(match["number"], comma_groups=True)
    return Measure("money", value, CURRENCIES[match["currency"].lower()], match.end()) if match and value is not None else None


def _age(text: str, start: int) -> Measure | None:
    match = _AGE.match(text, start)
    if match is None:
        return None
    spelled = not match[0].lower().endswith("t")
    known = range(1, 111) if spelled else _AGES_AT_WORK
    return Measure("age", Decimal(match["number"]), "tuổi", match.end()) if int(match["number"]) in known else None


def _tonnes(text: str, start: int) -> Measure | None:
    """The T of a lorry; alone it is short for "tuổi"."""
    match = _TONNES.match(text, start)
    value = match and value_of(match["number"])
    is_load = match is not None and _LOADED.search(text[max(0, start - 20) : start]) is not None
    return Measure("size", value, "tấn", match.end()) if match and value is not None and is_load else None


def _metres(text: str, start: int) -> Measure | None:
    """A person's height or a length: 1m6 is "một mét sáu", 1m60 "một mét sáu mươi", 1m05 "một mét không năm"."""
    match = _METRES.match(text, start)
    if match is None:
        return None
    part = match["part"]
    words = number_in_words(int(part)) if not part.startswith("0") else f"không {number_in_words(int(part))}"
    value = Decimal(f"{match['whole']}.{part}")
    return Measure("size", value, "", match.end(), words=f"{number_in_words(int(match['whole']))} mét {words}")


def _share(text: str, start: int) -> Measure | None:
    match = _SHARE.match(text, start)
    value = match and value_of(match["number"])
    return Measure("share", value, "phần trăm", match.end()) if match and value is not None else None


def _sized(text: str, start: int) -> Measure | None:
    match = _SIZED.match(text, start)
    value = match and value_of(match["number"])
    return Measure("size", value, UNITS[match["unit"]], match.end()) if match and value is not None else None


def _plain(text: str, start: int) -> Measure | None:
    match = _PLAIN.match(text, start)
    if match is None:
        return None
    people = re.match(rf"\s?(?:{COUNTED}){_END}", text[match.end() :], re.IGNORECASE) is not None
    value = value_of(match["number"], comma_groups=people)
    return Measure("plain", value, "", match.end()) if value is not None else None

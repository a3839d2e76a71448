"""A single quantity with its unit and rate: 8tr5/tháng, 60%, 1m6, 50kg, 105; and numbers that nobody should read out."""

import re

from jobmatch.text.ear.measures import measure_at
from jobmatch.text.ear.ranges import as_money
from jobmatch.text.ear.rates import rates_at
from jobmatch.text.ear.reading import Ask, Reading, Rule, stands_after

_LONGEST_BARE = 6
_PRIVATE_BEFORE = r"cccd|cmnd|căn cước|căn cước công dân|chứng minh nhân dân|chứng minh|stk|số tài khoản|tài khoản|mst|mã số thuế|mã số|mã"
# "8 củ khoai" are tubers; every other "củ", "chai" or "lít" behind pay is slang for money.
_SLANG = re.compile(
    r"\d+(?:[.,]\d+)?\s?(?:củ(?!\s(?:khoai|sắn|hành|tỏi|cải|gừng|nghệ|cà rốt|su hào|ấu|năng|sen))|lúa(?!\s)|tỏi|xị|cành|vé|lốp)(?!\w)",
    re.IGNORECASE,
)
_SLANG_FOR_PAY = re.compile(r"\d+(?:[.,]\d+)?\s?(?:chai|lít|lúa|que|quả|lá)(?!\w)", re.IGNORECASE)
_PAY_BEFORE = r"(?:lương|thu nhập|thưởng|lên tới|lên đến|kiếm|nhận)(?:\s\w+){0,2}"
_ASK_SLANG = Ask("Tiếng lóng về tiền. Xin ghi số tiền bằng đồng.")
_ASK_NUMBER = Ask("Chưa rõ con số này nghĩa là gì. Xin viết bằng lời.")
_ASK_PRIVATE = Ask("Dãy số dài như mã hoặc giấy tờ. Không đọc trên đài; xin bỏ hoặc viết bằng lời.")
_TIMES = re.compile(r"\s?[x×*]\s?(?=\d)", re.IGNORECASE)
_OLDEST = 110


def _read_slang(text: str, start: int) -> Reading | None:
    slang = _SLANG.match(text, start)
    if slang is None and stands_after(text, start, _PAY_BEFORE):
        slang = _SLANG_FOR_PAY.match(text, start)
    return Reading(slang.end(), _ASK_SLANG) if slang else None


def _read_impossible_age(text: str, start: int) -> Reading | None:
    match = re.compile(r"(\d+)\s?tuổi(?!\w)", re.IGNORECASE).match(text, start)
    return Reading(match.end(), Ask("Không có tuổi này. Xin xem lại.")) if match and not 1 <= int(match[1]) <= _OLDEST else None


def _read(text: str, start: int) -> Reading | None:
    digits = re.compile(r"\d+").match(text, start)
    long = digits is not None and (len(digits[0]) > _LONGEST_BARE or (len(digits[0]) > 3 and digits[0].startswith("0")))
    measure = measure_at(text, start)
    if measure is None or (long and measure.kind == "plain" and as_money(text, start, measure).kind == "plain"):
        return None
    if (
        digits
        and measure.kind == "plain"
        and len(digits[0]) > 4
        and measure.end == digits.end()
        and stands_after(text, start, _PRIVATE_BEFORE)
    ):
        return Reading(measure.end, _ASK_PRIVATE)
    rates, end = rates_at(text, measure.end)
    if re.match(r"[^\W_]|[/:]\d|[.,]\d", text[end:]):
        return None
    return Reading(end, as_money(text, start, measure).spoken + rates)


def _read_left_over(text: str, start: int) -> Reading | None:
    """Digits that no kind of token knows are asked with all that hangs on them."""
    match = re.compile(r"[$€¥]?\s?\d[\w.,/:%\-–]*[\w%]|[$€¥]?\s?\d").match(text, start)
    if match is None:
        return None
    long = len(re.sub(r"\D", "", match[0])) > _LONGEST_BARE
    return Reading(match.end(), _ASK_PRIVATE if long and match[0].isdigit() else _ASK_NUMBER)


def _read_multiplied(text: str, start: int) -> Reading | None:
    """3x4, 4 x 6 cm: the unit stands once, at the end."""
    factor = measure_at(text, start)
    said: list[str] = []
    while factor is not None and factor.kind in {"plain", "size"}:
        sign = _TIMES.match(text, factor.end)
        said.append(factor.spoken)
        if sign is None:
            return Reading(factor.end, " nhân ".join(said)) if len(said) > 1 else None
        factor = measure_at(text, sign.end())
    return None


AMOUNT_RULES: tuple[Rule, ...] = (
    Rule("slang", _read_slang),
    Rule("impossible age", _read_impossible_age),
    Rule("multiplied", _read_multiplied),
    Rule("amount", _read),
)
LEFT_OVER_RULES: tuple[Rule, ...] = (Rule("left over", _read_left_over),)

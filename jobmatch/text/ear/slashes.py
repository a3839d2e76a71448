"""The slash: a share (1/2 ngày), a house number (số 12/5), a choice between words (nam/nữ), a rate (2 lần/tuần)."""

import re

from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.rates import rates_at
from jobmatch.text.ear.reading import Ask, Reading, Rule, rule, stands_after, stands_before

_SHARED_AFTER = (
    r"ngày|tháng|năm|buổi|giờ|ca|số|lương|tổng|diện tích|thời gian|dân số|nhân viên|công nhân|lao động|quân số|khối lượng|giá|"
    r"mức|suất|người|vụ|đường"
)
_SHARED_BEFORE = r"bằng|khoảng|gần|hơn|chiếm|quá|tỷ lệ|ít nhất|giảm|còn|được|được nghỉ|chỉ"
_ADDRESS_BEFORE = r"bậc|bậc nghề|bậc thợ|số nhà|ngõ|ngách|hẻm|kiệt|nhà số|(?:địa chỉ|đ/c|đc):?\s?(?:số)?|lô"
# A quantity stands before a rate: "2 lần/tuần", "tám giờ/ngày".
_QUANTITY = re.compile(
    r"(?:[\d%]|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|triệu|mấy|vài|tiền|lương|đồng|"
    r"công))\s?(?:[^\W\d_]+ ?){0,3}$",
    re.IGNORECASE,
)
_SAYABLE_LEFT = re.compile(r"[^\W_]\.?[)\]}\"”]?\s?$")
_SLASH = re.compile(r"/\s?")


def _say_share(match: re.Match[str]) -> str | None:
    top, bottom = int(match[1]), int(match[2])
    text, start, end = match.string, match.start(), match.end()
    if not 0 < top < bottom or not (stands_before(text, end, _SHARED_AFTER) and not stands_after(text, start, "ngày")):
        return None
    if (top, bottom) == (1, 2) and stands_before(text, end, "ngày|tháng|năm|giờ|buổi"):
        return "nửa"
    return f"{number_in_words(top)} phần {number_in_words(bottom)}"


def _say_house_number(match: re.Match[str]) -> str | None:
    text, start = match.string, match.start()
    of_street = stands_after(text, start, "số") and stands_before(text, match.end(), "đường|phố|ngõ")
    if not of_street and not stands_after(text, start, _ADDRESS_BEFORE):
        return None
    return " trên ".join(number_in_words(int(part)) for part in re.split(r"\s?/\s?", match[0]))


def _read_slash(text: str, start: int) -> Reading | None:
    rates, end = rates_at(text, start)
    if rates and _QUANTITY.search(text[max(0, start - 40) : start].rpartition("\n")[2]):
        return Reading(end, rates.strip())
    match = _SLASH.match(text, start)
    if not match or not _SAYABLE_LEFT.search(text[max(0, start - 12) : start]) or not re.match(r"[^\W_]", text[match.end() :]):
        return None
    return Reading(match.end(), "hoặc")


SLASH_NUMBER_RULES: tuple[Rule, ...] = (
    rule(
        "item number",
        r"(?m:(?<=^)|(?<=^[-–•+*] ))\d{1,2}\s?/\s?(?=[^\W\d_])",
        lambda m: f"{number_in_words(int(re.sub(r'[^0-9]', '', m[0])))}, ",
    ),
    rule("house number", r"\d{1,4}(?:\s?/\s?\d{1,4})+(?!\d)", _say_house_number),
    rule("share", r"(\d{1,2})\s?/\s?(\d{1,3})(?![\d/]|[.,]\d)", _say_share),
)
SLASH_RULES: tuple[Rule, ...] = (Rule("slash", _read_slash),)
SLASH_WORD_RULES: tuple[Rule, ...] = (
    rule("slash", r"và\s?/\s?hoặc(?!\w)", lambda _: "hoặc"),
    rule("slash", r"(?:đ/c|đ/cp|d/c|k/g|v/v|t/c|k/nghiệm|t/m)(?!\w)", lambda m: _abbreviated(m[0])),
)
_SLASHED = {"v/v": "về việc", "t/m": "thay mặt"}
SLASH_TRIGGERS = frozenset({"và", "đ", "d", "k", "v", "t"})


def _abbreviated(written: str) -> str | Ask:
    if written.lower() in _SLASHED:
        return _SLASHED[written.lower()]
    return Ask("Chữ viết tắt này có nhiều nghĩa. Xin viết đầy đủ.", ("địa chỉ", "đồng chí") if written.lower() in {"đ/c", "d/c"} else ())

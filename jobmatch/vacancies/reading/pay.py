"""The pay that a posting offers: '7-9 triệu', '8tr5', '350k/ngày', 'lương sản phẩm', 'thỏa thuận'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jobmatch.text.pay import PayPeriod, read_pay
from jobmatch.vacancies.seen_text import SeenText, see, sees
from jobmatch.vacancies.vacancy import WagePeriod

_NUMBER_WORDS = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|trăm|linh|rưỡi|triệu|nghìn|ngàn)"
_AMOUNT = (
    r"(?:\d+(?:[.,]\d+)*\s*(?:triệu|tr|nghìn|ngàn|củ|k|m(?!\w))?(?:\s*\d{1,3}(?![\d/:%hg]|[.,]\d|\s*(?:tháng|ngày|giờ|người"
    r"|ca)))?(?: rưỡi)?"
    rf"|{_NUMBER_WORDS}(?: {_NUMBER_WORDS})+)"
)
_CURRENCY = r"(?:đồng|vnđ|vnd|đ)"
_FOREIGN = r"(?:usd|đô la|đô|yên|yen|jpy|won|krw|nhân dân tệ|ndt|đài tệ|twd|euro|eur|tệ|man|đài|ringgit)"
_PER = (
    r"(?:tháng|ngày|giờ|công|tiếng|buổi|ca|th|h|sản phẩm|sp|kg|tấn|tạ|chuyến|cái|chiếc|mét|m2|đôi|bộ|con|áo|đơn|khối|cây|bao|lượt|tuần|năm)"
)
_RATE = rf"(?:\s*(?:/|một |1 |mỗi |trên )\s*(?:1 |một |người/)?{_PER})"
_SPAN = (
    rf"{_AMOUNT}\s*{_CURRENCY}?{_RATE}?(?:\s*(?:-+>?|–|—|~|→|đến"
    rf"|tới)\s*{_AMOUNT}\s*{_CURRENCY}?)?{_RATE}?(?:\s*{_FOREIGN}(?!\w){_RATE}?)?(?:\s*(?:trở lên|trở xuống|\+))?"
)
_FILLER = (
    r"(?:[\s:=,>≥(–-]|từ|khoảng|là|chỉ từ|chỉ|trung bình|tb|bình quân|ban đầu|đạt|tối thiểu|ít nhất|lên tới|lên đến|tới|đến|up to|upto"
    r"|dưới|trên|hơn|tối đa|không dưới|cố định|ổn định|hằng tháng|hàng tháng|tháng|mức|dao động|hấp dẫn|cạnh tranh|thực lĩnh|thực nhận"
    r"|thoả thuận|theo năng lực|trong khoảng|tổng|net|gross|trả|được|cho|người mới|công nhân mới|của|cả|bao gồm|kể từ|cơ bản|cứng|chính"
    r"|thử việc|học việc|khởi điểm|\d+ tháng đầu|và|theo ngày|theo giờ|theo tháng|ngày(?= \d{3})|giờ(?= \d{2})|công"
    r"|(?:theo |tính theo )?(?:sản phẩm|khoán|sp))"
)
_CUE = (
    r"(?:mức lương|tiền lương|lương|mức thu nhập|thu nhập|tiền công|công nhật|thù lao|salary|income|trả công|lcb"
    r"|(?:theo|ăn|khoán) sản phẩm)"
)
_CUED = sees(rf"(?P<cue>{_CUE}(?:\s*;)?(?:\s*{_FILLER})*?)\s*(?P<pay>{_SPAN})")
# Other words may stand between ('lương theo thoả thuận từ 7 đến 10 triệu'), as long as they speak of no other money.
_CUED_FROM_AFAR = sees(rf"(?P<cue>{_CUE}[^.;\n\d+]{{0,45}}?)(?<![\d.,])(?P<pay>{_SPAN})")
_OTHER_MONEY = sees(
    r"thưởng|phụ cấp|trợ cấp|hỗ trợ|hoa hồng|bảo hiểm|bhxh|doanh số|doanh thu|tăng|thêm|cộng|ứng|phạt|trừ|cọc|quà|kpi|vốn|chi phí|năm|quý"
)
_LEAST_FROM_AFAR = 3_000_000  # what is less beside distant words for pay is a part of it
_BARE = sees(rf"(?P<pay>{_SPAN})")
# 'Lương tháng 13' is a bonus, 'tăng lương 500k' a rise, 'ứng lương 3 triệu' an advance.
_NOT_PAY = sees(
    r"(?:tháng lương|lương tháng) (?:thứ )?1[34]|(?:tăng|nâng|ứng|xét|thưởng|hỗ trợ|phụ cấp|trợ cấp|đóng bảo hiểm|mức đóng|trừ|phạt|giữ"
    r"|giam|tạm ứng) (?:vào )?(?:mức )?lương|(?:đóng|bảo hiểm|bhxh|trích|nộp)[^.;,\n]{0,30}(?:trên|theo|với|bằng|nền)(?: \w+){0,2}"
    r" (?:lương|thu nhập)"
)
_PAY_DAY = sees(r"(?:lương|trả lương|nhận lương|phát lương)(?: \w+){0,2} (?:vào |ngày |mùng |mồng )+\d{1,2}")
_BASE = sees(r"lcb|cơ bản|cứng|thử việc|học việc|tối thiểu vùng|chính|khởi điểm|đóng bảo hiểm")
_UNIT = re.compile(r"tri|tr|k\b|ngh|ng[aà]n|đ|d\b|\d[.,]\d{3}|\d{7}|củ|/")
_FOREIGN_AMOUNT = sees(
    rf"\$\s*\d[\d.,]*|\d[\d.,]*(?:\s*(?:-|–|đến)\s*\d[\d.,]*)?\s*(?:triệu |nghìn |ngàn )?(?:{_FOREIGN}(?!\w)|\$)|[$€¥]", whole_words=False
)
_PIECE_RATE = sees(
    r"/\s*(?:1 )?(?:sản phẩm|sp|kg|tấn|tạ|chuyến|cái|chiếc|mét|m2|đôi|bộ|con|áo|đơn|khối|cây|bao|lượt)(?!\w)|(?:một|1) (?:sản phẩm|sp"
    r"|kg|tấn|chuyến|cái|áo|đơn)(?!\w)",
    whole_words=False,
)
_BY_PIECE = sees(r"(?:lương|ăn|tính|trả|hưởng|thu nhập|công)(?: \w+){0,3}? (?:sản phẩm|khoán|sp)|(?:ăn|lương) khoán")
_OPEN = r"(?:thoả thuận|thương lượng|trao đổi|cạnh tranh|(?:theo|tuỳ|tuỳ theo|tuỳ vào) năng lực|deal|negotiable)"
_NEGOTIABLE = sees(_OPEN)
# In a whole text the words must be about pay: 'trao đổi khi phỏng vấn' alone may mean the work.
_NEGOTIABLE_PAY = sees(rf"{_CUE}[^.;\n]{{0,40}}{_OPEN}|{_OPEN}(?: về)? (?:mức )?(?:lương|thu nhập)")
_DAY = sees(r"/\s*(?:ca|buổi|công)|(?:một|1|mỗi) (?:ca|buổi|công)|công nhật", whole_words=False)
_HOUR = sees(r"/\s*tiếng|(?:một|1|mỗi) tiếng", whole_words=False)
# The length of a working day is no rate of pay.
_HOURS_A_DAY = sees(r"\d{1,2}\s*(?:tiếng|giờ|h)\s*(?:/|một |mỗi |1 )\s*(?:ngày|ca|buổi)")
_PAID_BY = re.compile(r"(?:lương|luong|công|cong|thu nhập|thu nhap)(?: theo)? (ngày|ngay|giờ|gio) \d")
_SHORT_PERIOD = sees(r"/\s*(?:1 )?(?:giờ|h|ngày)|(?:một|1|mỗi) (?:giờ|ngày)", whole_words=False)
_A_YEAR = sees(r"/\s*(?:1 )?năm|(?:một|1|mỗi) năm", whole_words=False)
_UP_TO = sees(r"lên tới|lên đến|tới|up to|upto")
# '8 000 000': the blanks stand for the dots. One group of thousands alone may be the end of a telephone number.
_BLANK_GROUPS = re.compile(
    r"(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){2}(?![.,]?\d|[ \u00a0\u202f]\d)|(?<![\d.,])[1-9]\d{1,2}[ \u00a0\u202f]000(?![.,]?\d)"
)
# '500 đồng/sản phẩm' is five hundred, where '350/ngày' is thousands.
_SMALL_COINS = sees(r"(?<![\d.,])(?:(?P<low>\d{2,3})(?P<join>\s*(?:-|–|đến)\s*)(?P<high>\d{2,3})|(?P<one>\d{2,3}))\s*(?:đồng|đ|vnđ|vnd)")
# '25.000đ/giờ' is twenty-five thousand, not a thousand times as much.
_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,2})[.,](\d{3})(?![\d.,])(?:\s*(?:đồng|vnđ|vnd|đ|d))?")
_PERIODS = {PayPeriod.MONTH: WagePeriod.MONTH, PayPeriod.DAY: WagePeriod.DAY, PayPeriod.HOUR: WagePeriod.HOUR}
# What nobody pays is a slip of the hand or no pay at all.
_LIKELY = {
    WagePeriod.MONTH: range(1_000_000, 200_000_001),
    WagePeriod.DAY: range(50_000, 5_000_001),
    WagePeriod.HOUR: range(8_000, 1_000_001),
    WagePeriod.PIECE: range(1, 50_000_001),
}


@dataclass(frozen=True, slots=True)
class PostedPay:
    """`min_vnd` and `max_vnd` per `period`, as written; both None where pay is negotiable, by the piece, or in foreign money.

    `start` is the place of `words` in the text that was read; `is_base` when the words speak of basic, trial or trainee pay alone.
    """

    min_vnd: int | None
    max_vnd: int | None
    period: WagePeriod
    words: str
    start: int = 0
    is_base: bool = False

    @property
    def has_amount(self) -> bool:
        return self.min_vnd is not None or self.max_vnd is not None


def pay_of_field(text: str) -> PostedPay | None:
    """What a cell for pay says; None for an empty one and for words that say nothing of pay."""
    seen = _dotted(see(text))
    if not seen.seen.strip():
        return None
    cued = sorted((pay for pay in _offered(seen) if pay.has_amount), key=lambda pay: pay.is_base)
    whole = cued[0] if cued else _read(seen, (0, len(seen.seen)), is_base=False)
    return whole or _without_amount(seen, _NEGOTIABLE)


def posted_pays(text: SeenText) -> list[PostedPay]:
    """Every pay a text names behind a word for pay, in its order."""
    return list(_offered(_dotted(text)))


def posted_pay(text: SeenText) -> PostedPay | None:
    """The pay that a whole posting offers: what is earned in all before the basic pay, an amount before words."""
    text = _dotted(text)
    offered = list(_offered(text))
    if not any(pay.has_amount for pay in offered):
        offered += _from_afar(text)
    best = min(offered, key=lambda pay: (not pay.has_amount, pay.is_base), default=None)
    title = _in_title(text)
    if best is not None and title is not None:
        best = completed(best, title)
    return best or title or _without_amount(text, _NEGOTIABLE_PAY)


def completed(told: PostedPay, elsewhere: PostedPay) -> PostedPay:
    """'Tới 12 triệu' beside '8-12 triệu': the range says both ends of the same pay. Ends that disagree leave what was told first."""
    fills = told.period is elsewhere.period and None not in (elsewhere.min_vnd, elsewhere.max_vnd)
    agrees = (told.min_vnd, told.max_vnd) in ((None, elsewhere.max_vnd), (elsewhere.min_vnd, None))
    return elsewhere if fills and agrees else told


def _dotted(text: SeenText) -> SeenText:
    seen = _BLANK_GROUPS.sub(lambda found: re.sub(r"\D", ".", found.group()), text.seen)
    return replace(text, seen=seen)


def _offered(text: SeenText) -> Iterator[PostedPay]:
    for found in _CUED.finditer(text.seen):
        around = _clause_before(text, found.start()) + found.group()
        if _NOT_PAY.search(around) or _PAY_DAY.search(found.group()):
            continue
        if not _UNIT.search(found["pay"]) and not _FOREIGN_AMOUNT.search(found["pay"]):
            continue
        pay = _read(text, found.span(), is_base=_BASE.search(found["cue"]) is not None)
        if pay is not None:
            yield pay


def _from_afar(text: SeenText) -> Iterator[PostedPay]:
    for found in _CUED_FROM_AFAR.finditer(text.seen):
        around = _clause_before(text, found.start()) + found.group()
        if _NOT_PAY.search(around) or _PAY_DAY.search(found.group()) or _OTHER_MONEY.search(found["cue"]):
            continue
        pay = _read(text, found.span("pay"), is_base=_BASE.search(found["cue"]) is not None)
        if pay is None or not _UNIT.search(found["pay"]):
            continue
        if pay.has_amount and (pay.period is not WagePeriod.MONTH or (pay.min_vnd or pay.max_vnd or 0) >= _LEAST_FROM_AFAR):
            yield replace(pay, words=text.words(*found.span()).strip(" :-–,("), start=text.typed_at(found.start()))


def _clause_before(text: SeenText, place: int) -> str:
    return re.split(r"[.;\n]", text.seen[max(0, place - 50) : place])[-1]


def _in_title(text: SeenText) -> PostedPay | None:
    """An amount of millions in the first line needs no word for pay: 'CÔNG NHÂN MAY 8-10 TRIỆU'."""
    title = see(text.seen.partition("\n")[0])
    for found in _BARE.finditer(title.seen):
        pay = _read(title, found.span(), is_base=False) if re.search(r"tri|\dtr|\d tr\b", found["pay"]) else None
        if pay is not None and pay.has_amount:
            return pay
    return None


def _read(text: SeenText, span: tuple[int, int], *, is_base: bool) -> PostedPay | None:
    said = text.seen[slice(*span)]
    words = text.words(*span).strip(" :-–,(")
    said = _HOURS_A_DAY.sub(" ", said)
    home = _FOREIGN_AMOUNT.sub(" ", said)
    if home != said and not re.search(r"tri|tr\b|vnđ|vnd|đồng", home):
        return PostedPay(None, None, WagePeriod.MONTH, words, text.typed_at(span[0]), is_base)
    piece = _PIECE_RATE.search(home)
    plain = _HOUR.sub("/giờ", _DAY.sub("/ngày", home.replace("->", "-")))
    if by := _PAID_BY.search(plain):
        plain += f"/{by[1]}"
    if piece:
        plain = _SMALL_COINS.sub(_in_thousands, plain)
    if piece or _SHORT_PERIOD.search(plain):
        plain = _THOUSANDS.sub(lambda found: f"{int(found[1] + found[2]) / 1000:g}k", plain)
    months = 12 if _A_YEAR.search(plain) else 1
    plain = _UP_TO.sub("đến", _PIECE_RATE.sub(" một ngày ", _A_YEAR.sub(" ", plain)))
    read = read_pay(plain)
    if read is None:
        return None
    period = WagePeriod.PIECE if piece else _PERIODS[read.period]
    low, high = (amount and round(amount / months) for amount in (read.min_vnd, read.max_vnd))
    if any(amount is not None and amount not in _LIKELY[period] for amount in (low, high)):
        return None
    return PostedPay(low, high, period, words, text.typed_at(span[0]), is_base)


def _in_thousands(found: re.Match[str]) -> str:
    if found["one"]:
        return f"{int(found['one']) / 1000:g}k"
    return f"{int(found['low']) / 1000:g}k{found['join']}{int(found['high']) / 1000:g}k"


def _without_amount(text: SeenText, negotiable: re.Pattern[str]) -> PostedPay | None:
    for pattern, period in ((_BY_PIECE, WagePeriod.PIECE), (negotiable, WagePeriod.NEGOTIABLE)):
        if found := pattern.search(text.seen):
            return PostedPay(None, None, period, text.words(*found.span()), text.typed_at(found.start()))
    return None

"""Times of day: 7h30, 17h, 8:00, 7g, 7h30-11h30; and hours that are a duration: 8h/ngày."""

import re
from dataclasses import dataclass

from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.rates import rates_at
from jobmatch.text.ear.reading import Ask, Reading, Rule, rule, stands_after, stands_before

_TO = re.compile(r"\s?(?:-|–|—|->|→|~|÷)\s?|\s(?:đến|tới)\s", re.IGNORECASE)
# Behind a blank two digits may count something else: "8h 30 người".
_TIME = re.compile(
    r"(?P<hour>\d{1,3})\s?(?:(?:(?P<mark>h|g)|giờ(?=\s?\d))"
    r"(?:(?P<minute>\d{2}(?!\d|[.,]\d|\s?%)|\s\d{2}(?!\d|[.,]\d|\s?%|\s?(?:người|ngày|triệu|tr\b|k\b)))(?:\s?(?:phút|ph|p|'|′)(?!\w))?)?"
    r"|:(?P<clock>\d{2})(?:\s?(?:h|phút|am|pm)(?!\w)|:00)?)(?![^\W\d_]|\d)",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(rf"(?P<hour>\d{{1,2}})(?:{_TO.pattern})(?=\d{{1,2}}\s?(?:h|g|:\d\d)(?!\w*[^\W\d_]{{2}}))", re.IGNORECASE)
# "8h/ngày" and "trong 48h" are a duration: any number of hours.
_DURATION_BEFORE = r"trong|sau|trước|vòng|đủ|tối đa|tối thiểu|ít nhất|khoảng|kéo dài|tổng|quá|hơn|dưới|trên"
_GRAMS_AFTER = r"gạo|thịt|cá|tôm|đường|muối|chè|bột|rau|bánh|vàng|sữa|hạt|phân|thuốc|cơm|mật"
_TIME_BEFORE = (
    r"lúc|từ|đến|tới|vào|sáng|trưa|chiều|tối|ca|ca sáng|ca chiều|ca đêm|giờ|làm|khoảng|trước|sau|hồi|bắt đầu|kết thúc|mở cửa|đúng|-|–"
)
_TIME_AFTER = r"sáng|trưa|chiều|tối|đêm|ngày|hàng ngày|mỗi ngày|thứ|hôm|mai|nay|đến|tới|bắt đầu|kết thúc|-|–|,"
_NO_HOUR = Ask("Không có giờ này trong ngày. Xin xem lại giờ.")
_NOON_HOURS = 24


@dataclass(frozen=True, slots=True)
class _Time:
    hour: int
    minute: int | None
    end: int
    by_gram: bool

    @property
    def exists(self) -> bool:
        return self.hour <= _NOON_HOURS and (self.minute or 0) < 60 and not (self.hour == _NOON_HOURS and self.minute)

    @property
    def words(self) -> str:
        return time_in_words(self.hour, self.minute or 0)


def time_in_words(hour: int, minute: int = 0) -> str:
    """ "bảy giờ ba mươi phút"; the full hour has no minutes."""
    return f"{number_in_words(hour)} giờ" + (f" {number_in_words(minute)} phút" if minute else "")


def _time_at(text: str, start: int) -> _Time | None:
    match = _TIME.match(text, start)
    if match is None:
        return None
    minute = match["minute"] or match["clock"]
    return _Time(int(match["hour"]), int(minute) if minute else None, match.end(), (match["mark"] or "").lower() == "g" and not minute)


def _read_range(text: str, start: int) -> Reading | None:
    """7h-11h30, 7-17h: the unit once when it is written once."""
    first = _time_at(text, start)
    bare = None if first else _BARE_HOUR.match(text, start)
    joined = _TO.match(text, first.end) if first else bare
    last = _time_at(text, joined.end()) if joined else None
    if last is None or (first and first.by_gram and last.by_gram and max(first.hour, last.hour) > _NOON_HOURS):
        return None
    if not last.exists or (first and not first.exists) or (bare and int(bare["hour"]) > _NOON_HOURS):
        return Reading(last.end, _NO_HOUR)
    if further := re.match(r"\s?[-–]\s?\d{1,2}\s?[hg:]", text[last.end :]):
        return Reading(last.end + further.end(), Ask("Nhiều mốc giờ nối nhau. Xin viết rõ từng ca: từ mấy giờ đến mấy giờ."))
    prefix = "" if stands_after(text, start, "từ") else "từ "
    begin = first.words if first else number_in_words(int(bare["hour"])) if bare else ""
    rates, end = rates_at(text, last.end)
    return Reading(end, f"{prefix}{begin} đến {last.words}{rates}")


def _read(text: str, start: int) -> Reading | None:
    time = _time_at(text, start)
    if time is None or (time.by_gram and not _is_time(text, start, time)):
        return None
    rates, end = rates_at(text, time.end)
    half = re.match(r"\s?rưỡi(?!\w)", text[time.end :]) if time.minute is None else None
    if half:
        return Reading(time.end + half.end(), f"{number_in_words(time.hour)} giờ rưỡi")
    lasts = time.minute is None and (rates or stands_after(text, start, _DURATION_BEFORE))
    return Reading(end, time.words + rates if time.exists or lasts else _NO_HOUR)


def _is_time(text: str, start: int, time: _Time) -> bool:
    """7g is seven o'clock where people meet, and seven grams of tea where they cook."""
    if time.hour > _NOON_HOURS or stands_before(text, time.end, _GRAMS_AFTER):
        return False
    alone = not text[:start].strip() and not text[time.end :].strip()
    return alone or stands_after(text, start, _TIME_BEFORE) or stands_before(text, time.end, _TIME_AFTER)


def _say_round_the_clock(match: re.Match[str]) -> str:
    return "hai mươi tư trên hai mươi tư" + (" giờ" if match["hours"] else "")


TIME_RULES: tuple[Rule, ...] = (
    rule("round the clock", r"24\s?/\s?24\s?(?P<hours>h|giờ)?(?![\w/])", _say_round_the_clock),
    rule(
        "round the clock",
        r"24h?\s?/\s?7(?![\w/])",
        lambda m: (
            "hai mươi tư giờ một ngày, bảy ngày một tuần"
            if stands_after(m.string, m.start(), r"làm việc|hỗ trợ|trực|hoạt động|phục vụ|tư vấn|mở cửa|hotline|bảo vệ|phát|liên tục")
            else None
        ),
    ),
    Rule("time range", _read_range),
    Rule("time", _read),
    rule("minutes", r"(\d{1,3})\s?(?:'|′|ph|p)(?![\w'])", lambda m: f"{number_in_words(int(m[1]))} phút"),
)

"""Years of school out of twelve or ten: 12/12 is "lớp mười hai", unless a day of December is meant."""

import re

from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.reading import Ask, Rule, rule, stands_after, stands_before

_SCHOOL_BEFORE = (
    r"lớp|văn hóa|văn hoá|trình độ|học vấn|học hết|hết|tốt nghiệp|tn|học|học lực|bằng|cấp|từ|tối thiểu|ít nhất|phổ thông|thpt|"
    r"thcs|trên|dưới|xong|qua|trình độ văn hóa|tđvh"
)
_SCHOOL_AFTER = r"trở lên|phổ thông|bổ túc|hệ|hoặc tương đương|tương đương|là được"
_DATE_BEFORE = (
    r"ngày|hạn|hạn chót|hạn cuối|trước|sau|sáng|chiều|tối|đến hết|đến|vào|từ ngày|hôm|lễ|nộp|phỏng vấn|khai trương|thứ \w+|"
    r"\bt[2-7]|noel|dịp"
)
_ASK = Ask("Là học hết lớp mấy, hay là ngày, tháng?")


def _say(match: re.Match[str]) -> str | Ask | None:
    text, start, end, years = match.string, match.start(), match.end(), int(match["years"])
    if not 1 <= years <= int(match["of"]):
        return None
    old_system = " hệ mười năm" if match["of"] == "10" else ""
    alone = not text[:start].strip(" \t(:-") and not text[end:].strip(" \t).")
    hears_school = stands_after(text, start, rf"(?:{_SCHOOL_BEFORE})(?: hết| là| lớp| đạt| từ)?") or stands_before(text, end, _SCHOOL_AFTER)
    if stands_after(text, start, _DATE_BEFORE) and not stands_after(text, start, rf"(?:{_SCHOOL_BEFORE}) đến"):
        return None
    if hears_school or (match["of"] == "12" and (years == 12 or alone)):
        said = "" if stands_after(text, start, "lớp") else "lớp "
        return f"{said}{number_in_words(years)}{old_system}"
    if match["of"] == "12" and years >= 5:
        return Ask(_ASK.message, (f"lớp {number_in_words(years)}", f"ngày {number_in_words(years)} tháng mười hai"))
    return None


SCHOOLING_RULES: tuple[Rule, ...] = (rule("schooling", r"(?P<years>\d{1,2})\s?/\s?(?P<of>12|10)(?![\d/]|[.,]\d)", _say),)

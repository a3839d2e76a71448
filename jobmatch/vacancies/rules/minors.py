"""Children, and minors in trades that are closed to them."""

import re
from collections.abc import Iterator

from jobmatch.text.folding import fold
from jobmatch.text.number_words import number_of_words
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.seen_text import SeenText, sees

_CLOSED_WORDS = sees(
    r"mỏ|hầm lò|thợ lò|than|khai thác đá|công trường|xây dựng|phụ hồ|thợ xây|giàn giáo|phá dỡ|đi biển|tàu cá|đánh bắt|thuyền viên|lặn"
    r"|karaoke|quán bar|bar|vũ trường|massage|mát xa|quán bia|khách sạn|nhà nghỉ|lễ tân|lò mổ|giết mổ|thợ hàn|hàn điện|hàn xì|hoá chất"
    r"|thuốc nổ|ca đêm|làm đêm|bốc vác|bốc xếp|mang vác nặng|vác nặng|lái xe|lái máy|máy xúc|cẩu|xe nâng|lò gạch|lò nung|lò hơi"
    r"|sửa chữa máy|bảo trì máy|đốn gỗ|khai thác gỗ|cưa gỗ|casino|quán nhậu|bia hơi|vận hành máy dập|máy dập"
)
_NUMBER = r"(?:1[0-7]|mười (?:bốn|lăm|sáu|bảy|ba|hai|một)|[89])"
_AGES = sees(
    rf"(?:từ|đủ|trên|nhận|tuyển|cả|tuổi|lao động|người|học sinh|em|bạn|khoảng|tầm|nam|nữ)(?:[\s:]+(?:đủ|từ|cả|người|lao động|em|các|khoảng"
    rf"|độ|bạn|trên|học sinh|nam|nữ|tuổi))*[\s:]*(?P<low>{_NUMBER})(?:\s*(?:,|hoặc)\s*\d{{2}})?(?:\s*(?:tuổi|t)?\s*(?:-|–|đến"
    rf"|tới)\s*\d{{2}})?\s*(?:tuổi|t)(?! (?:nghề|thọ))|(?P<plain>{_NUMBER})(?:\s*(?:-|–|đến)\s*\d{{2}})? tuổi (?:trở lên|cũng|vẫn|là"
    rf"|đi làm|làm)|tuổi[\s:]+(?:từ )?(?P<bare>{_NUMBER})\s*(?:-|–|đến|tới)\s*\d{{2}}"
)
_UNDER_AGE = sees(
    r"(?:dưới 18 tuổi|chưa đủ 18(?: tuổi)?|chưa đủ tuổi|vị thành niên|chưa thành niên|chưa có (?:cccd|căn cước))(?: \w+){0,3}? (?:cũng|vẫn"
    r"|được|đều)(?: \w+)?|(?:nhận|tuyển|lấy)(?: (?:cả|lao động|người|các|em|học sinh|bạn))* (?:dưới 18 tuổi|chưa đủ 18(?: tuổi)?"
    r"|vị thành niên|chưa đủ tuổi|chưa thành niên)"
)
_CHILDREN = sees(
    r"(?:nhận|tuyển|thuê|lấy|dùng|cần)(?: (?:cả|lao động|các))* (?:trẻ em|lao động trẻ em|trẻ nhỏ)(?=[^.;\n]{0,15}(?:làm|phụ|bán|đi|$|\n"
    r"|[.,;]))"
)
# Pupils, guests and the children of staff; and the ban itself.
_INNOCENT = sees(
    r"{not} (?:được )?(?:{take})[^.;\n]{0,40}(?:tuổi|vị thành niên|trẻ em|thành niên)|(?:trông|giữ|dạy|chăm sóc|chăm|đón|nuôi dạy|cho|của"
    r"|con|cháu|trẻ|bé|lớp|quà|khách|phụ huynh|học viên|gia sư|tiếng anh|kèm|giáo viên)(?!\w)[^.;,\n]{0,30}(?:\d+|mười \w+)(?:\s*(?:-|–"
    r"|đến)\s*\d+)? tuổi|(?:con|cháu)(?: \w+){0,3} dưới \d+ tuổi"
)
_CHILD_ADVICE = (
    "Không được tuyển người chưa đủ 15 tuổi, trừ việc nhẹ trong danh mục (Bộ luật Lao động 2019, điều 3, điều 145). "
    "Viết: “Tuyển người từ đủ 18 tuổi”, hoặc “từ đủ 15 tuổi” nếu là việc nhẹ, ban ngày."
)
_CLOSED_ADVICE = "Việc này cấm dùng người chưa đủ 18 tuổi (Bộ luật Lao động 2019, điều 146, điều 147). Viết: “Tuyển người từ đủ 18 tuổi”."


def in_text(text: SeenText, *, is_closed: bool = False) -> list[Finding]:
    """Ages under fifteen; ages under eighteen where the words, or `is_closed`, say that the trade is closed to them."""
    found = sorted(set(_young(text)))
    if not found:
        return []
    closed = is_closed or _CLOSED_WORDS.search(text.seen) is not None
    findings = []
    for start, end, age in found:
        if age < 15 or closed:
            advice = _CHILD_ADVICE if age < 15 else _CLOSED_ADVICE
            findings.append(Finding(Rule.MINOR, text.words(start, end).strip(), advice, text.typed_at(start)))
    return findings


def _young(text: SeenText) -> Iterator[tuple[int, int, int]]:
    innocent = [found.span() for found in _INNOCENT.finditer(text.seen)]
    for pattern in (_AGES, _UNDER_AGE, _CHILDREN):
        for found in pattern.finditer(text.seen):
            if not any(start < found.end() and found.start() < end for start, end in innocent):
                yield (*found.span(), _age(found, is_child=pattern is _CHILDREN))


def _age(found: re.Match[str], *, is_child: bool) -> int:
    groups = found.groupdict()
    written = groups.get("low") or groups.get("plain") or groups.get("bare")
    if not written:
        return 10 if is_child else 16
    return int(written) if written.isdigit() else number_of_words(fold(written)) or 0

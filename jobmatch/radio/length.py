"""How long a sentence is for the ear: names of bodies and places, spoken dates and phone numbers do not count."""

import re

from jobmatch.text.ear.numbers import DIGITS
from jobmatch.text.ear.syllables import syllables

MOST_COUNTED = 25
MOST_IN_ALL = 40
_NUMBER_WORD = r"(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|nghìn|linh|không|mùng)"
_DATE = re.compile(rf"ngày(?: {_NUMBER_WORD})+ tháng(?: (?!năm ){_NUMBER_WORD})+(?: năm(?: {_NUMBER_WORD})+)?")
PHONE = re.compile(rf"(?:mã vùng )?(?:(?:{'|'.join(DIGITS)}),? ?){{8,}}", re.IGNORECASE)
_LEGAL = (
    r"trách nhiệm hữu hạn|cổ phần|một thành viên|tư nhân|thương mại|dịch vụ|sản xuất|xuất nhập khẩu|đầu tư|xây dựng|và|nhân "
    r"dân|truyền thanh|việc làm|"
    r"dịch vụ việc làm|kinh doanh|công nghiệp|kinh tế|văn hóa|hữu hạn|vận tải|du lịch"
)
_BODY = (
    r"(?:[Cc]ông ty|[Hh]ợp tác xã|[Dd]oanh nghiệp|[Tt]rung tâm|[UuỦủ]y ban|[Đđ]ài|[Nn]hà văn hóa|[Kk]hu|[Cc]ụm|[Xx]ã|"
    r"[Pp]hường|[Tt]hị trấn|[Tt]ỉnh|[Tt]hành phố|[Tt]hôn|"
    r"[Nn]hà máy|[Tt]ập đoàn|[Tt]rường|[Hh]ội trường|[Cc]hi nhánh|[Nn]gân hàng|[Đđ]ảo)"
)
_CAPITAL = r"[A-ZÀ-ỴĐƠƯĂ][\w\-]*"
_NAME = re.compile(rf"{_BODY}(?: (?:{_LEGAL}|{_CAPITAL}))*(?: {_CAPITAL})(?:,? {_CAPITAL})*")


def counted_syllables(sentence: str) -> int:
    """The syllables that make a sentence hard to follow."""
    for part in (PHONE, _DATE, _NAME):
        sentence = part.sub(" ", sentence)
    return syllables(sentence)

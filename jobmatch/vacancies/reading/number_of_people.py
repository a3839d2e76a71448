"""How many people are wanted."""

import re

from jobmatch.text.folding import fold
from jobmatch.vacancies.seen_text import SeenText, sees

_MOST = 20_000
_PEOPLE = (
    r"(?:người|lao động|công nhân|nhân viên|cn|nv|cnsx|lđ|ldpt|lđpt|thợ|bạn|ứng viên|chỉ tiêu|vị trí|lái xe|tài xế|kỹ sư|bảo vệ|kế toán"
    r"|nam|nữ|phụ|suất|thực tập sinh|tts|giáo viên|đầu bếp)"
)
_LABELLED = sees(
    r"(?:số lượng(?: cần)?(?: tuyển)?|sl|số người|chỉ tiêu|cần tuyển|số lượng người)[\s:=–-]*(?:cần |tuyển |là |khoảng "
    r"|từ )*(?P<number>\d{1,5}(?:[.,]\d{3})?)(?!\s*(?:triệu|tr|k|đ|kg|/|tuổi|h\b|giờ|năm))"
)
_CALLED = sees(
    r"(?:tuyển|cần|tuyển dụng|nhận)(?: (?:gấp|dụng|ngay|thêm|khoảng|tuyển|số lượng|lớn|từ|mới"
    r"|bổ sung))*[\s:]+(?P<number>\d{1,5}(?:[.,]\d{3})?)(?! ?(?:triệu|tr|k|đ|kg|năm|tuổi|tháng|ngày|giờ|h|ca|%|m|/)(?!\w))(?=\s+[^\W\d_])"
)
_COUNTED = sees(rf"(?P<number>\d{{1,5}}) {_PEOPLE}(?!/)")
_WHOLE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")


def quantity_of_cell(text: str) -> int | None:
    """'20', '05', '20 người', '10-15' (the least that is meant for sure), '20.0' as spreadsheets write; None for 'không giới hạn'."""
    bare = re.sub(r"^(\d+)[.,]0+$", r"\1", text.strip())
    found = _WHOLE.search(bare)
    return _likely(found.group()) if found and not re.search(r"trieu|\bk\b|vnd", fold(bare)) else None


def read_quantity(text: SeenText) -> tuple[int, str] | None:
    """The number of people that a whole posting asks for, and its words."""
    title_end = text.seen.find("\n")
    for pattern, end in (
        (_LABELLED, len(text.seen)),
        (_CALLED, len(text.seen)),
        (_COUNTED, title_end if title_end > 0 else len(text.seen)),
    ):
        if (found := pattern.search(text.seen, 0, end)) and (number := _likely(found["number"])):
            return number, text.words(*found.span()).strip()
    return None


def _likely(written: str) -> int | None:
    number = int(re.sub(r"[.,]", "", written))
    return number if 1 <= number <= _MOST else None

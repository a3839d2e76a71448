"""The title of a vacancy as the name of a job: without the shouting, the pay and the wishes that enterprises put into it."""

import re

from jobmatch.text import Lexicon, spoken
from jobmatch.text.ear.syllables import syllables

_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]?")
_CALLS = re.compile(
    r"^\W*(?:(?:công ty|cty|nhà máy|xưởng)?\s*(?:cần|tuyển|tuyển dụng|tuyển gấp|cần gấp|tuyển thêm|cần tuyển|gấp|hot|thông "
    r"báo|tin|nhận|tìm|"
    r"vị trí|việc làm|tuyển sinh|đang|ngay|số lượng lớn)(?!\w)[\s:,.!\-–]*)+",
    re.IGNORECASE,
)
_COUNT = re.compile(r"^\d+\s*(?:người|vị trí|bạn|nam|nữ|lao động(?= \w))?(?!\w)\s*", re.IGNORECASE)
# From here on a title speaks of something else than the job.
_TAIL = re.compile(
    r"(?:\s[-–—|]\s|[;:!?|•*+]|\.\s|,?\s(?:lương|thu nhập|mức lương|làm việc|làm tại|tại|ở|đi làm|không (?:cần|yêu cầu)|chưa "
    r"cần|ko cần|bao|có thể|có kinh nghiệm|"
    r"nam|nữ|ưu tiên|dưới|trên|từ|hưởng|thưởng|bao gồm|được|hỗ trợ|khu vực|kv|số lượng|sl|gấp|cần gấp|full|part)(?=[\s\d:/]|$)|,?\s\d).*$",
    re.IGNORECASE | re.DOTALL,
)
_PEOPLE = re.compile(
    r"(?:nữ |nam )?(?:công nhân|nhân viên|thợ|lao động|kỹ sư|kế toán|bảo vệ|lái xe|tài xế|giáo viên|đầu bếp|phụ bếp|"
    r"trưởng|phó|quản lý|tổ trưởng|tổ phó|"
    r"kỹ thuật viên|thực tập sinh|cán bộ|chuyên viên|trợ lý|thư ký|thủ kho|phụ kho|thủ quỹ|giám sát|bác sĩ|y tá|y sĩ|điều "
    r"dưỡng|dược sĩ|hộ lý|người|phiên dịch|biên dịch|"
    r"cộng tác viên|giám đốc|lễ tân|thu ngân|đội trưởng|ca trưởng|chuyền trưởng|thuyền viên|thuyền trưởng|máy trưởng|nhân "
    r"công|phục vụ|tạp vụ|phụ xe|học viên|nhân sự|"
    r"hướng dẫn viên|phụ hồ|phụ việc|bảo mẫu|giúp việc|điều hành|vận đơn|cấp dưỡng|kiểm lâm|họa sĩ|thiết kế viên|phụ nề|"
    r"diễn viên|kiến trúc sư|luật sư|huấn luyện viên|nhân lực)(?!\w)",
    re.IGNORECASE,
)
_DEEDS = re.compile(
    r"(?:làm|cho|xếp|hái|chế biến|nuôi|trồng|kiểm|đóng|vận hành|may|hàn|bán|nấu|chăm sóc|phân loại|bốc|giao|lắp|sửa|thu|trông|dạy|rửa|"
    r"cắt|dệt|xay|xây|khai thác|"
    r"cạo|cấy|gặt|gói|gia công|lái|đứng máy|bảo trì|bảo dưỡng|quét|dọn|trực|tiếp|pha|phục vụ|in|sơn|tiện|phay|đánh bắt|đi|"
    r"chạy|thêu|đan|phụ)(?!\w)",
    re.IGNORECASE,
)
_ONLY_A_LICENCE = re.compile(r"(?:bằng|dấu|hạng|giấy phép)(?!\w)", re.IGNORECASE)
_LANGUAGE = re.compile(r"(?<=tiếng )(?:anh|trung|nhật|hàn|đức|nga|pháp|việt|dao|tày|thái)(?!\w)")
# "LÀM CTY" names where people work and not what they do.
_ONLY_A_PLACE = re.compile(
    r"(?:(?:người|đi|cần) )*làm(?: (?:việc|công|thuê|tại|ở|trong|cho|công ty|nhà máy|xưởng|khu công nghiệp))*$", re.IGNORECASE
)
_LONGEST = 12


def job_in_words(title: str, lexicon: Lexicon) -> tuple[str, str]:
    """The job in spoken words, and what keeps it from being said (empty when nothing does)."""
    name = _COUNT.sub("", _CALLS.sub("", _BRACKETS.sub(" ", title)).strip())
    name = _TAIL.sub("", name).strip(" ,.-–/")
    said = spoken(name, lexicon=lexicon)
    if said.questions:
        return "", f"Chức danh “{said.questions[0].written}” chưa có cách đọc. Xin viết đầy đủ."
    words = _calm(said.text)
    if syllables(words) > _LONGEST:
        words = words.partition(",")[0]
    if not words or _ONLY_A_LICENCE.match(words) or _ONLY_A_PLACE.match(words):
        return "", "Tin chưa ghi rõ công việc. Xin ghi chức danh."
    return words, ""


def is_of_people(job: str) -> bool:
    """True for "công nhân may", which can be counted; False for "kiểm hàng", which is what people do."""
    return _PEOPLE.match(job) is not None


def is_a_deed(job: str) -> bool:
    """True for "hái chè": "người hái chè" is how people say it."""
    return _DEEDS.match(job) is not None


def _calm(words: str) -> str:
    """Small letters where every word had a capital, and at the beginning; languages keep theirs."""
    letters = [word for word in words.split() if word[0].isalpha()]
    calm = words.lower() if all(word[0].isupper() for word in letters) else words[:1].lower() + words[1:]
    return _LANGUAGE.sub(lambda name: name[0].capitalize(), calm)

"""Conditions of the job itself: licences, years of experience, schooling, training."""

import re
from collections.abc import Iterator, Mapping

from jobmatch.text.folding import fold
from jobmatch.text.number_words import number_of_words
from jobmatch.vacancies.seen_text import SeenText, sees

_CLASS = r"(?:a1|a2|a|b1|b2|be|b|c1e|c1|ce|c|d1|d2|de|d|e|fb2|fc|fd|fe|f)"
_JOIN = r"\s*(?:,|/|\+|-|và|hoặc|hay|trở lên,?)\s*(?:hạng |bằng )?"
_DRIVING = sees(
    rf"(?:gplx|giấy phép lái xe|bằng lái(?: xe)?|bằng|lx|lái xe|tài xế|lái xe bằng|gpl)(?: (?:ô tô|oto|máy|tải|khách|con|hạng|bằng"
    rf"|dấu))*[\s:(]*(?:hạng |dấu |bằng )?(?P<classes>{_CLASS}(?:{_JOIN}{_CLASS})*)(?![/+\-\w])(?! (?:tin học|anh văn|tiếng|vi tính|tin))"
)
_MOTORBIKE = sees(r"(?:bằng lái|giấy phép lái|gplx|bằng)(?: \w+)? xe máy")
_CLASSES = re.compile(rf"(?<!\w){_CLASS}(?!\w)")
# From the least to the most: one of several named classes means the least of them.
_ORDER = ("A1", "A", "A2", "B1", "B", "B2", "C1", "C", "D1", "D2", "D", "E", "C1E", "CE", "FC", "BE", "FB2", "DE", "FD", "FE", "F")
_TICKET = (
    r"(?:chứng chỉ|cc|bằng|giấy phép|thẻ|chứng nhận|giấy chứng nhận)(?: (?:nghề|vận hành|lái|điều khiển|sử dụng|về|hành nghề|sơ cấp"
    r"|nghiệp vụ|đào tạo|an toàn))*"
)
_TICKETS = {
    "xe nâng": r"xe nâng|forklift",
    "máy xúc": r"máy xúc|máy đào|xe cuốc",
    "máy ủi": r"máy ủi",
    "máy thi công": r"máy thi công|xe máy chuyên dùng|máy công trình|xe lu|máy lu",
    "cầu trục": r"cầu trục|cổng trục",
    "xe cẩu": r"xe cẩu|cẩu|cần cẩu|cần trục",
    "nồi hơi": r"nồi hơi|lò hơi",
    "thuyền viên": r"thuyền viên|thuyền trưởng|máy trưởng|thợ máy tàu",
    "bảo vệ": r"bảo vệ",
    "hành nghề dược": r"dược",
}
_TICKET_SIGNS = {name: sees(rf"{_TICKET} (?:{words})") for name, words in _TICKETS.items()}
_WELDING = sees(
    r"(?:chứng chỉ|cc|bằng|tay nghề|thợ|trình độ)?\s*hàn[\s:]*(?P<grades>[1-6] ?g(?:r)?(?:\s*(?:,|/|và|-|\+|hoặc)\s*[1-6] ?g(?:r)?)*)"
)

_WORD_NUMBERS = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_YEARS = rf"(?P<years>\d{{1,2}}(?:[.,]\d)?|{_WORD_NUMBERS}|nửa)(?:\s*(?:-|–|đến|tới)\s*\d{{1,2}})?\s*\+?\s*(?P<unit>năm|tháng|nam|thang)"
_EXPERIENCE_WORD = r"(?:kinh nghiệm|kn|thâm niên|làm việc ở vị trí|trong nghề|tay nghề)"
_EXPERIENCE = (
    sees(
        rf"(?:(?:có|ít nhất|tối thiểu|từ|trên|đủ|yêu cầu|>=?|≥|hơn|khoảng)[\s:]*)*{_YEARS}(?: trở lên)?(?: (?:có|là|về|làm"
        rf"|trở lên))* {_EXPERIENCE_WORD}"
    ),
    sees(
        rf"{_EXPERIENCE_WORD}(?:[\s:]+(?:làm việc|tối thiểu|ít nhất|từ|trên|là|lái xe|trong|ngành|nghề|về|thực tế|liên quan|yêu cầu"
        rf"|tương đương|ở|vị trí|lĩnh vực|may|bán hàng|kế toán|khoảng|hơn|đủ))*[\s:>=≥(]*{_YEARS}"
    ),
)
_NO_EXPERIENCE = sees(
    r"{not}(?: (?:yêu cầu|cần|đòi hỏi|bắt buộc|phải có|có))+ (?:phải )?(?:có )?(?:kinh nghiệm|kn)|(?:chưa|{not})(?: có"
    r"| cần)? (?:kinh nghiệm|kn)(?: \w+){0,3}? (?:được|sẽ|vẫn|cũng|đào tạo|có thể)|kinh nghiệm[\s:]+(?:không|ko|chưa)(?: (?:yêu cầu|cần"
    r"|có))?|chưa (?:biết|có) (?:việc|nghề|kinh nghiệm)|miễn kinh nghiệm|người mới|kinh nghiệm không (?:bắt buộc|cần|yêu cầu)"
)
_WISHED = sees(r"(?:ưu tiên|lợi thế|càng tốt|là điểm cộng|là một lợi thế)")

_EDUCATION = {
    4: r"thpt|ptth|trung học phổ thông|phổ thông trung học|cấp 3|cấp iii|cấp ba|12\s*/\s*12|lớp 12|hết 12|10\s*/\s*10|bổ túc|gdtx",
    3: r"thcs|trung học cơ sở|phổ thông cơ sở|cấp 2|cấp ii|cấp hai|9\s*/\s*12|lớp 9|hết 9|7\s*/\s*10",
    2: (
        r"(?<!dục\s)(?<!phạm\s)tiểu học|cấp 1|cấp i|cấp một|5\s*/\s*12|lớp 5|biết chữ|biết đọc[\s,]*(?:và )?(?:biết )?viết"
        r"|biết đọc(?= biết|,|\.|$)|đọc thông viết thạo"
    ),
}
_EDUCATION_SIGNS = {level: sees(words) for level, words in _EDUCATION.items()}
_QUALIFICATION = {
    7: r"thạc sĩ|thạc sỹ|tiến sĩ|tiến sỹ|trên đại học|sau đại học|cao học",
    6: r"đại học|đh|cử nhân|kỹ sư(?= )|bác sĩ",
    5: r"cao đẳng|cđ|cđn",
    4: r"trung cấp|tc|tcn|tccn|trung học chuyên nghiệp|thcn",
    3: r"sơ cấp(?: nghề)?|chứng chỉ sơ cấp",
    2: r"chứng chỉ nghề(?: dưới 3 tháng)?",
}
_QUALIFICATION_SIGNS = {level: sees(words) for level, words in _QUALIFICATION.items()}
_ASKED = sees(
    r"biết đọc|biết chữ|đọc thông|tốt nghiệp|trình độ|bằng cấp|bằng|học vấn|văn hoá|trở lên|yêu cầu|có|học hết|đã học|tn|chuyên ngành|hệ"
    r"|tối thiểu|ít nhất|từ"
)
_NOT_ASKED = sees(
    r"{not}(?: (?:yêu cầu|cần|đòi hỏi|phải|bắt buộc|phân biệt))+ (?:về )?(?:có )?(?:bằng cấp|trình độ|học vấn|văn hoá|bằng|chuyên môn)"
    r"|cấp bằng|học nghề|đào tạo|được cấp|giáo viên|học sinh|sinh viên|dạy|gia sư|trường"
)
_END = re.compile(r"\n|;|[.!?](?=\s|$)")
# 'Công ty có 20 năm kinh nghiệm' asks nothing of anyone.
_COMPANY = sees(r"công ty|chúng tôi|đội ngũ|chuyên gia|tập đoàn|đơn vị|thương hiệu|bác sĩ|giáo viên|mentor|hơn \d+ năm|với")
_LONGEST_ASKED = 15


def read_licences(text: SeenText) -> tuple[tuple[str, ...], str]:
    """Classes of driving licence as printed (old and new) and certificates by the names that workers' lists use; and their words."""
    held: list[str] = []
    words: list[str] = []
    for found in _DRIVING.finditer(text.seen):
        held += _classes(found["classes"])
        words.append(text.words(*found.span()))
    if not held and (found_one := _MOTORBIKE.search(text.seen)):
        held.append("A1")
        words.append(text.words(*found_one.span()))
    for name, sign in _TICKET_SIGNS.items():
        if found_one := sign.search(text.seen):
            held.append(name)
            words.append(text.words(*found_one.span()))
    for found in _WELDING.finditer(text.seen):
        held += [f"hàn {grade.replace(' ', '').upper()}" for grade in re.findall(r"[1-6] ?gr?", found["grades"])]
        words.append(text.words(*found.span()).strip())
    return tuple(dict.fromkeys(held)), "; ".join(dict.fromkeys(words))


def _classes(written: str) -> list[str]:
    """'B2, C và A1' are two licences, a car's and a motorcycle's; of several of one kind the least is enough, unless joined by 'và'."""
    named = [name.upper() for name in _CLASSES.findall(written)]
    if re.search(r"\bvà\b|\bva\b|\+", written):
        return named
    cycles = [name for name in named if name in ("A1", "A", "A2")]
    cars = [name for name in named if name not in cycles]
    return [min(group, key=_ORDER.index) for group in (cycles, cars) if group]


def read_experience(text: SeenText) -> tuple[float, str] | None:
    """Years that are asked for; 0 where none are; None where nothing is said or experience is only welcome."""
    for pattern in _EXPERIENCE:
        for found in pattern.finditer(text.seen):
            before = text.seen[max(0, found.start() - 40) : found.start()]
            clause = re.split(r"[.;\n]", before)[-1]
            years = _years(found)
            if _WISHED.search(clause) or years > _LONGEST_ASKED or _COMPANY.search(clause):
                continue
            return years, text.words(*found.span())
    if found_none := _NO_EXPERIENCE.search(text.seen):
        return 0.0, text.words(*found_none.span())
    return None


def _years(found: re.Match[str]) -> float:
    written = fold(found["years"]).replace(",", ".")
    number = 0.5 if written == "nua" else float(written) if written[0].isdigit() else float(number_of_words(written) or 0)
    return round(number / 12, 2) if fold(found["unit"]) == "thang" else number


def read_education(text: SeenText) -> tuple[int, str] | None:
    """The least schooling that is asked for."""
    return _least(text, _EDUCATION_SIGNS)


def read_qualification(text: SeenText) -> tuple[int, str] | None:
    """The least training that is asked for."""
    return _least(text, _QUALIFICATION_SIGNS)


def _least(text: SeenText, signs: Mapping[int, re.Pattern[str]]) -> tuple[int, str] | None:
    best: tuple[int, str] | None = None
    for start, end in _sentences(text.seen):
        if _NOT_ASKED.search(text.seen, start, end) or not _ASKED.search(text.seen, start, end):
            continue
        for level, sign in signs.items():
            found = sign.search(text.seen, start, end)
            if found and (best is None or level < best[0]) and not _WISHED.search(text.seen, start, found.start()):
                best = level, text.words(start, end).strip(" -•*+")
    return best


def _sentences(seen: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _END.finditer(seen):
        yield start, found.start()
        start = found.end()
    yield start, len(seen)

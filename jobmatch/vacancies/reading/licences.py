"""Licences to drive and certificates of machines that a posting asks for."""

import re
from collections.abc import Iterator

from jobmatch.vacancies.reading.asking import Asked, clause_at, clauses, firmness, said
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


# The names by which certificates are kept, as forms take them.
TICKETS = (*_TICKETS, *(f"hàn {grade}G{pipe}" for grade in range(1, 7) for pipe in ("", "R")))


def read_licences(text: SeenText) -> list[Asked]:
    """Classes of driving licence as printed (old and new) and certificates by the names that workers' lists use, one by one."""
    every = list(clauses(text.seen))
    read = []
    for names, start, end in _named(text.seen):
        clause = clause_at(every, start)
        read += [Asked(name, said(text, clause, start, end), firmness(text.seen, clause, start, end)) for name in names]
    return read


def _named(seen: str) -> Iterator[tuple[list[str], int, int]]:
    driving = [(_classes(found["classes"]), *found.span()) for found in _DRIVING.finditer(seen)]
    yield from driving
    if not driving and (found_one := _MOTORBIKE.search(seen)):
        yield ["A1"], *found_one.span()
    for name, sign in _TICKET_SIGNS.items():
        if found_one := sign.search(seen):
            yield [name], *found_one.span()
    for found in _WELDING.finditer(seen):
        yield [f"hàn {grade.replace(' ', '').upper()}" for grade in re.findall(r"[1-6] ?gr?", found["grades"])], *found.span()


def _classes(written: str) -> list[str]:
    """'B2, C và A1' are two licences, a car's and a motorcycle's; of several of one kind the least is enough, unless joined by 'và'."""
    named = [name.upper() for name in _CLASSES.findall(written)]
    if re.search(r"\bvà\b|\bva\b|\+", written):
        return named
    cycles = [name for name in named if name in ("A1", "A", "A2")]
    cars = [name for name in named if name not in cycles]
    return [min(group, key=_ORDER.index) for group in (cycles, cars) if group]

"""Numbers of laws and official papers: 318/2025/NĐ-CP is "số ba trăm mười tám năm hai nghìn không trăm hai mươi lăm của Chính phủ"."""

import re

from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.reading import Ask, Rule, rule, stands_after

_ISSUERS = {
    "CP": "Chính phủ",
    "TTG": "Thủ tướng Chính phủ",
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "CTN": "Chủ tịch nước",
    "TW": "Trung ương",
    "TU": "Tỉnh ủy",
    "HU": "Huyện ủy",
    "ĐU": "Đảng ủy",
    "HĐND": "Hội đồng nhân dân",
    "UBND": "Ủy ban nhân dân",
    "BNV": "Bộ Nội vụ",
    "SNV": "Sở Nội vụ",
    "BLĐTBXH": "Bộ Lao động, Thương binh và Xã hội",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BTC": "Bộ Tài chính",
    "BYT": "Bộ Y tế",
    "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng",
    "BCT": "Bộ Công Thương",
    "BXD": "Bộ Xây dựng",
    "BTP": "Bộ Tư pháp",
    "BNN": "Bộ Nông nghiệp",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "NHNN": "Ngân hàng Nhà nước",
    "TLĐ": "Tổng Liên đoàn Lao động Việt Nam",
    "TTDVVL": "Trung tâm Dịch vụ việc làm",
}
_KIND = r"(?:NĐ|TT|TTLT|QĐ|NQ|CT|KH|TB|CV|BC|TTr|HD|GM|CTr|ĐA|PL)"
_MARK = rf"(?:{_KIND}[-–][A-ZĐ]{{2,12}}(?:[-–][A-ZĐ]{{2,12}})*|(?:UBTV)?QH\d{{1,2}})"
_PAPERS = r"(?:nghị định|nđ|thông tư|luật|bộ luật|nghị quyết|nq|quyết định|qđ)(?: số)?"
_ASK = Ask("Số văn bản này chưa rõ của cơ quan nào. Nên bỏ, hoặc ghi tên cơ quan ban hành.")


def _say(match: re.Match[str]) -> str | Ask:
    issuer = _ISSUERS.get(
        re.sub(r"\d+$", "", match["mark"].upper()) if match["mark"][-1].isdigit() else match["mark"].upper().split("-")[1]
    )
    if issuer is None:
        return _ASK
    year = f" năm {number_in_words(int(match['year']))}" if match["year"] else ""
    return f"{_number(match)}{year} của {issuer}"


def _say_of_the_party(match: re.Match[str]) -> str | Ask:
    """05-CT/TW"""
    issuer = _ISSUERS.get(match["issuer"].upper())
    return f"{_number(match)} của {issuer}" if issuer else _ASK


def _say_short(match: re.Match[str]) -> str | None:
    """The 13/2023 of "Nghị định 13/2023"."""
    if not stands_after(match.string, match.start(), _PAPERS):
        return None
    return f"{_number(match)} năm {number_in_words(int(match['year']))}"


def _number(match: re.Match[str]) -> str:
    return f"{'' if stands_after(match.string, match.start(), 'số') else 'số '}{number_in_words(int(match['number']))}"


DECREE_RULES: tuple[Rule, ...] = (
    rule("decree", rf"(?P<number>\d{{1,5}})\s?/\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?(?P<mark>{_MARK})(?!\w)", _say),
    rule("decree", r"\d{1,5}\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?[A-ZĐ]{2,6}[-–][A-ZĐ]{2,12}(?:[-–]\w+)*(?!\w)", lambda _: _ASK),
    rule("decree", r"(?P<number>\d{1,4})[-–](?:CT|NQ|QĐ|KL|HD|TB)/(?P<issuer>[A-ZĐ]{2,6})(?!\w)", _say_of_the_party),
    rule("decree", r"(?P<number>\d{1,4})/(?P<year>(?:19|20)\d\d)(?![\w/])", _say_short),
    rule("decree", r"\d{1,5}/(?:19|20)\d\d/[A-ZĐ]{2}[\w-]*", lambda _: _ASK, exact=True),
)

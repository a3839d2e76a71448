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
_ASK = Ask("Số văn bản này chưa rõ của cơ quan nào. Nên bỏ, hoặc ghi tên cơ quan ban hành.")


def _say(match: re.Match[str]) -> str | Ask:
    issuer = _ISSUERS.get(
        re.sub(r"\d+$", "", match["mark"].upper()) if match["mark"][-1].isdigit() else match["mark"].upper().split("-")[1]
    )
    if issuer is None:
        return _ASK
    year = f" năm {number_in_words(int(match['year']))}" if match["year"] else ""
    number = number_in_words(int(match["number"]))
    prefix = "" if stands_after(match.string, match.start(), "số") else "số "
    return f"{prefix}{number}{year} của {issuer}"


DECREE_RULES: tuple[Rule, ...] = (
    rule("decree", rf"(?P<number>\d{{1,5}})\s?/\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?(?P<mark>{_MARK})(?!\w)", _say),
    rule("decree", r"\d{1,5}\s?/\s?(?:(?:19|20)\d\d\s?/\s?)?[A-ZĐ]{2,6}[-–][A-ZĐ]{2,12}(?:[-–]\w+)*(?!\w)", lambda _: _ASK),
    rule("decree", r"\d{1,5}/(?:19|20)\d\d/[A-ZĐ]{2}[\w-]*", lambda _: _ASK, exact=True),
)

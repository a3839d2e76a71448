"""Letters said by their name: hạng C, quốc lộ 4B, bằng lái B2, khổ A4, 5S, lớp 12A1."""

import re

from jobmatch.text.ear.letters import letter_name, letters_in_words
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.reading import Ask, Rule, left_of, rule, stands_after

_LETTER = r"[A-EGHIK-VXYĐ]"
# Behind these words a lone capital is a name of a thing.
_NAMED_BEFORE = (
    r"hạng|chứng chỉ|trình độ|"
    r"bằng|bằng lái|bằng lái xe|giấy phép lái xe|gplx|lái xe hạng|lô|khu|tổ|ca|nhóm|loại|dãy|nhà|khổ|giấy|khối|lớp|xưởng|"
    r"nhà xưởng|chuyền|tuyến|cổng|số|line|block|"
    r"tầng|kho|cửa|bến|phương án|mục|điểm|vitamin|gan|viêm gan|bậc|mẫu|đội|ban|phân xưởng|tòa|toà|tòa nhà|đường|bàn|hàng|dạng|"
    r"cấp|chị|anh|công ty|điểm|nấc"
)
_LICENCE_BEFORE = (
    r"hạng|bằng|bằng lái|bằng lái xe|giấy phép lái xe|gplx|lái xe hạng|bằng hạng|dấu|hoặc|hay|và|đến|[a-e][12]?\s?[,/]|"
    r"fc\s?[,/]|ce\s?[,/]|c1e?\s?[,/]"
)
_ROADS = {"QL": "quốc lộ", "TL": "tỉnh lộ", "ĐT": "đường tỉnh", "DT": "đường tỉnh", "HL": "hương lộ", "ĐH": "đường huyện", "CT": "cao tốc"}
_LISTED = re.compile(rf"(?<!\w)(?:{_NAMED_BEFORE})\W{{0,2}}(?:[a-zđ]\d?[a-z]?\s?(?:,|và|hoặc|hay|đến|-|–|/|&)\s?)*$", re.IGNORECASE)
_ASK = Ask("Mã này chưa rõ cách đọc. Xin bỏ hoặc viết bằng lời.")


def _parts_in_words(code: str) -> str:
    return " ".join(number_in_words(int(part)) if part.isdigit() else letters_in_words(part) for part in re.findall(r"\d+|[^\W\d_]+", code))


def _say_road(match: re.Match[str]) -> str | None:
    if match["road"] not in {"QL", "TL"} and len(match["number"]) != 3:
        return None
    name = "" if stands_after(match.string, match.start(), "quốc lộ|tỉnh lộ|đường tỉnh") else f"{_ROADS[match['road']]} "
    if stands_after(match.string, match.start(), "đường"):
        name = name.removeprefix("đường ")
    return f"{name}{number_in_words(int(match['number']))}{' ' + letter_name(match['letter']) if match['letter'] else ''}"


def _say_quarter(match: re.Match[str]) -> str:
    said = "" if stands_after(match.string, match.start(), "quý") else "quý "
    year = f" năm {number_in_words(int(match['year']))}" if match["year"] else ""
    return f"{said}{number_in_words(int(match['quarter']))}{year}"


def _say_lone_letter(match: re.Match[str]) -> str | Ask | None:
    text, start = match.string, match.start()
    if _LISTED.search(left_of(text, start)) or re.search(r"\d\s?[-–]?\s?$", text[:start][-4:]):
        return letter_name(match[0])
    if match[0] in "AEIOUY":
        return None
    return Ask("Chữ cái đứng một mình. Xin viết rõ.", (letter_name(match[0]),))


def _say_licence(match: re.Match[str]) -> str | None:
    return _parts_in_words(match[0]) if stands_after(match.string, match.start(), _LICENCE_BEFORE) else None


CODE_RULES: tuple[Rule, ...] = (rule("code", rf"\d{{1,3}}{_LETTER}\d{{0,2}}(?!\w|[-/]\d)", lambda m: _parts_in_words(m[0]), exact=True),)
CODE_WORD_RULES: tuple[Rule, ...] = (
    rule("road", r"(?P<road>QL|TL|ĐT|DT|HL|ĐH|CT)[\s.\-]?(?P<number>\d{1,3})(?P<letter>[A-EGHKN])?(?!\w|[/.,\-]\d)", _say_road, exact=True),
    rule("quarter", r"Q(?P<quarter>[1-4])(?:\s?/\s?(?P<year>20\d\d))?(?![\w/])", _say_quarter, exact=True),
    rule("licence", r"(?:FC|FB2|FD|FE|CE|C1E|BE|D1E|D2E|DE)(?!\w)", _say_licence, exact=True),
    rule("code", rf"{_LETTER}\d{{1,3}}{_LETTER}?\d?(?!\w|[-/]\d)", lambda m: _parts_in_words(m[0]), exact=True),
    rule("lone letter", r"[A-EG-VXYĐ](?![\w.])|[B-DGHK-NP-TVXĐ](?=\.(?:\s|$)(?!\s?[A-ZĐ]))", _say_lone_letter, exact=True),
    rule("code", r"[^\W\d_]+[-.]?\d[\w\-./]*\w|[^\W\d_]+\d", lambda m: _ASK, exact=True),
)

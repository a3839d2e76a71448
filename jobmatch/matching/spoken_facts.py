"""Facts of a pair as they are said aloud: no digits, no codes, no abbreviations."""

import re
import unicodedata
from functools import cache, lru_cache

from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.catalogue.occupations import occupation_name
from jobmatch.catalogue.skills import skill_name
from jobmatch.catalogue.spoken_trades import spoken_trades
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.syllables import is_syllable
from jobmatch.text.folding import canonical, fold

MAX_SYLLABLES = 25  # a breath (E2): longer sentences are not read aloud well
_KIND_OF_PLACE = re.compile(r"^(?:Thôn|Bản|Xóm|Khu phố|Khu|Tổ|Xã|Thị trấn|Phường|Đặc khu|Huyện|Thị xã|Thành phố)\b")
_LONGEST_QUOTE = 7
# Of decomposed text: the pair, and behind it the tone that belongs to its first letter.
_TONE_TOO_LATE = re.compile(r"((?:(?<!q)u\u031b?|(?<!g)i))(a)([\u0300\u0301\u0303\u0309\u0323])(?![\w\u0300-\u036f])")
_PROPER = {name.lower(): name for name in ("tiếng Trung", "tiếng Anh", "tiếng Nhật", "tiếng Hàn", "tiếng Đài Loan")}
_TEN_THOUSAND, _MILLION, _HALF = 10_000, 1_000_000, 500
_FAR_KM = 100
EDUCATION_SAID = (
    *("chưa đi học", "học chưa xong tiểu học", "học hết tiểu học"),
    *("học hết trung học cơ sở", "học hết trung học phổ thông"),
)
EDUCATION_ASKED = ("", "biết đọc biết viết", *EDUCATION_SAID[2:])
QUALIFICATION_SAID = (
    *("chưa qua đào tạo", "có nghề, chưa có bằng", "chứng chỉ ngắn hạn", "bằng sơ cấp"),
    *("bằng trung cấp", "bằng cao đẳng", "bằng đại học", "bằng trên đại học"),
)
PAPER_HELD = ("chưa qua đào tạo", "có nghề nhưng chưa có bằng", *(f"có {name}" for name in QUALIFICATION_SAID[2:]))
# Class of licence -> what people call it, the least common first: of several that are asked the first one found is named.
_LICENCES = {
    "FC": "bằng lái xe đầu kéo",
    "CE": "bằng lái xe đầu kéo",
    "FD": "bằng lái xe khách",
    "DE": "bằng lái xe khách",
    "FE": "bằng lái xe khách",
    "E": "bằng lái xe khách",
    "D": "bằng lái xe khách",
    "D1": "bằng lái xe khách",
    "D2": "bằng lái xe khách",
    "C": "bằng lái xe tải",
    "C1": "bằng lái xe tải",
    "B": "bằng lái ô tô",
    "B1": "bằng lái ô tô",
    "B2": "bằng lái ô tô",
    "A": "bằng lái xe máy",
    "A1": "bằng lái xe máy",
    "A2": "bằng lái xe máy",
}
# First words of a trade that are deeds by themselves: somebody "đi biển" or "nấu ăn", and does not "làm đi biển".
_DEED_WORDS = """
làm đi học nấu bán buôn trồng nuôi chăn bóc bốc hái phát đóng đánh đan dạy trông chăm cắt giúp rửa gói thu quét dọn đứng nhặt chạy khai vận
sửa lái đào chở giao kéo dệt nhuộm giữ canh chế pha phun cạo ươm ép rang sấy chẻ vá thêu móc gác khâu lắp xẻ đục bào trộn trát ốp xếp bưng
dắt ủ phơi mổ lột tỉa gặt cấy hót đẩy ủi cào cưa sao tính xử cho
"""
_DEEDS = frozenset(_DEED_WORDS.split())
# A paper that somebody wrote where a trade was asked for.
_SCHOOLS = ("cao đẳng", "trung cấp", "đại học", "sơ cấp", "tốt nghiệp")
# Subjects that are no trade by name.
_SUBJECTS = ("nghề", "nghiệp vụ", "kỹ thuật", "công nghệ", "quản trị", "quản lý", "ngôn ngữ", "tiếng", "sư phạm")
_NOUNS = ("giúp việc", "bán hàng", "buôn bán", "thu ngân", "khai thác viên", "giao hàng viên", "giao nhận", "đóng tàu", "chế biến viên")


@lru_cache(maxsize=32768)
def pay_said(vnd: int) -> str:
    """7_500_000 is "bảy triệu rưỡi"; to the nearest hundred thousand, as people say it, and less than a million to ten thousand."""
    step = _TEN_THOUSAND if vnd < _MILLION else 10 * _TEN_THOUSAND
    millions, thousands = divmod(round(vnd / step) * step // 1000, _MILLION // 1000)
    if not millions:
        return f"{number_in_words(thousands)} nghìn"
    rest = " rưỡi" if thousands == _HALF else f" {number_in_words(thousands)} nghìn" if thousands else ""
    return f"{number_in_words(millions)} triệu{rest}"


@lru_cache(maxsize=32768)
def years_said(years: float) -> str:
    """To the half year, or months under one year."""
    halves = round(years * 2)
    if halves < 2:
        return f"{number_in_words(max(1, round(years * 12)))} tháng"
    return f"{number_in_words(halves // 2)} năm{' rưỡi' if halves % 2 else ''}"


@lru_cache(maxsize=32768)
def km_said(km: float) -> str:
    """Whole kilometres, tens from a hundred on."""
    whole = round(km) if km < _FAR_KM else round(km, -1)
    return "chưa đến một cây số" if km < 1 else f"chừng {number_in_words(int(whole))} cây số"


@lru_cache(maxsize=16384)
def job_said(words: str, code: str) -> str:
    """The person's own words where they can be read aloud, with their marks where the lists know them; else the name of the occupation."""
    plain = with_tone_in_place(
        " ".join(re.sub(r"\s[-–/+]\s|[;/+]", ", ", canonical(words).split("(", 1)[0]).split()).replace(" ,", ",").strip(" .,")
    )
    if known := _spellings().get(fold(plain)):
        return known
    if plain.startswith(_SCHOOLS):
        return title_said(code)
    own_words = re.findall(r"\w+", plain)
    if plain and not plain.isascii() and len(own_words) <= _LONGEST_QUOTE and all(map(is_syllable, own_words)):
        return plain
    return title_said(code)


def with_tone_in_place(words: str) -> str:
    """'luá' is "lúa": a closing 'ua', 'ưa' or 'ia' has its tone on the first letter, but "quá" and "già" are right."""
    return unicodedata.normalize("NFC", _TONE_TOO_LATE.sub(r"\1\3\2", unicodedata.normalize("NFD", words)))


@cache
def _spellings() -> dict[str, str]:
    """Names of trades without their marks -> with them, where they can be read aloud: 'sua o to' is "sửa ô tô"."""
    spelled: dict[str, str] = {}
    for name, _ in (*own_labels(), *((name, code) for name, code in spoken_trades().items())):
        plain = with_tone_in_place(canonical(name))
        if not plain.isascii() and all(map(is_syllable, re.findall(r"\w+", plain))):
            spelled.setdefault(fold(plain), plain)
    return spelled


@lru_cache(maxsize=16384)
def doing(job: str) -> str:
    """What somebody does: "làm công nhân may", "nấu ăn", "đi biển"."""
    if job.startswith("xe "):
        return f"chạy {job}" if job.startswith("xe ôm") else f"lái {job}"
    if not job or (job.split(maxsplit=1)[0] in _DEEDS and not job.startswith(_NOUNS)):
        return job
    return f"làm {job}"


@lru_cache(maxsize=4096)
def learnt_said(subject: str) -> str:
    """What somebody has learnt: "nghề may", but "nghiệp vụ nhà hàng"."""
    return subject if subject.startswith(_SUBJECTS) else f"nghề {subject}"


@lru_cache(maxsize=1024)
def licence_said(classes: tuple[str, ...]) -> str:
    """What the classes or certificates asked for are called; for classes of our own kind a word for all."""
    for name, said in _LICENCES.items():
        if name in map(str.upper, classes):
            return said
    named = next((name.lower() for name in classes if all(map(is_syllable, re.findall(r"\w+", name.lower())))), "")
    return f"chứng chỉ {named}" if named else "bằng lái hoặc chứng chỉ của nghề"


@lru_cache(maxsize=4096)
def skills_said(terms: tuple[str, ...]) -> str:
    """The first two of them by name, where they can be read aloud; else a word for all."""
    names = [name for name in (skill_name(term).lower() for term in terms) if all(map(is_syllable, re.findall(r"\w+", name)))]
    return " và ".join(_PROPER.get(name, name) for name in names[:2]) or "máy móc hoặc phần mềm của nghề"


@lru_cache(maxsize=4096)
def title_said(code: str) -> str:
    """The title of an occupation without what stands in brackets or after a comma."""
    name = re.split(r"[(,/]", occupation_name(code))[0].strip()
    words = [word for word in name.split() if is_syllable(word.lower())]
    return " ".join([words[0].lower(), *words[1:]]) if words else ""


@lru_cache(maxsize=32768)
def place_said(village: str, commune: str) -> str:
    """Village and commune by name; digits in a name are said."""
    return ", ".join(_name_said(name.strip()) for name in (village, commune) if name.strip())


def _name_said(name: str) -> str:
    """'Thôn 7' is "thôn bảy": the kind of place is no part of its name."""
    said = re.sub(r"\d+", lambda found: number_in_words(int(found[0])), name)
    return _KIND_OF_PLACE.sub(lambda found: found[0].lower(), said)

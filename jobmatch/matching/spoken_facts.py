"""Facts of a pair as they are said aloud: no digits, no codes, no abbreviations."""

import re
from functools import lru_cache

from jobmatch.catalogue.occupations import occupation_name
from jobmatch.text.ear.numbers import number_in_words
from jobmatch.text.ear.syllables import is_syllable, syllables
from jobmatch.text.folding import canonical

MAX_SYLLABLES = 25  # a breath (E2): longer sentences are not read aloud well
_KIND_OF_PLACE = re.compile(r"^(?:Thôn|Bản|Xóm|Khu phố|Khu|Tổ|Xã|Thị trấn|Phường|Đặc khu|Huyện|Thị xã|Thành phố)\b")
_LONGEST_QUOTE = 7
_HUNDRED_THOUSAND, _MILLION = 100_000, 1_000_000
EDUCATION_SAID = ("chưa đi học", "chưa xong tiểu học", "hết tiểu học", "hết trung học cơ sở", "hết trung học phổ thông")
EDUCATION_ASKED = ("", "biết đọc biết viết", *EDUCATION_SAID[2:])
QUALIFICATION_SAID = (
    *("chưa qua đào tạo", "có nghề, chưa có bằng", "chứng chỉ ngắn hạn", "bằng sơ cấp"),
    *("bằng trung cấp", "bằng cao đẳng", "bằng đại học", "bằng trên đại học"),
)


@lru_cache(maxsize=32768)
def pay_said(vnd: int) -> str:
    """7_500_000 is "bảy triệu rưỡi"; to the nearest hundred thousand, as people name pay."""
    millions, hundreds = divmod(round(vnd / _HUNDRED_THOUSAND), _MILLION // _HUNDRED_THOUSAND)
    if not millions:
        return f"{number_in_words(hundreds)} trăm nghìn"
    rest = " rưỡi" if hundreds == 5 else f" {number_in_words(hundreds)} trăm nghìn" if hundreds else ""
    return f"{number_in_words(millions)} triệu{rest}"


@lru_cache(maxsize=32768)
def years_said(years: float) -> str:
    """Whole years, or months under one year."""
    return f"{number_in_words(int(years))} năm" if years >= 1 else f"{number_in_words(max(1, round(years * 12)))} tháng"


@lru_cache(maxsize=32768)
def km_said(km: float) -> str:
    """Whole kilometres; half a kilometre near by."""
    return "chưa đến một cây số" if km < 1 else f"chừng {number_in_words(round(km))} cây số"


@lru_cache(maxsize=16384)
def job_said(words: str, code: str) -> str:
    """The person's own words where they can be read aloud, else the name of the occupation."""
    plain = " ".join(canonical(words).split())
    own_words = re.findall(r"\w+", plain)
    if plain and not plain.isascii() and len(own_words) <= _LONGEST_QUOTE and all(map(is_syllable, own_words)):
        return plain
    return title_said(code)


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


@lru_cache(maxsize=32768)
def first_that_fits(*variants: str) -> str:
    """The first sentence that can be said in one breath; the last stands where none can."""
    return next((text for text in variants if syllables(text) <= MAX_SYLLABLES), variants[-1])

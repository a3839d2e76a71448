"""A personal name as a cell gives it."""

import re
from dataclasses import dataclass, replace

from jobmatch.registry.worker import Sex
from jobmatch.text.folding import fold, usual_spelling
from jobmatch.text.names import title_name

# How clerks shorten; 'H.' is left out because Hoàng, Hồ, Hà and Huỳnh all begin so.
_SURNAMES = {"ng": "Nguyễn", "ngx": "Nguyễn", "tr": "Trần", "ph": "Phạm", "đ": "", "h": ""}
_MIDDLES = {"t": ("Thị", Sex.FEMALE), "v": ("Văn", Sex.MALE)}
_REMARK = re.compile(r"\(([^)]*)\)|\[([^\]]*)\]")
_HEAD = re.compile(r"^(?:\d+\s*[.)\-]\s*|[-+*•]\s*|(?:ông|bà|anh|chị)\s+(?=\S+\s+\S+\s))", re.IGNORECASE)
_SEVERAL = re.compile(r"[;/\n&]|\s(?:và|,)\s|,")
# 'Lê Thị Hoa (1990)', 'Phạm Văn Tú, SN 1985', 'Bùi Thị Lan - 12/03/1984': a column for the name and the birth.
_BIRTH = re.compile(
    r"[\s,;:\-–(\[]+(?:(?:sn|sinh(?: ngày| năm)?|năm sinh)\W*)?((?:\d{1,2}[/.\-]){0,2}(?:19|20)\d\d)\s*[)\]]?\s*$", re.IGNORECASE
)
# As programs write them; 'Na' and 'Nan' are names.
_NOTHING = {"", "N/A", "NULL", "null", "None", "NaN", "không", "không có", "chưa có", "x", "X"}
_LONGEST_WORD, _MOST_WORDS, _LONGEST_SHOWN = 20, 10, 200
_LETTERS = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*\Z")


@dataclass(frozen=True, slots=True)
class NameCell:
    """`trouble` is a problem code or empty; `is_usable` false means that no worker can be made of it. `birth` is a date behind the name."""

    name: str
    remark: str = ""
    trouble: str = ""
    is_usable: bool = True
    birth: str = ""


def _spelled_out(words: list[str], sex: Sex | None) -> tuple[list[str], str]:
    """Write the usual short forms in full; say whether that was done, or could not be."""
    full, trouble = list(words), ""
    for place, word in enumerate(words):
        short = word.rstrip(".").lower()
        if place == 0 and short in _SURNAMES:
            full[0] = _SURNAMES[short] or word
            trouble = "name_abbreviated" if _SURNAMES[short] and trouble == "" else "name_abbreviation_unclear"
        elif 0 < place < len(words) - 1 and short in _MIDDLES:
            middle, owner = _MIDDLES[short]
            full[place] = middle if sex in (None, owner) else word
            trouble = trouble or ("name_abbreviated" if sex in (None, owner) else "name_abbreviation_unclear")
        elif len(short) == 1 and short.isalpha() and fold(short) not in "aeiouy":
            trouble = "name_abbreviation_unclear"
    return full, trouble


def read_name(text: str, sex: Sex | None) -> NameCell:
    """The name with capital first letters and short forms written out; a remark in brackets and a birth date are handed back apart."""
    born = _BIRTH.search(text)
    read = _read_name(text[: born.start()] if born else text, sex)
    return replace(read, birth=born[1]) if born else read


def _read_name(text: str, sex: Sex | None) -> NameCell:
    remark = "; ".join(filter(None, (inner for found in _REMARK.findall(text) for inner in found)))
    plain = _HEAD.sub("", _REMARK.sub(" ", usual_spelling(text)).strip()).strip(" .,;:-_'\"")
    if plain in _NOTHING or plain.startswith("#"):
        return NameCell("", remark, "name_missing", is_usable=False)
    if _SEVERAL.search(plain):
        return NameCell(plain, remark, "name_several", is_usable=False)
    words = re.sub(r"(?<=\w)\.(?=\w)", ". ", plain).split()
    # 'Chíu Sồi Múi 2': a number tells two people of one name in a village apart, and stays.
    numbered = len(words) > 2 and words[-1].isdecimal()
    letters = words[:-1] if numbered else words
    if not all(_LETTERS.match(word) and len(word) <= _LONGEST_WORD for word in letters) or len(words) > _MOST_WORDS:
        return NameCell(plain[:_LONGEST_SHOWN], remark, "name_unclear", is_usable=False)
    full, trouble = _spelled_out(words, sex)
    return NameCell(
        title_name(" ".join(full)), remark, trouble or ("name_short" if len(words) == 1 else "name_unclear" if numbered else "")
    )

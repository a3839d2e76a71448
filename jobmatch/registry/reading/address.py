"""Village and commune out of an address as lists write it."""

import re
from functools import lru_cache

from jobmatch.text.folding import fold, usual_spelling
from jobmatch.text.names import title_name

_SPLIT = re.compile(r"\s*(?:,|;|\s[-–]\s)\s*")
_COMMUNE = re.compile(r"(?:xa|tt|thi tran|phuong|p\.|x\.|dac khu)\b")
_ABOVE = re.compile(r"(?:huyen|h\.|tinh|tp|thanh pho|thi xa|tx|viet nam|vn)\b")
_SHORT = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (r"^t\.?\s*(?=\d)|^t\.\s*", "Thôn "),
        (r"^(?:kp|k\.p\.?|k)\.?\s*(?=\d)", "Khu phố "),
        (r"^tdp\.?\s*", "Tổ dân phố "),
        (r"^thon\s+(?=\d)", "Thôn "),
    )
)
_LONGEST_VILLAGE = 40
_KIND_IN_CAPITALS = re.compile(r"^(?:Khu Phố|Tổ Dân Phố|Tiểu Khu)\b")
_VILLAGE_WORD = re.compile(r"(?:thon|ban|khu|khu pho|xom|to|to dan pho|ap|lang|tieu khu|doi)\b")


def with_full_word(village: str) -> str:
    """'T. 1' is Thôn 1, 'KP3' is Khu phố 3; capitals throughout become a name: 'BẢN NÀ LÝ' is Bản Nà Lý, 'thôn 7' Thôn 7."""
    for pattern, word in _SHORT:
        if pattern.match(village):
            village = pattern.sub(word, village, count=1)
            break
    if village.isupper():
        return _KIND_IN_CAPITALS.sub(lambda found: found[0].capitalize(), title_name(village))
    return village[:1].upper() + village[1:]


@lru_cache(maxsize=8192)
def read_address(text: str) -> tuple[str, str]:
    """The village and the commune that an address names; either may be empty. '(cũ)' stays with the commune."""
    parts = [part for part in _SPLIT.split(usual_spelling(text)) if part]
    commune = next((part for part in parts if _COMMUNE.match(fold(part))), "")
    near = [part for part in parts if part != commune and not _ABOVE.match(fold(part))]
    village = next((part for part in near if _VILLAGE_WORD.match(fold(with_full_word(part)))), "")
    if not village and near and parts and near[0] == parts[0] and (commune or len(near) == 1):
        village = near[0]  # 'Chu Văn An, Xã Quảng Hà': a village may stand without its word
    return with_full_word(village), commune


def is_village_title(text: str) -> bool:
    """True for a row such as 'Bản Nà Lý' or 'II. Thôn 3' that stands above the people of one village."""
    bare = re.sub(r"^[\divxIVX]+\s*[.)\-:]\s*", "", text).strip()
    return len(bare) <= 60 and _VILLAGE_WORD.match(fold(with_full_word(bare))) is not None


# 'Bản' is left out: a title may also be 'Bản tổng hợp' or 'Bản đăng ký'.
_IN_TITLE = re.compile(
    r"\b(?:thôn|khu phố|xóm|tổ dân phố|tiểu khu)\s+[^,;:()–]+?(?=\s+-\s|,|;|:|\(|–|\s+(?:xã|thị trấn|tt|phường|năm|quý)\b|$)", re.IGNORECASE
)


def village_in_title(text: str) -> str:
    """The village that the title of a whole list names: 'Danh sách lao động thôn Quảng Long 7, xã Đường Hoa'."""
    found = _IN_TITLE.search(usual_spelling(text))
    return with_full_word(found.group().strip()) if found and len(found.group()) <= _LONGEST_VILLAGE else ""


def village_of_title(text: str) -> str:
    """The village that a title row or a sheet name names."""
    bare = re.sub(r"^[\divxIVX]+\s*[.)\-:]\s*", "", usual_spelling(text)).strip()
    return read_address(re.sub(r"\s*[(:].*$", "", bare))[0]

"""The 54 peoples of Vietnam and the names some of them use for themselves in the north-east."""

import re

from jobmatch.text.folding import fold
from jobmatch.text.names import title_name

# Source: the official list of 1979 (Tổng cục Thống kê), and the self-names in the lists of Hải Hà.
_NAMES = (
    "Kinh,Tày,Thái,Hoa,Khmer,Mường,Nùng,Hmông,Mông,Dao,Gia Rai,Ngái,Ê Đê,Ba Na,Xơ Đăng,Sán Chay,Cơ Ho,Chăm,Sán Dìu,Hrê,Mnông,Raglay,"
    "Xtiêng,Bru - Vân Kiều,Thổ,Giáy,Cơ Tu,Gié Triêng,Mạ,Khơ Mú,Co,Tà Ôi,Chơ Ro,Kháng,Xinh Mun,Hà Nhì,Chu Ru,Lào,La Chí,La Ha,Phù Lá,"
    "La Hủ,Lự,Lô Lô,Chứt,Mảng,Pà Thẻn,Cơ Lao,Cống,Bố Y,Si La,Pu Péo,Brâu,Ơ Đu,Rơ Măm,"
    "Dao Thanh Phán,Dao Thanh Y,Sán Chỉ,Cao Lan"
)
# Branches and self-names: the official people comes first in figures, the self-name is kept beside it.
_OFFICIAL = {"Dao Thanh Phán": "Dao", "Dao Thanh Y": "Dao", "Sán Chỉ": "Sán Chay", "Cao Lan": "Sán Chay", "Mông": "Hmông"}
_BY_FOLD = {fold(name): name for name in _NAMES.split(",")}
_LONGEST_FIRST = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, _BY_FOLD), key=len, reverse=True)) + r")\b")
MAJORITY = "Kinh"


def is_ethnic_group(text: str) -> bool:
    return fold(text) in _BY_FOLD


def read_ethnicity(text: str) -> tuple[str, str]:
    """The official name of a people, and the self-name where that was written; an unknown name is kept as it stands."""
    name = _BY_FOLD.get(fold(text), title_name(text))
    official = _OFFICIAL.get(name, name)
    return official, name if name != official else ""


def ethnicity_within(text: str) -> str:
    """The people named inside a longer text such as 'DTTS (Dao)', or empty."""
    inner = re.search(r"(?:dtts|dan toc)[^()]*\(([^)]*)\)", fold(text))
    found = _LONGEST_FIRST.search(inner[1]) if inner else None
    return _BY_FOLD[found.group()] if found else ""

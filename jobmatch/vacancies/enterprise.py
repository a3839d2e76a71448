"""An employer: how its name is compared, and whether staff have verified it."""

import re
from dataclasses import dataclass
from datetime import datetime

from jobmatch.text.folding import fold

# Short and long forms of the same legal words, as they stand in folded names; the longest first.
_SHORT_FORMS = (
    ("trach nhiem huu han", "tnhh"),
    ("mot thanh vien", "mtv"),
    ("doanh nghiep tu nhan", "dntn"),
    ("hop tac xa", "htx"),
    ("cong ty", "cty"),
    ("co phan", "cp"),
    ("ctcp", "cty cp"),
    ("thuong mai", "tm"),
    ("dich vu", "dv"),
    ("san xuat", "sx"),
    ("xay dung", "xd"),
)
_WORD = re.compile(r"[^\W_]+")
_FILLING_WORDS = frozenset({"va"})


@dataclass(frozen=True, slots=True)
class Enterprise:
    """`said_as` is how its name is read on air, empty where it is read as it is written; `verified_by` is an officer's name."""

    id: int
    name: str
    tax_code: str = ""
    said_as: str = ""
    verified_by: str = ""
    verified_at: datetime | None = None

    @property
    def is_verified(self) -> bool:
        return self.verified_at is not None


def enterprise_key(name: str) -> str:
    """One spelling for 'Công ty TNHH MTV Dệt may & TM Xuân Hà', 'CTY TNHH một thành viên dệt may, thương mại Xuân Hà'."""
    words = f" {' '.join(_WORD.findall(fold(name)))} "
    for long, short in _SHORT_FORMS:
        words = words.replace(f" {long} ", f" {short} ")
    return " ".join(word for word in words.split() if word not in _FILLING_WORDS)

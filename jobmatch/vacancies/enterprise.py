"""An employer: how its name is compared, whether its tax code can be one, and whether staff have verified it."""

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
_TAX_CODE = re.compile(r"(\d{10})(?:-?(\d{3}))?")
# Circular 105/2020/TT-BTC, article 5: nine digits and a check digit, with three more for a branch.
_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


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


def read_tax_code(text: str) -> str | None:
    """Ten digits with a right check digit, or thirteen of a branch, as `0100109106` or `0100109106-001`; None for anything else."""
    found = _TAX_CODE.fullmatch(re.sub(r"[\s.]", "", text))
    if not found or not found[0].isascii():
        return None
    digits, branch = found[1], found[2]
    weighed = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, digits, strict=False))
    if (10 - weighed % 11) != int(digits[9]):
        return None
    return f"{digits}-{branch}" if branch else digits

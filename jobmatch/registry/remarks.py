"""What people say of the work they can take: nights, distance, heavy loads, transport, licences. Read from notes and wishes alike."""

import re
from dataclasses import fields, replace
from functools import lru_cache

from jobmatch.catalogue.answer import Answer
from jobmatch.registry.worker import Constraints
from jobmatch.text.folding import fold

_NOT = r"(?:khong|ko|k|hong|kg|chua|ngai)"
# field: (what a yes looks like, what a no looks like); the no is tried first, because it holds the words of the yes.
_SAYINGS: dict[str, tuple[str, str]] = {
    "night_shift": (
        r"(?:lam|di) duoc (?:ca )?dem|ca dem (?:duoc|cung duoc|ok)|dong y (?:lam )?ca dem|lam ca cung duoc|lam duoc 3 ca|lam theo ca",
        rf"{_NOT} (?:\w+ ){{0,3}}(?:ca )?dem\b|(?:chi )?(?:lam|di) (?:ca )?(?:ngay|hanh chinh|gio hanh chinh)\b|^hanh chinh$|gio hanh chinh"
        r"|, hanh chinh\b|ca ngay",
    ),
    "far_away": (
        r"di xa (?:cung )?duoc|(?:san sang|chiu) di xa|dau cung duoc|o (?:ky tuc xa|ktx|lai) duoc|tinh nao cung|o lai cong ty",
        rf"{_NOT} (?:\w+ ){{0,2}}di xa|gan nha|toi ve|trong xa\b|tai xa\b|tai thon|o nha lam|tai nha\b",
    ),
    "heavy_work": (
        r"lam (?:duoc )?viec nang|suc khoe tot|khoe manh",
        rf"{_NOT} (?:\w+ ){{0,2}}nang\b|viec nhe|suc khoe yeu|\bsk yeu|dau lung|yeu suc",
    ),
    "abroad": (
        r"\bxkld\b|xuat khau lao dong|di (?:nhat|han|dai loan|lao dong nuoc ngoai|nuoc ngoai)|nuoc ngoai",
        rf"{_NOT} (?:\w+ ){{0,2}}(?:nuoc ngoai|xkld|xuat khau)",
    ),
    "needs_bus": (r"xe dua don|xe don|xe dua|dua don", rf"{_NOT} can (?:xe )?(?:dua )?don|tu tuc di lai|tu di lai"),
    "needs_housing": (r"can (?:cho o|nha o|noi o|ky tuc xa|ktx|phong tro)|co cho o|co nha o|co ky tuc", rf"{_NOT} can (?:cho o|nha o|ktx)"),
    "part_time_only": (r"ban thoi gian|part ?time|lam them buoi|buoi toi|nua ngay|ngoai gio|lam theo gio", r"toan thoi gian|full ?time"),
    "has_motorbike": (r"co xe may|co xe rieng|co phuong tien", rf"{_NOT} (?:co |biet di )?xe(?: may)?\b(?! (?:dua|don))"),
    "young_children": (r"con (?:con )?nho|nuoi con|con mon|dang cho con bu", rf"{_NOT} (?:co |con )?con nho"),
}
_COMPILED = {name: tuple(map(re.compile, patterns)) for name, patterns in _SAYINGS.items()}

_LICENCE = re.compile(
    r"(?:gplx|giay phep lai xe|(?:bang|lx|lai xe|hang)(?: lai)?(?: xe)?|co bang(?: lai)?)\s*(?:hang|bang|o to)?\s*:?\s*"
    r"((?:(?:a1|a2|a|b1|b2|be|b|c1|c|ce|d1|d2|de|d|e|fc|fb2|fd|fe|f)\b(?:\s*(?:,|va|\+|/|-)\s*)?)+)"
)
_CLASS = re.compile(r"\b(?:a1|a2|a|b1|b2|be|b|c1|ce|c|d1|d2|de|d|e|fc|fb2|fd|fe|f)\b")
# Machines for which a certificate of its own is asked.
_MACHINES = {
    "xe nang": "xe nâng",
    "may xuc": "máy xúc",
    "may ui": "máy ủi",
    "cau truc": "cầu trục",
    "xe cau": "xe cẩu",
    "may dao": "máy đào",
}
_CERTIFICATE = re.compile(r"(?:chung chi|\bcc\b|bang|chung nhan)[^;,]*?\b(" + "|".join(_MACHINES) + r")\b")


@lru_cache(maxsize=16384)
def read_constraints(text: str) -> Constraints:
    """What a note or a wish says of conditions; everything it does not speak of stays unknown."""
    folded = fold(text)
    if not folded:
        return Constraints()
    said = {}
    for name, (yes, no) in _COMPILED.items():
        if no.search(folded):
            said[name] = Answer.NO
        elif yes.search(folded):
            said[name] = Answer.YES
    return Constraints(**said)


def read_licences(text: str) -> tuple[str, ...]:
    """Driving licence classes as printed on the card (B2, C, FC) and machines with a certificate, in the order written."""
    folded = fold(text)
    classes = [found.upper() for group in _LICENCE.findall(folded) for found in _CLASS.findall(group)]
    machines = [_MACHINES[found] for found in _CERTIFICATE.findall(folded)]
    return tuple(dict.fromkeys([*classes, *machines]))


def joined_constraints(first: Constraints, second: Constraints) -> Constraints:
    """Both texts together; where both speak, the first one holds."""
    filled = {field.name: getattr(second, field.name) for field in fields(Constraints) if getattr(first, field.name) is Answer.UNKNOWN}
    return replace(first, **filled)

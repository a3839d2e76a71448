"""The words that speak of conditions of work, on plain text: for each matter what a yes and what a no looks like."""

import re

from jobmatch.registry.wishes.denial import NO_WORDS

# The no is tried first, because it holds the words of the yes. NOT reaches over a few words, but not into the next thing said.
_NOT = rf"\b(?:{NO_WORDS}|ngai|so|tru)\b(?: (?!chi\b|nhung\b|ma\b|co\b|can\b)\w+){{0,4}} "
_WILL = r"\b(?:sansang|chap nhan|san sang|co the|chiu|dong y|muon|thich|nhan|xin)\b(?: \w+){0,2} "
_FINE = r"(?: \w+){0,2} (?:duoc|dc|ok|oke|thoai mai|tot)\b"

_NIGHT = r"(?:(?:ca )?dem|khuya|ca (?:3|ba))\b"
_DAY = r"(?:ban ngay|ca ngay|ca sang|ngay(?! nao)|(?:gio )?hanh chinh)\b"
_FAR = r"(?:(?:di|lam|o)(?: lam)?(?: an)? xa|xa nha|xa qua|ngoai tinh|tinh (?:ngoai|khac|xa))\b"
_HEAVY = r"(?:(?<!xe )nang(?: nhoc)?|mang vac|khuan vac|boc vac)\b"
_ABROAD = r"(?:xk ?ld|xuat khau lao dong|nuoc ngoai|di (?:nhat|han|dai loan))\b"
_BUS = r"(?:xe (?:cong ty |cty )?(?:dua|don)|(?:dua|don) (?:don|dua|ruoc)|xe tuyen)\b"
_HOUSING = r"(?:(?:cho|noi|nha) (?:an )?o|an o|ky tuc(?: xa)?|ktx|phong tro|nha tro)\b"
_PART_TIME = r"(?:ban thoi gian|part ?-? ?time|nua (?:ngay|buoi)|ngoai gio|theo gio|lam them|buoi (?:toi|sang|chieu)|toi den khuya)\b"
_SEASON = r"(?:thoi vu|mua vu|nong nhan|theo (?:mua|vu)|dip tet|ngay mua)\b"
_CHILD = r"(?:con (?:con )?(?:nho|mon|bu|be|dai)|con (?:\w+ )?(?:\d+|may) (?:thang|tuoi)|nuoi con|con duoi \d+|chau nho)\b"
# 'Bệnh viện' is a place of work, and whoever cares for the sick need not be sick.
_ILL = (
    r"\b(?:suc khoe|suc|sk) (?:\w+ ){0,2}(?:yeu|kem|han che|khong tot|ko tot|giam)|\byeu (?:suc|nguoi)|\bom yeu|\bgia yeu|mat suc"
    r"|giam suc lao dong|\bdau (?:lung|khop|chan|tay|vai|co|da day|dau|om|yeu)|xuong khop|thoat vi|huyet ap|tieu duong|tim mach|\bhen\b"
    r"|dong kinh|viem \w+|\btai bien|\btai nan|sau mo\b|moi mo\b|\b(?:bi|co|nhieu|mang) (?:tat|benh)|\bbenh (?!vien|nhan|xa)\w+"
    r"|khuyet tat|tan tat|\bnkt\b|nguoi kt\b|\bliet\b|cut (?:chan|tay)|\bdiec\b|\bcam diec|kem mat|mat kem|mu loa"
)
_OF_OTHERS = r"(?:cham(?: soc)?|nuoi|giup|phuc vu|day|lam viec voi|trong)\b(?: \w+){0,3} (?:om|benh|khuyet tat|gia yeu|nkt)\b.*"
_FIT = r"(?:suc khoe|sk) (?:\w+ )?(?:tot|binh thuong|on|day du|du)|khoe manh|du suc khoe|con khoe"

SAYINGS: dict[str, tuple[str, str]] = {
    "night_shift": (
        rf"{_NIGHT}|(?:lam|theo) ca\b(?! (?:ngay|sang|hanh|1|mot))|ca nao cung|\b(?:3|ba) ca\b|xoay ca|ngay dem",
        rf"{_NOT}{_NIGHT}|{_NOT}(?:ca(?! (?:ngay|sang|hanh))|ca kip|doi ca|xoay ca|3 ca|ba ca)\b"
        rf"|\b(?:chi|lam|di|chon|can|thich)(?: lam)? (?:duoc )?{_DAY}(?! (?:dem|hoac|va|hay))"
        rf"|^{_DAY}$|gio hanh chinh|hanh chinh$",
    ),
    "far_away": (
        rf"{_FAR}{_FINE}|{_WILL}(?:{_FAR}|o lai\b)|\bdau cung|o dau cung|\bo (?:ky tuc xa|ktx|lai|tro)(?: \w+){{0,2}} (?:duoc|dc)"
        r"|tinh nao cung|o lai (?:cong ty|cty)|^di (?:lam )?xa$|xa gan (?:deu|cung)|noi nao cung",
        rf"{_NOT}(?:{_FAR}|xa\b)|(?:gan|quanh|cach) (?:nha|day)|toi ve|(?:ve|di lai) trong ngay"
        rf"|(?:trong|tai|quanh) (?:xa|thon|ban|dia phuong|nha(?! may)|cho)\b"
        rf"|o nha lam|lam (?:o|tai) nha\b(?! may)|{_NOT}(?:o lai|ktx|ky tuc xa)\b|duoi \d+ ?km|khong qua \d+ ?km",
    ),
    "heavy_work": (
        rf"{_HEAVY}{_FINE}|lam (?:duoc )?(?:viec )?nang|{_WILL}(?:viec )?{_HEAVY}|{_FIT}",
        rf"{_NOT}(?:viec )?{_HEAVY}|viec (?:nhe|nhan)|lam nhe|nhe nhang|{_ILL}",
    ),
    "abroad": (_ABROAD, rf"{_NOT}{_ABROAD}"),
    "needs_bus": (
        rf"{_BUS}|xe don\b|xe dua\b",
        rf"\b{NO_WORDS} can (?:\w+ ){{0,2}}(?:xe|dua|don)\b|tu tuc (?:di lai|phuong tien)|tu di lai|tu di lam",
    ),
    "needs_housing": (
        rf"\b(?:can|co|bao|ho tro|xin|muon|thue|bo tri)(?: \w+){{0,2}} {_HOUSING}",
        rf"\b{NO_WORDS} (?:can|o) (?:\w+ ){{0,1}}{_HOUSING}|tu lo (?:cho|noi) o",
    ),
    "part_time_only": (_PART_TIME, rf"toan thoi gian|ful ?-? ?time|ca ngay lan|{_NOT}(?:ban thoi gian|part ?-? ?time)"),
    "seasonal_only": (
        rf"^(?:(?:chi|lam|di|viec|lam viec|cong viec|xin|can|muon|nhan|tim|lam thue) )*{_SEASON}(?!.*\b(?:cung|hoac|hay)\b)"
        rf"|\bchi .*{_SEASON}",
        rf"{_NOT}{_SEASON}|lau dai|dai han|quanh nam|gan bo lau",
    ),
    "has_motorbike": (
        r"co (?:xe may|xe rieng|xe di lai|phuong tien)|xe may rieng",
        rf"\b{NO_WORDS} (?:co |biet (?:di |chay |lai )?)?(?:xe(?: may)?|phuong tien)\b"
        r"(?! (?:cong ty )?(?:dua|don|tai|nang|o to|khach|cau|tuyen|lu))",
    ),
    "young_children": (
        _CHILD,
        rf"\b(?:{NO_WORDS}|het) (?:co |vuong |ban |vuong ban )?(?:{_CHILD}|con\b(?! (?:nhu|khe)))|con (?:\w+ )?(?:da )?lon\b",
    ),
    "health_limits": (_ILL, rf"{_FIT}|\b{NO_WORDS} (?:bi |co )?(?:om|benh|dau)\b"),
}
COMPILED = {name: (re.compile(yes), re.compile(no)) for name, (yes, no) in SAYINGS.items()}

# Said the other way round: 'không ngại đi xa' is a yes.
NOT_MINDING = re.compile(rf"\b{NO_WORDS} (?:ngai|so|van de(?: gi)?|quan ngai|nga?i)\b")
OF_OTHERS = re.compile(_OF_OTHERS)

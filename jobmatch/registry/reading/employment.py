"""What a row says of the person's present work."""

import re

from jobmatch.text.folding import fold

_STATES = (
    ("inactive", r"khong tham gia|noi tro|o nha|di hoc|hoc sinh|sinh vien|nghi huu|huu tri|om dau|mat suc|khong hdkt|dang hoc"),
    ("unemployed", r"that nghiep|^tn$|chua co viec|khong co viec|mat viec|chua di lam|khong viec|dang tim viec"),
    ("working", r"co viec|tu lam|dang lam|thoi vu|lam (?:thue|nong|ruong|cong|rung)|kinh doanh|buon ban|lao dong gia dinh|^co$|di lam"),
)
_YEARS = re.compile(r"(\d+(?:[.,]\d+)?)\s*(nam|n\b|thang|th\b)?")
LONGEST_CAREER_YEARS = 60


def read_employment(text: str) -> str:
    """working | unemployed | inactive, or empty where the words do not say."""
    folded = fold(text)
    return next((state for state, pattern in _STATES if re.search(pattern, folded)), "")


def read_experience(text: str) -> float | None:
    """Years of experience: '5 năm', '6 tháng', '3', or 'chưa có' for none."""
    folded = fold(text)
    if re.search(r"^(?:khong|chua|ko|0)\b(?!,|\.)", folded) and not re.search(r"[1-9]", folded):
        return 0.0
    found = _YEARS.search(folded)
    if found is None:
        return None
    years = float(found[1].replace(",", "."))
    if (found[2] or "").startswith("th"):
        years = round(years / 12, 2)
    return years if years <= LONGEST_CAREER_YEARS else None

"""A single day as forms and lists write it."""

import re
from datetime import date

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00:00)?", re.ASCII)


def read_day(text: str) -> date | None:
    """'31/3/2025', '31.03.2025' or '2025-03-31'; None for anything else and for a day that is not in the calendar."""
    bare = re.sub(r"^(?:hết\s+)?ngày\s+", "", text.strip().lower())
    if found := _DAY_FIRST.fullmatch(bare):
        day, month, year = (int(part) for part in found.groups())
    elif found := _YEAR_FIRST.fullmatch(bare):
        year, month, day = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None

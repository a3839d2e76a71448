"""Which commune sent a sheet, and for which day it speaks: told by the title, the sheet's name or the file's name."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache

from jobmatch.catalogue.places import Gazetteer, default_gazetteer
from jobmatch.registry.cells import Row
from jobmatch.text.folding import fold

_COMMUNE_WORDS = re.compile(r"\b(?:xã|thị trấn|tt|phường|đặc khu|xa|thi tran|phuong|dac khu)\b\.?\s+", re.IGNORECASE)
_LONGEST_NAME = 4  # words: 'Quảng Hà', 'Đường Hoa', 'Hồng Hà Đông'
_DAY = re.compile(r"ngay (\d{1,2}) thang (\d{1,2}) nam (20\d\d)")
_UNTIL = re.compile(r"den (?:het )?(?:ngay )?(\d{1,2})/(\d{1,2})/(20\d\d)")
_HALF_OR_QUARTER = re.compile(r"(6 thang dau nam|6 thang cuoi nam|quy (?:i{1,3}|iv|[1-4])\b)\D{0,6}(20\d\d)")
_YEAR = re.compile(r"nam (20\d\d)")
_LAST_MONTH = {
    "6 thang dau nam": 6,
    "6 thang cuoi nam": 12,
    **{f"quy {name}": 3 * n for n, name in enumerate(("i", "ii", "iii", "iv"), 1)},
    **{f"quy {n}": 3 * n for n in range(1, 5)},
}


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _end_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def sheet_date(texts: Iterable[str], as_of: date) -> date:
    """The day a sheet speaks for: its signature, the end of its period, its year; `as_of` where it says nothing.

    Place names and codes are read as of that day: 'xã Đường Hoa' of February 2025 is not the commune of that name in December.
    """
    folded = " | ".join(map(fold, texts))
    for pattern in (_DAY, _UNTIL):
        if (found := pattern.search(folded)) and (day := _day(found[3], found[2], found[1])):
            return day
    if found := _HALF_OR_QUARTER.search(folded):
        return _end_of_month(int(found[2]), _LAST_MONTH[found[1]])
    if found := _YEAR.search(folded):
        return as_of if int(found[1]) == as_of.year else date(int(found[1]), 12, 31)
    return as_of


@lru_cache(maxsize=4096)
def commune_named(text: str, on: date) -> str:
    """The code of the commune that words name, valid on a day, or empty."""
    places = default_gazetteer()
    for found in _COMMUNE_WORDS.finditer(text):
        words = re.split(r"[\s,;()\-–]+", text[found.end() :])[:_LONGEST_NAME]
        for length in range(len(words), 0, -1):
            if place := places.find_commune(found.group().strip() + " " + " ".join(words[:length]), on):
                return place.code
    place = places.find_commune(text, on)
    return place.code if place else ""


def _commune_of_file_name(stem: str, on: date, places: Gazetteer) -> str:
    """'01_quangha_cung_lao_dong' and '06922' name a commune without marks or blanks."""
    plain = re.sub(r"[^a-z0-9]", "", fold(stem))
    for code in re.findall(r"(?<!\d)\d{5}(?!\d)", stem):
        if place := places.commune_by_code(code, on):
            return place.code
    named: list[tuple[int, str]] = []
    for place in places.all():
        words = re.sub(r"^(?:xa|thi tran|phuong|dac khu) ", "", fold(place.name))
        key = words.replace(" ", "")
        if len(key) >= 5 and key in plain and (now := places.commune_by_code(place.code, on)) and now.id == place.id:
            named.append((len(key), place.code))
    return max(named)[1] if named else ""


def sheet_commune(title_rows: Sequence[Row], sheet_name: str, file: str, on: date) -> str:
    """The code of the commune a sheet comes from, or empty where nothing names one."""
    titles = [cell for row in title_rows for cell in row if isinstance(cell, str)]
    # A title that says 'xã' outweighs one that only holds a name, and a sheet's name may be a village.
    for text in [*filter(_COMMUNE_WORDS.search, titles), sheet_name, file.rsplit(".", 1)[0]]:
        if code := commune_named(text, on):
            return code
    return _commune_of_file_name(file.rsplit(".", 1)[0], on, default_gazetteer())

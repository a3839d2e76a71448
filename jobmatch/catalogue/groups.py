"""Groups of people who have priority in employment support: codes, names, and the words that lists use for them."""

import re
from functools import cache, lru_cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.text.folding import fold

_BETWEEN = re.compile(r"[,;/+&|\n]|\bva\b|\bhoac\b|\s-\s")
_DENIED = re.compile(r"^(?:khong|ko|chua|k)\b")


@cache
def _names() -> dict[str, str]:
    return {row["code"]: row["label"] for row in read_data("priority_groups.csv")}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["code"], re.compile(row["words"].replace(";", "|"))) for row in read_data("priority_groups.csv") if row["words"])


def group_name(code: str) -> str:
    """What the group is called on forms; KeyError for a code that the list does not have."""
    return _names()[code]


def group_codes() -> tuple[str, ...]:
    """Every code of the list, in its order."""
    return tuple(_names())


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[str, ...]:
    parts = [" ".join(re.sub(r"[^\w]|_", " ", part).split()) for part in _BETWEEN.split(fold(text))]
    told = [part for part in parts if part and not _DENIED.match(part)]
    return tuple(code for code, pattern in _patterns() if any(pattern.search(part) for part in told))


def read_groups(text: str) -> list[str]:
    """Codes of the groups that a cell or a header names, in the order of the list; a word with two meanings ('CN') names none."""
    return list(_read(text))

"""Numerals as Vietnam types them: 8.500.000, 8,500,000, 8 500 000, 8,5 and 8.5, into values."""

import re
from decimal import Decimal

# Groups parted by spaces are believed from two groups on: "ca 1 300 người" holds two numbers.
NUMERAL = r"(?:\d{1,3}(?: \d{3}){2,}(?!\d)|\d+(?:[.,]\d+)*)"
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")


def value_of(numeral: str, *, comma_groups: bool = False) -> Decimal | None:
    """The value, or None where the marks fit no number or could mean two.

    "1,500" is 1.5 to one writer and 1500 to another: it has a value only when the caller knows better (`comma_groups`).
    """
    compact = numeral.replace(" ", "")
    if compact.isdigit():
        return Decimal(compact)
    grouped = _GROUPED.fullmatch(compact)
    if grouped and (grouped[1] == "." or compact.count(",") > 1 or comma_groups):
        return Decimal(re.sub("[.,]", "", compact))
    if grouped:
        return None
    return _with_decimals(compact)


def _with_decimals(numeral: str) -> Decimal | None:
    mark = max(numeral.rfind("."), numeral.rfind(","))
    whole, fraction = numeral[:mark], numeral[mark + 1 :]
    if not whole.isdigit():
        grouped = _GROUPED.fullmatch(whole)
        if grouped is None or grouped[1] == numeral[mark]:
            return None
        whole = re.sub("[.,]", "", whole)
    return Decimal(f"{whole}.{fraction}")

"""Tax codes: ten digits of a business, thirteen of its branch, twelve of a household or a person."""

import re
from dataclasses import dataclass
from enum import StrEnum

_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_SPACING = re.compile(r"[\s.]+")
_BUSINESS = re.compile(r"(\d{10})(?:-?(\d{3}))?", re.ASCII)
# Three of the province, one of century and sex (0 to 3 for people born before 2100), two of the year, six of the person.
_PERSON = re.compile(r"\d{3}[0-3]\d{8}", re.ASCII)


class TaxCodeVerdict(StrEnum):
    RIGHT = "right"
    CHECK_BY_HAND = "check_by_hand"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class TaxCode:
    """`number` as it is kept: digits, with a hyphen before the number of a branch; empty where no tax code was written."""

    number: str
    verdict: TaxCodeVerdict


def read_tax_code(text: str) -> TaxCode:
    """A code typed with blanks, dots or a hyphen. A twelve-digit personal number bears no check digit: its shape is all there is."""
    bare = _SPACING.sub("", text)
    if found := _BUSINESS.fullmatch(bare):
        number = f"{found[1]}-{found[2]}" if found[2] else found[1]
        return TaxCode(number, _verdict(found[1]))
    if _PERSON.fullmatch(bare):
        return TaxCode(bare, TaxCodeVerdict.RIGHT)
    return TaxCode("", TaxCodeVerdict.WRONG)


def _verdict(ten_digits: str) -> TaxCodeVerdict:
    """The tenth digit is 10 less the weighted sum modulo 11. Where that gives 10, programs disagree: a person looks."""
    rest = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, ten_digits, strict=False)) % 11
    if rest == 0:
        return TaxCodeVerdict.CHECK_BY_HAND
    return TaxCodeVerdict.RIGHT if int(ten_digits[9]) == 10 - rest else TaxCodeVerdict.WRONG

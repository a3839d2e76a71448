"""Phone numbers as people type them, read into the ten digits that can be dialled today."""

import re
import unicodedata
from dataclasses import dataclass

# Plan of 15/09/2018: eleven-digit mobile numbers lost a digit; the last seven stayed.
_ELEVEN_TO_TEN = {f"016{digit}": f"03{digit}" for digit in "23456789"}
_ELEVEN_TO_TEN |= {"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078"}
_ELEVEN_TO_TEN |= {"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082"}
_ELEVEN_TO_TEN |= {"0186": "056", "0188": "058", "0199": "059"}
_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}\Z")
_LANDLINE = re.compile(r"02\d{8,9}\Z")
# Two numbers in a cell: a stroke, a word, or a dash with blanks around it; a bare dash only groups the digits of one number.
_BETWEEN = re.compile(r"[/;,|\n&]|\s[-–]\s|\b(?:va|hoac|hay)\b|[a-zà-ỹ]{3,}", re.IGNORECASE)
_ABROAD = re.compile(r"(?:\(?\+84\)?|^84(?=\d{9}$)|^0084)\s*(?:\(0\)|0(?=\d{9}))?")


@dataclass(frozen=True, slots=True)
class PhoneCell:
    """What one cell holds: numbers that can take a message, landlines, and digits that are no number.

    Of the mobiles, `padded` are those that got back the zero in front, `renumbered` those that had eleven digits before 2018.
    """

    mobiles: tuple[str, ...] = ()
    landlines: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    padded: tuple[str, ...] = ()
    renumbered: tuple[str, ...] = ()


def _dialled(digits: str) -> str:
    """One number in today's form; a zero that a spreadsheet dropped is put back."""
    if not digits.startswith("0") and len(digits) in (9, 10):
        digits = "0" + digits
    if len(digits) == 11 and digits[:4] in _ELEVEN_TO_TEN:
        digits = _ELEVEN_TO_TEN[digits[:4]] + digits[4:]
    return digits


def _runs(text: str) -> list[str]:
    """The digit runs of a cell, one per number."""
    runs: list[str] = []
    for piece in _BETWEEN.split(unicodedata.normalize("NFKC", text)):
        digits = re.sub(r"[^0-9]", "", _ABROAD.sub("0", piece.strip()))
        # Two numbers with nothing but a blank between them.
        runs += re.findall(r"0\d{9}", digits) if re.fullmatch(r"(?:0\d{9}){2,}", digits) else [digits]
    return [run for run in runs if len(run) >= 5]


def phone_cell(text: str) -> PhoneCell:
    """Sort what a cell holds; the same number is kept once, in the order written."""
    numbers = {_dialled(run): run for run in reversed(_runs(text))}
    in_order = tuple(reversed(numbers))
    mobiles = tuple(number for number in in_order if _MOBILE.match(number))
    landlines = tuple(number for number in in_order if _LANDLINE.match(number))
    return PhoneCell(
        mobiles,
        landlines,
        tuple(number for number in in_order if number not in (*mobiles, *landlines)),
        padded=tuple(number for number in mobiles if not numbers[number].startswith("0")),
        renumbered=tuple(number for number in mobiles if len(numbers[number].lstrip("0")) == 10),
    )


def read_phones(text: str) -> tuple[str, ...]:
    """The mobile numbers of a cell: '+84', dots, two numbers, a lost zero and the eleven-digit numbers of old are understood."""
    return phone_cell(text).mobiles

"""Citizen identity numbers and the cards before them, as spreadsheets leave them behind."""

import re
import unicodedata
from dataclasses import dataclass

from jobmatch.registry.cells import as_text
from jobmatch.registry.sheet import Cell
from jobmatch.registry.worker import BirthDate, Sex
from jobmatch.text.folding import fold

# Nghị định 137/2015, điều 13: tỉnh (3), thế kỷ và giới (1), năm sinh (2), sáu số ngẫu nhiên; mã tỉnh 001..096.
_LAST_PROVINCE = 96
# What stands before the number: 'CCCD: 022...', 'Số CMND 100...'.
_LABEL = re.compile(r"\b(?:so|the)?\s*(?:cccd|cmnd|cmtnd|cmt|cc|ddcn|can cuoc(?: cong dan)?|(?:so )?dinh danh(?: ca nhan)?)\b\W*")
_LOOKS_LIKE_DIGIT = re.compile(r"(?<=\d)[oil](?=\d)|^[oil](?=\d{3})|(?<=\d{3})[oil]$")
_DIGIT_FOR_LETTER = str.maketrans("oil", "011")
# Six random digits end in five zeros once in a hundred thousand; a number that went through '2.2186E+10' does so always.
_ROUNDED = "00000"
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?\s*e\s*\+?\s*\d+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class IdentityCell:
    """At most one of the two numbers; `troubles` are problem codes."""

    citizen_id: str = ""
    old_id: str = ""
    troubles: tuple[str, ...] = ()


def _has_province(number: str) -> bool:
    return 1 <= int(number[:3]) <= _LAST_PROVINCE


def _fits(number: str, birth: BirthDate | None, sex: Sex | None) -> bool:
    return _has_province(number) and not disagreements(number, birth, sex)


def told_by(number: str) -> tuple[int, Sex]:
    """The year of birth and the sex that twelve digits say."""
    return 1900 + int(number[3]) // 2 * 100 + int(number[4:6]), Sex.FEMALE if int(number[3]) % 2 else Sex.MALE


def disagreements(number: str, birth: BirthDate | None, sex: Sex | None) -> tuple[str, ...]:
    """What the number says otherwise than the row; the typed year is as often wrong as the number."""
    year, told_sex = told_by(number)
    troubles = []
    if sex is not None and sex is not told_sex:
        troubles.append("citizen_id_sex")
    if birth is not None and birth.year != year:
        troubles.append("citizen_id_birth")
    return tuple(troubles)


_SEX_WORDS = {Sex.MALE: "nam", Sex.FEMALE: "nữ"}


def both_values(code: str, number: str, birth: BirthDate | None, sex: Sex | None) -> str:
    """What the row and the number say, side by side, for a trouble of `disagreements`; empty for any other trouble."""
    if code == "citizen_id_sex" and sex:
        return f"ghi {_SEX_WORDS[sex]}, số căn cước cho biết {_SEX_WORDS[told_by(number)[1]]}"
    if code == "citizen_id_birth" and birth:
        return f"ghi {birth.year}, số căn cước cho biết {told_by(number)[0]}"
    return ""


def read_identity(cell: Cell, birth: BirthDate | None, sex: Sex | None) -> IdentityCell:
    """Sort a cell into citizen ID or old card; zeros that a spreadsheet dropped are put back and said."""
    text = unicodedata.normalize("NFKC", as_text(cell)).strip()
    if not re.search(r"\d", text):
        return IdentityCell(troubles=("citizen_id_missing",))
    if _SCIENTIFIC.search(text):
        return IdentityCell(troubles=("citizen_id_scientific",))
    told = _LABEL.sub(" ", fold(text))
    return _whole_numbers(told, birth, sex) or _one_number(told, birth, sex, is_text=isinstance(cell, str))


def _one_number(told: str, birth: BirthDate | None, sex: Sex | None, *, is_text: bool) -> IdentityCell:
    mistyped = _LOOKS_LIKE_DIGIT.search(told) is not None
    digits = re.sub(r"[^0-9]", "", told.translate(_DIGIT_FOR_LETTER) if mistyped else told)
    if re.search(r"[^\W\d_]{2}", told) or (mistyped and len(digits) != 12) or len(set(digits)) <= 1:
        return IdentityCell(troubles=("citizen_id_damaged",))
    if mistyped:
        return IdentityCell(digits, troubles=("citizen_id_repaired", *_warnings(digits, birth, sex)))
    if not is_text and len(digits) > 9 and digits.endswith(_ROUNDED):
        return IdentityCell(troubles=("citizen_id_scientific",))
    # A typed ten-digit text is as likely to have lost other digits: then the birth year must vouch for the zeros.
    return _by_length(digits, birth, sex, may_lack_two=not is_text or birth is not None)


def _whole_numbers(told: str, birth: BirthDate | None, sex: Sex | None) -> IdentityCell | None:
    """A cell with more than one number ('022186000111 cấp ngày 12/03/2021', '022186000111 / 100123456'); None where it is not so clear."""
    numbers = re.findall(r"(?<![\d.])\d{12}(?![\d.])", told)
    rest = re.sub(r"(?<![\d.])\d{12}(?![\d.])", " ", told)
    if len(numbers) != 1 or not re.search(r"\d", rest):
        return None
    old = re.findall(r"(?<![\d/.-])\d{9}(?![\d/.-])", rest)
    return IdentityCell(numbers[0], old[0] if len(old) == 1 else "", _warnings(numbers[0], birth, sex))


def _by_length(digits: str, birth: BirthDate | None, sex: Sex | None, *, may_lack_two: bool) -> IdentityCell:
    padded = digits.zfill(12)
    if len(digits) == 12:
        return IdentityCell(digits, troubles=_warnings(digits, birth, sex))
    # Eleven digits lost one zero; ten may have lost two (Hà Giang 002, Cao Bằng 004) if the rest agrees with the row. A spreadsheet drops
    # every zero in front: a number that still begins with one lacks another digit.
    lost_zeros = not digits.startswith("0") and (
        (len(digits) == 11 and _has_province(padded)) or (len(digits) == 10 and may_lack_two and _fits(padded, birth, sex))
    )
    if lost_zeros:
        return IdentityCell(padded, troubles=("citizen_id_repaired", *_warnings(padded, birth, sex)))
    if len(digits) in (8, 9):
        return IdentityCell(old_id=digits.zfill(9), troubles=("old_id_only",))
    return IdentityCell(troubles=("citizen_id_damaged",))


def _warnings(number: str, birth: BirthDate | None, sex: Sex | None) -> tuple[str, ...]:
    province = () if _has_province(number) else ("citizen_id_province",)
    return (*province, *disagreements(number, birth, sex))

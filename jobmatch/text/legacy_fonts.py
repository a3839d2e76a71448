"""Text typed in the fonts from before Unicode, TCVN3 (.VnTime) and VNI, read back into Vietnamese letters, cell by cell."""

import re
from enum import StrEnum
from unicodedata import normalize

from jobmatch.text.syllable_shape import share_of_syllables


class LegacyFont(StrEnum):
    TCVN3 = "tcvn3"
    VNI = "vni"


# TCVN 5712:1993 as Windows shows it; the soft hyphen is ư. Capitals have bytes of their own only for the seven bare letters:
# all others are lower-case bytes in the font .VnTimeH.
_TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_VNI_MARKS = {
    "aeouy": ("ùøûõï", "\u0301\u0300\u0309\u0303\u0323"),
    "aeo": ("âáàåãä", ("\u0302", "\u0302\u0301", "\u0302\u0300", "\u0302\u0309", "\u0302\u0303", "\u0302\u0323")),
    "a": ("êéèúüë", ("\u0306", "\u0306\u0301", "\u0306\u0300", "\u0306\u0309", "\u0306\u0303", "\u0306\u0323")),
}
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

# Letters that only Unicode Vietnamese has: a cell with one of them was typed in Unicode and is never touched.
_UNICODE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u0300-\u036f\u1ea0-\u1ef9]")
# What clean Vietnamese never shows inside a word: signs, foreign letters, or a capital with a mark after a small letter.
_TCVN3_TELL = re.compile(
    r"(?<=[A-Za-z])[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×÷¡¢£¤¥¦§]|[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×÷¡¢£¤¥¦§](?=[A-Za-z])"
    r"|[ÆÇËÐÎÏÑÖØÜÞßäåæçëîïñöøûüþ]|[a-z][ÊÈÉÌÒÕÓÔÝ]"
)
_VNI_TELL = re.compile(r"[aeouyôö][ùøûõï]|[ae][âáàåãä]|o[âåä]|a[êéèúüë]|[ñöæî]", re.IGNORECASE)


def _vni_pairs() -> dict[str, str]:
    pairs = dict(_VNI_ALONE)
    for vowels, (letters, marks) in _VNI_MARKS.items():
        for vowel in vowels:
            pairs |= {vowel + letter: normalize("NFC", vowel + mark) for letter, mark in zip(letters, marks, strict=True)}
    for horn, plain in (("ô", "ơ"), ("ö", "ư")):
        pairs |= {horn + letter: normalize("NFC", plain + mark) for letter, mark in zip(*_VNI_MARKS["aeouy"], strict=True)}
    upper = {key.upper(): value.upper() for key, value in pairs.items()}
    mixed = {key[0].upper() + key[1:]: value.upper() for key, value in pairs.items() if len(key) == 2}
    return pairs | mixed | upper


_VNI = _vni_pairs()
_VNI_TOKEN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def _typed_in_capitals(text: str) -> bool:
    """True for text in the capital font: plain letters all capital, and not only at the heads of words."""
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return bool(plain) and all(letter.isupper() for letter in plain) and re.search(r"[^\s.,;:()/-][A-Z]", text) is not None


def _from_tcvn3(text: str) -> str:
    letters = "".join(_TCVN3.get(letter, letter) for letter in text)
    return letters.upper() if _typed_in_capitals(text) else letters


def _from_vni(text: str) -> str:
    return _VNI_TOKEN.sub(lambda found: _VNI[found.group()], text)


_READERS = {LegacyFont.TCVN3: _from_tcvn3, LegacyFont.VNI: _from_vni}


def _holds(expected: float, as_it_stands: float, other: float, words: int) -> bool:
    """The font of the sheet holds for a cell unless another reading is better by two words: abbreviations ('CĐ') are no syllables."""
    return expected >= as_it_stands and (other - expected) * words < 2


def is_surely_unicode(text: str) -> bool:
    """True for a text with a letter that no old font has."""
    return _UNICODE.search(text) is not None


def legacy_font(text: str, *, expected: LegacyFont | None = None) -> LegacyFont | None:
    """The old font a text was typed in, or None: clean Unicode, or nothing to tell by.

    `expected` is the font most of the sheet is typed in: it decides the cells that could be either, such as 'Vò' (Vũ).
    """
    if text.isascii() or _UNICODE.search(text):
        return None
    told = [font for font, tell in ((LegacyFont.TCVN3, _TCVN3_TELL), (LegacyFont.VNI, _VNI_TELL)) if tell.search(text)]
    shares = {font: share_of_syllables(_READERS[font](text)) for font in told}
    best = max(told, key=lambda font: shares[font], default=None)
    as_it_stands = share_of_syllables(text)
    if expected and _holds(
        share_of_syllables(_READERS[expected](text)), as_it_stands, max(shares.values(), default=0.0), len(text.split())
    ):
        return expected
    return best if best and shares[best] > as_it_stands else None


def readings(text: str) -> dict[LegacyFont | None, str]:
    """The text as it stands, and as each old font would show it."""
    return {None: text} | {font: read(text) for font, read in _READERS.items()}


def repair_legacy(text: str, *, expected: LegacyFont | None = None) -> str:
    """Read TCVN3 or VNI text into Unicode; text that is clean already comes back as it is."""
    font = legacy_font(text, expected=expected)
    return _READERS[font](text) if font else text

"""The same words as other keyboards, fonts and programs write them."""

import unicodedata
from collections.abc import Callable
from random import Random

_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_TCVN3 = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ"
_TO_TCVN3 = dict(zip(_LETTERS, _TCVN3, strict=True)) | dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
# VNI types the bare letter and then a sign for its marks.
_VNI_TONES = dict(zip("\u0301\u0300\u0309\u0303\u0323", "ùøûõï", strict=True))
_VNI_HATS = {
    "\u0302": dict(zip(("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), "âáàåãä", strict=True)),
    "\u0306": dict(zip(("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), "êéèúüë", strict=True)),
}
_VNI_ALONE = {"í": "í", "ì": "ì", "đ": "ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", "".join(part for part in apart if not unicodedata.combining(part)))


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def in_tcvn3(text: str) -> str:
    """As typed in .VnTime; words in capitals as in .VnTimeH, whose marked letters have the bytes of the small ones."""
    return "".join(_TO_TCVN3.get(letter) or _TO_TCVN3.get(letter.lower(), letter) for letter in unicodedata.normalize("NFC", text))


def _in_vni(letter: str) -> str:
    if letter.lower() in _VNI_ALONE:
        sign = _VNI_ALONE[letter.lower()]
        return sign.upper() if letter.isupper() else sign
    base, *marks = unicodedata.normalize("NFD", letter)
    if not marks:
        return letter
    tone = next((mark for mark in marks if mark in _VNI_TONES), "")
    if "\u031b" in marks:
        base, sign = ("Ô" if base == "O" else "Ö") if base.isupper() else ("ô" if base == "o" else "ö"), _VNI_TONES.get(tone, "")
    elif hat := next((mark for mark in marks if mark in _VNI_HATS), None):
        sign = _VNI_HATS[hat][tone]
    else:
        sign = _VNI_TONES[tone]
    return base + (sign.upper() if letter.isupper() else sign)


def in_vni(text: str) -> str:
    return "".join(map(_in_vni, unicodedata.normalize("NFC", text)))


_DRESSES: tuple[Callable[[str], str], ...] = (
    str.upper,
    without_marks,
    lambda text: text.replace(" ", "\n", 1),
    lambda text: f"{text} (*)",
    lambda text: f" {text}  ",
    decomposed,
    lambda text: without_marks(text).upper(),
    str,
)


def dressed(text: str, chance: Random) -> str:
    """A header with the small things that clerks put around it."""
    return chance.choice(_DRESSES)(text)

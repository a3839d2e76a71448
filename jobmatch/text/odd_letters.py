"""Vietnamese typed with letters of other alphabets that look the same, or read by a program that took UTF-8 for Windows letters."""

import re

from jobmatch.text.syllable_shape import share_of_syllables

# Eth and d with stroke are three letters that look like Đ; Cyrillic and Greek come from other keyboards and from scanned papers.
_ALIKE = str.maketrans(
    "ÐðƉɖаеорсухіјАВЕКМНОРСТУХІЈοαεινυΑΒΕΗΙΚΜΝΟΡΤΥΧ",
    "ĐđĐđaeopcyxijABEKMHOPCTYXIJoaeivuABEHIKMNOPTYX",
)
_OTHER_ALPHABET = re.compile("[ÐðƉɖ\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# 'Nguyá»…n', 'Äá»©c', 'QuÃ¡ch': the bytes of UTF-8, one letter for each.
_SPLIT_BYTES = re.compile("[\u00c3\u00c4\u00c6\u00e1][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]")


def _as_windows_byte(letter: str) -> bytes:
    """The byte that Windows shows as this letter; five bytes have none and stand for themselves."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")


def _joined_bytes(text: str) -> str:
    """The text whose UTF-8 was read letter by letter; the text itself where that makes no Vietnamese."""
    try:
        whole = b"".join(map(_as_windows_byte, text)).decode("utf-8")
    except UnicodeError:
        return text
    return whole if share_of_syllables(whole) > share_of_syllables(text) else text


def repair_odd_letters(text: str) -> str:
    """Clean text comes back as it is; so does a text in another alphabet throughout, which is no slip of a keyboard."""
    if text.isascii():
        return text
    if _SPLIT_BYTES.search(text):
        text = _joined_bytes(text)
    if _OTHER_ALPHABET.search(text) and _LATIN.search(text.translate(dict.fromkeys(map(ord, "Ðð")))):
        return text.translate(_ALIKE)
    return text

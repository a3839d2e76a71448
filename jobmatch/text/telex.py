"""Keystrokes that no Vietnamese keyboard turned into letters, as the letters that were meant: 'thowj may', 'd9ie65n', both 'thợ', 'điện'.

A fallback for matching, never for what is stored or shown. A word is touched only where it has no mark, is no Vietnamese syllable as it
stands, and its keys give one.
"""

import re
import unicodedata
from functools import lru_cache

from jobmatch.text.ear.syllables import is_syllable
from jobmatch.text.folding import canonical

_GRAVE, _ACUTE, _TILDE, _HOOK, _DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_TELEX_TONES = {"f": _GRAVE, "s": _ACUTE, "x": _TILDE, "r": _HOOK, "j": _DOT}
_VNI_TONES = {"2": _GRAVE, "1": _ACUTE, "4": _TILDE, "3": _HOOK, "5": _DOT}
_WORD = re.compile(r"(?<![^\W_])[A-Za-z]+\d*(?:[A-Za-z]+\d*)*(?![^\W_])")
_KEYED = re.compile(r"[fjwzsrx](?![^\W_])|w|aa|ee|oo|dd|[a-z]\d|[aeiouyAEIOUY][sfrxjSFRXJ]|[aeo][a-z]+[aeo]|d[a-z]+d", re.IGNORECASE)
_VOWEL = re.compile("[aăâeêioôơuưy]", re.IGNORECASE)
_PLAIN_KEYS = 2
_SPELT = re.compile(r"(?P<onset>qu|gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)(?P<vowels>[aăâeêioôơuưy]+)(?P<end>[a-z]*)")
# Words of other languages that stand in job adverts and wishes, and whose letters would be keys of a syllable.
_FOREIGN_WORDS = """
air bar bars bass boss box bus buff car cars caro data dad euro fax fix gas kaki kw laser lux mart max mw mix photo pos sex sofa sos
star taro tax taxi test tests tour tw visa war misa list host post cost best term core store must door boot pharma spa new town down own
eps gps ips ups ops erp rs show meet keep deep per of or as is if us its has tree moon most rest more
"""
_FOREIGN = frozenset(_FOREIGN_WORDS.split())
# Letters doubled within a syllable that is written so: 'xoong', 'rơ moóc'.
_WITH_OO = frozenset(("xoong", "soong", "mooc"))
# A number behind these counts them: 'ca1, ca2' are two shifts, 'cap3' a school.
_COUNTED = re.compile(
    r"(?:ca|to|kip|lop|cap|loai|hang|quy|so|khu|tang|doi|xa|ap|thon|nv|bang|hang|muc|bac|hs|sv|may|lo|cum|pho|tuyen)\d+", re.IGNORECASE
)


def typed_out(text: str) -> str:
    """The text with every word of bare Telex or VNI keys as the word that was meant; any other word as it is.

    A word with a single key (or a digit) behind it may as well be a foreign one: it is read in a text that is plainly typed so.
    """
    composed = unicodedata.normalize("NFC", text)
    parts, end = [], 0
    for start, stop, meant in keyed_words(composed):
        parts += [composed[end:start], meant]
        end = stop
    return "".join(parts) + composed[end:] if parts else text


def keyed_words(composed: str) -> list[tuple[int, int, str]]:
    """(start, end, syllable meant) of every word of bare keys in a text of composed letters; no syllable is longer than its keys."""
    if not _KEYED.search(composed):
        return []
    in_telex, in_vni = _typed_in_telex(composed), _typed_in_vni(composed)
    read = ((found, _read(found[0], in_telex=in_telex, in_vni=in_vni)) for found in _WORD.finditer(composed))
    return [(*found.span(), syllable) for found, syllable in read if syllable]


def _read(word: str, *, in_telex: bool, in_vni: bool) -> str:
    if not word.isalpha():
        return _of_digits(word) if in_vni else ""
    syllable, keys = _of_keys(word)
    return syllable if in_telex or keys >= _PLAIN_KEYS else ""


def _typed_in_telex(text: str) -> bool:
    """A word with two keys and more stands in it; or it has no marks, and more of its words are syllables by their keys than are none."""
    words = [word for word in _WORD.findall(text) if word.isalpha()]
    if any(_of_keys(word)[1] >= _PLAIN_KEYS for word in words):
        return True
    by_keys = sum(bool(_of_keys(word)[0]) for word in words)
    return text.isascii() and by_keys >= sum(not _of_keys(word)[0] and not _stands(word.lower()) for word in words)


def _typed_in_vni(text: str) -> bool:
    """A digit within a word, or two keys behind it, as in 'tho75'; or two words and more with a key behind each."""
    keyed = [word for word in _WORD.findall(text) if not word.isalpha() and not _COUNTED.fullmatch(word) and _of_digits(word)]
    return len(keyed) > 1 or any(re.search(r"\d[a-z]|\d\d", word, re.IGNORECASE) for word in keyed)


@lru_cache(maxsize=65_536)
def _of_keys(word: str) -> tuple[str, int]:
    """The syllable that Telex keys give, and how many keys stand in it; empty where they give none, or the word is one already."""
    typed = word.lower()
    if typed in _FOREIGN or len(typed) < 2 or _stands(typed):
        return "", 0
    letters, tone, keys = "", "", 0
    for key in typed:
        if key in _TELEX_TONES and _VOWEL.search(letters):
            if tone:  # the same key twice takes the tone back, another one belongs to no single syllable
                return "", 0
            tone, keys = _TELEX_TONES[key], keys + 1
        else:
            before, letters = letters, _with_key(letters, key)
            keys += letters != before + key
    syllable = _cased(_syllable(letters, tone), word)
    return (syllable, keys) if syllable else ("", 0)


def _stands(word: str) -> bool:
    return is_syllable(word) and ("oo" not in word or word in _WITH_OO)


def _with_key(letters: str, key: str) -> str:
    if key == "w":
        return _with_horn(letters)
    if key == "d" and letters[:1] == "d":
        return "đ" + letters[1:]
    if key in "aeo" and (at := letters.rfind(key)) >= 0:
        return letters[:at] + unicodedata.normalize("NFC", key + _HAT) + letters[at + 1 :]
    return letters + key


def _with_horn(letters: str) -> str:
    """What w makes of the letters before it: ươ, ưa, ưu, ă, ơ, ư; and ư by itself behind a consonant."""
    for pair, meant in (("uo", "ươ"), ("ưo", "ươ"), ("uu", "ưu")):
        if pair in letters:
            return letters.replace(pair, meant)
    if "ua" in letters and not letters.startswith("q"):
        return letters.replace("ua", "ưa")
    at = max(letters.rfind(vowel) for vowel in "aou")
    if at < 0:
        return letters if re.search("[eiyăâêôơư]", letters) else letters + "ư"
    return letters[:at] + {"a": "ă", "o": "ơ", "u": "ư"}[letters[at]] + letters[at + 1 :]


@lru_cache(maxsize=65_536)
def _of_digits(word: str) -> str:
    """The syllable that VNI keys give; empty where they give none."""
    letters, tone = "", ""
    for key in word.lower():
        if not key.isdigit():
            letters += key
        elif key in _VNI_TONES and not tone:
            tone = _VNI_TONES[key]
        elif key == "9" and letters[:1] == "d":
            letters = "đ" + letters[1:]
        elif key == "7":
            letters = _with_horn(letters)
        elif key in "68" and (at := max(letters.rfind(vowel) for vowel in ("aeo" if key == "6" else "a"))) >= 0:
            letters = letters[:at] + unicodedata.normalize("NFC", letters[at] + (_HAT if key == "6" else _BREVE)) + letters[at + 1 :]
        else:
            return ""
    return _cased(_syllable(letters, tone), word)


def _syllable(letters: str, tone: str) -> str:
    """The letters with their tone in its place; empty where they spell no syllable, or one that never has this tone."""
    letters = re.sub("uơ(?=.)|ưo", "ươ", letters)
    spelt = _SPELT.fullmatch(letters)
    if spelt is None or not is_syllable(letters):
        return ""
    end = spelt["end"]
    if end in ("c", "ch", "p", "t") and tone in (_GRAVE, _TILDE, _HOOK):
        return ""
    vowels = spelt["vowels"]
    marked = [place for place, vowel in enumerate(vowels) if vowel in "ăâêôơư"]
    at = marked[-1] if marked else len(vowels) - 1 if end or vowels in ("oa", "oe", "uy") else max(len(vowels) - 2, 0)
    toned = spelt["onset"] + vowels[: at + 1] + tone + vowels[at + 1 :] + end
    return canonical(toned)


def _cased(syllable: str, typed: str) -> str:
    return syllable.upper() if typed.isupper() else syllable.capitalize() if typed[0].isupper() else syllable

"""Vietnamese personal names: how they are written and how an official list sorts them."""

import re
import unicodedata
from functools import lru_cache

from jobmatch.text.folding import TONES, canonical, nfc

_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=1)}
# The order of the tones in Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONE_ORDER = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

# Digits sort before letters in every collation of every database, and each of these is one character.
_ORDERED = "0123456789abcdefghijklmnopqrstuvwxyz"
_LONGEST_ORDER = 120

_FIRST_LETTERS = re.compile(r"(?<![^\s'’-])\w")

WordKey = tuple[tuple[int, ...], int]
NameKey = tuple[WordKey, WordKey, tuple[WordKey, ...]]


@lru_cache(maxsize=8192)
def _word_key(word: str) -> WordKey:
    letters: list[str] = []
    tone = 0
    for part in unicodedata.normalize("NFD", canonical(word)):
        if part in TONES:
            tone = _TONE_ORDER[part]
        elif unicodedata.combining(part) and letters:
            letters[-1] += part
        else:
            letters.append(part)
    places = (unicodedata.normalize("NFC", letter) for letter in letters)
    # A letter outside the alphabet sorts after all of it, by its code point.
    return tuple(_ALPHABET.get(letter, 1000 + ord(letter[0])) for letter in places), tone


def name_sort_key(full_name: str) -> NameKey:
    """Sort by tên, then họ, then đệm, in the order of the Vietnamese alphabet, as official lists do."""
    words = [_word_key(word) for word in nfc(full_name).split()]
    if not words:
        return ((), 0), ((), 0), ()
    return words[-1], words[0], tuple(words[1:-1])


def name_order(full_name: str) -> str:
    """`name_sort_key` as plain small letters and digits, which a database sorts the same way whatever its collation; 120 at most."""
    given, family, middles = name_sort_key(full_name)
    return "".join(map(_word_order, (given, family, *middles)))[:_LONGEST_ORDER] if given[0] else ""


def _word_order(word: WordKey) -> str:
    """Each letter, a zero that ends the word before any longer one, and the tone."""
    letters, tone = word
    known = (_ORDERED[place] if place < len(_ALPHABET) + 1 else f"z{place:07d}" for place in letters)
    return "".join((*known, "0", _ORDERED[tone]))


def title_name(text: str) -> str:
    """A name with capital first letters (H'Bia, Y-Thơ too); Lỷ, Lý and Lí may be three families, so no letter is ever corrected."""
    return _FIRST_LETTERS.sub(lambda letter: letter.group().upper(), nfc(text).lower())

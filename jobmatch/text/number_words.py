"""Numbers written out in Vietnamese words, read back into digits."""

import re

_DIGITS = {"khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9}
_LARGE = {"nghin": 1_000, "ngan": 1_000, "trieu": 1_000_000}
_WORDS = "|".join([*_DIGITS, *_LARGE, "muoi", "tram", "linh", "le", "ruoi"])
# Only a run that names a size is surely a number: 'năm' alone may be a year, 'ba' a father.
_RUN = re.compile(rf"\b(?:{'|'.join(_DIGITS)}|muoi)\s+(?:(?:{_WORDS})\s+)*(?:nghin|ngan|trieu|tram|ruoi)\b(?:\s+(?:{_WORDS})\b)*")


def number_of_words(folded: str) -> int | None:
    """The number that folded words name ('tam trieu ruoi' is 8500000), or None."""
    total = part = last = 0
    unit = 1
    for word in folded.split():
        if word in _DIGITS:
            last = _DIGITS[word]
            part += last
        elif word == "muoi":
            part += last * 9 if last else 10
        elif word == "tram":
            part, unit = part - last + last * 100, 100
        elif word in _LARGE:
            total, part, unit = total + part * _LARGE[word], 0, _LARGE[word]
        elif word == "ruoi":
            total += unit // 2
        elif word not in ("linh", "le"):
            return None
        if word not in _DIGITS:
            last = 0
    return total + part


def digits_for_words(folded: str) -> str:
    """A folded text with its written-out amounts turned into digits."""
    return _RUN.sub(lambda run: str(number_of_words(run.group()) or run.group()), folded)

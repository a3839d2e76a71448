"""Words in capitals: headings go into small letters, names behind a word for a body keep a first capital, the rest is asked."""

import re

from jobmatch.text.ear.abbreviations import is_abbreviation
from jobmatch.text.ear.reading import Ask, Reading, Rule, left_of
from jobmatch.text.ear.syllables import is_syllable

_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_NAMED_BEFORE = re.compile(
    r"(?<!\w)(?:công ty|cty|tnhh|trách nhiệm hữu hạn|cổ phần|cp|ctcp|mtv|một thành viên|htx|hợp tác xã|doanh nghiệp|dntn|"
    r"tập đoàn|nhà máy|khu công nghiệp|kcn|cụm công nghiệp|"
    r"thôn|xã|huyện|tỉnh|tp\.?|thành phố|phường|thị trấn|thị xã|trường|trung tâm|khách sạn|nhà hàng|cửa hàng|siêu thị|đường|"
    r"phố|bà|ông|anh|chị|&|và|[A-ZĐ]\w*)\s*$"
)
_ASK = Ask("Chữ này chưa có cách đọc. Xin ghi cách đọc, hoặc viết đầy đủ.")


def is_capital_word(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_heading_word(word: str) -> bool:
    return word.isupper() and is_syllable(word) and not is_abbreviation(word)


def _read(text: str, start: int) -> Reading | None:
    run = _RUN.match(text, start)
    if run is None:
        return None
    words = run[0].split(" ")
    # "Ô TÔ" begins with a capital word of one letter.
    if not is_capital_word(words[0]) and not (words[0].isupper() and words[1:] and is_capital_word(words[1])):
        return None
    count = next((index for index, word in enumerate(words) if not _is_heading_word(word)), len(words))
    while count > 1 and len(words[count - 1]) == 1 and words[count - 1] in "BCDĐGHKLMNPQRSTVX":
        count -= 1
    # A lone word without marks may be a foreign abbreviation that only looks like a syllable.
    neighbour = re.search(r"[A-ZÀ-ỴĐƠƯĂ]{2,}\W*$", text[:start][-12:]) is not None or (count < len(words) and is_capital_word(words[count]))
    if count == 0 or (count == 1 and words[0].isascii() and not neighbour):
        return Reading(start + len(words[0]), _ASK)
    said = " ".join(words[:count])
    named = _NAMED_BEFORE.search(left_of(text, start)) is not None
    return Reading(start + len(said), said.title() if named else said.lower())


CAPITAL_WORD_RULES: tuple[Rule, ...] = (Rule("capitals", _read),)

"""The same words as other hands would have typed them, for measuring what a reader loses by it. Every draw hangs on its seed and the text.

The ten forms are those in which robustness to Vietnamese typing is reported; the short forms here are what clerks and enterprises write,
collected apart from the list by which the product reads them.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from hashlib import sha256
from random import Random

from jobmatch.text.folding import canonical, fold, usual_spelling

Perturb = Callable[[str, Random], str]

_WORD = re.compile(r"[^\W\d_]+")
_SLIP_SHARE = 0.06  # of letters
# Keys that lie side by side.
_NEIGHBOURS = {
    letter: row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, letter in enumerate(row)
}
_KEYS = {"\u0302": "", "\u0306": "w", "\u031b": "w", "\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SHORT_FORMS = """
công nhân=cn; nhân viên=nv; lao động phổ thông=lđpt; lao động=lđ; sản xuất=sx; kỹ thuật viên=ktv; kỹ thuật=kt; kế toán=kt; bảo vệ=bv
bệnh viện=bv; gia đình=gđ; thành phố=tp; thực phẩm=tp; thị xã=tx; xuất nhập khẩu=xnk; khách sạn=ks; nhà máy=nm; nhà hàng=nh; công ty=cty
doanh nghiệp=dn; khu công nghiệp=kcn; công nghiệp=cn; xây dựng=xd; lái xe=lx; giáo viên=gv; điện tử=đt; chế biến=cb; thủy sản=ts
văn phòng=vp; bán hàng=bh; kinh doanh=kd; cơ khí=ck; vệ sinh=vs; phục vụ=pv; mầm non=mn; tiểu học=th; hành chính=hc; quản lý=ql
xuất khẩu lao động=xklđ; nông nghiệp=nn; vận hành=vh; điều dưỡng=đd; bốc xếp=bx; chất lượng=cl; giúp việc=gv; nước ngoài=nn; cán bộ=cb
""".replace("\n", ";")
_SHORT: dict[str, str] = {
    canonical(full): short for full, short in (pair.strip().split("=") for pair in _SHORT_FORMS.split(";") if pair.strip())
}
_FULL = re.compile(r"\b(?:" + "|".join(sorted(_SHORT, key=len, reverse=True)) + r")\b", re.IGNORECASE)


def no_marks(text: str, draw: Random) -> str:
    """All marks gone, capitals and blanks kept."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(part for part in apart if not unicodedata.combining(part)).replace("đ", "d").replace("Đ", "D")


def half_no_marks(text: str, draw: Random) -> str:
    return _WORD.sub(lambda word: no_marks(word[0], draw) if draw.random() < 0.5 else word[0], unicodedata.normalize("NFC", text))


def apart(text: str, draw: Random) -> str:
    """Decomposed letters, as some phones and all old Macs send them."""
    return unicodedata.normalize("NFD", text)


def other_tone_place(text: str, draw: Random) -> str:
    """Each word with its tone where the other orthography puts it: 'hòa' as 'hoà', 'thuỷ' as 'thủy'."""

    def moved(found: re.Match[str]) -> str:
        word = found[0]
        new = unicodedata.normalize("NFC", canonical(word)) if word == usual_spelling(word) else usual_spelling(word)
        return new.upper() if word.isupper() else new.capitalize() if word[0].isupper() else new

    return _WORD.sub(moved, unicodedata.normalize("NFC", text))


def slips(text: str, draw: Random) -> str:
    """Of a hundred letters six exchanged with the next, left out, doubled or struck beside their key; first letters as others."""
    letters = list(unicodedata.normalize("NFC", text))
    at = 0
    while at < len(letters):
        if letters[at].isalpha() and draw.random() < _SLIP_SHARE:
            at += _slip(letters, at, draw)
        at += 1
    return "".join(letters)


def _slip(letters: list[str], at: int, draw: Random) -> int:
    """Spoils the letter at a place; returns how many more letters are done with."""
    kind = draw.randrange(4)
    if kind == 0 and at + 1 < len(letters) and letters[at + 1].isalpha():
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
        return 1
    if kind == 1:
        letters[at] = ""
        return 0
    if kind == 2:
        letters[at] *= 2
        return 0
    beside = _NEIGHBOURS.get(fold(letters[at]), "")
    letters[at] = draw.choice(beside) if beside else letters[at]
    return 0


def telex(text: str, draw: Random) -> str:
    """The keys of Telex with no keyboard to read them: the tone behind the word, or for a third of the words behind its vowel."""
    return _WORD.sub(lambda word: _keys(word[0], at_end=draw.random() >= 1 / 3), unicodedata.normalize("NFC", text))


def _keys(word: str, *, at_end: bool) -> str:
    keys, tone = "", ""
    for letter in word:
        if letter in "đĐ":
            keys += "dd" if letter == "đ" else "DD"
            continue
        parts = unicodedata.normalize("NFD", letter)
        base = parts[0]
        keys += base
        for mark in parts[1:]:
            if mark in _TONES:
                tone = _KEYS[mark]
            else:
                keys += _KEYS.get(mark, "") or base.lower()
        if tone and not at_end:
            keys, tone = keys + tone, ""
    return keys + tone


def short_forms(text: str, draw: Random) -> str:
    return _FULL.sub(lambda found: _SHORT[canonical(found[0])], unicodedata.normalize("NFC", text))


def _both(first: Perturb, second: Perturb) -> Perturb:
    return lambda text, draw: second(first(text, draw), draw)


PERTURBERS: Mapping[str, Perturb] = {
    "no marks": no_marks,
    "half": half_no_marks,
    "NFD": apart,
    "tone place": other_tone_place,
    "slips": slips,
    "slips, no marks": _both(slips, no_marks),
    "Telex": telex,
    "short forms": short_forms,
    "short forms, no marks": _both(short_forms, no_marks),
}


def perturbed(text: str, form: str, seed: int = 1, hand: str = "") -> str:
    """The text in one of the forms of `PERTURBERS`; the same text, hand and seed give the same letters, whatever else is perturbed."""
    key = sha256(f"{seed}\n{hand}\n{form}\n{text}".encode()).digest()
    return PERTURBERS[form](text, Random(key))

"""One spelling for comparing: the same words typed in different ways become equal."""

import re
import unicodedata

# Zero-width and bidi marks, soft hyphen and byte-order mark: invisible, and they make equal words differ.
_INVISIBLE = dict.fromkeys((0x00AD, 0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF))

# The mark of tone alone: grave, acute, tilde, hook above, dot below. Breve, circumflex and horn make other letters.
TONES = "\u0300\u0301\u0303\u0309\u0323"

# Old and new orthography put the tone of these closing pairs on different letters: hòa/hoà, khỏe/khoẻ, thủy/thuỷ.
_OPEN_PAIR = re.compile(rf"(?<!q)(o|u)([{TONES}])(a|e|y)(?![\w\u0300-\u036f])")
_CLOSED_PAIR = re.compile(rf"(?<![qQ])([oOuU])([aAeEyY])([{TONES}])(?![\w\u0300-\u036f])")


def nfc(text: str) -> str:
    """Composed letters, no invisible characters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


class _FoldedLetters(dict[int, str]):
    """What each character folds to, worked out when it is first met: `str.translate` then folds a text in one pass."""

    def __missing__(self, code: int) -> str:
        # NFKD splits marks off their letters, but đ is a letter of its own and stays whole; full-width forms become plain.
        parts = unicodedata.normalize("NFKD", chr(code).lower().replace("đ", "d")).lower()
        folded = "" if code in _INVISIBLE else "".join(part for part in parts if not unicodedata.combining(part))
        self[code] = folded
        return folded


_FOLDED = _FoldedLetters()


def fold(text: str) -> str:
    """Lower-case and drop tone marks, so that 'Nguyễn Thị Đào' meets 'nguyen thi dao'."""
    return " ".join(text.translate(_FOLDED).split())


def canonical(text: str) -> str:
    """The one form of a spelling, for comparing and never for storing: case, Unicode form and place of the tone ignored."""
    lowered = unicodedata.normalize("NFC", nfc(text).lower())
    if lowered.isascii():
        return lowered
    apart = unicodedata.normalize("NFD", lowered)
    return unicodedata.normalize("NFC", _OPEN_PAIR.sub(r"\1\3\2", apart))


def usual_spelling(text: str) -> str:
    """Composed text with the tone where most keyboards and papers put it (hòa, thúy): the same name prints the same in every list.

    No letter changes: 'Lý' and 'Lỷ', 'Mỹ' and 'Mĩ' stay as they were written.
    """
    return unicodedata.normalize("NFC", _CLOSED_PAIR.sub(r"\1\3\2", unicodedata.normalize("NFD", nfc(text))))

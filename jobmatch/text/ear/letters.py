"""The names of letters, for the few codes that are said letter by letter: hạng xê, quốc lộ bốn bê, khổ a bốn."""

_LETTERS = "ABCDĐEFGHIKLMNOPQRSTUVXYWZJ"
_NAMES = "a bê xê dê đê e ép giê hát i ca e-lờ e-mờ e-nờ o pê quy e-rờ ét tê u vê ích i-dài vê-kép dét gi"
_NAME_OF = dict(zip(_LETTERS, _NAMES.split(), strict=True))


def letter_name(letter: str) -> str:
    return _NAME_OF[letter.upper()].replace("-", " ")


def letters_in_words(letters: str) -> str:
    return " ".join(letter_name(letter) for letter in letters)

"""Numbers in words as the North says them: nghìn, linh, mốt, tư, lăm."""

from decimal import Decimal

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 1_000_000_000


def number_in_words(number: int) -> str:
    """The number as it is said: 105 is "một trăm linh năm", 1_005 is "một nghìn không trăm linh năm"."""
    if number < 0:
        return "âm " + number_in_words(-number)
    if number == 0:
        return DIGITS[0]
    return " ".join(_words(number, leading=True))


def decimal_in_words(number: Decimal) -> str:
    """1.5 is "một phẩy năm"; up to two decimals are said as one number, more of them digit by digit."""
    whole, _, fraction = f"{number:f}".partition(".")
    fraction = fraction.rstrip("0")
    words = number_in_words(int(whole or "0"))
    if not fraction:
        return words
    as_one = len(fraction) == 2 and fraction[0] != "0"
    return f"{words} phẩy {number_in_words(int(fraction)) if as_one else digits_in_words(fraction)}"


def digits_in_words(digits: str) -> str:
    """Digit by digit, each by its full name, as phone numbers are said: never mốt, tư or lăm."""
    return " ".join(DIGITS[int(digit)] for digit in digits)


def _words(number: int, *, leading: bool) -> list[str]:
    if number >= _BILLION:
        billions, rest = divmod(number, _BILLION)
        return [*_words(billions, leading=leading), "tỷ", *_words(rest, leading=False)]
    words: list[str] = []
    for scale, name in ((1_000_000, "triệu"), (1_000, "nghìn"), (1, "")):
        group = number // scale % 1_000
        if group:
            words += _below_thousand(group, leading=leading and not words)
            words += [name] if name else []
    return words


def _below_thousand(number: int, *, leading: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [] if leading and not hundreds else [DIGITS[hundreds], "trăm"]
    if not rest:
        return words
    tens, ones = divmod(rest, 10)
    if tens == 0:
        return [*words, "linh", DIGITS[ones]] if words else [DIGITS[ones]]
    if tens == 1:
        return [*words, "mười", *_after_tens(ones, one="một", four="bốn")]
    return [*words, DIGITS[tens], "mươi", *_after_tens(ones, one="mốt", four="tư")]


def _after_tens(ones: int, *, one: str, four: str) -> list[str]:
    if ones == 0:
        return []
    return [{1: one, 4: four, 5: "lăm"}.get(ones, DIGITS[ones])]

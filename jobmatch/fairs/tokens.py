"""What proves at the door that a letter is ours: a token of 128 bits in its QR, and six characters that can be typed.

Neither says anything of the person. The database keeps the hash of a token, never the token.
"""

import json
from base64 import b32encode
from collections.abc import Collection, Iterable
from hashlib import sha256
from hmac import digest

from jobmatch.text.folding import nfc

TOKEN_LENGTH = 26  # 128 bits in base32: upper case and digits, which a QR holds in its alphanumeric mode

# No two that look or sound alike on paper or on the phone (0 O D Q, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowels, so that no code is a
# word. Nineteen is prime, which makes the check below see every single slip and every exchange of two characters.
CODE_ALPHABET = "34679CFGHJKMNPRTWXY"
CODE_LENGTH = 6
_WEIGHTS = (2, 3, 4, 5, 6, 1)


def letter_token(key: bytes, fair_code: str, worker_no: int, letter_version: int) -> str:
    """The token of one letter; a new version of the letter has another, so that a void one can be refused."""
    return b32encode(_keyed(key, "token", fair_code, worker_no, letter_version)[:16]).decode().rstrip("=")


def token_hash(token: str) -> str:
    """Hex digits to keep and to look up; a token read in lower case or with spaces is the same token."""
    return sha256(_compact(token).encode()).hexdigest()


def letter_codes(
    key: bytes, fair_code: str, worker_nos: Iterable[int], *, letter_version: int = 1, taken: Collection[str] = ()
) -> dict[int, str]:
    """A code for each worker, no two alike within the fair; `taken` are those that letters of this fair bear already."""
    used = set(taken)
    codes: dict[int, str] = {}
    for worker_no in sorted(set(worker_nos)):
        attempt = 0
        while (code := _code(key, fair_code, worker_no, letter_version, attempt)) in used:
            attempt += 1
        used.add(code)
        codes[worker_no] = code
    return codes


def read_code(typed: str) -> str:
    """A code as it is kept: in upper case, without spaces and hyphens."""
    return _compact(typed)


def code_holds(code: str) -> bool:
    """Whether six characters could be a code: all of the alphabet, and the check right. Forgives lower case, spaces and hyphens."""
    places = [CODE_ALPHABET.find(letter) for letter in read_code(code)]
    return len(places) == CODE_LENGTH and min(places) >= 0 and _weighted(places) == 0


def spaced(code: str) -> str:
    """As printed and read aloud: 'K7M 4PX'."""
    return f"{code[:3]} {code[3:]}"


def _code(key: bytes, fair_code: str, worker_no: int, letter_version: int, attempt: int) -> str:
    number = int.from_bytes(_keyed(key, "code", fair_code, worker_no, letter_version, attempt))
    places = []
    for _ in range(CODE_LENGTH - 1):
        number, place = divmod(number, len(CODE_ALPHABET))
        places.append(place)
    places.append(-_weighted(places) % len(CODE_ALPHABET))
    return "".join(CODE_ALPHABET[place] for place in places)


def _weighted(places: list[int]) -> int:
    return sum(weight * place for weight, place in zip(_WEIGHTS, places, strict=False)) % len(CODE_ALPHABET)


def _keyed(key: bytes, purpose: str, *parts: str | int) -> bytes:
    # As JSON no two lists of parts read the same.
    return digest(key, json.dumps([purpose, *parts]).encode(), "sha256")


def _compact(text: str) -> str:
    return "".join(letter for letter in nfc(text).upper() if letter.isalnum())

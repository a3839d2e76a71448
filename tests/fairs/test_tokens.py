"""The token in a letter's QR and the six characters under it."""

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.fairs.tokens import CODE_ALPHABET, TOKEN_LENGTH, code_holds, letter_codes, letter_token, read_code, spaced, token_hash

KEY = bytes(range(32))
FAIR = "QL-2025-03"


def test_a_token_has_128_bits_in_characters_that_a_qr_holds_densely():
    token = letter_token(KEY, FAIR, 7, 1)

    assert len(token) == TOKEN_LENGTH
    assert re.fullmatch(r"[A-Z2-7]+", token)


def test_key_fair_worker_and_version_each_make_another_token():
    tokens = {
        letter_token(KEY, FAIR, 7, 1),
        letter_token(bytes(32), FAIR, 7, 1),
        letter_token(KEY, "QL-2025-09", 7, 1),
        letter_token(KEY, FAIR, 8, 1),
        letter_token(KEY, FAIR, 7, 2),
    }

    assert len(tokens) == 5


def test_a_letter_printed_again_bears_the_same_token():
    assert letter_token(KEY, FAIR, 7, 1) == letter_token(KEY, FAIR, 7, 1)


def test_no_fair_code_can_be_made_to_look_like_another_worker():
    assert letter_token(KEY, "QL", 12, 1) != letter_token(KEY, 'QL", 1', 2, 1)


def test_the_hash_forgives_how_a_token_was_read_and_is_not_the_token():
    token = letter_token(KEY, FAIR, 7, 1)

    assert token_hash(f" {token.lower()[:13]} {token.lower()[13:]}\n") == token_hash(token)
    assert token not in token_hash(token).upper()


def test_codes_of_a_fair_are_all_different_and_all_hold():
    codes = letter_codes(KEY, FAIR, range(1, 12_432))

    assert len(set(codes.values())) == len(codes) == 12_431
    assert all(code_holds(code) for code in codes.values())


def test_codes_given_later_avoid_those_already_on_letters():
    [first] = letter_codes(KEY, FAIR, [7]).values()

    [second] = letter_codes(KEY, FAIR, [7], taken=[first]).values()

    assert second != first
    assert code_holds(second)


def test_the_codes_of_two_fairs_and_of_a_new_letter_differ():
    codes = [letter_codes(KEY, FAIR, [7]), letter_codes(KEY, "QL-2025-09", [7]), letter_codes(KEY, FAIR, [7], letter_version=2)]

    assert len({code[7] for code in codes}) == 3


def test_the_order_of_workers_changes_no_code():
    assert letter_codes(KEY, FAIR, [3, 1, 2]) == letter_codes(KEY, FAIR, [2, 3, 1])


@given(st.integers(1, 10**9))
def test_a_wrong_character_or_two_exchanged_are_seen(worker_no: int):
    [code] = letter_codes(KEY, FAIR, [worker_no]).values()

    slips = {code[:at] + other + code[at + 1 :] for at in range(6) for other in CODE_ALPHABET}
    for one, two in combinations(range(6), 2):
        letters = list(code)
        letters[one], letters[two] = letters[two], letters[one]
        slips.add("".join(letters))

    assert [slip for slip in slips if code_holds(slip)] == [code]


def test_reading_forgives_lower_case_spaces_and_hyphens():
    [code] = letter_codes(KEY, FAIR, [7]).values()
    typed = f" {code[:3].lower()}-{code[3:]} "

    assert read_code(typed) == code
    assert code_holds(typed)
    assert read_code(spaced(code)) == code


@pytest.mark.parametrize("typed", ["", "K7M4P", "K7M4PXX", "O0I1L5", "K7M4PẤ", "©©©©©©"])
def test_what_is_no_code_does_not_hold(typed: str):
    assert not code_holds(typed)

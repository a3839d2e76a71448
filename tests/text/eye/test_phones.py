"""Phone numbers as people type them."""

import pytest

from jobmatch.text.phones import phone_cell, read_phones


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("+84 867728044", "0867728044"),
        ("84915149340", "0915149340"),
        ("0084912345678", "0912345678"),
        ("(+84)912345678", "0912345678"),
        ("0823-455-414", "0823455414"),
        ("0340.370.483", "0340370483"),
        ("983729649", "0983729649"),
        ("0839011472 (con)", "0839011472"),
        ("01652643775", "0352643775"),
        ("1247494439", "0847494439"),
        ("01869123456", "0569123456"),
        ("０９１２３４５６７８", "0912345678"),
    ],
)
def test_one_number_is_read_in_the_form_of_today(typed, dialled):
    assert read_phones(typed) == (dialled,)


@pytest.mark.parametrize(
    "typed", ["0912345678/0987654321", "0912345678 - 0987654321", "0912 345 678, 0987 654 321", "0912345678 0987654321"]
)
def test_two_numbers_in_a_cell_are_both_kept(typed):
    assert read_phones(typed) == ("0912345678", "0987654321")


def test_a_landline_is_no_mobile_and_is_told_apart():
    assert phone_cell("02033902966").landlines == ("02033902966",)
    assert read_phones("02033902966") == ()


@pytest.mark.parametrize("typed", ["077326569", "091234", "12345678901234", "không có", ""])
def test_nothing_is_invented_from_digits_that_are_no_number(typed):
    assert read_phones(typed) == ()

"""Words that somebody may have meant."""

import pytest

from jobmatch.text.near_words import Vocabulary, sound

KNOWN = "nguyen tran van thi lan nam xuan suu truong chuong ly thuy thao hoang nga nghia gia rung hoa an a 5 2025"
NAMES = Vocabulary(iter(KNOWN.split()))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ngyuen", "nguyen"),  # two letters exchanged
        ("nguyn", "nguyen"),  # one left out
        ("nguyenn", "nguyen"),  # one doubled
        ("nguten", "nguyen"),  # one wrong
        ("suan", "xuan"),
        ("chuong", "truong"),
        ("lam", "nam"),
        ("li", "ly"),
        ("thui", "thuy"),
        ("ngia", "nghia"),
        ("dung", "rung"),
    ],
)
def test_a_slip_of_the_hand_and_a_spelling_by_ear_lead_to_the_word(typed: str, meant: str) -> None:
    assert meant in NAMES.meant(typed)


def test_the_likeliest_stand_first() -> None:
    assert NAMES.meant("lam") == ("nam", "lan")


def test_a_word_is_never_meant_instead_of_itself() -> None:
    assert "nam" not in NAMES.meant("nam")


@pytest.mark.parametrize("typed", ["5", "2026", "%", "x"])
def test_numbers_and_single_signs_are_taken_at_their_word(typed: str) -> None:
    assert NAMES.meant(typed) == ()


def test_a_word_half_typed_is_the_beginning_of_a_known_one() -> None:
    assert NAMES.begins("nguy")
    assert NAMES.begins("nam")
    assert not NAMES.begins("namm")


@pytest.mark.parametrize(("a", "b"), [("ghi", "gi"), ("nghia", "ngia"), ("kieu", "cieu"), ("quy", "cui"), ("tranh", "chanh")])
def test_words_that_sound_alike_have_one_sound(a: str, b: str) -> None:
    assert sound(a) == sound(b)

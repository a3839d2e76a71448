import unicodedata

import pytest

from jobmatch.text.folding import canonical, fold
from jobmatch.text.perturbing import PERTURBERS, perturbed

TITLE = "Tuyển công nhân may, lái xe B2, khách sạn Hòa Bình"


@pytest.mark.parametrize("form", PERTURBERS)
def test_the_same_text_and_seed_give_the_same_letters(form: str) -> None:
    assert perturbed(TITLE, form, seed=3) == perturbed(TITLE, form, seed=3)


def test_marks_go_and_letters_stay() -> None:
    assert perturbed(TITLE, "no marks") == "Tuyen cong nhan may, lai xe B2, khach san Hoa Binh"


def test_decomposed_text_and_another_place_of_the_tone_are_the_same_words() -> None:
    for form in ("NFD", "tone place"):
        other = perturbed(TITLE, form)

        assert other != TITLE
        assert canonical(other) == canonical(TITLE)


def test_about_six_letters_of_a_hundred_slip() -> None:
    text = "công nhân may công nghiệp " * 200

    other = perturbed(text, "slips, no marks")

    assert 0.03 < sum(a != b for a, b in zip(fold(text).split(), other.split(), strict=False)) / 1000 < 0.5


def test_short_forms_stand_for_whole_words() -> None:
    assert perturbed(TITLE, "short forms") == "Tuyển cn may, lx B2, ks Hòa Bình"


def test_telex_is_what_a_keyboard_was_given() -> None:
    assert unicodedata.is_normalized("NFC", keys := perturbed("Điện tử", "Telex", seed=2))
    assert keys in ("DDieenj tuwr", "DDieejn tuwr")

"""One spelling for comparing."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.text import canonical, fold, name_sort_key, nfc, title_name, usual_spelling


@given(st.text())
def test_folding_twice_equals_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


def test_folding_drops_marks_case_and_spare_blanks():
    assert fold("  Nguyễn\u00a0 Thị\u200b ĐÀO ") == "nguyen thi dao"


@pytest.mark.parametrize(("old", "new"), [("hoà", "hòa"), ("THUÝ", "thúy"), ("khoẻ", "Khỏe"), ("toà nhà", "tòa nhà")])
def test_old_and_new_tone_placement_compare_alike(old, new):
    assert canonical(old) == canonical(new)
    assert canonical(unicodedata.normalize("NFD", old)) == canonical(new)


@pytest.mark.parametrize("word", ["quý", "quỳnh", "hoàng", "tuyết", "toán"])
def test_a_tone_that_has_one_place_stays_there(word):
    assert canonical(word) == word == usual_spelling(word)


def test_the_usual_spelling_moves_the_tone_and_no_letter():
    assert usual_spelling("Thuý HOÀ Mĩ Lỷ") == "Thúy HÒA Mĩ Lỷ"


def test_invisible_characters_are_dropped():
    assert nfc("Lò\u200b Văn\ufeff  An") == "Lò Văn An"


def test_three_families_keep_their_names():
    assert [title_name(name) for name in ("LỶ A SÁM", "lý a sám", "LÍ A SÁM")] == ["Lỷ A Sám", "Lý A Sám", "Lí A Sám"]


def test_lists_are_sorted_by_given_name_then_family_name_in_vietnamese_order():
    names = ["Nguyễn Văn Ấn", "Lê An", "Bùi Ánh", "Đỗ Ân", "Trần Thị Anh", "Phạm Ảnh", "Đinh Thị Đào", "Cao Dung"]

    ordered = sorted(names, key=name_sort_key)

    assert ordered == ["Lê An", "Trần Thị Anh", "Phạm Ảnh", "Bùi Ánh", "Đỗ Ân", "Nguyễn Văn Ấn", "Cao Dung", "Đinh Thị Đào"]


def test_an_empty_name_sorts_first():
    assert sorted(["An", ""], key=name_sort_key) == ["", "An"]

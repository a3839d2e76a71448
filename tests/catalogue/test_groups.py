"""Priority groups in the words of lists."""

import pytest

from jobmatch.catalogue.groups import group_name, read_groups


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Khuyết tật nhẹ", "P01"),
        ("KT nhẹ", "P01"),
        ("Hộ nghèo", "P02"),
        ("cận nghèo", "P03"),
        ("HCN", "P03"),
        ("Hộ nghèo, cận nghèo", "P02 P03"),
        ("hộ mới thoát nghèo", "P04"),
        ("DTTS (Dao)", "P05"),
        ("Tày", "P05"),
        ("HCN, DTTS (Sán Chay)", "P03 P05"),
        ("thương binh", "P06"),
        ("con thương binh", "P07"),
        ("con liệt sĩ", "P07"),
        ("mất đất; BĐXN", "P08 P09"),
        ("TNXP", "P10"),
    ],
)
def test_groups_are_read_from_the_words_of_lists(text, codes):
    assert read_groups(text) == codes.split()


@pytest.mark.parametrize("text", ["", "Không", "không thuộc hộ nghèo", "CN", "Kinh", "Khác", "mãn hạn tù", "May công nghiệp"])
def test_words_that_name_no_group_or_two_name_none(text):
    assert read_groups(text) == []


def test_a_code_has_a_name():
    assert group_name("P03") == "Thuộc hộ cận nghèo"

"""Phone numbers, digit by digit and in groups."""

import pytest

from tests.text.ear.hearing import asked, heard

MOBILE = "không ba bảy, không không không, một hai ba bốn"
LAND_LINE = "mã vùng không hai không ba, ba tám bảy, chín một hai ba"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0370001234", MOBILE),
        ("0370 001 234", MOBILE),
        ("037 000 1234", MOBILE),
        ("0370.001.234", MOBILE),
        ("037.000.1234", MOBILE),
        ("037-000-1234", MOBILE),
        ("(037) 000 1234", MOBILE),
        ("+84370001234", MOBILE),
        ("+84 37 000 1234", MOBILE),
        ("84370001234", MOBILE),
        ("ĐT: 0370001234", f"điện thoại: {MOBILE}"),
        ("SĐT 0370001234", f"số điện thoại {MOBILE}"),
        ("ĐT 0370.001.234", f"điện thoại {MOBILE}"),
        ("Zalo 0370001234", f"za lô {MOBILE}"),
        ("Zalo: 0370001234", f"za lô: {MOBILE}"),
        ("Hotline: 0370001234", f"đường dây nóng: {MOBILE}"),
        ("LH 0370001234", f"liên hệ {MOBILE}"),
        ("gọi 0370001234.", f"gọi {MOBILE}."),
        ("0915455145", "không chín một, năm bốn năm, năm một bốn năm"),
        ("02033879123", LAND_LINE),
        ("0203 3879 123", LAND_LINE),
        ("0203.3879.123", LAND_LINE),
        ("(0203) 3879123", LAND_LINE),
        ("0203-3879-123", LAND_LINE),
        ("02438251234", "mã vùng không hai bốn, ba tám hai năm, một hai ba bốn"),
        ("19006868", "một chín không không, sáu tám sáu tám"),
        ("1900 6868", "một chín không không, sáu tám sáu tám"),
        ("1800 1090", "một tám không không, một không chín không"),
        ("tổng đài 111", "tổng đài một một một"),
        ("đường dây nóng 113", "đường dây nóng một một ba"),
        ("0370001234/0370005678", f"{MOBILE} hoặc không ba bảy, không không không, năm sáu bảy tám"),
    ],
)
def test_phones_are_said_in_groups_by_the_full_names_of_digits(written, said):
    assert heard(written) == said


@pytest.mark.parametrize("written", ["037000123", "03700012345", "SĐT: 123456789", "0123456789"])
def test_a_number_with_a_digit_too_many_or_too_few_is_asked(written):
    assert asked(written)

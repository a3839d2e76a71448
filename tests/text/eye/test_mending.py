import pytest

from jobmatch.text.mending import Mender

NAMES = [
    "Nhân viên khách sạn",
    "Kế toán trưởng",
    "Công nhân may",
    "Công nhân sợi",
    "Bốc xếp",
    "Nhân viên bán hàng",
    "Thợ may đo",
    "Kế toán",
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nv bán hàng", "nhân viên bán hàng"),
        ("n.viên khách sạn", "nhân viên khách sạn"),
        ("k/toán", "kế toán"),
        ("ktoan truong", "ke toan truong"),
        ("Công nhhân mmay", "Công nhân may"),
        ("cnog nhan soi", "cong nhan soi"),
    ],
)
def test_short_forms_and_slips_are_read_by_their_letters_and_what_stands_beside(typed: str, meant: str) -> None:
    assert Mender(NAMES).mended(typed) == meant


@pytest.mark.parametrize("text", ["Công nhân may", "cong nhan may", "xin việc Texhong", "Tày Thảo", "B2, 7.5 triệu"])
def test_known_words_syllables_and_names_stay(text: str) -> None:
    assert Mender(NAMES).mended(text) == text


def test_the_order_of_names_changes_nothing() -> None:
    assert Mender(NAMES).mended("cn mmay, nv ks") == Mender(NAMES[::-1]).mended("cn mmay, nv ks")

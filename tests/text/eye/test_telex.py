import pytest

from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.text.folding import canonical
from jobmatch.text.perturbing import perturbed
from jobmatch.text.telex import typed_out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thowj may", "thợ may"),
        ("Ddieenj tuwr", "Điện tử"),
        ("nhana vieen bans hangf", "nhân viên bán hàng"),
        ("THOWJ HANF", "THỢ HÀN"),
        ("khoong lamf ca ddeem", "không làm ca đêm"),
        ("lwowng thangs", "lương tháng"),
        ("hanf xif", "hàn xì"),
    ],
)
def test_keys_of_telex_are_read_as_the_syllable_they_would_give(typed: str, meant: str) -> None:
    assert canonical(typed_out(typed)) == canonical(meant)


@pytest.mark.parametrize(("typed", "meant"), [("tho75 may", "thợ may"), ("d9ie65n tu73", "điện tử"), ("bao3 ve65", "bảo vệ")])
def test_keys_of_vni_are_read_too(typed: str, meant: str) -> None:
    assert typed_out(typed) == meant


@pytest.mark.parametrize(
    "text", ["bán hàng test taxi", "nhân viên Misa", "cong nhan may", "ca1 ca2 ca3, cap3", "bằng B2, FC", "sales marketing"]
)
def test_what_is_no_bare_key_stays_as_it_is(text: str) -> None:
    assert typed_out(text) == text


def test_nearly_every_name_of_a_trade_comes_back_from_its_keys() -> None:
    names = [name for name, _ in own_labels()]

    back = [canonical(typed_out(perturbed(name, "Telex"))) == canonical(name) for name in names]

    assert sum(back) / len(back) > 0.97


def test_names_of_trades_are_no_keys() -> None:
    assert [name for name, _ in own_labels() if typed_out(name) != name] == []

"""Names in the order of official lists, as a database sorts them."""

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from jobmatch.text.names import name_order, name_sort_key

NAMES = ["Nguyễn Thị An", "Đặng Văn Ẩn", "Phạm Hồng", "Tằng A Nam", "Lê Nàm", "Lê Năm", "Lê Nam Anh", "Nam", "Bùi Văn Anh", "Lê An", ""]


def test_a_database_sorts_as_the_alphabet_does() -> None:
    assert sorted(NAMES, key=name_order) == sorted(NAMES, key=name_sort_key)


@given(st.lists(st.text("aăâbcđeghôơtuưy àảãáạ", max_size=12), max_size=6))
def test_any_two_names_keep_their_order(names: list[str]) -> None:
    assert sorted(names, key=lambda name: (name_order(name), name)) == sorted(names, key=lambda name: (name_sort_key(name), name))


def test_small_letters_and_digits_alone_so_that_no_collation_matters() -> None:
    order = name_order("Nguyễn Văn Ẩn Zô-Ñ")

    assert order.isascii()
    assert order.isalnum()
    assert order == order.lower()


def test_the_unicode_form_changes_nothing() -> None:
    assert name_order(normalize("NFD", "Đặng Văn Ẩn")) == name_order("Đặng Văn Ẩn")

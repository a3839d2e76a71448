"""Whatever stands in a cell, reading it gives wishes, and the same ones however the letters are composed."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from jobmatch.registry.wishes.decisions import wish_key
from jobmatch.registry.wishes.reader import read_wish
from jobmatch.registry.worker import WishKind

_WORDS = st.sampled_from(
    [
        *("không", "ko", "làm", "đi", "công ty", "may", "thợ xây", "hàn", "Nhật", "Đài Loan", "học", "nghề", "gần nhà", "đêm", "xe", "tải"),
        *(",", ";", "(", ")", "/", "-", "8tr", "biết", "bằng", "C", "gì", "cũng", "được", "trừ", "và", "hoặc", "2."),
    ]
)
_WISHES = st.lists(_WORDS, max_size=12).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(_WISHES, st.text(max_size=60)))
def test_any_cell_can_be_read_and_only_what_names_a_trade_has_a_code(text):
    wishes = read_wish(text)

    assert wishes or not text.strip()
    assert all(not wish.occupation for wish in wishes if wish.kind in (WishKind.ANY, WishKind.NONE, WishKind.CONSTRAINT))
    assert all(0 <= wish.confidence <= 1 for wish in wishes)


@settings(max_examples=100, deadline=None)
@given(_WISHES)
def test_both_forms_of_unicode_read_alike(text):
    assert read_wish(unicodedata.normalize("NFD", text)) == read_wish(text)


@settings(max_examples=100, deadline=None)
@given(st.one_of(_WISHES, st.text(max_size=60)))
def test_the_key_of_a_key_is_the_key(text):
    assert wish_key(wish_key(text)) == wish_key(text)

"""A wish weakens after half a year and is to be confirmed after a year."""

from datetime import date

import pytest

from jobmatch.registry.wishes.age import WishAges

TODAY = date(2026, 3, 7)


def test_a_wish_is_fresh_for_half_a_year_and_need_not_be_confirmed_for_a_year():
    assert (WishAges().fresh_since(TODAY), WishAges().confirmed_since(TODAY)) == (date(2025, 9, 8), date(2025, 3, 7))


def test_a_centre_may_set_other_limits():
    assert WishAges(weak_days=6, confirm_days=60).fresh_since(TODAY) == date(2026, 3, 1)
    with pytest.raises(ValueError, match="weakens before"):
        WishAges(weak_days=90, confirm_days=60)

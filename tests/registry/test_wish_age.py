"""A wish weakens after half a year and is to be confirmed after a year."""

from datetime import date, timedelta

import pytest

from jobmatch.registry.wish_age import WishAge, WishAges, wish_age

TODAY = date(2026, 3, 7)


@pytest.mark.parametrize(
    ("days", "age"),
    [(0, WishAge.FRESH), (180, WishAge.FRESH), (181, WishAge.WEAK), (365, WishAge.WEAK), (366, WishAge.TO_CONFIRM), (-5, WishAge.FRESH)],
)
def test_a_wish_ages_by_days(days, age):
    assert wish_age(TODAY - timedelta(days=days), TODAY) is age


def test_a_wish_of_no_known_day_is_to_be_confirmed():
    assert wish_age(None, TODAY) is WishAge.TO_CONFIRM


def test_a_centre_may_set_other_limits():
    assert wish_age(TODAY - timedelta(days=40), TODAY, WishAges(weak_days=30, confirm_days=60)) is WishAge.WEAK
    with pytest.raises(ValueError, match="weakens before"):
        WishAges(weak_days=90, confirm_days=60)

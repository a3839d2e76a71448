"""Pay as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.text.number_words import number_of_words
from jobmatch.text.pay import Pay, PayPeriod, read_pay


@pytest.mark.parametrize(
    ("typed", "least", "most"),
    [
        ("7tr5", 7_500_000, None),
        ("7tr500", 7_500_000, None),
        (">=6,5 trieu", 6_500_000, None),
        ("9-11tr", 9_000_000, 11_000_000),
        ("từ 8,5 đến 10,5 triệu", 8_500_000, 10_500_000),
        ("7.000.000-9.000.000đ/tháng", 7_000_000, 9_000_000),
        ("8.500.000đ", 8_500_000, None),
        ("8,000,000", 8_000_000, None),
        ("7.5", 7_500_000, None),
        ("8500", 8_500_000, None),
        ("8 triệu rưỡi", 8_500_000, None),
        ("tám triệu rưỡi", 8_500_000, None),
        ("bảy triệu năm trăm nghìn", 7_500_000, None),
        ("8tr trở lên", 8_000_000, None),
        ("dưới 8 triệu", None, 8_000_000),
    ],
)
def test_monthly_pay_is_read(typed, least, most):
    assert read_pay(typed) == Pay(least, most, PayPeriod.MONTH)


@pytest.mark.parametrize(
    ("typed", "least", "period"),
    [
        ("250k/ngày", 250_000, PayPeriod.DAY),
        ("350.000đ/ngày", 350_000, PayPeriod.DAY),
        ("hai trăm năm mươi nghìn một ngày", 250_000, PayPeriod.DAY),
        ("25k/h", 25_000, PayPeriod.HOUR),
    ],
)
def test_pay_by_the_day_or_hour_keeps_its_period(typed, least, period):
    assert read_pay(typed) == Pay(least, None, period)


@pytest.mark.parametrize("typed", ["thỏa thuận", "TT", "cao", "theo quy định", "tùy công ty", "", "-", "0", "300", "300k", "2 triệu/tuần"])
def test_no_number_is_invented_where_none_is_said_or_two_are_possible(typed):
    assert read_pay(typed) is None


@given(st.integers(min_value=1_000_000, max_value=99_000_000))
def test_any_whole_amount_with_marks_is_itself(amount):
    assert read_pay(f"{amount:,}") == Pay(amount, None, PayPeriod.MONTH)


def test_numbers_in_words_are_read():
    assert number_of_words("muoi lam trieu") == 15_000_000
    assert number_of_words("hai muoi mot") == 21
    assert number_of_words("nam ngoai") is None
    assert number_of_words("hai tram linh nam") == 205

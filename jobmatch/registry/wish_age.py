"""How long ago a wish was told or confirmed, and what that asks of whoever uses it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class WishAge(StrEnum):
    """FRESH counts in full; WEAK counts for less; TO_CONFIRM (also a wish of no known day) is asked about before any invitation."""

    FRESH = "fresh"
    WEAK = "weak"
    TO_CONFIRM = "to_confirm"


@dataclass(frozen=True, slots=True)
class WishAges:
    """After more than so many days. Half a year and a year: the lists come twice a year."""

    weak_days: int = 180
    confirm_days: int = 365

    def __post_init__(self) -> None:
        if not 0 < self.weak_days <= self.confirm_days:
            raise ValueError("a wish weakens before it needs to be confirmed")


def wish_age(told_on: date | None, today: date, ages: WishAges | None = None) -> WishAge:
    """`told_on` is the day on which the wish was told or confirmed last."""
    limits = ages or WishAges()
    if told_on is None or (today - told_on).days > limits.confirm_days:
        return WishAge.TO_CONFIRM
    return WishAge.WEAK if (today - told_on).days > limits.weak_days else WishAge.FRESH

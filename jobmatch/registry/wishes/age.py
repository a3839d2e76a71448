"""How long ago a wish was told or confirmed, and what that asks of whoever uses it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class WishAge(StrEnum):
    """FRESH counts in full; WEAK counts for less; TO_CONFIRM is asked about before any invitation, as is a wish that was never told."""

    FRESH = "fresh"
    WEAK = "weak"
    TO_CONFIRM = "to_confirm"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class WishAges:
    """After more than so many days. Half a year and a year: the lists come twice a year."""

    weak_days: int = 180
    confirm_days: int = 365

    def __post_init__(self) -> None:
        if not 0 < self.weak_days <= self.confirm_days:
            raise ValueError("a wish weakens before it needs to be confirmed")

    def fresh_since(self, today: date) -> date:
        """The first day on which a wish that is fresh may have been told."""
        return today - timedelta(days=self.weak_days)

    def confirmed_since(self, today: date) -> date:
        """The first day on which a wish may have been told that needs no question before an invitation."""
        return today - timedelta(days=self.confirm_days)

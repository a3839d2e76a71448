"""Pay as a person wishes it, in đồng a month."""

import re

from jobmatch.text.folding import fold
from jobmatch.text.pay import PayPeriod, read_pay

# Working days and hours of a month at normal hours; decided for the whole product in DESIGN (day rates x 26, hour rates x 208).
_PERIODS_A_MONTH = {PayPeriod.MONTH: 1, PayPeriod.DAY: 26, PayPeriod.HOUR: 208}
_LIKELY = range(1_000_000, 100_000_001)


def read_monthly_pay(text: str) -> tuple[int | None, int | None, str]:
    """The least and the most a person asks for in a month, and a problem code or empty; words without a number ask for nothing."""
    if not re.search(r"\d|trieu|nghin|ngan", fold(text)):
        return None, None, ""
    pay = read_pay(text)
    if pay is None:
        return None, None, "pay_unclear" if re.search(r"[1-9]|trieu", fold(text)) else ""
    times = _PERIODS_A_MONTH[pay.period]
    low, high = (amount and amount * times for amount in (pay.min_vnd, pay.max_vnd))
    if any(amount is not None and amount not in _LIKELY for amount in (low, high)):
        return None, None, "pay_unlikely"
    return low, high, ""

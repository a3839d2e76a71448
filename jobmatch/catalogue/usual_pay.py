"""What work of a group usually pays here: the middle of what vacancies offered, counted and rounded; never shown as an offer."""

from functools import cache

from jobmatch.catalogue.data_files import read_data


@cache
def _by_group() -> dict[str, int]:
    return {row["group"]: int(row["monthly_vnd"]) for row in read_data("usual_pay.csv")}


def usual_pay_vnd(occupation: str) -> int | None:
    """VND a month for the two-digit group of an ISCO-08 code; None for groups of which too few vacancies are known."""
    return _by_group().get(occupation[:2])

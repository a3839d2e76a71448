"""Trades between which people of this region change without starting anew, reviewed by hand; the tree of codes does not see them."""

from functools import cache

from jobmatch.catalogue.data_files import read_data


@cache
def _pairs() -> dict[frozenset[str], float]:
    return {frozenset((row["code_a"], row["code_b"])): float(row["closeness"]) for row in read_data("related_trades.csv")}


def related(code_a: str, code_b: str) -> float:
    """Closeness of a reviewed pair, 0 where none was reviewed; the order of the two does not matter."""
    return _pairs().get(frozenset((code_a, code_b)), 0.0)

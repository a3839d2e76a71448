"""Works whose name stands for a trade among people of the region: who wants to work there mostly means it, and does not say so."""

from functools import cache

from jobmatch.catalogue.data_files import read_data


@cache
def known_employers() -> dict[str, str]:
    """Name without marks -> ISCO-08 code; empty where the house has many trades."""
    rows = read_data("known_employers.csv")
    return {name.strip(): row["code"] for row in rows for name in row["names"].split(";")}

"""The centre's own occupations: ISCO-08 codes with Vietnamese titles, colloquial names and official names, from our data files."""

from functools import cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.text.folding import fold

# Written by the centre for any district, and as collected in Hải Hà; titles of the first file name a code.
OWN_LISTS = ("occupations_hai_ha.csv", "occupations_own.csv")


def own_labels(names: tuple[str, ...] = OWN_LISTS) -> list[tuple[str, str]]:
    """(title or synonym, code) in the order of the lists; what one list calls an occupation the next ones call no other."""
    labels: list[tuple[str, str]] = []
    meant: dict[str, str] = {}
    for name in names:
        of_list = [
            (text.strip(), row["code"]) for row in read_data(name) for text in (row["title"], *row["synonyms"].split(";")) if text.strip()
        ]
        labels += [(text, code) for text, code in of_list if meant.get(fold(text), code) == code]
        for text, code in of_list:
            meant.setdefault(fold(text), code)
    return labels


def official_labels(of: str = "") -> list[tuple[str, str]]:
    """Names of ISCO-08 (English) and VSCO 2020 (Vietnamese, not yet checked against the annex of decision 34/2020/QĐ-TTg); of one of both
    lists where it is named.
    """
    return [(row["name"], row["code"]) for row in read_data("official_names.csv") if of in ("", row["list"])]


def coded_wishes() -> list[tuple[str, str]]:
    """Wishes that staff have coded: the first of the centre's past decisions."""
    return [(row["text"], row["code"]) for row in read_data("coded_wishes.csv")]


@cache
def titles() -> dict[str, str]:
    """Code -> Vietnamese title: the centre's own first, then VSCO, then ISCO."""
    known: dict[str, str] = {}
    for name in OWN_LISTS:
        for row in read_data(name):
            known.setdefault(row["code"], row["title"])
    for row in sorted(read_data("official_names.csv"), key=lambda row: row["list"], reverse=True):
        known.setdefault(row["code"], row["name"])
    return known


@cache
def vsco_groups() -> dict[str, str]:
    """Level-two groups of VSCO 2020 as printed in the decision."""
    return {row["code"]: row["name"] for row in read_data("vsco_groups.csv")}

"""What people of the region call what they do, in the few words of a list: known by these very words, and never by likeness."""

from functools import cache

from jobmatch.catalogue.data_files import read_data
from jobmatch.text.folding import canonical, fold


def names_of(code: str) -> list[str]:
    """What people call this occupation, as the list has it."""
    return [name.strip() for row in read_data("spoken_trades.csv") if row["code"] == code for name in row["names"].split(";")]


@cache
def spoken_trades() -> dict[str, str]:
    """Name -> code, with its marks and without them; of two trades that only marks tell apart, the bare name is the first one's."""
    named: dict[str, str] = {}
    rows = [(name.strip(), row["code"]) for row in read_data("spoken_trades.csv") for name in row["names"].split(";")]
    for form in (canonical, fold):
        for name, code in rows:
            named.setdefault(form(name), code)
    return named

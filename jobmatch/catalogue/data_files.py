"""The catalogue's own csv files."""

import csv
from collections.abc import Iterator
from importlib.resources import files

DATA = files("jobmatch.catalogue") / "data"


def read_data(name: str) -> Iterator[dict[str, str]]:
    """Rows of one of the catalogue's csv files."""
    yield from csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines())

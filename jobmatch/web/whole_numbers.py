"""Whole numbers of addresses and forms, no larger than a database can hold: a larger one names nothing."""

from typing import Any

from flask import Flask
from werkzeug.routing import IntegerConverter, Map

LARGEST = 2**31 - 1  # what an INTEGER of PostgreSQL holds


def row_number(text: str) -> int:
    """For `get(..., type=row_number)`: what cannot be a number of ours is as good as not given."""
    number = int(text)
    if abs(number) > LARGEST:
        raise ValueError("no row has such a number")
    return number


class RowNumberConverter(IntegerConverter):
    """`<int:worker_no>` in an address; a larger number is no address of ours."""

    def __init__(self, url_map: Map, **how: Any) -> None:
        super().__init__(url_map, **{"max": LARGEST, **how})


def set_up(app: Flask) -> None:
    app.url_map.converters["int"] = RowNumberConverter

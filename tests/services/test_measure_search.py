"""The measure of searches: small here, so that it is known to run; figures are taken on fifty thousand."""

from datetime import date
from itertools import count

from jobmatch.services.measure_search import SHAPES, fill_with_invented, measure_search
from jobmatch.store.work import Database
from tests.makers import NOW


def test_every_kind_of_search_is_measured_and_finds_people(database: Database) -> None:
    people = fill_with_invented(database.open_work, 40, on=date(2025, 2, 15), now=NOW)
    clock = count()

    shapes = measure_search(database.open_work, people, 16, today=date(2025, 11, 1), now=NOW, seconds=lambda: next(clock))

    assert [shape.what for shape in shapes] == [*SHAPES, "all of them"]
    assert {shape.p95_ms for shape in shapes} == {1000}  # each search lies between two ticks
    named = {shape.what: shape for shape in shapes}
    assert named["full name and old commune"].found_first == named["last four digits"].found_first == named["phone"].found_first == 2

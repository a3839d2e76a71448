import pytest

from jobmatch.registry.slipped_numbers import slipped_numbers

SEVEN, EIGHT = "Thôn 7, cột E", "Thôn 8, cột E"


@pytest.mark.parametrize(("changes", "compared"), [(0, 0), (2, 2), (2, 10), (5, 100), (50, 1000)])
def test_a_few_people_with_another_number_stop_nothing(changes: int, compared: int) -> None:
    assert slipped_numbers({SEVEN: (changes, compared)}) is None


@pytest.mark.parametrize(("changes", "compared"), [(3, 3), (3, 59), (6, 100), (51, 1000)])
def test_more_than_a_twentieth_and_at_least_three_people_stop_a_list(changes: int, compared: int) -> None:
    slipped = slipped_numbers({SEVEN: (changes, compared)})

    assert slipped
    assert slipped.message.startswith(f"{changes} trong {compared} người")
    assert SEVEN in slipped.message


def test_one_slipped_sheet_among_many_good_ones_stops_the_list_and_is_named_alone() -> None:
    slipped = slipped_numbers({EIGHT: (0, 500), SEVEN: (6, 6)})

    assert slipped
    assert slipped.message.startswith("6 trong 6 người")
    assert SEVEN in slipped.message
    assert EIGHT not in slipped.message


def test_sheets_of_two_people_each_are_looked_at_together() -> None:
    assert slipped_numbers({SEVEN: (2, 2), EIGHT: (2, 2)})
    assert slipped_numbers({SEVEN: (1, 2), EIGHT: (1, 2)}) is None

import pytest

from jobmatch.registry.slipped_numbers import slipped_numbers


@pytest.mark.parametrize(("changes", "compared"), [(0, 0), (2, 2), (2, 10), (5, 100), (50, 1000)])
def test_a_few_people_with_another_number_stop_nothing(changes: int, compared: int) -> None:
    assert slipped_numbers(changes, compared, []) is None


@pytest.mark.parametrize(("changes", "compared"), [(3, 3), (3, 59), (6, 100), (51, 1000)])
def test_more_than_a_twentieth_and_at_least_three_people_stop_a_list(changes: int, compared: int) -> None:
    slipped = slipped_numbers(changes, compared, ["Thôn 7, cột E"])

    assert slipped
    assert slipped.message.startswith(f"{changes} trong {compared} người")
    assert "Thôn 7, cột E" in slipped.message

"""Shares of groups at a step: chance is told from a gap, and no cell shows so few that somebody could be known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.matching.measuring.selection import SHOWN_FROM, Stands, chosen_by_group, wilson


def test_a_group_that_is_chosen_far_less_than_all_stands_out() -> None:
    women, men = range(200), range(200, 400)
    group_of = dict.fromkeys(women, "nữ") | dict.fromkeys(men, "nam")

    step = chosen_by_group(group_of, group_of, [*range(20), *range(200, 280)])

    assert [(one.group, one.chosen, one.stands) for one in step.groups] == [("nam", 80, Stands.MORE), ("nữ", 20, Stands.LESS)]
    assert step.share == 0.25


def test_a_small_gap_is_chance() -> None:
    group_of = dict.fromkeys(range(100), "a") | dict.fromkeys(range(100, 200), "b")

    step = chosen_by_group(group_of, group_of, [*range(30), *range(100, 134)])

    assert {one.stands for one in step.groups} == {Stands.EVEN}


def test_a_group_of_fewer_than_five_people_is_counted_and_not_shown() -> None:
    group_of = dict.fromkeys(range(50), "a") | dict.fromkeys(range(50, 54), "b")

    step = chosen_by_group(group_of, group_of, range(10))

    assert ([(one.group, one.chosen) for one in step.groups], step.small) == ([("a", None)], 1)


def test_two_small_groups_cannot_be_told_apart() -> None:
    group_of = dict.fromkeys(range(50), "a") | dict.fromkeys(range(50, 54), "b") | dict.fromkeys(range(54, 58), "c")

    step = chosen_by_group(group_of, group_of, [*range(10), 50, 54])

    assert ([(one.group, one.chosen) for one in step.groups], step.small) == ([("a", 10)], 2)


def test_a_hidden_cell_cannot_be_reckoned_from_the_others() -> None:
    group_of = dict.fromkeys(range(50), "a") | dict.fromkeys(range(50, 100), "b") | dict.fromkeys(range(100, 150), "c")

    step = chosen_by_group(group_of, group_of, [*range(3), *range(50, 60), *range(100, 120)])

    assert [(one.group, one.chosen) for one in step.groups] == [("a", None), ("b", None), ("c", 20)]


@given(st.integers(1, 500), st.data())
def test_the_interval_holds_the_share_and_narrows_with_people(people: int, data: st.DataObject) -> None:
    taken = data.draw(st.integers(0, people))

    low, high = wilson(taken, people, 1.96)
    nearer_low, nearer_high = wilson(taken * 4, people * 4, 1.96)

    assert 0 <= low <= taken / people + 1e-12
    assert taken / people - 1e-12 <= high <= 1
    assert nearer_high - nearer_low <= high - low + 1e-12


def test_the_interval_is_that_of_the_book() -> None:
    assert wilson(10, 50, 1.96) == pytest.approx((0.1124, 0.3304), abs=1e-3)


@given(st.dictionaries(st.integers(0, 300), st.sampled_from("abc")), st.sets(st.integers(0, 300)))
def test_no_shown_cell_is_small(group_of: dict[int, str], chosen: set[int]) -> None:
    step = chosen_by_group(group_of, group_of, chosen & group_of.keys())

    for one in step.groups:
        assert one.people >= SHOWN_FROM
        assert one.chosen is None or one.chosen in (0, one.people) or SHOWN_FROM <= one.chosen <= one.people - SHOWN_FROM

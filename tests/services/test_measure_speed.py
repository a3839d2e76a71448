from itertools import count

from jobmatch.matching.invented import invented_snapshot
from jobmatch.services.measure_speed import measure_speed
from tests.matching.pairs import TODAY


def test_speeds_are_ratios_to_the_whole_and_blocks_give_the_same_lists() -> None:
    ticks = count()

    found = measure_speed(30, 3, as_of=TODAY, cpu_seconds=lambda: float(next(ticks)))

    assert found.is_exact
    assert (found.speeds[0].seconds, found.speeds[0].ratio) == (1.0, 1.0)


def test_the_same_seed_invents_the_same_town() -> None:
    assert invented_snapshot(5, 2, TODAY) == invented_snapshot(5, 2, TODAY)
    assert invented_snapshot(5, 2, TODAY) != invented_snapshot(5, 2, TODAY, seed=2)

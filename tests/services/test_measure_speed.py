from itertools import count

import pytest

from jobmatch.errors import Refused
from jobmatch.matching import rivals
from jobmatch.matching.block import make_block
from jobmatch.matching.index import build_index
from jobmatch.matching.lines import best_of
from jobmatch.matching.measuring.invented import invented_snapshot
from jobmatch.matching.need import read_need
from jobmatch.matching.points import points_of
from jobmatch.matching.rivals import WORDS, plain_best
from jobmatch.matching.sight import Sight
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.services.measure_speed import measure_growth, measure_speed
from tests.matching.pairs import TODAY


def test_speeds_are_ratios_to_our_lists_and_blocks_give_the_same_lists() -> None:
    ticks = count()

    found = measure_speed(30, 3, as_of=TODAY, cpu_seconds=lambda: float(next(ticks)))

    assert found.is_exact
    assert {(speed.seconds, speed.ratio) for speed in found.speeds} == {(1.0, 1.0)}
    assert (found.one_p50, found.one_p99) == (1000.0, 1000.0)


def test_the_plain_way_with_our_words_finds_the_same_people() -> None:
    snapshot = invented_snapshot(400, 12, TODAY)
    needs, block = [read_need(vacancy) for vacancy in snapshot.vacancies], make_block(snapshot.candidates, TODAY)
    sight, at = Sight(block, needs, TODAY), list(DEFAULT_WEIGHTS.micro_points()).index(WORDS)

    def our_words(place: int) -> object:
        return points_of(block, needs[place], sight, DEFAULT_WEIGHTS).micro[at] / DEFAULT_WEIGHTS.micro_points()[WORDS]

    plain = plain_best(block, needs, sight, DEFAULT_WEIGHTS, scores=our_words, top=50)

    ours = best_of(build_index(snapshot.candidates, TODAY), needs, DEFAULT_WEIGHTS, 50)
    assert [each.tolist() for each in plain] == [numbers.tolist() for numbers, _ in ours]


def test_growth_is_told_from_one_town_to_the_next() -> None:
    ticks = count()

    small, large = measure_growth([80, 20], 3, as_of=TODAY, cpu_seconds=lambda: float(next(ticks)), peak_mb=lambda: 7.0)

    assert (small.people, small.exponent, large.people, large.exponent) == (20, None, 80, 0.0)
    assert small.index_mb < large.index_mb


def test_a_missing_library_is_named_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(rivals, "import_module", missing)

    with pytest.raises(Refused, match="bm25s"):
        rivals.bm25_scores(["may"], ["may"])


def test_the_same_seed_invents_the_same_town() -> None:
    assert invented_snapshot(5, 2, TODAY) == invented_snapshot(5, 2, TODAY)
    assert invented_snapshot(5, 2, TODAY) != invented_snapshot(5, 2, TODAY, seed=2)

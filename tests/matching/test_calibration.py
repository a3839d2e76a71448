import pytest

from jobmatch.matching.measuring.calibration import bands, carried_over
from jobmatch.matching.shortlist import GOOD_FROM, STRONG_FROM, Fit
from jobmatch.matching.weights import MICRO

STRONG, GOOD, POSSIBLE = STRONG_FROM * MICRO, GOOD_FROM * MICRO, 10 * MICRO
JUDGED = {"V1": {"a": 3, "b": 1}, "V2": {"a": 2}}


def test_of_each_word_the_share_that_was_suitable() -> None:
    found = {band.fit: band for band in bands([("V1", "a", STRONG), ("V1", "b", STRONG), ("V2", "x", POSSIBLE)], JUDGED)}

    assert (found[Fit.STRONG].pairs, found[Fit.STRONG].suitable) == (2, 0.5)
    assert found[Fit.STRONG].low < 0.5 < found[Fit.STRONG].high
    assert found[Fit.POSSIBLE].suitable == 0
    assert found[Fit.GOOD].pairs == 0


def test_pairs_of_vacancies_that_nobody_judged_say_nothing() -> None:
    assert all(band.pairs == 0 for band in bands([("V9", "a", GOOD)], JUDGED))


def test_shares_of_one_half_are_held_against_the_other() -> None:
    same = [("V1", "a", STRONG), ("V2", "a", STRONG)]
    other = [("V1", "a", STRONG), ("V2", "x", STRONG)]

    assert carried_over(same, JUDGED) == pytest.approx(0)
    assert carried_over(other, JUDGED) == pytest.approx(1)

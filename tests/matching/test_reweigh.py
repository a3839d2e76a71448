"""Kept lists under other weights are what the engine would make of the same people."""

from dataclasses import asdict, replace

from jobmatch.matching.ranking import rank
from jobmatch.matching.reweigh import list_move, points_under
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from tests.matching.pairs import COOKING, SEWING, a_candidate, a_snapshot

PEOPLE = [
    a_candidate(number, wishes=(SEWING if number % 3 else COOKING,), wage_min_vnd=6_000_000 + 400_000 * number, education=number % 5)
    for number in range(1, 25)
]
PAY_FIRST = replace(DEFAULT_WEIGHTS, pay=DEFAULT_WEIGHTS.pay + 15, job=DEFAULT_WEIGHTS.job - 15)


def test_points_under_other_weights_are_those_of_the_engine() -> None:
    [kept], [anew] = (rank(a_snapshot(*PEOPLE), weights, len(PEOPLE)) for weights in (DEFAULT_WEIGHTS, PAY_FIRST))

    engine = {match.worker_no: match.points for match in anew.matches}
    assert {match.worker_no: points_under(match, PAY_FIRST) for match in kept.matches} == engine


def test_who_enters_and_who_leaves_the_first_ten() -> None:
    [kept], [anew] = (rank(a_snapshot(*PEOPLE), weights, len(PEOPLE)) for weights in (DEFAULT_WEIGHTS, PAY_FIRST))
    before, after = ([match.worker_no for match in each.matches[:10]] for each in (kept, anew))

    move = list_move("V1", kept.matches, PAY_FIRST)

    assert set(move.enters) == set(after) - set(before)
    assert set(move.leaves) == set(before) - set(after)
    assert move.changes


def test_the_same_weights_move_nobody() -> None:
    [kept] = rank(a_snapshot(*PEOPLE), DEFAULT_WEIGHTS, len(PEOPLE))

    move = list_move("V1", kept.matches, Weights(**asdict(DEFAULT_WEIGHTS)))

    assert (move.enters, move.leaves, move.shifts, move.changes) == ((), (), 0, False)

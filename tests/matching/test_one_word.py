"""One word does not swing a pair: names of one trade exchanged for one another, and each word of a title left out in turn."""

from collections import defaultdict
from dataclasses import replace

from jobmatch.catalogue.occupation_list import own_labels
from jobmatch.matching import rank
from jobmatch.matching.measuring.own_set import own_set
from jobmatch.matching.measuring.robustness import as_typed, retyped_vacancies

POINT = 1_000_000
SYNONYM_MOVES, WORD_MOVES = 5 * POINT, 15 * POINT
# A name may be of two trades by itself: so few pairs of a hundred may move further.
FEW = 0.03


def names_of_trades(every: int) -> list[tuple[str, str]]:
    """Two names of each of some trades."""
    names: dict[str, list[str]] = defaultdict(list)
    for name, code in own_labels():
        names[code].append(name)
    return [(each[0], each[1]) for each in names.values() if len(each) > 1][::every]


def points(titles: list[str]) -> dict[tuple[str, int], int]:
    """Of some people of our own set for vacancies that say nothing of the work but a title."""
    snapshot = replace(own_set().snapshot, candidates=own_set().snapshot.candidates[::4])
    vacancies = (snapshot.vacancies[at % len(snapshot.vacancies)] for at in range(len(titles)))
    titled = [replace(each, ref=str(at), title=titles[at], description="") for at, each in enumerate(vacancies)]
    ranked = rank(retyped_vacancies(replace(snapshot, vacancies=tuple(titled)), as_typed), top=len(snapshot.candidates))
    return {(each.vacancy_ref, match.worker_no): match.points for each in ranked for match in each.matches}


def share_moved(titles: list[str], others: list[str], further_than: int) -> float:
    before, after = points(titles), points(others)
    moved = [abs(before[pair] - after[pair]) > further_than for pair in before.keys() & after.keys()]
    return sum(moved) / len(moved)


def test_another_name_of_the_same_trade_moves_a_pair_by_five_points_at_most() -> None:
    titles, others = zip(*names_of_trades(every=6), strict=True)

    assert share_moved(list(titles), list(others), SYNONYM_MOVES) <= FEW


def test_a_word_that_is_missing_moves_a_pair_by_fifteen_points_at_most() -> None:
    left_out = [
        (name, " ".join(words[:at] + words[at + 1 :]))
        for name, _ in names_of_trades(every=150)
        if len(words := name.split()) > 1
        for at in range(len(words))
    ]

    assert share_moved([name for name, _ in left_out], [other for _, other in left_out], WORD_MOVES) <= FEW

"""What weights learn from outcomes, and from which they do not."""

from dataclasses import asdict, fields

import numpy as np
import pytest

from jobmatch.matching.learning import HALF_WAY, Answer, Learned, ShownList, Step, count_outcomes, learn, shown_lists, whole_points
from jobmatch.matching.measuring.shadow import GroupMove, Verdict, compare, group_moves, power, rates_by_word
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights

NAMES = [field.name for field in fields(Weights)]
EXPERT = np.array([getattr(DEFAULT_WEIGHTS, name) for name in NAMES], dtype=float)


def lists_after(points: dict[str, float], vacancies: int, seed: int = 1, step: Step = Step.HIRED) -> list[ShownList]:
    """Ten people behind each vacancy, who go on by these points (logits of a whole value) and by chance."""
    draw = np.random.default_rng(seed)
    true = np.array([points.get(name, 0.0) for name in NAMES])
    made = []
    for number in range(vacancies):
        values = draw.uniform(0, 1, size=(10, len(NAMES)))
        logits = values @ true
        yes = draw.uniform(size=10) < 1 / (1 + np.exp(np.median(logits) - logits))
        made.append(ShownList("PGD-1", f"V{number:03d}", step, values, yes))
    return made


def learned(lists: list[ShownList], prior: Weights = DEFAULT_WEIGHTS) -> Learned:
    found = learn(lists, prior)
    assert found is not None
    return found


def test_points_go_to_what_hires_follow() -> None:
    follows_pay = {name: 0.06 * points for name, points in asdict(DEFAULT_WEIGHTS).items()} | {"pay": 4.0, "travel": 0.0}

    weights = learned(lists_after(follows_pay, 200)).weights

    assert weights.pay > DEFAULT_WEIGHTS.pay + 5
    assert weights.travel < DEFAULT_WEIGHTS.travel - 5


def test_no_weight_is_below_zero_even_where_more_fit_was_hired_less() -> None:
    against_pay = {name: 0.06 * points for name, points in asdict(DEFAULT_WEIGHTS).items()} | {"pay": -4.0}

    found = learned(lists_after(against_pay, 300))

    assert all(points >= 0 for points in found.exact.values())
    assert found.weights.pay < DEFAULT_WEIGHTS.pay


def test_weights_are_whole_points_of_a_hundred() -> None:
    found = learned(lists_after({"job": 2.0, "pay": 1.0}, 60))

    assert sum(asdict(found.weights).values()) == 100
    assert found.lost_by_rounding < 1


@pytest.mark.parametrize("vacancies", [0, 5, 15])
def test_below_two_hundred_outcomes_nothing_is_learnt(vacancies: int) -> None:
    assert learn(lists_after({"job": 2.0}, vacancies), DEFAULT_WEIGHTS) is None


def test_weights_move_by_evidence() -> None:
    few, many = (learned(lists_after({"job": 1.0, "pay": 3.0}, vacancies)) for vacancies in (25, 400))

    assert few.moved == pytest.approx(few.comparisons / (few.comparisons + HALF_WAY))
    assert few.comparisons <= few.outcomes / 2
    assert many.weights.pay > few.weights.pay > DEFAULT_WEIGHTS.pay


def test_outcomes_that_say_nothing_leave_the_weights_near_the_experts() -> None:
    by_chance = lists_after({}, 100, seed=3)

    found = learn(by_chance, DEFAULT_WEIGHTS)

    assert found is None or max(abs(getattr(found.weights, name) - getattr(DEFAULT_WEIGHTS, name)) for name in NAMES) <= 6


def test_outcomes_against_all_points_are_no_reason_to_move() -> None:
    upside_down = {name: -0.06 * points for name, points in asdict(DEFAULT_WEIGHTS).items()}

    assert learn(lists_after(upside_down, 100), DEFAULT_WEIGHTS) is None


def test_how_wanted_a_vacancy_is_teaches_nothing() -> None:
    """Where everybody was hired, or nobody, there is nothing to compare."""
    lists = lists_after({"job": 2.0}, 60)
    one_sided = [ShownList("PGD-1", f"W{at}", Step.HIRED, each.values, np.full(10, at % 2 == 0)) for at, each in enumerate(lists)]

    assert learned(lists + one_sided) == learned(lists)


def test_a_list_of_thousands_is_learnt_from_by_some_of_its_pairs() -> None:
    """Two thousand people at one table make a million pairs."""
    draw = np.random.default_rng(4)
    values = draw.uniform(size=(2000, len(NAMES)))
    long = ShownList(
        "PGD-1", "V1", Step.HIRED, values, draw.uniform(size=2000) < 1 / (1 + np.exp(-3 * (values[:, NAMES.index("pay")] - 0.5)))
    )

    found = learned([long])

    assert found.comparisons == pytest.approx(2 * long.yes.sum() * (~long.yes).sum() / 2000)
    assert found.weights.pay > DEFAULT_WEIGHTS.pay


def test_whether_somebody_came_never_moves_a_weight() -> None:
    lists = lists_after({"job": 2.0}, 60)
    came = lists_after({"travel": 5.0}, 200, step=Step.ATTENDED)

    assert learned(lists + came) == learned(lists)


def test_the_order_of_answers_changes_nothing() -> None:
    answers = [Answer("PGD-1", f"V{number % 30}", number, Step.HIRED, number % 7 == 0) for number in range(600)]
    values = {(each.vacancy_ref, each.worker_no): tuple(np.random.default_rng(each.worker_no).uniform(size=len(NAMES))) for each in answers}

    there, back = shown_lists(answers, values), shown_lists(answers[::-1], values)

    assert count_outcomes(there) == 600
    assert learn(there, DEFAULT_WEIGHTS) == learn(back, DEFAULT_WEIGHTS)


def test_a_pair_without_values_is_left_out() -> None:
    answers = [Answer("PGD-1", "V1", 7, Step.HIRED, yes=True), Answer("PGD-1", "V1", 8, Step.HIRED, yes=False)]

    [only] = shown_lists(answers, {("V1", 7): (1.0,)})

    assert (only.values.tolist(), only.yes.tolist()) == ([[1.0]], [True])


def test_whole_points_keep_the_sum_and_the_order_of_equals() -> None:
    thirds = whole_points(dict.fromkeys(NAMES, 1.0))

    assert sum(asdict(thirds).values()) == 100
    assert list(asdict(thirds).values()) == sorted(asdict(thirds).values(), reverse=True)


def test_a_better_set_is_seen_as_better_on_lists_it_did_not_see() -> None:
    follows_pay = {"job": 1.0, "pay": 4.0}
    found = learned(lists_after(follows_pay, 150))

    seen = compare(lists_after(follows_pay, 150, seed=9), DEFAULT_WEIGHTS, found.weights)

    assert seen is not None
    assert seen.verdict is Verdict.BETTER
    assert seen.after > seen.before
    assert compare(lists_after(follows_pay, 150, seed=9), found.weights, DEFAULT_WEIGHTS).verdict is Verdict.WORSE  # type: ignore[union-attr]


def test_the_same_weights_gain_nothing_and_no_amount_would_show_more() -> None:
    seen = compare(lists_after({"job": 1.0}, 20), DEFAULT_WEIGHTS, DEFAULT_WEIGHTS)

    assert seen is not None
    assert (seen.gain, seen.low, seen.high, seen.verdict) == (0, 0, 0, Verdict.UNDECIDED)
    assert seen.outcomes_needed() is None


def test_nothing_to_compare_is_no_comparison() -> None:
    assert compare([], DEFAULT_WEIGHTS, DEFAULT_WEIGHTS) is None


def test_how_many_outcomes_would_do_grows_with_the_square_of_the_noise() -> None:
    """Four times the lists: half the noise. What the first says is needed is about what the second has left to need."""
    tilted = Weights(**{**asdict(DEFAULT_WEIGHTS), "pay": DEFAULT_WEIGHTS.pay + 6, "job": DEFAULT_WEIGHTS.job - 6})
    seen = [compare(lists_after({"job": 1.0, "pay": 2.5}, size, seed=5), DEFAULT_WEIGHTS, tilted) for size in (100, 400)]
    needed = [each.outcomes_needed() for each in seen if each]

    assert None not in needed
    assert 0.3 < needed[0] / needed[1] < 3  # type: ignore[operator]


def test_larger_fairs_show_a_gain_more_often_and_no_gain_hardly_ever() -> None:
    tilted = Weights(**{**asdict(DEFAULT_WEIGHTS), "pay": DEFAULT_WEIGHTS.pay + 6, "job": DEFAULT_WEIGHTS.job - 6})
    lists = lists_after({"job": 1.0, "pay": 2.5}, 60, seed=5)

    small, large = (power(lists, DEFAULT_WEIGHTS, tilted, times, trials=60) for times in (0.5, 8))

    assert small <= large
    assert large > 0.8
    assert power(lists, DEFAULT_WEIGHTS, DEFAULT_WEIGHTS, 8, trials=20) == 0


SIX_WOMEN_FOUR_MEN = {number: "F" if number <= 6 else "M" for number in range(1, 11)}


def test_a_group_that_falls_below_its_share_is_worse_off() -> None:
    """On forty lists the women stood first, and now the men do."""
    before, after = ({f"V{at}": people for at in range(40)} for people in ([1, 2, 3, 7, 8], [7, 8, 9, 1, 2]))

    moves = {each.group: each for each in group_moves("sex", SIX_WOMEN_FOUR_MEN, before, after)}

    assert (moves["F"].people, moves["M"].people) == (6, 4)
    assert moves["F"].is_worse
    assert not moves["M"].is_worse
    assert 0.6 * moves["F"].after + 0.4 * moves["M"].after == pytest.approx(1)


def test_a_change_on_one_list_of_many_is_chance() -> None:
    before = {f"V{at}": [1, 7, 2, 8] for at in range(12)}

    [women, _men] = group_moves("sex", SIX_WOMEN_FOUR_MEN, before, {**before, "V0": [7, 8, 9, 10]})

    assert women.after < women.before - 0.05
    assert women.high >= 0
    assert not women.is_worse


def test_without_lists_or_groups_nobody_is_compared() -> None:
    assert group_moves("sex", {}, {"V1": [1]}, {"V1": [1]}) == []
    assert group_moves("sex", SIX_WOMEN_FOUR_MEN, {}, {}) == []


def test_a_small_fall_or_one_above_the_share_is_no_harm() -> None:
    assert not GroupMove("sex", "F", 60, before=1.5, after=1.1, low=-0.5, high=-0.3).is_worse
    assert not GroupMove("sex", "F", 60, before=0.9, after=0.88, low=-0.03, high=-0.01).is_worse


def test_words_say_how_many_went_on() -> None:
    values = np.ones((20, len(NAMES)))
    values[10:] *= 0.5
    shown = ShownList("PGD-1", "V1", Step.HIRED, values, np.array([True] * 8 + [False] * 2 + [True] + [False] * 9))

    strong, good, possible = rates_by_word([shown], DEFAULT_WEIGHTS)

    assert (strong.pairs, strong.suitable) == (10, 0.8)
    assert good.pairs == 0
    assert (possible.pairs, possible.suitable) == (10, 0.1)
    assert possible.low < 0.1 < possible.high

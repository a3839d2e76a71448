import pytest

from jobmatch.matching.evaluation import attention, average_precision, evaluate, exposure_by_group, ndcg, random_baseline, recall

GRADES = {"a": 3, "b": 2, "c": 1}


def test_the_perfect_list_scores_one_and_a_useless_one_nought():
    assert ndcg(["a", "b", "c"], GRADES) == pytest.approx(1)
    assert ndcg(["x", "y"], GRADES) == 0
    assert average_precision(["a", "b"], GRADES) == pytest.approx(1)


def test_ndcg_by_hand():
    assert ndcg(["b", "x", "a"], GRADES) == pytest.approx((3 + 7 / 2) / (7 + 3 / 1.584962500721156 + 1 / 2))


def test_recall_counts_the_suitable_alone():
    assert recall(["c", "a"], GRADES) == 0.5


def test_a_person_listed_twice_counts_once():
    assert ndcg(["a", "a", "b"], GRADES) == ndcg(["a", "b"], GRADES)


def test_vacancies_without_a_suitable_person_are_left_out_and_missing_lists_count():
    measures = {measure.name: measure for measure in evaluate({"V1": ["a", "b"]}, {"V1": GRADES, "V2": GRADES, "V3": {}})}

    assert measures["MAP"].vacancies == 2
    assert measures["MAP"].mean == pytest.approx(0.5)
    assert measures["MAP"].low <= 0.5 <= measures["MAP"].high


def test_the_random_baseline_is_repeatable():
    assert random_baseline(["V1"], list("abcdef"), seed=3, k=2) == random_baseline(["V1"], list("abcdef"), seed=3, k=2)


def test_attention_tells_even_from_uneven():
    even, uneven = {"V1": ["a"], "V2": ["b"]}, {"V1": ["a"], "V2": ["a"], "V3": ["a", "b"]}

    assert attention(even, people=4).gini == pytest.approx(0)
    assert attention(uneven, people=4).gini > 0.2
    assert attention(even, people=4).listed == 0.5


def test_exposure_adds_up_to_one_over_the_groups():
    shares = exposure_by_group({"V1": ["a", "b"], "V2": ["b"]}, {"a": "xa", "b": "gần"})

    assert sum(shares.values()) == pytest.approx(1)
    assert shares["gần"] > shares["xa"]

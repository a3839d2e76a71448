import pytest

from jobmatch.matching.measuring.evaluation import accuracy, average_precision, differences, evaluate, ndcg, recall, reciprocal_rank

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


def test_the_reciprocal_rank_is_that_of_the_first_suitable_person():
    assert reciprocal_rank(["c", "x", "b", "a"], GRADES) == pytest.approx(1 / 3)
    assert reciprocal_rank(["x"], GRADES) == 0


def test_accuracy_asks_for_one_suitable_person_among_the_first():
    assert accuracy(["c", "a"], GRADES) == 0
    assert accuracy(["c", "a"], GRADES, k=2) == 1


def test_average_precision_by_hand():
    assert average_precision(["x", "a", "c", "b"], GRADES) == pytest.approx((1 / 2 + 2 / 4) / 2)


def test_two_rankings_are_compared_vacancy_by_vacancy():
    judged = {f"V{number}": GRADES for number in range(20)}
    good, poor = {ref: ["a", "b"] for ref in judged}, {ref: ["x", "a"] for ref in judged}

    found = {each.name: each for each in differences(good, poor, judged)}

    assert found["MRR"].mean == pytest.approx(0.5)
    assert found["MRR"].is_sure
    assert not differences(good, good, judged)[0].is_sure


def test_a_difference_that_one_vacancy_makes_is_not_sure():
    judged = {f"V{number}": GRADES for number in range(10)}
    good = {ref: ["a"] for ref in judged}

    found = differences(good | {"V1": ["x"]}, good, judged)

    assert not found[0].is_sure

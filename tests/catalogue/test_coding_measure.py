import numpy as np
import pytest

from jobmatch.catalogue.coding_measure import accepted, accuracy_of_surest, calibration_error, gain_curve, measure_answers, measure_coding

LABELS = [("baker", "A"), ("bus driver", "B"), ("cook", "C")]


def test_the_first_right_code_counts_and_any_of_several_right_codes():
    queries = [("one", {"A", "B"}), ("two", {"C"}), ("three", {"C"}), ("four", {"X"})]
    answers = [[("B", 0.9)], [("A", 0.6), ("C", 0.3)], [], [("A", 0.5)]]

    measured = measure_answers(queries, answers)

    assert (measured.queries, measured.accuracy, measured.hit5) == (4, 0.25, 0.5)
    assert measured.mrr == pytest.approx((1 + 1 / 2) / 4)


def test_a_confidence_that_keeps_its_word_has_no_error():
    confidence = np.repeat([0.25, 0.75], 4)
    is_right = np.array([1, 0, 0, 0, 1, 1, 1, 0])

    assert calibration_error(confidence, is_right) == pytest.approx(0)
    assert calibration_error(np.full(4, 0.95), np.zeros(4)) == pytest.approx(0.95)


def test_the_surest_part_is_judged_by_itself():
    confidence, is_right = np.array([0.2, 0.9, 0.8, 0.1, 0.3]), np.array([False, True, True, False, True])

    assert accuracy_of_surest(confidence, is_right, (0.4, 1.0)) == pytest.approx((1.0, 0.6))
    assert accepted(confidence, is_right, 0.3) == pytest.approx((0.6, 1.0))
    assert accepted(confidence, is_right, 0.95) == (0.0, 0.0)


def test_decisions_raise_the_gain_curve_and_steps_out_of_reach_are_left_out():
    queries = [(f"shift {word} {number}", {code}) for number in range(20) for word, code in (("alpha", "A"), ("beta", "B"), ("gamma", "C"))]

    curve = dict(gain_curve(LABELS, queries, steps=(0, 30, 5_000), held_out=20))

    assert list(curve) == [0, 30]
    assert curve[30].accuracy > curve[0].accuracy
    assert curve[0].queries == 20


def test_titles_that_are_labels_are_coded_right():
    assert measure_coding(LABELS, [(text, {code}) for text, code in LABELS]).accuracy == 1

import random

import numpy as np
import pytest

from jobmatch.catalogue import OccupationCoder
from jobmatch.catalogue.coding_confidence import PRIOR, Signs, accept_from


def some_answers(count: int, *, share_right: float) -> tuple[np.ndarray, np.ndarray]:
    chance = random.Random(5)
    seen = np.array([Signs(chance.random(), chance.random() / 2, chance.uniform(-2, 2)) for _ in range(count)])
    return seen, np.array([chance.random() < share_right for _ in range(count)])


def test_a_nearer_label_and_a_wider_lead_never_lower_confidence():
    near = PRIOR.confidence(np.array([Signs(0.4, 0.1), Signs(0.8, 0.1), Signs(0.8, 0.3, 1.0, is_equal=1.0)]))

    assert list(near) == sorted(near)
    assert all(0 < each < 1 for each in near)


@pytest.mark.parametrize(("decided", "least", "most"), [(20, 0.0, 0.15), (1_000, 0.5, 1.0)])
def test_few_decisions_hardly_move_the_curve_and_many_do(decided: int, least: float, most: float):
    seen, is_right = some_answers(decided, share_right=0.9)
    before = PRIOR.confidence(seen).mean()

    after = PRIOR.moved_by(seen, is_right).confidence(seen).mean()

    assert least <= (after - before) / (is_right.mean() - before) <= most


def test_answers_are_accepted_from_where_they_were_right_often_enough():
    confidence = np.linspace(0, 1, 1_000)

    found = accept_from(confidence, confidence > 0.6, 0.95)

    assert 0.57 < found < 0.62


def test_without_evidence_the_stated_precision_is_asked_of_the_confidence_itself():
    assert accept_from(np.empty(0), np.empty(0, dtype=bool), 0.95) == 0.95
    assert accept_from(np.full(3, 0.99), np.ones(3, dtype=bool), 0.95) == 0.95
    assert OccupationCoder([("cook", "5120")]).accept_from(0.9) == 0.9


def test_a_coder_learns_from_decisions_that_its_labels_mislead():
    labels = [(f"machine operator {number}", f"{number}") for number in range(9)]
    decisions = [(f"operator of machine {number} shift {shift}", f"{(number + shift) % 9}") for number in range(9) for shift in range(40)]
    asked = [f"operator machine {number} night" for number in range(9)]

    plain, taught = OccupationCoder(labels).top(asked, k=1), OccupationCoder(labels, decisions).top(asked, k=1)

    assert sum(sure for [(_, sure)] in taught) < sum(sure for [(_, sure)] in plain)


def test_a_decision_does_not_vouch_for_itself():
    chance = random.Random(3)
    texts = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=9)) for _ in range(400)]
    coder = OccupationCoder([("cook", "A"), ("driver", "B")], [(text, chance.choice("AB")) for text in texts[:300]])

    answers = coder.top(texts[300:], k=1)

    assert np.mean([answer[0][1] if answer else 0.0 for answer in answers]) < 0.65
    assert coder.accept_from(0.9) >= 0.9

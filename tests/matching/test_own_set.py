"""The gate on quality: the ranking on the labelled set of our own, and what it loses when the words are typed otherwise."""

from dataclasses import replace

import pytest

from jobmatch.matching.measuring.baselines import BASELINES
from jobmatch.matching.measuring.own_set import MOST_FALLEN, RECORDED, own_set
from jobmatch.matching.measuring.robustness import losses
from jobmatch.matching.snapshot import Snapshot
from jobmatch.services.evaluate_robustness import evaluate_own_set, evaluate_robustness, ndcg_of_own

FIGURES = evaluate_own_set()


def test_the_ranking_is_not_worse_than_when_it_was_last_recorded_nor_on_the_half_that_nobody_looked_at() -> None:
    assert FIGURES.fallen() == []


@pytest.mark.parametrize("plain", [*BASELINES, "random"])
def test_no_plain_ranker_comes_near(plain: str) -> None:
    assert FIGURES.measures["ranking"][0].mean > FIGURES.measures[plain][0].mean + 0.05


def test_no_way_of_typing_costs_more_than_it_may() -> None:
    assert [(each.side, each.form, f"{each.share:.1%}") for each in evaluate_robustness() if not each.holds] == []


def test_the_ranking_loses_nothing_when_the_words_of_vacancies_lose_their_marks() -> None:
    found = [each for each in losses(own_set().snapshot, ndcg_of_own, forms=("no marks",)) if each.side == "vacancies"]

    assert found[0].kept - found[0].reached <= 0.01


def test_a_worse_ranking_would_be_seen() -> None:
    def without_wishes(snapshot: Snapshot) -> Snapshot:
        return replace(snapshot, candidates=tuple(replace(each, wishes=(), wish_text="") for each in snapshot.candidates))

    assert ndcg_of_own(without_wishes(own_set().snapshot)) < RECORDED["nDCG@10"] - MOST_FALLEN

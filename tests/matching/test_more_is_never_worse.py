"""A fact that suits the vacancy better never costs points, and leaving one out never pays."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.block import make_block
from jobmatch.matching.curves import worth
from jobmatch.matching.features import FEATURES
from jobmatch.matching.need import read_need
from jobmatch.matching.sight import Sight
from jobmatch.matching.snapshot import Candidate
from jobmatch.registry.worker import Wish, WishKind
from tests.matching.pairs import COOKING, SEWING, TODAY, a_candidate, a_vacancy, points, says

VACANCY = a_vacancy(
    night_shift=Answer.YES, heavy_work=Answer.YES, education=4, qualification=3, experience_years=3.0, workplace="06922-2020"
)
# Each list from what suits VACANCY least to what suits it best.
LADDERS: dict[str, list[object]] = {
    "education": [0, 2, 3, 4],
    "qualification": [0, 2, 3, 5],
    "experience_years": [0.0, 1.0, 2.0, 3.0, 9.0],
    "wage_min_vnd": [20_000_000, 11_000_000, 9_500_000, 8_500_000, 6_000_000],
    "employment": ["working", "unemployed"],
    "wishes": [(COOKING,), (COOKING, SEWING), (SEWING, COOKING)],
    "constraints": [says(night_shift=Answer.NO), says(), says(night_shift=Answer.YES)],
    "place_id": ["06949-2020", "06922-2020"],
}
UNKNOWN: dict[str, object] = {"education": None, "qualification": None, "wage_min_vnd": None, "employment": "", "wishes": ()}


@st.composite
def a_step_up(draw: st.DrawFn) -> tuple[Candidate, Candidate]:
    """The same person with one fact at two places of its ladder."""
    base = {name: draw(st.sampled_from(ladder)) for name, ladder in LADDERS.items()}
    changed = draw(st.sampled_from(sorted(LADDERS)))
    low, high = sorted(draw(st.lists(st.integers(0, len(LADDERS[changed]) - 1), min_size=2, max_size=2)))
    person = a_candidate(current_job="công nhân may", **base)
    return (replace(person, **{changed: LADDERS[changed][low]}), replace(person, **{changed: LADDERS[changed][high]}))


@settings(deadline=None, max_examples=60)
@given(a_step_up())
def test_a_better_fact_never_costs_points(step: tuple[Candidate, Candidate]) -> None:
    worse, better = step

    assert points(better, VACANCY) >= points(worse, VACANCY)


@pytest.mark.parametrize("name", UNKNOWN)
def test_leaving_out_the_best_fact_never_pays_and_silence_stands_above_the_worst(name: str) -> None:
    # With one year in the trade, papers cannot be stood in for by skill.
    facts = {"current_job": "công nhân may", **{each: ladder[-1] for each, ladder in LADDERS.items()}, "experience_years": 1.0}

    best, silent, worst = (
        points(a_candidate(**{**facts, name: value}), VACANCY) for value in (LADDERS[name][-1], UNKNOWN[name], LADDERS[name][0])
    )

    assert best > silent > worst


def test_the_neutral_value_of_every_feature_lies_between_its_best_and_its_worst() -> None:
    assert all(0 <= feature.neutral < 1 for feature in FEATURES)


def test_values_stay_between_nought_and_one_whatever_is_known() -> None:
    people = (a_candidate(1), Candidate(2), a_candidate(3, wishes=(Wish(WishKind.ABROAD, "xkld"),), place_id="06922-2020"))
    block, needs = (
        make_block(people, TODAY),
        [read_need(VACANCY), read_need(a_vacancy("V2", country="JP", wage_min_vnd=None, wage_max_vnd=None))],
    )

    values = [feature.value(block, need, Sight(block, needs, TODAY)) for feature in FEATURES for need in needs]

    assert all(((value >= 0) & (value <= 1) | np.isnan(value)).all() for value in values)


@given(st.floats(0, 1), st.floats(0, 1))
def test_points_rise_with_chances(one: float, other: float) -> None:
    low, high = worth(np.array(sorted((one, other))), 0.05)

    assert low <= high

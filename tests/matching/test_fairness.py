import math

import pytest

from jobmatch.matching.measuring.fairness import Standing, attention, congestion, exposure_by_group, gini, ndkl, standings

WOMEN = [f"w{number}" for number in range(6)]
MEN = [f"m{number}" for number in range(6)]
SEX = dict.fromkeys(WOMEN, "F") | dict.fromkeys(MEN, "M")
ALTERNATING = [person for pair in zip(WOMEN, MEN, strict=True) for person in pair]
EVERYBODY = {"V1": SEX, "V2": SEX}


def of_women(rankings: dict[str, list[str]], seed: int = 1) -> Standing:
    return next(each for each in standings(rankings, SEX, EVERYBODY, seed) if each.group == "F")


def test_attention_tells_even_from_uneven() -> None:
    even, uneven = {"V1": ["a"], "V2": ["b"]}, {"V1": ["a"], "V2": ["a"], "V3": ["a", "b"]}

    assert attention(even, people=4).gini == pytest.approx(0)
    assert attention(uneven, people=4).gini > 0.2
    assert (attention(even, people=4).listed, attention(even, people=4).never) == (0.5, 0.5)
    assert (attention(even, people=4).thin, attention(even, people=4).thin_share) == (2, 1.0)


def test_congestion_is_minus_one_when_all_have_the_same_and_nought_when_one_has_all() -> None:
    assert congestion([2, 2, 2, 2], people=4) == pytest.approx(-1)
    assert congestion([8], people=4) == 0
    assert congestion([1, 1], people=4) == pytest.approx(math.log(0.5) / math.log(4))


def test_gini_by_hand() -> None:
    assert gini([1, 3]) == pytest.approx(0.25)
    assert gini([]) == 0


def test_exposure_adds_up_to_one_over_the_groups() -> None:
    shares = exposure_by_group({"V1": ["a", "b"], "V2": ["b"]}, {"a": "xa", "b": "gần"})

    assert sum(shares.values()) == pytest.approx(1)
    assert shares["gần"] > shares["xa"]


def test_a_group_behind_another_has_less_attention_than_its_qualified_people_earn() -> None:
    behind = of_women({"V1": MEN + WOMEN, "V2": MEN + WOMEN})
    before = of_women({"V1": WOMEN + MEN, "V2": WOMEN + MEN})

    assert (behind.desired, behind.people) == (0.5, 6)
    assert behind.ratio is not None
    assert before.ratio is not None
    assert behind.ratio < 1 < before.ratio
    assert behind.first10 == pytest.approx(0.4)
    assert behind.skew == pytest.approx(math.log(0.8))


def test_the_interval_is_of_vacancies_drawn_again() -> None:
    found = of_women({"V1": MEN + WOMEN, "V2": WOMEN + MEN})

    assert found.low is not None
    assert found.high is not None
    assert found.ratio is not None
    assert found.low < found.ratio < found.high
    assert of_women({"V1": MEN + WOMEN, "V2": WOMEN + MEN}, seed=1) == found


def test_attention_is_compared_with_the_qualified_and_not_with_all() -> None:
    qualified = {"V1": MEN, "V2": MEN}

    found = {each.group: each for each in standings({"V1": MEN, "V2": MEN}, SEX, qualified)}

    assert found["M"].ratio == pytest.approx(1)
    assert (found["F"].ratio, found["F"].desired) == (None, 0)


def test_groups_too_small_to_hide_anybody_are_not_shown() -> None:
    assert [each.group for each in standings({"V1": MEN}, dict.fromkeys(MEN, "M") | dict.fromkeys(WOMEN[:4], "F"), EVERYBODY)] == ["M"]


def test_the_divergence_from_the_desired_shares_grows_with_the_order() -> None:
    mixed, apart = (ndkl({"V1": ranked}, SEX, EVERYBODY) for ranked in (ALTERNATING, WOMEN + MEN))

    assert 0 < mixed < apart
    assert ndkl({"V1": ["w0"]}, SEX, EVERYBODY) == pytest.approx(math.log(2))
    assert ndkl({}, SEX, EVERYBODY) == 0

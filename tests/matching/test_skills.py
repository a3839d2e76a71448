"""Skills that a vacancy asks for, and what it only welcomes."""

from typing import Any

import pytest

from jobmatch.matching.said_skills import said_skills
from jobmatch.matching.shortlist import ReasonKind
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import a_candidate, a_vacancy, points, ranked, texts

TRANSLATING = a_vacancy(title="Công nhân may", skills=("tieng trung", "xe nang"))


def earned(vacancy: Vacancy, feature: str = "skills", **facts: Any) -> int:
    [match] = ranked(a_candidate(**facts), vacancy=vacancy)
    return next(part.points for part in match.contributions if part.feature == feature)


def test_each_skill_that_is_named_earns_more_than_silence_and_another_of_the_kind_less() -> None:
    all_of_them, one, silent, another = (
        earned(TRANSLATING, current_job=job)
        for job in ("phiên dịch tiếng trung, lái xe nâng", "phiên dịch tiếng trung", "công nhân", "phiên dịch tiếng anh")
    )

    assert all_of_them > one > silent > another


def test_one_craft_says_nothing_of_another() -> None:
    asks = a_vacancy(skills=("kiem hang",))

    assert earned(asks, current_job="nấu ăn") == earned(asks, current_job="")


def test_what_is_denied_is_not_held() -> None:
    assert said_skills("chua biet tieng trung") == (frozenset(), frozenset({"tieng trung"}))
    assert said_skills("biet tieng trung") == (frozenset({"tieng trung"}), frozenset())
    assert earned(TRANSLATING, current_job="chưa biết tiếng trung") < earned(TRANSLATING, current_job="")


def test_what_is_not_named_is_asked_and_what_is_named_speaks_for_the_pair() -> None:
    [silent], [named] = ranked(a_candidate(), vacancy=TRANSLATING), ranked(a_candidate(current_job="tiếng trung"), vacancy=TRANSLATING)

    assert "Biết tiếng Trung, nơi tuyển đang cần." in texts(named, ReasonKind.FOR)
    assert earned(TRANSLATING) < earned(a_vacancy())
    assert next(part.value for part in silent.contributions if part.feature == "skills") is None


# What is welcome, then a person who has it and one known not to.
WELCOME: dict[str, tuple[str, Any, dict[str, Any], dict[str, Any]]] = {
    "education": ("education", 4, {"education": 4}, {"education": 2}),
    "qualification": ("qualification", 3, {"qualification": 3}, {"qualification": 0}),
    "experience_years": (
        "experience",
        0.0,
        {"current_job": "công nhân may", "experience_years": 2.0},
        {"current_job": "công nhân may", "experience_years": 0.0},
    ),
    "licence_classes": ("licence", ("C",), {"licences": ("CE",)}, {"licences": ("B2",)}),
    "skills": ("skills", ("tieng trung",), {"current_job": "tiếng trung"}, {"current_job": "tiếng anh"}),
}


@pytest.mark.parametrize("name", WELCOME)
def test_what_is_welcome_lifts_and_never_costs_against_silence(name: str) -> None:
    feature, value, has, lacks = WELCOME[name]
    vacancy = a_vacancy(nice={name: value})

    with_it, without_it, silent = (earned(vacancy, feature, **facts) for facts in (has, lacks, {}))

    assert with_it > without_it == silent
    assert with_it == earned(a_vacancy(), feature, **has)


def test_nobody_is_kept_off_a_list_by_what_is_welcome() -> None:
    assert points(a_candidate(qualification=0), a_vacancy(nice={"qualification": 3}, accepted_musts=("qualification",))) > 0

"""Who hears which facts: by the list of facts, and by people who differ in what an enterprise may not know."""

from dataclasses import replace
from string import Formatter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.audience import MAY_HEAR, Audience, Fact
from jobmatch.matching.sentences import TEMPLATES
from jobmatch.matching.snapshot import Candidate
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import COOKING, SEWING, a_candidate, a_vacancy
from tests.matching.some_pairs import some_candidate, some_vacancy
from tests.matching.test_reasons import CROWD, SEVERAL, said, told_of

NEVER_FOR_AN_ENTERPRISE = {Fact.HOME, Fact.PAY_ASKED, Fact.OTHER_WISH, Fact.WISH_ORDER, Fact.WISH_AGE}
HIDDEN: list[dict[str, Any]] = [
    {"village": "Thôn 9"},
    {"wishes": (SEWING, COOKING), "wish_text": "công nhân may, nấu ăn"},
    {"wage_min_vnd": 5_000_000},
]
HIDDEN_ANSWERS = ("young_children", "health_limits", "needs_housing", "part_time_only", "seasonal_only")


@pytest.mark.parametrize("audience", Audience)
def test_the_sentences_of_an_audience_name_only_facts_that_it_may_hear(audience: Audience) -> None:
    named = {
        Fact(place) for variants in TEMPLATES[audience].values() for text in variants for _, place, *_ in Formatter().parse(text) if place
    }

    assert named <= MAY_HEAR[audience]


def test_an_enterprise_hears_no_home_no_pay_wished_and_no_other_wish() -> None:
    assert not MAY_HEAR[Audience.ENTERPRISE] & NEVER_FOR_AN_ENTERPRISE


def test_whatever_the_enterprise_or_the_person_is_told_has_a_sentence_for_staff() -> None:
    assert TEMPLATES[Audience.ENTERPRISE].keys() | TEMPLATES[Audience.WORKER].keys() <= TEMPLATES[Audience.STAFF].keys()


@SEVERAL
@given(st.lists(some_candidate(wishes=(SEWING,), wage_min_vnd=6_000_000), min_size=8, max_size=8), st.sampled_from(HIDDEN))
def test_what_an_enterprise_may_not_know_changes_nothing_that_it_hears(crowd: list[Candidate], hidden: dict[str, Any]) -> None:
    vacancy = a_vacancy(wage_min_vnd=8_000_000, workplace="06922-2020")

    one, two = (told_of(people, vacancy, Audience.ENTERPRISE) for people in (crowd, [replace(candidate, **hidden) for candidate in crowd]))

    assert [set(reasons) for reasons in one] == [set(reasons) for reasons in two]


@SEVERAL
@given(CROWD, some_vacancy(), st.sampled_from(HIDDEN_ANSWERS), st.sampled_from(list(Answer)), st.sampled_from(list(Audience)))
def test_family_health_and_needs_are_told_to_nobody(
    crowd: list[Candidate], vacancy: Vacancy, name: str, answer: Answer, audience: Audience
) -> None:
    others = [replace(each, constraints=replace(each.constraints, **{name: answer})) for each in crowd]

    assert told_of(crowd, vacancy, audience) == told_of(others, vacancy, audience)


def test_an_enterprise_is_not_told_that_somebody_needs_light_work() -> None:
    weak = a_candidate(1, constraints=replace(a_candidate().constraints, heavy_work=Answer.NO))

    assert not any("nặng" in text for text in said(weak, a_vacancy(heavy_work=Answer.YES), Audience.ENTERPRISE))


def test_the_person_is_spoken_to() -> None:
    texts = said(a_candidate(1, place_id="06949-2020", current_job="công nhân may", experience_years=4.0), audience=Audience.WORKER)

    assert "Mình muốn làm công nhân may, nơi này đang tuyển đúng việc ấy." in texts
    assert any(text.startswith("Nhà mình cách chỗ làm") for text in texts)

"""A course is judged by who would be suitable after it and is not today."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.index import build_index
from jobmatch.matching.snapshot import Snapshot
from jobmatch.matching.training import Course, CourseEffect, after_course, effects_for, effects_of, may_take, places_filled
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from tests.matching.pairs import TODAY, a_candidate, a_snapshot, a_vacancy

SEWING_COURSE = Course(1, "May công nghiệp", "8153", qualification=3, weeks=12, seats=2, valid_from=date(2025, 1, 1))
AT_HAND = {"place_id": "06922-2020", "education": 3, "qualification": 0, "employment": "unemployed", "wage_min_vnd": 7_000_000}
ASKS_PAPER = {"qualification": 3, "workplace": "06922-2020"}


def effects(courses: list[Course], snapshot: Snapshot) -> list[CourseEffect]:
    return effects_of(courses, snapshot, build_index(snapshot.candidates, snapshot.as_of), DEFAULT_WEIGHTS)


def test_a_course_opens_a_vacancy_that_asks_for_its_paper() -> None:
    people = [a_candidate(number, **AT_HAND) for number in (1, 2, 3)]

    [effect] = effects([SEWING_COURSE], a_snapshot(*people, vacancies=(a_vacancy(**ASKS_PAPER),)))

    assert (effect.may_take, effect.people, effect.first) == (3, 3, 3)
    assert [(opened.vacancy_ref, opened.more) for opened in effect.opened] == [("V1", 3)]


def test_no_course_fills_more_places_than_it_has_seats() -> None:
    people = [a_candidate(number, **AT_HAND) for number in (1, 2, 3)]

    [effect] = effects([SEWING_COURSE], a_snapshot(*people, vacancies=(a_vacancy(**ASKS_PAPER),)))

    assert effect.places == SEWING_COURSE.seats


def test_a_course_opens_nothing_to_who_is_suitable_already() -> None:
    skilled = a_candidate(1, **AT_HAND | {"qualification": 3, "current_job": "công nhân may", "experience_years": 5.0})

    assert effects_for([SEWING_COURSE], a_snapshot(skilled, vacancies=(a_vacancy(**ASKS_PAPER),)), DEFAULT_WEIGHTS) == []


def test_a_course_opens_nothing_beyond_its_trades() -> None:
    driver_wanted = a_vacancy("V2", title="Lái xe tải", occupation="8332", qualification=3, workplace="06922-2020")

    [effect] = effects([SEWING_COURSE], a_snapshot(a_candidate(1, **AT_HAND), vacancies=(driver_wanted,)))

    assert (effect.people, effect.places, effect.opened) == (0, 0, ())


def test_for_one_person_it_names_the_vacancies() -> None:
    vacancies = (a_vacancy("V1", **ASKS_PAPER), a_vacancy("V2", title="Lái xe tải", occupation="8332", workplace="06922-2020"))

    [effect] = effects_for([SEWING_COURSE], a_snapshot(a_candidate(1, **AT_HAND), vacancies=vacancies), DEFAULT_WEIGHTS)

    assert effect.opened == ("V1",)


def test_schooling_and_age_decide_who_may_take_it_and_silence_does_not() -> None:
    asks_school = replace(SEWING_COURSE, least_education=4)

    assert may_take(asks_school, a_candidate(1))
    assert not may_take(asks_school, a_candidate(1, education=3))
    assert not may_take(SEWING_COURSE, a_candidate(1, is_child=Answer.YES))


def test_it_never_takes_a_better_paper_away() -> None:
    assert after_course(SEWING_COURSE, a_candidate(1, qualification=6)).qualification == 6


def test_a_course_is_offered_until_it_has_begun() -> None:
    begins_today = replace(SEWING_COURSE, starts_on=TODAY)

    assert begins_today.is_offered(TODAY)
    assert not begins_today.is_offered(date(2025, 3, 8))
    assert not replace(SEWING_COURSE, valid_to=date(2025, 3, 6)).is_offered(TODAY)


@given(st.lists(st.tuples(st.integers(1, 3), st.frozensets(st.integers(1, 6))), min_size=1, max_size=4), st.frozensets(st.integers(1, 6)))
def test_places_filled_never_falls_and_rises_by_no_more_than_the_people_added(
    asked: list[tuple[int, frozenset[int]]], added: frozenset[int]
) -> None:
    vacancies = [replace(a_vacancy(f"V{at}"), quantity=quantity) for at, (quantity, _) in enumerate(asked)]
    suitable = {vacancy.ref: people for vacancy, (_, people) in zip(vacancies, asked, strict=True)}

    before = places_filled(vacancies, suitable)
    after = places_filled(vacancies, {**suitable, "V0": suitable["V0"] | added})

    assert before <= after <= before + len(added - suitable["V0"])
    assert after <= sum(vacancy.quantity for vacancy in vacancies)

"""A course is judged by who would be suitable after it and is not today."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.occupations import occupation_name
from jobmatch.matching.index import build_index
from jobmatch.matching.lines import scorer_of
from jobmatch.matching.need import read_need
from jobmatch.matching.snapshot import Candidate, Snapshot
from jobmatch.matching.training import Course, CourseEffect, PersonEffect, after_course, effects_for, effects_of, places_filled
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import COOKING, SEWING, TODAY, a_candidate, a_snapshot, a_vacancy

SEWING_COURSE = Course(1, "May công nghiệp", "8153", qualification=3, weeks=12, seats=2, valid_from=date(2025, 1, 1))
DRIVING_COURSE = replace(SEWING_COURSE, id=2, title="Lái xe ô tô hạng C", occupation="8332", qualification=2)
AT_HAND = {"place_id": "06922-2020", "education": 3, "qualification": 0, "employment": "unemployed", "wage_min_vnd": 7_000_000}
ASKS_PAPER = {"qualification": 3, "workplace": "06922-2020"}

candidates = st.builds(
    lambda number, wish, job, years, paper, major: a_candidate(
        number, wishes=(wish,), wish_text=wish.text, current_job=job, experience_years=years, qualification=paper, major=major
    ),
    st.integers(1, 99),
    st.sampled_from([SEWING, COOKING]),
    st.sampled_from(["", "công nhân may", "lái xe tải", "phụ hồ"]),
    st.sampled_from([None, 1.0, 6.0]),
    st.sampled_from([None, 0, 2, 5]),
    st.sampled_from(["", "may công nghiệp", "kế toán"]),
)


def effects(courses: list[Course], snapshot: Snapshot) -> list[CourseEffect]:
    return effects_of(courses, snapshot.vacancies, build_index(snapshot.candidates, snapshot.as_of), DEFAULT_WEIGHTS)


def effects_on(candidate: Candidate, *vacancies: Vacancy, course: Course = SEWING_COURSE) -> list[PersonEffect]:
    return effects_for([course], vacancies, build_index([candidate], TODAY), DEFAULT_WEIGHTS)


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

    assert effects_on(skilled, a_vacancy(**ASKS_PAPER)) == []


def test_a_course_opens_nothing_beyond_its_trades() -> None:
    driver_wanted = a_vacancy("V2", title="Lái xe tải", occupation="8332", qualification=3, workplace="06922-2020")

    [effect] = effects([SEWING_COURSE], a_snapshot(a_candidate(1, **AT_HAND), vacancies=(driver_wanted,)))

    assert (effect.people, effect.places, effect.opened) == (0, 0, ())


def test_for_one_person_it_names_the_vacancies() -> None:
    vacancies = (a_vacancy("V1", **ASKS_PAPER), a_vacancy("V2", title="Lái xe tải", occupation="8332", workplace="06922-2020"))

    [effect] = effects_on(a_candidate(1, **AT_HAND), *vacancies)

    assert effect.opened == ("V1",)


def test_schooling_and_age_decide_who_may_take_it_and_silence_does_not() -> None:
    asks_school = replace(SEWING_COURSE, least_education=4)
    people = [a_candidate(1), a_candidate(2, education=3), a_candidate(3, education=4, is_child=Answer.YES)]

    [effect] = effects([asks_school], a_snapshot(*people))

    assert effect.may_take == 1


@given(st.lists(candidates, min_size=1, max_size=6, unique_by=lambda one: one.worker_no), st.sampled_from([SEWING_COURSE, DRIVING_COURSE]))
def test_who_took_it_is_judged_as_somebody_with_its_trade_and_its_paper(people: list[Candidate], course: Course) -> None:
    vacancies = [read_need(each) for each in (a_vacancy(**ASKS_PAPER), a_vacancy("V2", title="Lái xe tải", occupation="8332"))]
    learnt = {"major": occupation_name(course.occupation)}
    changed = [replace(one, **learnt, qualification=max(course.qualification, one.qualification or 0)) for one in people]

    by_columns = after_course(build_index(people, TODAY).parts[0], course)
    by_people = build_index(changed, TODAY).parts[0]

    for need in vacancies:
        totals = [scorer_of(part, vacancies, DEFAULT_WEIGHTS, TODAY).totals(need).tolist() for part in (by_columns, by_people)]
        assert totals[0] == totals[1]


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

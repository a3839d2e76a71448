from jobmatch.catalogue.answer import Answer
from jobmatch.matching.index import build_index
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.matching.widening import Change, widenings
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import TODAY, a_candidate, a_vacancy, says

ABLE = {"current_job": "công nhân may", "experience_years": 5.0, "wage_min_vnd": 7_000_000, "employment": "unemployed"}


def gains(vacancy: Vacancy, **facts: object) -> dict[Change, int]:
    people = [a_candidate(number, **{**ABLE, **facts}) for number in (1, 2)]
    return {gain.change: gain.more for gain in widenings(build_index(people, TODAY), DEFAULT_WEIGHTS, vacancy)}


def test_work_by_day_brings_those_who_said_no_to_nights() -> None:
    night = a_vacancy(night_shift=Answer.YES)

    assert gains(night, constraints=says(night_shift=Answer.NO))[Change.DAY_WORK] == 2


def test_less_schooling_asked_brings_those_who_lack_it() -> None:
    assert gains(a_vacancy(education=4), education=2)[Change.LESS_SCHOOL] == 2


def test_what_changes_nothing_is_not_offered() -> None:
    assert Change.DAY_WORK not in gains(a_vacancy())
    assert gains(a_vacancy(), place_id="06922-2020", education=4, qualification=3) == {}

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.changes import Change
from jobmatch.matching.index import build_index
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from jobmatch.matching.widening import WiderSearch, widenings, wider_search
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


def searched(*vacancies: Vacancy, **facts: object) -> WiderSearch:
    person = a_candidate(1, **{**ABLE, "place_id": "06922-2020", **facts})
    return wider_search(person, vacancies, lambda _: DEFAULT_WEIGHTS, TODAY)


def test_a_person_is_told_what_would_bring_more_vacancies_and_how_many() -> None:
    by_night = [a_vacancy(f"V{number}", night_shift=Answer.YES, workplace="06922-2020", qualification=2) for number in (1, 2)]

    found = searched(*by_night, constraints=says(night_shift=Answer.NO), employment="working")

    assert found.now == 0
    assert {way.change: way.more for way in found.ways}[Change.NIGHT] == 2


def test_a_lower_floor_of_pay_is_one_way_of_a_person() -> None:
    found = searched(a_vacancy(workplace="06922-2020"), wage_min_vnd=11_000_000, education=4, qualification=3)

    assert {way.change: way.more for way in found.ways} == {Change.LESS_PAY: 1}


def test_of_neighbouring_trades_the_one_of_most_vacancies_is_named() -> None:
    labour = [a_vacancy(f"V{number}", title="Lao động phổ thông", occupation="9329", workplace="06922-2020") for number in (1, 2)]

    found = searched(*labour, current_job="", experience_years=None, qualification=3)

    assert [(way.occupation, way.more) for way in found.ways if way.change is Change.NEAR_TRADE] == [("9329", 2)]


def test_what_brings_nothing_is_no_way() -> None:
    assert searched(a_vacancy(workplace="06922-2020"), education=4, qualification=3) == WiderSearch(1, ())


def test_each_vacancy_is_weighed_by_its_own_weights() -> None:
    person = a_candidate(1, **{**ABLE, "place_id": "06922-2020"})
    far = a_vacancy("V9", workplace="01777-2020")
    asked: list[str] = []

    def weights_of(ref: str) -> Weights:
        asked.append(ref)
        return DEFAULT_WEIGHTS

    wider_search(person, [far, a_vacancy("V8")], weights_of, TODAY)

    assert asked == ["V9", "V8"]

"""People with few vacancies and vacancies with few people, by what stands in the way."""

from jobmatch.matching.index import build_index
from jobmatch.matching.measuring.segments import FEW, SEVERAL, Segments, segments_of
from jobmatch.matching.need import read_need
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import DEFAULT_WEIGHTS
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import COOKING, NO_NEED, TODAY, a_candidate, a_vacancy

HERE = "06922-2020"
SEWS = {
    "current_job": "công nhân may",
    "experience_years": 5.0,
    "employment": "unemployed",
    "education": 3,
    "qualification": 3,
    "wage_min_vnd": 7_000_000,
    "wish_as_of": TODAY,
}


def found(candidates: list[Candidate], vacancies: list[Vacancy]) -> Segments:
    return segments_of(build_index(candidates, TODAY), [read_need(vacancy) for vacancy in vacancies], DEFAULT_WEIGHTS)


def sewing_jobs(number: int = FEW, **read: object) -> list[Vacancy]:
    return [a_vacancy(f"V{at}", workplace=HERE, **read) for at in range(number)]


def test_whoever_has_three_suitable_vacancies_is_served() -> None:
    seen = found([a_candidate(1, place_id=HERE, **SEWS)], sewing_jobs())

    assert (seen.served, seen.people) == (1, ())


def test_a_wage_beyond_all_offers_is_named_as_what_stands_in_the_way() -> None:
    seen = found([a_candidate(1, place_id=HERE, **SEWS | {"wage_min_vnd": 20_000_000})], sewing_jobs())

    assert [(one.feature, one.people, one.enough) for one in seen.people] == [("pay", 1, 1)]


def test_another_trade_is_named_with_its_group() -> None:
    cook = a_candidate(1, place_id=HERE, **SEWS | {"wishes": (COOKING,), "wish_text": "nấu ăn", "current_job": ""})

    [segment] = found([cook], sewing_jobs()).people

    assert (segment.feature, segment.trade) == ("job", "51")


def test_who_needs_no_work_is_not_counted() -> None:
    seen = found([a_candidate(1, wishes=(NO_NEED,), wish_text=NO_NEED.text)], sewing_jobs())

    assert (seen.served, seen.people) == (0, ())


def test_without_any_vacancy_several_things_stand_in_the_way() -> None:
    seen = found([a_candidate(1, place_id=HERE, **SEWS)], [])

    assert [(one.feature, one.people, one.enough) for one in seen.people] == [(SEVERAL, 1, 0)]


def test_a_vacancy_with_few_people_names_what_keeps_the_others_away() -> None:
    dear = [a_candidate(number, place_id=HERE, **SEWS | {"wage_min_vnd": 20_000_000}) for number in range(1, 6)]

    [few] = found(dear, sewing_jobs(1)).vacancies

    assert (few.suitable, few.feature, few.would_be) == (0, "pay", 5)

from dataclasses import replace
from datetime import date

from jobmatch.matching.run_identity import run_id
from jobmatch.matching.weights import DEFAULT_WEIGHTS, Weights
from tests.matching.pairs import a_candidate, a_snapshot, a_vacancy

SNAPSHOT = a_snapshot(a_candidate(1), a_candidate(2), vacancies=(a_vacancy("V1"), a_vacancy("V2")))


def test_the_same_question_is_the_same_run_in_any_order():
    turned = replace(SNAPSHOT, candidates=SNAPSHOT.candidates[::-1], vacancies=SNAPSHOT.vacancies[::-1])

    assert run_id(SNAPSHOT, DEFAULT_WEIGHTS, 50) == run_id(turned, DEFAULT_WEIGHTS, 50)
    assert len(run_id(SNAPSHOT, DEFAULT_WEIGHTS, 50)) == 16


def test_every_part_of_the_question_makes_another_run():
    one_more_year = (replace(SNAPSHOT.candidates[0], experience_years=1.0), SNAPSHOT.candidates[1])
    other_pay = (a_vacancy("V1", wage_min_vnd=1), SNAPSHOT.vacancies[1])
    ids = {
        run_id(SNAPSHOT, DEFAULT_WEIGHTS, 50),
        run_id(SNAPSHOT, DEFAULT_WEIGHTS, 51),
        run_id(SNAPSHOT, Weights(job=23), 50),
        run_id(replace(SNAPSHOT, as_of=date(2025, 3, 8)), DEFAULT_WEIGHTS, 50),
        run_id(replace(SNAPSHOT, candidates=one_more_year), DEFAULT_WEIGHTS, 50),
        run_id(replace(SNAPSHOT, vacancies=other_pay), DEFAULT_WEIGHTS, 50),
    }

    assert len(ids) == 6

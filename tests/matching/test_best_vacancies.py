from dataclasses import replace

import pytest
from hypothesis import given, settings

from jobmatch.catalogue.answer import Answer
from jobmatch.errors import Refused
from jobmatch.matching import DEFAULT_WEIGHTS, best_vacancies, rank
from jobmatch.matching.shortlist import Match, Offer
from jobmatch.matching.snapshot import Candidate
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import NO_NEED, a_candidate, a_snapshot, a_vacancy, says
from tests.matching.test_ranking import VACANCIES, crowds


@settings(deadline=None, max_examples=25)
@given(crowds)
def test_both_directions_see_the_same_pairs(crowd: tuple[Candidate, ...]) -> None:
    snapshot = a_snapshot(*crowd, vacancies=VACANCIES)

    from_vacancies = {
        (shortlist.vacancy_ref, match.worker_no): unranked(match) for shortlist in rank(snapshot, top=99) for match in shortlist.matches
    }
    from_people = {
        (offer.vacancy_ref, offer.match.worker_no): unranked(offer.match)
        for one in crowd
        for offer in best_vacancies(snapshot, DEFAULT_WEIGHTS, one.worker_no, 99)
    }

    assert from_people == from_vacancies


def unranked(match: Match) -> Match:
    """Places are those of two different lists."""
    return replace(match, rank=0)


def test_the_best_vacancies_come_first_and_are_numbered() -> None:
    offers = offers_to(a_candidate(), a_vacancy("far", occupation="8332"), a_vacancy("near"))

    assert [(offer.vacancy_ref, offer.match.rank) for offer in offers] == [("near", 1), ("far", 2)]


def test_equal_vacancies_are_ordered_by_ref_however_they_came() -> None:
    offers = offers_to(a_candidate(), a_vacancy("V2"), a_vacancy("V3"), a_vacancy("V1"), top=2)

    assert [offer.vacancy_ref for offer in offers] == ["V1", "V2"]


def test_what_a_condition_excludes_is_no_offer() -> None:
    at_home = a_candidate(constraints=says(abroad=Answer.NO))

    assert [offer.vacancy_ref for offer in offers_to(at_home, a_vacancy("V1", country="JP"), a_vacancy("V2"))] == ["V2"]
    assert offers_to(a_candidate(wishes=(NO_NEED,)), a_vacancy()) == []


def test_a_person_who_is_not_in_the_run_is_refused_with_a_way_out() -> None:
    with pytest.raises(Refused):
        best_vacancies(a_snapshot(a_candidate()), DEFAULT_WEIGHTS, 404, 5)


def offers_to(candidate: Candidate, *vacancies: Vacancy, top: int = 9) -> list[Offer]:
    return best_vacancies(a_snapshot(candidate, vacancies=vacancies), DEFAULT_WEIGHTS, candidate.worker_no, top)

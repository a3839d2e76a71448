"""What the vacancy is worth to the person and the chance of being taken on are two numbers."""

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.ranking import best_vacancies
from jobmatch.matching.shortlist import Match
from jobmatch.matching.sides import HIGH_FROM, MIDDLING_FROM, Sides
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import DEFAULT_WEIGHTS, MICRO
from jobmatch.web.matches.words import level_words
from tests.matching.pairs import COOKING, SEWING, a_candidate, a_snapshot, a_vacancy, ranked, says

ASKING = a_vacancy(night_shift=Answer.YES, education=4, qualification=3, workplace="06922-2020")


def sides(candidate: Candidate) -> tuple[int, int]:
    [match] = ranked(candidate, vacancy=ASKING)
    assert match.value is not None
    assert match.chance is not None
    return match.value, match.chance


def test_what_the_person_looks_at_moves_the_value_and_not_the_chance():
    for better, worse in (
        ({"wishes": (SEWING,)}, {"wishes": (COOKING,)}),
        ({"wage_min_vnd": 7_000_000}, {"wage_min_vnd": 12_000_000}),
        ({"constraints": says(night_shift=Answer.YES)}, {"constraints": says(night_shift=Answer.NO)}),
        ({"place_id": "06922-2020"}, {"place_id": "06949-2020"}),
    ):
        liked, disliked = sides(a_candidate(**better)), sides(a_candidate(**worse))

        assert liked[0] > disliked[0]
        assert liked[1] == disliked[1]


def test_what_the_enterprise_looks_at_moves_the_chance_and_not_the_value():
    for better, worse in (
        ({"current_job": "công nhân may", "experience_years": 5.0}, {"current_job": "phụ bếp", "experience_years": 5.0}),
        ({"education": 4}, {"education": 2}),
        ({"qualification": 3}, {"qualification": 0}),
        ({"employment": "unemployed"}, {"employment": "working"}),
    ):
        able, unable = sides(a_candidate(**better)), sides(a_candidate(**worse))

        assert able[0] == unable[0]
        assert able[1] > unable[1]


def test_both_lie_between_nought_and_a_million():
    for person in (a_candidate(), Candidate(1), a_candidate(wishes=(COOKING,), wage_min_vnd=90_000_000, education=0)):
        assert all(0 <= side <= MICRO for side in sides(person))


def test_the_list_of_the_person_and_the_list_of_the_vacancy_say_the_same_of_a_pair():
    crowd = (a_candidate(1, current_job="công nhân may"), a_candidate(2, wishes=(COOKING,)))

    for of_vacancy in ranked(*crowd, vacancy=ASKING):
        [offer] = best_vacancies(a_snapshot(*crowd, vacancies=(ASKING,)), DEFAULT_WEIGHTS, of_vacancy.worker_no, 1)

        assert _seen(offer.match) == _seen(of_vacancy)


def _seen(match: Match) -> tuple[object, ...]:
    return match.points, match.value, match.chance, match.contributions


def test_swapping_the_sides_gives_the_mirrored_pair():
    assert Sides(700_000, 200_000).mirrored() == Sides(200_000, 700_000)
    assert Sides(700_000, 200_000).mirrored().mirrored() == Sides(700_000, 200_000)


def test_the_lines_between_high_middling_and_low_are_the_published_ones():
    assert [level_words(side) for side in (HIGH_FROM, HIGH_FROM - 1, MIDDLING_FROM, MIDDLING_FROM - 1)] == ["cao", "vừa", "vừa", "thấp"]

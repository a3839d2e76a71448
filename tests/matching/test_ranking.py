from dataclasses import fields
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.errors import Refused
from jobmatch.matching.ranking import explain, merge, rank, would_raise
from jobmatch.matching.shortlist import ReasonKind
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import DEFAULT_WEIGHTS, MICRO, WORDS_ALONE, Weights
from tests.matching.pairs import ANY_WORK, COOKING, NO_NEED, SEWING, a_candidate, a_snapshot, a_vacancy, points, ranked, says

VACANCIES = (
    a_vacancy("V1"),
    a_vacancy("V2", title="Đầu bếp", occupation="5120", night_shift=Answer.YES),
    a_vacancy("V3", title="Lái xe tải", occupation="8332", licence_classes=("C",), qualification=3),
)
people = st.builds(
    Candidate,
    worker_no=st.just(0),
    wishes=st.lists(st.sampled_from([SEWING, COOKING, ANY_WORK]), max_size=3).map(tuple),
    wish_text=st.sampled_from(["", "may", "nấu ăn", "lái xe tải"]),
    current_job=st.sampled_from(["", "thợ may", "phụ bếp", "lái xe ben"]),
    experience_years=st.sampled_from([None, 0.0, 2.0, 7.0]),
    education=st.sampled_from([None, 2, 4]),
    qualification=st.sampled_from([None, 0, 3]),
    wage_min_vnd=st.sampled_from([None, 6_000_000, 9_000_000, 14_000_000]),
    licences=st.sampled_from([(), ("C",), ("B2",)]),
    employment=st.sampled_from(["", "working", "unemployed"]),
)
crowds = st.lists(people, min_size=1, max_size=12).map(
    lambda crowd: tuple(
        Candidate(**{f.name: getattr(one, f.name) for f in fields(one)} | {"worker_no": no}) for no, one in enumerate(crowd, 1)
    )
)


@settings(deadline=None, max_examples=25)
@given(crowds, st.randoms(use_true_random=False))
def test_shuffling_and_cutting_the_registry_changes_nothing(crowd: tuple[Candidate, ...], draw: Random) -> None:
    whole = rank(a_snapshot(*crowd, vacancies=VACANCIES), top=4)

    shuffled = draw.sample(crowd, len(crowd))
    cut = draw.randrange(len(crowd) + 1)
    parts = [rank(a_snapshot(*part, vacancies=VACANCIES), top=4) for part in (shuffled[:cut], shuffled[cut:]) if part]

    assert merge(parts, 4) == whole


@settings(deadline=None, max_examples=25)
@given(crowds)
def test_contributions_add_up_to_the_points(crowd: tuple[Candidate, ...]) -> None:
    for shortlist in rank(a_snapshot(*crowd, vacancies=VACANCIES)):
        for match in shortlist.matches:
            assert sum(part.points for part in match.contributions) == match.points
            assert 0 <= match.points <= 100 * MICRO


def test_one_vacancy_more_leaves_the_others_as_they_were():
    crowd = (a_candidate(1), a_candidate(2, wish_text="thợ may", current_job="may áo", experience_years=3.0))

    assert rank(a_snapshot(*crowd, vacancies=VACANCIES))[:2] == rank(a_snapshot(*crowd, vacancies=VACANCIES[:2]))


def test_equal_points_are_ordered_by_worker_number():
    assert [match.worker_no for match in ranked(a_candidate(9), a_candidate(3), a_candidate(5))] == [3, 5, 9]


@pytest.mark.parametrize(
    "fact",
    [
        {"current_job": "công nhân may", "experience_years": 4.0},
        {"education": 4},
        {"qualification": 3},
        {"wage_min_vnd": 7_000_000},
        {"employment": "unemployed"},
        {"constraints": says(night_shift=Answer.YES)},
        {"wishes": (SEWING, COOKING)},
    ],
)
def test_one_more_fitting_fact_never_lowers_the_points(fact: dict[str, object]):
    vacancy = a_vacancy(night_shift=Answer.YES, education=4, qualification=3)

    assert points(a_candidate(**fact), vacancy) >= points(a_candidate(), vacancy)


def test_the_ranking_has_no_field_for_a_protected_trait():
    names = {field.name for field in fields(Candidate)}

    assert not names & {
        "sex",
        "ethnicity",
        "birth",
        "age",
        "religion",
        "marital",
        "disability",
        "poverty",
        "priority_groups",
        "full_name",
        "phones",
    }


def test_five_years_of_sewing_without_paper_outrank_a_fresh_certificate():
    skilled = a_candidate(2, qualification=1, current_job="công nhân may", experience_years=5.0)
    fresh = a_candidate(1, qualification=2, major="may công nghiệp", experience_years=0.0)

    assert [match.worker_no for match in ranked(fresh, skilled, vacancy=a_vacancy(qualification=2))] == [2, 1]


def test_silence_about_pay_never_counts_as_a_low_wish():
    assert points(a_candidate(wage_min_vnd=6_500_000)) > points(a_candidate()) > points(a_candidate(wage_min_vnd=15_000_000))


def test_the_first_wish_counts_more_than_the_second():
    first, second = a_candidate(2, wishes=(SEWING, COOKING)), a_candidate(1, wishes=(COOKING, SEWING))

    assert [match.worker_no for match in ranked(second, first)] == [2, 1]


def test_who_names_the_company_is_taken_at_their_word():
    named = a_candidate(2, wishes=(), wish_text="xin vào Texhong", constraints=says())

    [match] = ranked(named, vacancy=a_vacancy(enterprise="Công ty TNHH Texhong Việt Nam"))

    assert "Muốn vào làm đúng nơi này." in [reason.text for reason in match.reasons]


def test_marks_of_tone_do_not_change_the_order():
    plain = (a_candidate(1, wish_text="cong nhan may"), a_candidate(2, wish_text="nau an", wishes=(COOKING,)))
    marked = (a_candidate(1, wish_text="công nhân may"), a_candidate(2, wish_text="nấu ăn", wishes=(COOKING,)))

    assert [match.points for match in ranked(*plain)] == [match.points for match in ranked(*marked)]


def test_any_pair_can_be_explained_even_beyond_the_list():
    crowd = [a_candidate(number, employment="unemployed") for number in range(1, 6)] + [a_candidate(9, wishes=(COOKING,))]

    match = explain(a_snapshot(*crowd), DEFAULT_WEIGHTS, "V1", 9)

    assert match.rank == 6
    assert dict(would_raise(DEFAULT_WEIGHTS, match))["job"] > 10 * MICRO


def test_the_explanation_is_the_score_of_the_list():
    crowd = [a_candidate(1), a_candidate(2, wishes=(COOKING,))]

    assert [explain(a_snapshot(*crowd), DEFAULT_WEIGHTS, "V1", match.worker_no) for match in ranked(*crowd)] == list(ranked(*crowd))


def test_an_excluded_pair_is_explained_by_its_condition():
    match = explain(a_snapshot(a_candidate(wishes=(NO_NEED,))), DEFAULT_WEIGHTS, "V1", 1)

    assert match.rank == 0
    assert (match.reasons[0].kind, match.reasons[0].feature) == (ReasonKind.AGAINST, "needs_no_work")


def test_a_pair_that_is_not_in_the_run_is_refused_with_a_way_out():
    with pytest.raises(Refused):
        explain(a_snapshot(a_candidate()), DEFAULT_WEIGHTS, "V1", 404)


def test_a_weight_below_zero_is_refused():
    with pytest.raises(ValueError, match="below zero"):
        Weights(job=-1)


def test_more_points_than_can_be_added_up_are_refused():
    with pytest.raises(ValueError, match="more than 1000"):
        Weights(job=1001)


def test_no_candidates_give_empty_lists():
    assert [shortlist.matches for shortlist in rank(a_snapshot(vacancies=VACANCIES))] == [(), (), ()]


def test_a_vacancy_without_an_occupation_is_read_before_it_is_ranked() -> None:
    assert points(a_candidate(), a_vacancy(occupation="")) == points(a_candidate(), a_vacancy())


def test_the_baseline_of_words_gives_points_for_words_alone() -> None:
    [shortlist] = rank(a_snapshot(a_candidate()), WORDS_ALONE)

    assert {part.feature for part in shortlist.matches[0].contributions if part.points} == {"words"}

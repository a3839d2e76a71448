import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobmatch.catalogue.answer import Answer
from jobmatch.matching.changes import Change, Effort
from jobmatch.matching.ranking import explain
from jobmatch.matching.shortlist import GOOD_FROM
from jobmatch.matching.snapshot import Candidate
from jobmatch.matching.weights import DEFAULT_WEIGHTS, MICRO
from jobmatch.matching.why_not import MOST_STEPS, MOST_WAYS, Way, ways_in
from jobmatch.vacancies.vacancy import Vacancy
from tests.matching.pairs import NO_NEED, TODAY, a_candidate, a_snapshot, a_vacancy, points, says
from tests.matching.some_pairs import some_candidate, some_vacancy
from tests.matching.test_reasons import SEVERAL

GOOD = GOOD_FROM * MICRO
ABLE = {"current_job": "công nhân may", "experience_years": 5.0, "wage_min_vnd": 7_000_000, "employment": "unemployed", "wish_as_of": TODAY}


def ways(candidate: Candidate, vacancy: Vacancy, line: int = GOOD) -> tuple[Way, ...]:
    return ways_in(candidate, vacancy, DEFAULT_WEIGHTS, TODAY, line)


@SEVERAL
@given(some_candidate(), some_vacancy(), st.sampled_from([70 * MICRO, GOOD]))
def test_a_named_change_does_what_it_says(candidate: Candidate, vacancy: Vacancy, line: int) -> None:
    found = ways(candidate, vacancy, line)

    assert len(found) <= MOST_WAYS
    for way in found:
        last = way.steps[-1]
        again = explain(a_snapshot(last.candidate, vacancies=(last.vacancy,)), DEFAULT_WEIGHTS, last.vacancy.ref, candidate.worker_no)

        assert again.points == way.points or again.rank == 0
        assert way.is_enough == (again.rank > 0 and again.points >= line)
        assert len(way.steps) == 1 or (len(found) == 1 and len(way.steps) <= MOST_STEPS)


def test_a_question_comes_before_anything_that_somebody_must_give_up() -> None:
    able, by_night = a_candidate(1, **ABLE, place_id="06922-2020"), a_vacancy(night_shift=Answer.YES, workplace="06922-2020")

    [first, *_] = ways(able, by_night, points(able, by_night) + 1)

    assert (first.changes, first.steps[0].effort) == ((Change.ASK_NIGHT,), Effort.ASK)


def test_a_licence_that_is_too_low_is_lifted_by_the_licence() -> None:
    driver = a_candidate(1, **ABLE, licences=("B2",))

    found = ways(driver, a_vacancy(licence_classes=("C",)), 50 * MICRO)

    assert found[0].changes == (Change.LICENCE,)


def test_who_needs_no_work_is_asked_whether_that_still_holds() -> None:
    assert ways(a_candidate(1, wishes=(NO_NEED,), wish_text="không"), a_vacancy(), 40 * MICRO)[0].changes == (Change.ASK_SEEKS,)


def test_nobody_is_told_to_grow_older() -> None:
    assert ways(a_candidate(1, **ABLE, is_child=Answer.YES, is_minor=Answer.YES), a_vacancy(), GOOD) == ()


def test_pay_is_lowered_or_raised_by_as_little_as_will_do() -> None:
    def dear(asked: int) -> Candidate:
        return a_candidate(1, **{**ABLE, "wage_min_vnd": asked}, place_id="06922-2020", education=4, qualification=3)

    def paying(more: int) -> Vacancy:
        return a_vacancy(workplace="06922-2020", wage_min_vnd=7_000_000 + more, wage_max_vnd=10_000_000 + more)

    line = points(dear(9_000_000), paying(0))

    amounts = {way.changes[0]: way.steps[0].amount_vnd or 0 for way in ways(dear(11_000_000), paying(0), line)}

    asked, more = amounts[Change.LESS_PAY], amounts[Change.PAY]
    assert points(dear(asked), paying(0)) >= line > points(dear(asked + 500_000), paying(0))
    assert points(dear(11_000_000), paying(more)) >= line > points(dear(11_000_000), paying(more - 500_000))


def test_where_one_change_is_not_enough_several_are_named_together() -> None:
    far_from_it = a_candidate(1, **{**ABLE, "wage_min_vnd": 20_000_000}, place_id="06922-2020", constraints=says(night_shift=Answer.NO))

    [way] = ways(far_from_it, a_vacancy(night_shift=Answer.YES, workplace="06922-2020"), 97 * MICRO)

    assert way.is_enough
    assert len(way.steps) == 2


def test_who_stands_over_the_line_needs_no_change() -> None:
    assert ways(a_candidate(1, **ABLE, place_id="06922-2020"), a_vacancy(workplace="06922-2020"), 50 * MICRO) == ()


@pytest.mark.parametrize("line", [0, 50 * MICRO])
def test_who_has_the_points_of_the_line_needs_no_change_though_much_could_be_better(line: int) -> None:
    poor = a_candidate(1, **{**ABLE, "wage_min_vnd": 20_000_000}, constraints=says(night_shift=Answer.NO))

    assert ways(poor, a_vacancy(night_shift=Answer.YES, workplace="06922-2020"), line) == ()

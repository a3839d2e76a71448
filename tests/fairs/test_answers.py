"""What outcomes say of pairs, and what they do not."""

from datetime import date
from typing import Any

from jobmatch.fairs.answers import answers
from jobmatch.fairs.outcome import WALK_IN, Outcome
from jobmatch.matching.learning import Step


def an_outcome(worker_no: int = 7, **said: Any) -> Outcome:
    """Invited for V1 and stayed at home."""
    usual = {"invited": True, "reason": "wish_match", "vacancy_ref": "V1", "attended": False}
    return Outcome("PGD-1", worker_no, date(2024, 3, 22), **{**usual, **said})


def said(*outcomes: Outcome) -> list[tuple[int, str, Step, bool]]:
    """An interview of somebody else stands beside them, so that interviews are known to be written down."""
    another = an_outcome(99, vacancy_ref="", attended=True, interviewed_ref="V9", interview_result="waiting")
    return [(each.worker_no, each.vacancy_ref, each.step, each.yes) for each in answers([*outcomes, another])]


def test_whoever_stayed_at_home_says_only_that() -> None:
    assert said(an_outcome()) == [(7, "V1", Step.ATTENDED, False)]


def test_whoever_came_and_went_to_another_table_said_no_to_this_one() -> None:
    went_on = said(an_outcome(attended=True, interviewed_ref="V2", interview_result="rejected"))

    assert went_on == [(7, "V1", Step.ATTENDED, True), (7, "V1", Step.INTERVIEWED, False), (7, "V2", Step.HIRED, False)]


def test_a_hired_person_answers_every_step() -> None:
    hired = an_outcome(attended=True, interviewed_ref="V1", interview_result="hired", started=True, still_working=False)

    assert [(step, yes) for _, _, step, yes in said(hired)] == [
        (Step.ATTENDED, True),
        (Step.INTERVIEWED, True),
        (Step.HIRED, True),
        (Step.STARTED, True),
        (Step.STAYED, False),
    ]


def test_whoever_waits_for_an_answer_has_none() -> None:
    assert Step.HIRED not in [step for _, _, step, _ in said(an_outcome(attended=True, interviewed_ref="V1", interview_result="waiting"))]


def test_whoever_came_without_a_letter_is_no_sample_of_anybody() -> None:
    walked_in = an_outcome(invited=False, reason=WALK_IN, vacancy_ref="", attended=True, interviewed_ref="V2", interview_result="hired")

    assert said(walked_in) == []


def test_a_letter_without_a_vacancy_is_shown_no_pair_but_the_interview_is_one() -> None:
    listed = an_outcome(reason="commune_list", vacancy_ref="", attended=True, interviewed_ref="V2", interview_result="hired")

    assert said(listed) == [(7, "V2", Step.HIRED, True)]


def test_where_no_interview_was_written_down_nobody_is_said_to_have_had_none() -> None:
    assert [each.step for each in answers([an_outcome(attended=True)])] == [Step.ATTENDED]

"""The life of a vacancy, and the tax code of who posts it."""

import pytest

from jobmatch.errors import Refused
from jobmatch.vacancies.finding import Finding, Rule
from jobmatch.vacancies.life import STATE_NAMES, Actor, Deed, deeds_open_to, may, moved
from jobmatch.vacancies.tax_code import TaxCode, TaxCodeVerdict, read_tax_code
from jobmatch.vacancies.vacancy import VacancyState

UNLAWFUL = Finding(Rule.SEX, "chỉ tuyển nam", "")


def test_a_vacancy_goes_from_draft_to_filled_step_by_step():
    state = VacancyState.DRAFT

    for deed, actor in (
        (Deed.SEND, Actor.ENTERPRISE),
        (Deed.APPROVE, Actor.STAFF),
        (Deed.PAUSE, Actor.ENTERPRISE),
        (Deed.RESUME, Actor.ENTERPRISE),
        (Deed.FILL, Actor.STAFF),
    ):
        state = moved(state, deed, actor)

    assert state is VacancyState.FILLED


@pytest.mark.parametrize("actor", [Actor.ENTERPRISE, Actor.CLOCK])
def test_only_staff_approve(actor):
    with pytest.raises(Refused) as refused:
        moved(VacancyState.SUBMITTED, Deed.APPROVE, actor)

    assert refused.value.code == "vacancy_step_not_yours"


def test_a_draft_cannot_be_approved_before_it_was_sent():
    with pytest.raises(Refused) as refused:
        moved(VacancyState.DRAFT, Deed.APPROVE, Actor.STAFF)

    assert "bản nháp" in refused.value.message
    assert "chờ duyệt" in refused.value.fix


def test_whoever_returns_a_vacancy_says_why():
    with pytest.raises(Refused):
        moved(VacancyState.SUBMITTED, Deed.RETURN, Actor.STAFF, reason="  ")

    assert moved(VacancyState.SUBMITTED, Deed.RETURN, Actor.STAFF, reason="Bỏ giới hạn tuổi") is VacancyState.RETURNED


@pytest.mark.parametrize(
    ("state", "deed"),
    [(VacancyState.SUBMITTED, Deed.APPROVE), (VacancyState.PAUSED, Deed.RESUME), (VacancyState.FILLED, Deed.REOPEN)],
)
def test_no_step_opens_a_vacancy_that_the_law_stands_against(state, deed):
    with pytest.raises(Refused) as refused:
        moved(state, deed, Actor.STAFF, hindrances=[UNLAWFUL])

    assert "chỉ tuyển nam" in refused.value.message


def test_changed_or_renewed_words_are_looked_at_again():
    assert moved(VacancyState.APPROVED, Deed.CHANGE_WORDS, Actor.ENTERPRISE) is VacancyState.SUBMITTED
    assert moved(VacancyState.EXPIRED, Deed.RENEW, Actor.ENTERPRISE) is VacancyState.SUBMITTED


def test_the_clock_ends_a_vacancy_and_does_nothing_else():
    open_to_clock = {deed for state in VacancyState for deed in deeds_open_to(Actor.CLOCK, state)}

    assert open_to_clock == {Deed.EXPIRE, Deed.FILL}


def test_a_closed_vacancy_can_only_be_renewed():
    assert deeds_open_to(Actor.STAFF, VacancyState.CLOSED) == [Deed.RENEW]
    assert not may(VacancyState.CLOSED, Deed.CLOSE, Actor.STAFF)


def test_every_state_has_a_name_on_screen():
    assert set(STATE_NAMES) == set(VacancyState)


@pytest.mark.parametrize("typed", ["0100109106", "0100 109 106", "0100.109.106"])
def test_a_tax_code_with_the_right_check_digit_is_right(typed):
    assert read_tax_code(typed) == TaxCode("0100109106", TaxCodeVerdict.RIGHT)


def test_a_tax_code_with_another_check_digit_is_wrong():
    assert read_tax_code("0100109107").verdict is TaxCodeVerdict.WRONG


@pytest.mark.parametrize("typed", ["0100109106-001", "0100109106001", "0100109106 - 001"])
def test_a_branch_has_three_digits_more(typed):
    assert read_tax_code(typed) == TaxCode("0100109106-001", TaxCodeVerdict.RIGHT)


def test_a_sum_that_leaves_no_rest_is_checked_by_hand():
    assert read_tax_code("0000000000").verdict is TaxCodeVerdict.CHECK_BY_HAND


def test_a_household_uses_the_twelve_digits_of_its_owner():
    assert read_tax_code("022090001234") == TaxCode("022090001234", TaxCodeVerdict.RIGHT)
    assert read_tax_code("022990001234").verdict is TaxCodeVerdict.WRONG


@pytest.mark.parametrize("typed", ["", "khong co", "12345", "01001091060", "٠١٠٠١٠٩١٠٦"])
def test_what_is_no_tax_code_has_no_number(typed):
    assert read_tax_code(typed) == TaxCode("", TaxCodeVerdict.WRONG)

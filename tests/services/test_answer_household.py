"""Why nobody of a house was invited: what decided, and nothing of anybody else."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from jobmatch.documents.answer_sheet import answer_data, answer_sheet_pdf
from jobmatch.errors import NotFound, Refused
from jobmatch.fairs.answer_sheet import AnswerSheet, Decided, decided_by_seats
from jobmatch.services.answer_household import Answered, answer_household
from jobmatch.services.override_match import OverrideKind, PairAsked, override_match
from jobmatch.store.rows import AccessLogRow, ConsentRow, MatchRow, VacancyRow, WishRow, WorkerPhoneRow, WorkerRow
from tests.matching.pairs import TODAY
from tests.matching.rows import NOW, a_source_row, a_worker_row
from tests.services.test_invite_to_fair import FAIR, Town, town

__all__ = ["town"]


def answered(town: Town, *worker_nos: int) -> Answered:
    return answer_household(town.database.open_work, FAIR, worker_nos, on=TODAY, account_id=None, now=NOW)


def decided(town: Town, worker_no: int) -> Decided:
    return answered(town, worker_no).sheet.people[0].decided


def test_before_there_is_a_list_nobody_is_invited(town: Town) -> None:
    assert decided(town, town.people[0]) is Decided.NO_PLAN


def test_who_has_a_seat_is_told_so_and_who_has_none_is_told_that_the_hall_is_full_or_that_the_rule_decided(town: Town) -> None:
    town.invite(seats=2)
    seated = town.seated()

    answers = {number: decided(town, number) for number in town.people}

    assert {number for number, answer in answers.items() if answer is Decided.INVITED} == set(seated)
    assert {answer for number, answer in answers.items() if number not in seated} <= {Decided.TIE, Decided.NO_SEAT}


def test_a_refusal_decides_before_any_seat_and_nothing_is_matched_for_it(town: Town) -> None:
    with town.database.open_work() as work:
        work.session.add(ConsentRow(worker_id=town.people[0], purpose="matching", answer="refused", said_on=TODAY, recorded_at=NOW))
        work.commit()

    [person] = answered(town, town.people[0]).sheet.people

    assert (person.decided, person.facts, person.jobs) == (Decided.REFUSED, (), ())


def test_whom_officers_took_off_every_list_is_told_that_it_was_they(town: Town) -> None:
    for ref in ("V1", "V2"):
        pair = PairAsked(town.run_id, ref, town.people[0])
        override_match(town.database.open_work, pair, OverrideKind.TAKE_OFF, "Đã hẹn nơi khác", on=TODAY, account_id=None, now=NOW)
    town.invite()

    assert decided(town, town.people[0]) is Decided.TAKEN_OFF


def test_whose_jobs_no_longer_go_out_is_not_told_that_officers_took_them_off(town: Town) -> None:
    town.invite(seats=1)
    with town.database.open_work() as work:
        work.session.execute(update(VacancyRow).values(requirements="Chỉ tuyển nữ dưới 35 tuổi"))
        work.commit()

    answers = {decided(town, number) for number in town.people}

    assert answers == {Decided.INVITED, Decided.CHANGED_SINCE}


def a_newcomer(town: Town, **values: Any) -> int:
    """Somebody who was written down after the run."""
    with town.database.open_work() as work:
        number = a_worker_row(work.session, full_name="Chíu Văn Sáu", commune_code="06946", **values)
        a_source_row(work.session, number, 99, file="99.xlsx")
        work.commit()
    return number


def test_who_came_after_lists_that_have_room_is_not_told_that_they_are_full(town: Town) -> None:
    town.invite(seats=1)

    assert decided(town, a_newcomer(town)) is Decided.CHANGED_SINCE


def test_whom_a_condition_keeps_from_every_job_is_told_which(town: Town) -> None:
    town.invite(seats=1)
    number = next(each for each in town.people if each not in town.seated())
    with town.database.open_work() as work:
        work.session.execute(update(WishRow).where(WishRow.worker_id == number).values(kind="none"))
        work.session.execute(delete(MatchRow).where(MatchRow.worker_id == number))
        work.commit()

    [person] = answered(town, number).sheet.people

    assert (person.decided, person.jobs) == (Decided.EXCLUDED, ())
    assert "Hồ sơ của mình ghi là không có nhu cầu tìm việc." in person.answer


def test_whom_an_officer_put_on_a_list_stands_on_it(town: Town) -> None:
    number = a_newcomer(town)
    put_on = PairAsked(town.run_id, "V1", number)
    override_match(town.database.open_work, put_on, OverrideKind.PUT_ON, "Hợp việc", on=TODAY, account_id=None, now=NOW)
    town.invite(seats=1)

    [person] = answered(town, number).sheet.people

    assert person.decided in {Decided.TIE, Decided.NO_SEAT}
    assert [job.stands for job in person.jobs if job.is_put_on] == ["Cán bộ trung tâm đã ghi thêm vào danh sách 5 người của việc này."]


def test_who_seeks_no_more_is_told_how_to_say_otherwise(town: Town) -> None:
    with town.database.open_work() as work:
        work.session.execute(update(WorkerRow).where(WorkerRow.id == town.people[0]).values(standing="away"))
        work.commit()

    [person] = answered(town, town.people[0]).sheet.people

    assert person.decided is Decided.SEEKS_NOT
    assert "tìm việc" in person.to_do[0]


def test_the_sheet_says_what_was_known_what_was_not_and_the_nearest_jobs(town: Town) -> None:
    town.invite(seats=1)
    number = next(each for each in town.people if each not in town.seated())

    [person] = answered(town, number).sheet.people

    assert ("việc muốn làm", "công nhân may") in person.facts
    assert "lương mong muốn" in person.unknown
    assert person.told_on == date(2025, 2, 15)
    assert [job.title for job in person.jobs][:1] == ["Công nhân may"]
    assert any("mình" in reason.text.lower() for reason in person.jobs[0].reasons)


def test_people_of_one_house_stand_on_one_sheet_and_others_who_share_a_phone_are_offered(town: Town) -> None:
    one, two, three, *_ = town.people
    with town.database.open_work() as work:
        work.session.add_all([WorkerPhoneRow(worker_id=each, phone_hash="shared") for each in (one, two, three)])
        work.commit()

    found = answered(town, one, two)

    assert [person.worker_no for person in found.sheet.people] == [one, two]
    assert [other.worker_no for other in found.others] == [three]
    with town.database.open_reading() as session:
        [line] = session.scalars(select(AccessLogRow).where(AccessLogRow.purpose.startswith("Trả lời vì sao")))
    assert line.number == 3


def test_everybody_on_the_sheet_is_named_in_the_access_log(town: Town) -> None:
    answered(town, *town.people[:2])

    with town.database.open_reading() as session:
        [line] = session.scalars(select(AccessLogRow).where(AccessLogRow.purpose.startswith("Trả lời vì sao")))
    assert line.number == 2


def test_nothing_sensitive_and_nobody_else_stands_on_the_paper(town: Town) -> None:
    town.invite(seats=1)
    with town.database.open_work() as work:
        constraints = {"health_limits": "yes", "young_children": "yes"}
        work.session.execute(update(WorkerRow).values(constraints=constraints, sex="F", birth="1987-05-02"))
        work.commit()
    number = town.people[4]

    sheet = answered(town, number).sheet
    paper = json.dumps(answer_data(sheet), ensure_ascii=False)

    assert not [word for word in ("1987", "sức khỏe", "con nhỏ", "Nữ", "hộ nghèo", "An", "Bình", "Cúc") if word in paper.split()]
    assert answer_sheet_pdf(sheet).startswith(b"%PDF")
    assert answer_sheet_pdf(sheet) == answer_sheet_pdf(sheet)


@pytest.mark.parametrize("numbers", [(), range(1, 10)])
def test_a_house_has_one_to_eight_people(town: Town, numbers: range) -> None:
    with pytest.raises(Refused):
        answered(town, *numbers)


def test_a_number_of_nobody_and_a_fair_of_no_day_are_not_found(town: Town) -> None:
    with pytest.raises(NotFound):
        answered(town, 404)
    with pytest.raises(NotFound):
        answer_household(town.database.open_work, "PGD-1999", town.people[:1], on=TODAY, account_id=None, now=NOW)


@pytest.mark.parametrize(
    ("own", "full", "tied", "hall_is_full", "why"),
    [
        ({"A": 1}, {"A"}, True, True, Decided.TIE),
        ({"A": 1}, {"A"}, False, True, Decided.JOBS_FULL),
        ({"A": 1, "B": 1}, {"A"}, False, True, Decided.NO_SEAT),
        ({"A": 1, "B": 1}, {"A"}, False, False, Decided.CHANGED_SINCE),
    ],
)
def test_why_somebody_has_no_seat(own: dict[str, int], full: set[str], tied: bool, hall_is_full: bool, why: Decided) -> None:
    assert decided_by_seats(own, full, tied, hall_is_full) is why


def test_every_decision_has_its_words(town: Town) -> None:
    sheet: AnswerSheet = answered(town, town.people[0]).sheet

    for why in Decided:
        assert replace(sheet.people[0], decided=why).answer.endswith(".")

"""From an enterprise's first words to a vacancy that runs, is filled, runs out and comes again; with who did what."""

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from jobmatch.catalogue.answer import Answer
from jobmatch.errors import NotFound, Refused
from jobmatch.services.decide_vacancy import (
    Decided,
    Decider,
    Deed,
    approve_vacancy,
    correct_posting,
    expire_vacancies,
    record_lawful,
    renew_vacancy,
    report_hired,
    take_step,
)
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.post_vacancy import begin_vacancy, send_vacancy, write_part
from jobmatch.services.see_enterprise_home import see_enterprise_home
from jobmatch.services.see_vacancies import VacancyChoice, see_vacancies
from jobmatch.services.see_vacancy import SeenVacancy, see_vacancy
from jobmatch.store import vacancies
from jobmatch.store.work import Database
from jobmatch.vacancies.draft import AnyPart, DayPart, JobPart, NeedsPart, PayPart, PlacePart
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.vacancy import VacancyState, WagePeriod

NOW, TODAY = datetime(2025, 3, 7, 1, 0, tzinfo=UTC), date(2025, 3, 7)
FIRM, OTHER = "Công ty TNHH May Hà Cối", "Nhà hàng Biển Xanh"
JOB = JobPart("Công nhân may", "May áo theo dây chuyền")
PLACE = PlacePart("Xã Quảng Hà", 20, date(2025, 3, 31))
PAY = PayPart(WagePeriod.MONTH, 7_500_000, 11_000_000)
DAY = DayPart("7 giờ 30 đến 16 giờ 30", Answer.NO, Answer.YES, Answer.YES, Answer.NO, "")
NEEDS = NeedsPart("Biết may", 0, 0, 0.0, (), Answer.YES, Answer.UNKNOWN)
SENT_BY_LAW = replace(NEEDS, requirements="Nữ, 18-35 tuổi")


def posted(database: Database, *others: AnyPart, firm: str = FIRM, is_sent: bool = True) -> str:
    """A complete vacancy; `others` stand in place of the usual parts."""
    ref = begin_vacancy(database.open_work, firm, JOB, account_id=None, today=TODAY, now=NOW)
    for part in (PLACE, PAY, DAY, NEEDS, *others):
        write_part(database.open_work, ref, part, of=firm, account_id=None, today=TODAY, now=NOW)
    if is_sent:
        send_vacancy(database.open_work, ref, of=firm, account_id=None, today=TODAY, now=NOW)
    return ref


def seen(database: Database, ref: str, today: date = TODAY) -> SeenVacancy:
    return see_vacancy(database.open_reading, ref, of=None, today=today)


def decider(database: Database, ref: str, *, of: str | None = None, today: date = TODAY) -> Decider:
    return Decider(None, of, seen(database, ref).last_step, today, NOW)


def approve(database: Database, ref: str, **reasons: str) -> Decided:
    by_rule = {Rule(name): reason for name, reason in reasons.items()}
    return approve_vacancy(database.open_work, ref, decider(database, ref), reasons=by_rule, verify_enterprise=True)


def running(database: Database, today: date = TODAY) -> list[str]:
    with database.open_reading() as session:
        return [vacancy.ref for vacancy in vacancies.open_vacancies(session, today)]


def test_what_is_posted_step_by_step_waits_and_runs_once_staff_approve(database: Database) -> None:
    ref = posted(database)
    assert seen(database, ref).standing is VacancyState.SUBMITTED
    assert running(database) == []

    assert approve(database, ref).is_done

    assert running(database) == [ref]
    assert seen(database, ref).enterprise.is_verified
    assert [step.to_state for step in seen(database, ref).steps] == ["approved", "submitted", "draft"]


def test_an_unfinished_draft_cannot_be_sent_and_says_what_is_missing(database: Database) -> None:
    ref = begin_vacancy(database.open_work, FIRM, JOB, account_id=None, today=TODAY, now=NOW)

    with pytest.raises(Refused, match="Nhập nơi làm việc; Nhập số lượng tuyển"):
        send_vacancy(database.open_work, ref, of=FIRM, account_id=None, today=TODAY, now=NOW)


def test_sending_twice_is_sending_once(database: Database) -> None:
    ref = posted(database)

    send_vacancy(database.open_work, ref, of=FIRM, account_id=None, today=TODAY, now=NOW)

    assert len(seen(database, ref).steps) == 2


def test_another_enterprises_vacancy_is_as_missing_as_none(database: Database) -> None:
    ref = posted(database)

    for attempt in (
        lambda: see_vacancy(database.open_reading, ref, of=OTHER, today=TODAY),
        lambda: write_part(database.open_work, ref, JOB, of=OTHER, account_id=None, today=TODAY, now=NOW),
        lambda: send_vacancy(database.open_work, ref, of=OTHER, account_id=None, today=TODAY, now=NOW),
        lambda: take_step(database.open_work, ref, Deed.CLOSE, decider(database, ref, of=OTHER)),
        lambda: report_hired(database.open_work, ref, decider(database, ref, of=OTHER), number=1),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert see_enterprise_home(database.open_reading, OTHER, today=TODAY).vacancies == ()


def test_words_that_an_officer_mends_are_a_step_and_nobody_approves_what_they_have_not_seen(database: Database) -> None:
    ref = posted(database)
    looking = decider(database, ref)
    officer = add_account(database.open_work, "mo", "con đường làng xanh", display_name="Hoàng Thị Mơ", role="staff", now=NOW)

    mended = replace(JOB, description="May áo sơ mi")
    for _ in range(2):  # the same words again change nothing
        write_part(database.open_work, ref, mended, of=None, account_id=officer, today=TODAY, now=NOW)

    decided = approve_vacancy(database.open_work, ref, looking, reasons={}, verify_enterprise=True)
    assert not decided.is_done
    assert (decided.last.who, decided.last.note) == ("Hoàng Thị Mơ", "Cán bộ sửa: tên việc, mô tả")
    assert [step.to_state for step in seen(database, ref).steps] == ["submitted", "submitted", "draft"]
    assert approve(database, ref).is_done


def test_while_staff_look_the_enterprise_changes_nothing_unless_it_takes_it_back(database: Database) -> None:
    ref = posted(database)
    with pytest.raises(Refused):
        write_part(database.open_work, ref, JOB, of=FIRM, account_id=None, today=TODAY, now=NOW)

    take_step(database.open_work, ref, Deed.TAKE_BACK, decider(database, ref, of=FIRM))
    write_part(database.open_work, ref, JobPart("Thợ may áo sơ mi", ""), of=FIRM, account_id=None, today=TODAY, now=NOW)

    assert seen(database, ref).vacancy.title == "Thợ may áo sơ mi"


def test_words_of_a_running_vacancy_come_back_to_the_enterprise_and_run_again_only_when_approved(database: Database) -> None:
    ref = posted(database)
    approve(database, ref)

    take_step(database.open_work, ref, Deed.CHANGE_WORDS, decider(database, ref, of=FIRM))
    write_part(database.open_work, ref, JobPart("Thợ may áo sơ mi", ""), of=FIRM, account_id=None, today=TODAY, now=NOW)

    assert seen(database, ref).standing is VacancyState.DRAFT
    assert running(database) == []


def test_unlawful_words_may_be_sent_and_are_not_approved_without_a_reason_for_each_rule(database: Database) -> None:
    ref = posted(database, SENT_BY_LAW)

    with pytest.raises(Refused) as refused:
        approve(database, ref, sex="Trông trẻ nữ trong phòng ngủ nữ")
    assert refused.value.code == "vacancy_unlawful"
    with pytest.raises(Refused):
        approve(database, ref, sex="Trông trẻ nữ trong phòng ngủ nữ", age="  ")
    approve(database, ref, sex="Trông trẻ nữ trong phòng ngủ nữ", age="Theo chương trình")

    last = seen(database, ref).steps[0]
    assert last.recorded == {Rule.SEX, Rule.AGE}
    assert last.note == "Trông trẻ nữ trong phòng ngủ nữ\nTheo chương trình"
    assert seen(database, ref).blocking == ()


def test_an_unverified_enterprise_is_called_before_its_vacancy_is_approved(database: Database) -> None:
    ref = posted(database)

    with pytest.raises(Refused) as refused:
        approve_vacancy(database.open_work, ref, decider(database, ref), reasons={}, verify_enterprise=False)

    assert refused.value.code == "enterprise_unverified"


def test_two_officers_at_once_make_one_event_and_the_second_is_told(database: Database) -> None:
    ref = posted(database)
    same_page = decider(database, ref)

    def press(_: int) -> Decided:
        return approve_vacancy(database.open_work, ref, same_page, reasons={}, verify_enterprise=True)

    with ThreadPoolExecutor(4) as officers:
        answers = list(officers.map(press, range(4)))

    assert sorted(answer.is_done for answer in answers) == [False, False, False, True]
    assert {answer.last.to_state for answer in answers} == {VacancyState.APPROVED}
    assert len(seen(database, ref).steps) == 3


def test_whoever_decides_by_an_old_page_decides_nothing(database: Database) -> None:
    ref = posted(database)
    old_page = decider(database, ref)
    take_step(database.open_work, ref, Deed.RETURN, old_page, reason="Ghi rõ lương")

    answer = approve_vacancy(database.open_work, ref, old_page, reasons={}, verify_enterprise=True)

    assert not answer.is_done
    assert answer.last.note == "Ghi rõ lương"
    assert seen(database, ref).standing is VacancyState.RETURNED


def test_a_returned_vacancy_carries_its_reason_and_comes_again(database: Database) -> None:
    ref = posted(database)
    with pytest.raises(Refused):
        take_step(database.open_work, ref, Deed.RETURN, decider(database, ref), reason=" ")
    take_step(database.open_work, ref, Deed.RETURN, decider(database, ref), reason="Bỏ điều kiện tuổi")

    [own] = see_enterprise_home(database.open_reading, FIRM, today=TODAY).vacancies
    write_part(database.open_work, ref, NEEDS, of=FIRM, account_id=None, today=TODAY, now=NOW)
    send_vacancy(database.open_work, ref, of=FIRM, account_id=None, today=TODAY, now=NOW)

    assert (own.line.state, own.note) == (VacancyState.RETURNED, "Bỏ điều kiện tuổi")
    assert seen(database, ref).queue == (1, 1)


def test_places_left_are_counted_down_and_at_none_it_stops(database: Database) -> None:
    ref = posted(database)
    approve(database, ref)

    report_hired(database.open_work, ref, decider(database, ref, of=FIRM), number=15)
    with pytest.raises(Refused, match="còn cần 5 người"):
        report_hired(database.open_work, ref, decider(database, ref), number=6)
    assert seen(database, ref).kept.vacancy.quantity == 5
    report_hired(database.open_work, ref, decider(database, ref), number=5)

    assert seen(database, ref).standing is VacancyState.FILLED
    assert running(database) == []


def test_a_vacancy_past_its_day_is_in_nothing_and_is_renewed_through_the_queue(database: Database) -> None:
    ref, later = posted(database), date(2025, 4, 1)
    approve(database, ref)
    assert running(database, later) == []
    assert seen(database, ref, later).standing is VacancyState.EXPIRED

    with pytest.raises(Refused):
        renew_vacancy(database.open_work, ref, decider(database, ref, of=FIRM, today=later), closes_on=date(2025, 12, 31))
    renew_vacancy(database.open_work, ref, decider(database, ref, of=FIRM, today=later), closes_on=date(2025, 5, 15))

    told = seen(database, ref, later)
    assert (told.standing, told.vacancy.closes_on) == (VacancyState.SUBMITTED, date(2025, 5, 15))
    assert [step.to_state for step in told.steps[:2]] == ["submitted", "expired"]


def test_the_calendar_writes_down_what_has_run_out_and_only_once(database: Database) -> None:
    ref = posted(database)
    approve(database, ref)

    assert expire_vacancies(database.open_work, today=date(2025, 3, 31), now=NOW) == 0
    assert expire_vacancies(database.open_work, today=date(2025, 4, 1), now=NOW) == 1
    assert expire_vacancies(database.open_work, today=date(2025, 4, 2), now=NOW) == 0

    assert seen(database, ref).kept.vacancy.state is VacancyState.EXPIRED


def test_two_calendars_at_once_write_one_step_and_what_is_renewed_meanwhile_runs_on(database: Database) -> None:
    renewed, past = posted(database), posted(database)
    for ref in (renewed, past):
        approve(database, ref)
    april = date(2025, 4, 1)

    with ThreadPoolExecutor(2) as calendars:
        with database.open_work() as work:
            vacancies.hold(work.session, renewed, past)
            both = [calendars.submit(expire_vacancies, database.open_work, today=april, now=NOW) for _ in range(2)]
            wait(both, timeout=0.5)
            kept = vacancies.the_one(work.session, renewed, None)
            vacancies.write_all(work.session, [replace(kept, vacancy=replace(kept.vacancy, closes_on=date(2025, 5, 1)))], NOW)
            work.commit()
        written = sorted(each.result() for each in both)

    assert written == [0, 1]
    assert [step.to_state for step in seen(database, past).steps].count(VacancyState.EXPIRED) == 1
    assert seen(database, renewed).kept.vacancy.state is VacancyState.APPROVED


def test_paused_words_that_are_unlawful_by_now_do_not_run_again(database: Database) -> None:
    ref = posted(database)
    approve(database, ref)
    take_step(database.open_work, ref, Deed.PAUSE, decider(database, ref, of=FIRM))
    assert running(database) == []

    assert take_step(database.open_work, ref, Deed.RESUME, decider(database, ref, of=FIRM)).is_done

    assert running(database) == [ref]


def test_what_an_officer_puts_right_stays_when_words_change(database: Database) -> None:
    ref = posted(database)

    correct_posting(database.open_work, ref, decider(database, ref), values={"occupation": "7531"}, note="Sửa nghề: Thợ may")
    write_part(database.open_work, ref, DAY, of=None, account_id=None, today=TODAY, now=NOW)

    told = seen(database, ref)
    assert told.vacancy.posting.occupation == "7531"
    assert "Sửa nghề: Thợ may" in [step.note for step in told.steps]


def test_a_reason_can_be_recorded_for_a_vacancy_that_runs_already(database: Database) -> None:
    ref = posted(database)
    approve(database, ref)

    with pytest.raises(Refused):
        record_lawful(database.open_work, ref, decider(database, ref), reasons={})
    record_lawful(database.open_work, ref, decider(database, ref), reasons={Rule.LOOKS: "Người mẫu ảnh"})

    assert seen(database, ref).recorded == {Rule.LOOKS}


def test_lists_are_by_state_enterprise_and_words_without_marks_and_their_parts_add_up(database: Database) -> None:
    first, second = posted(database), posted(database, firm=OTHER)
    approve(database, first)

    def asked(**different: object) -> list[str]:
        found = see_vacancies(database.open_reading, VacancyChoice(**different), page=1, today=TODAY)
        return [listed.kept.ref for listed in found.listed]

    whole = see_vacancies(database.open_reading, VacancyChoice(), page=9, today=TODAY)
    assert sum(whole.counts.values()) == whole.found == 2
    assert asked(state=VacancyState.SUBMITTED) == [second]
    assert asked(text="bien xanh CONG nhan") == [second]
    assert asked(text="không có gì") == []
    assert asked(enterprise_id=whole.enterprises[0][0]) == [first]
    assert (whole.number, whole.count) == (1, 1)

from datetime import UTC, date, datetime, timedelta

from jobmatch.fairs.fair import Fair
from jobmatch.scheduler.timetable import Due, due_for

MORNING = datetime(2025, 3, 7, 1, 0, tzinfo=UTC)  # eight o'clock in Hạ Long


def a_fair(held_on: date, code: str = "PGD-2025-03") -> Fair:
    return Fair(code=code, held_on=held_on, place="Nhà văn hóa xã Quảng Long", seats=500)


def letters_due(fairs: list[Fair], now: datetime) -> list[Due]:
    return [due for due in due_for(fairs, now) if due.job == "invite_to_near_fair"]


def test_letters_are_due_at_six_in_the_morning_two_weeks_before_the_fair() -> None:
    [due] = letters_due([a_fair(date(2025, 3, 21))], MORNING)

    assert (due.job, due.subject) == ("invite_to_near_fair", "PGD-2025-03")
    assert due.scheduled_for == datetime(2025, 3, 6, 23, 0, tzinfo=UTC)


def test_asking_again_later_names_the_same_piece_of_work() -> None:
    fairs = [a_fair(date(2025, 3, 21))]

    assert letters_due(fairs, MORNING) == letters_due(fairs, MORNING + timedelta(days=5, hours=7))


def test_a_scheduler_that_slept_for_ten_days_still_finds_the_fair() -> None:
    [due] = letters_due([a_fair(date(2025, 3, 11))], MORNING)

    assert due.scheduled_for < MORNING


def test_a_fair_on_the_same_day_is_due_and_a_past_one_is_not() -> None:
    codes = [due.subject for due in letters_due([a_fair(date(2025, 3, 7), "today"), a_fair(date(2025, 3, 6), "past")], MORNING)]

    assert codes == ["today"]


def test_the_day_is_the_centres_not_the_servers() -> None:
    # 23:30 in UTC on the 6th is already the 7th at home: the fair of the 6th is over.
    night = datetime(2025, 3, 6, 23, 30, tzinfo=UTC)

    assert letters_due([a_fair(date(2025, 3, 6))], night) == []


def test_a_far_fair_is_laid_a_month_ahead_and_not_before() -> None:
    held_on = date(2025, 5, 1)  # letters are due on 17 April

    assert letters_due([a_fair(held_on)], datetime(2025, 3, 1, tzinfo=UTC)) == []
    assert len(letters_due([a_fair(held_on)], datetime(2025, 3, 20, tzinfo=UTC))) == 1


def test_what_is_done_daily_is_laid_for_today_and_tomorrow_however_long_the_scheduler_slept() -> None:
    [today, tomorrow] = [due for due in due_for([], MORNING) if due.job == "let_files_go"]
    assert len([due for due in due_for([], MORNING) if due.job == "expire_vacancies"]) == 2

    assert (today.subject, tomorrow.subject) == ("2025-03-07", "2025-03-08")
    assert today.scheduled_for == datetime(2025, 3, 6, 19, 30, tzinfo=UTC)

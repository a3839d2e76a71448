"""The courses that the centre runs: dated data with a page of their own."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from jobmatch.catalogue.occupations import code_named, occupation_name
from jobmatch.errors import NotFound, Refused
from jobmatch.matching.training import Course
from jobmatch.store import courses
from jobmatch.store.work import OpenReading, OpenWork

__all__ = [
    "Course",
    "SeenCourses",
    "add_course",
    "change_course",
    "code_of_trade",
    "codes_of_trades",
    "end_course",
    "reopen_course",
    "see_course",
    "see_courses",
    "trade_words",
]


@dataclass(frozen=True, slots=True)
class SeenCourses:
    """`offered` can still be joined on the day asked for; `past` have begun or ended."""

    offered: tuple[Course, ...]
    past: tuple[Course, ...]


def see_courses(open_reading: OpenReading, *, on: date) -> SeenCourses:
    with open_reading() as session:
        found = courses.all_courses(session)
    return SeenCourses(
        tuple(course for course in found if course.is_offered(on)), tuple(course for course in found if not course.is_offered(on))
    )


def see_course(open_reading: OpenReading, course_id: int) -> Course:
    with open_reading() as session:
        return known(courses.find(session, course_id))


def add_course(open_work: OpenWork, course: Course, *, account_id: int | None, now: datetime) -> int:
    check_days(course)
    with open_work() as work:
        number = courses.add(work.session, course, account_id, now)
        work.commit()
    return number


def change_course(open_work: OpenWork, course: Course) -> None:
    """All but the days between which it is offered."""
    with open_work() as work:
        before = known(courses.find(work.session, course.id))
        changed = replace(course, valid_from=before.valid_from, valid_to=before.valid_to)
        check_days(changed)
        courses.write(work.session, changed)
        work.commit()


def end_course(open_work: OpenWork, course_id: int, *, today: date) -> None:
    """From today on nobody is advised to join it; what was said before stays explained."""
    with open_work() as work:
        known(courses.find(work.session, course_id))
        courses.end(work.session, course_id, today - timedelta(days=1))
        work.commit()


def reopen_course(open_work: OpenWork, course_id: int) -> None:
    with open_work() as work:
        known(courses.find(work.session, course_id))
        courses.end(work.session, course_id, None)
        work.commit()


def code_of_trade(typed: str) -> str:
    """The code of a trade as its name or code was typed."""
    code = code_named(typed)
    if not code:
        raise Refused("trade_unknown", f"Không thấy nghề “{typed}” trong danh mục.", "Chọn một nghề trong gợi ý, hoặc ghi mã bốn số.")
    return code


def codes_of_trades(typed: str) -> tuple[str, ...]:
    """Several, a line or a semicolon apart."""
    names = (name.strip() for name in typed.replace("\n", ";").split(";"))
    return tuple(dict.fromkeys(code_of_trade(name) for name in names if name))


def known(course: Course | None) -> Course:
    if course is None:
        raise NotFound("course_unknown", "Không có khóa học này.", "Mở lại danh sách khóa học.")
    return course


def check_days(course: Course) -> None:
    if course.starts_on and course.starts_on < course.valid_from:
        raise Refused("course_days", "Ngày khai giảng đã qua.", "Ghi ngày khai giảng từ hôm nay trở đi, hoặc để trống nếu chưa định.")


def trade_words(code: str) -> str:
    """As it stands in the field, to be typed back."""
    return f"{occupation_name(code)} ({code})"

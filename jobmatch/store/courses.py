"""The courses of the centre, dated: added, changed, ended; nothing is deleted."""

from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jobmatch.matching.training import Course
from jobmatch.store.rows import CourseRow

_FIELDS = (
    "id",
    "title",
    "occupation",
    "qualification",
    "weeks",
    "seats",
    "valid_from",
    "least_education",
    "place",
    "starts_on",
    "valid_to",
)


def all_courses(session: Session) -> list[Course]:
    """Those that begin first come first, those without a day after them."""
    rows = session.scalars(select(CourseRow).order_by(CourseRow.starts_on.is_(None), CourseRow.starts_on, CourseRow.id))
    return [_course(row) for row in rows]


def find(session: Session, course_id: int) -> Course | None:
    row = session.get(CourseRow, course_id)
    return _course(row) if row else None


def add(session: Session, course: Course, added_by: int | None, at: datetime) -> int:
    """Its number; that of `course` is not looked at."""
    row = CourseRow(**_values(course), added_by=added_by, added_at=at)
    session.add(row)
    session.flush()
    return row.id


def write(session: Session, course: Course) -> None:
    session.execute(update(CourseRow).where(CourseRow.id == course.id).values(**_values(course)))


def end(session: Session, course_id: int, on: date | None) -> None:
    """`on` is its last day; None: it is offered again."""
    session.execute(update(CourseRow).where(CourseRow.id == course_id).values(valid_to=on))


def _course(row: CourseRow) -> Course:
    return Course(**{name: getattr(row, name) for name in _FIELDS}, opens=tuple(row.opens))


def _values(course: Course) -> dict[str, object]:
    return {name: value for name, value in asdict(course).items() if name != "id"} | {"opens": list(course.opens)}

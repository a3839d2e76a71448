"""What staff add to the lists of occupations, and the courses that lead into them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class OccupationNameRow(Base):
    """A name of an occupation that staff have added or confirmed; `key` is the name as it is compared.

    A `synonym` was written by staff as such; a `decision` is what they answered when a title was read with doubt.
    The newest that stands holds.
    """

    __tablename__ = "occupation_name"
    __table_args__ = (CheckConstraint("kind IN ('synonym', 'decision')", name="kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)
    code: Mapped[str]
    kind: Mapped[str]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    added_at: Mapped[datetime]
    withdrawn_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    withdrawn_at: Mapped[datetime | None]


class CourseRow(Base):
    """A course of the centre, dated: `occupation` is what it teaches, `opens` further occupations that it leads to (ISCO-08).

    `qualification` is the level of its paper (codes of `catalogue`), `least_education` the schooling asked for.
    """

    __tablename__ = "course"
    __table_args__ = (CheckConstraint("seats >= 1", name="seats"), CheckConstraint("weeks >= 1", name="weeks"))

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    occupation: Mapped[str]
    opens: Mapped[list[str]]
    qualification: Mapped[int]
    least_education: Mapped[int | None]
    weeks: Mapped[int]
    place: Mapped[str]
    place_id: Mapped[str] = mapped_column(default="")
    seats: Mapped[int]
    starts_on: Mapped[date | None]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    added_at: Mapped[datetime]

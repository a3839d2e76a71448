"""Fairs, their plans and letters, and what came of past ones."""

from datetime import date, datetime, time

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class FairRow(Base):
    """A phiên giao dịch việc làm; `seats` counts people in the hall."""

    __tablename__ = "fair"
    __table_args__ = (CheckConstraint("seats >= 0", name="seats"),)

    code: Mapped[str] = mapped_column(primary_key=True)
    held_on: Mapped[date]
    place: Mapped[str]
    seats: Mapped[int]
    opens_at: Mapped[time]
    added_at: Mapped[datetime]


class FairPlanRow(Base):
    """The invitation plan of a fair: made from one run, with what it reached and what bound it. Sums are micro-points.

    `issued_on` is the date on its letters: the day of the trade on which the plan was made.
    """

    __tablename__ = "fair_plan"

    fair_code: Mapped[str] = mapped_column(ForeignKey("fair.code"), primary_key=True)
    run_id: Mapped[str] = mapped_column(ForeignKey("match_run.id"))
    seats: Mapped[int]
    objective: Mapped[int] = mapped_column(BigInteger)
    lp_bound: Mapped[int] = mapped_column(BigInteger)
    greedy: Mapped[int] = mapped_column(BigInteger)
    left_out: Mapped[int]
    letter_number: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    made_at: Mapped[datetime]


class InvitationRow(Base):
    """One seat for one person. The token itself is on the letter alone; here is its hash. `code` is valid for this fair."""

    __tablename__ = "invitation"
    __table_args__ = (
        UniqueConstraint("fair_code", "worker_id"),
        UniqueConstraint("fair_code", "code"),
        Index(None, "fair_code", "place_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    fair_code: Mapped[str] = mapped_column(ForeignKey("fair.code"))
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), index=True)
    run_id: Mapped[str] = mapped_column(ForeignKey("match_run.id"))
    vacancy_refs: Mapped[list[str]]
    points: Mapped[int]
    reason: Mapped[str]
    place_id: Mapped[str | None] = mapped_column(ForeignKey("place.id"))
    code: Mapped[str]
    letter_version: Mapped[int]
    token_hash: Mapped[str] = mapped_column(unique=True)
    invited_at: Mapped[datetime]


class OutcomeRow(Base):
    """What came of a past fair for one person; an empty answer was not recorded.

    `vacancy_ref` is what the letter named, `interviewed_ref` where they had an interview. Not `invited`: came without a letter.
    """

    __tablename__ = "outcome"

    fair_code: Mapped[str] = mapped_column(primary_key=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("worker.id"), primary_key=True)
    held_on: Mapped[date]
    invited: Mapped[bool | None]
    reason: Mapped[str] = mapped_column(default="")
    vacancy_ref: Mapped[str] = mapped_column(default="")
    attended: Mapped[bool | None]
    interviewed_ref: Mapped[str] = mapped_column(default="")
    interview_result: Mapped[str] = mapped_column(default="")
    started: Mapped[bool | None]
    still_working: Mapped[bool | None]

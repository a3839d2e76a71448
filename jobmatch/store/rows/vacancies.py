"""Enterprises and their vacancies, with every step of a vacancy's life."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base
from jobmatch.store.sealing import SealedText

_HAS_TAX_CODE = text("tax_code <> ''")


class EnterpriseRow(Base):
    """An employer as the centre knows it; `key` is the name as it is compared. `said_as` is how its name is read on air.

    Many have no tax code on record; of those that have, no two share one.
    """

    __tablename__ = "enterprise"
    __table_args__ = (Index("ix_enterprise_tax_code", "tax_code", unique=True, sqlite_where=_HAS_TAX_CODE, postgresql_where=_HAS_TAX_CODE),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    tax_code: Mapped[str] = mapped_column(default="")
    contact_name: Mapped[str] = mapped_column(SealedText("enterprise.contact_name"), default="")
    contact_phone: Mapped[str] = mapped_column(SealedText("enterprise.contact_phone"), default="")
    said_as: Mapped[str] = mapped_column(default="")
    verified_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    verified_at: Mapped[datetime | None]


class BusStopRow(Base):
    """Where an enterprise's bus takes people on: a commune of `catalogue`, and the place as people call it."""

    __tablename__ = "bus_stop"

    id: Mapped[int] = mapped_column(primary_key=True)
    enterprise_id: Mapped[int] = mapped_column(ForeignKey("enterprise.id"), index=True)
    commune_id: Mapped[str]
    name: Mapped[str]
    leaves_at: Mapped[time | None]
    added_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    added_at: Mapped[datetime]
    ended_on: Mapped[date | None]


class VacancyRow(Base):
    """The enterprise's own words, what was read from them (`posting`), and where it stands. `source` is `file#sheet!row` or `form`.

    `quantity` is how many were asked for and `hired` how many have come: what is left is the difference.
    """

    __tablename__ = "vacancy"
    __table_args__ = (
        CheckConstraint(
            "state IN ('draft', 'submitted', 'returned', 'approved', 'paused', 'filled', 'expired', 'closed')",
            name="state",
        ),
        CheckConstraint("quantity >= 1", name="quantity"),
        CheckConstraint("hired >= 0 AND hired <= quantity", name="hired"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    ref: Mapped[str] = mapped_column(unique=True)
    enterprise_id: Mapped[int] = mapped_column(ForeignKey("enterprise.id"), index=True)
    title: Mapped[str]
    quantity: Mapped[int]
    hired: Mapped[int] = mapped_column(default=0, server_default="0")
    description: Mapped[str] = mapped_column(default="")
    requirements: Mapped[str] = mapped_column(default="")
    benefits: Mapped[str] = mapped_column(default="")
    salary_text: Mapped[str] = mapped_column(default="")
    workplace_text: Mapped[str] = mapped_column(default="")
    education_text: Mapped[str] = mapped_column(default="")
    shift_text: Mapped[str] = mapped_column(default="")
    closes_on: Mapped[date | None]
    posting: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(index=True)
    source: Mapped[str] = mapped_column(default="")
    changed_at: Mapped[datetime]


class VacancyEventRow(Base):
    """One step: who moved the vacancy from which state to which, and why. `recorded` names rules found lawful, `note` says why."""

    __tablename__ = "vacancy_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    vacancy_id: Mapped[int] = mapped_column(ForeignKey("vacancy.id"), index=True)
    at: Mapped[datetime]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    from_state: Mapped[str] = mapped_column(default="")
    to_state: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    recorded: Mapped[list[str]]

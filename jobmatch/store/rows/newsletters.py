"""Stations and the newsletters written for them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class StationRow(Base):
    """A commune's loudspeakers. `code` is the commune's code on the air date; `syllables_per_minute` how its announcer reads."""

    __tablename__ = "station"

    code: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    place_name: Mapped[str]
    syllables_per_minute: Mapped[int]


class NewsletterRow(Base):
    """One edition for one station. After approval its text is frozen: an edit makes the next `version`, to be approved anew.

    `sentences` are `[spoken, source, ends_item, slowly]`, `left_out` are `[vacancy_ref, reason]`. `composed` is what the data said when
    the text was written, words by source; `hands` the accounts that have written, changed or sent it; `note` why it was sent back.
    """

    __tablename__ = "newsletter"
    __table_args__ = (
        UniqueConstraint("station_code", "airs_on", "run_id", "version"),
        CheckConstraint("state IN ('draft', 'submitted', 'approved', 'aired')", name="state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    station_code: Mapped[str] = mapped_column(ForeignKey("station.code"), index=True)
    run_id: Mapped[str] = mapped_column(ForeignKey("match_run.id"))
    airs_on: Mapped[date]
    version: Mapped[int]
    title: Mapped[str]
    sentences: Mapped[list[Any]] = mapped_column(JSON)
    left_out: Mapped[list[Any]] = mapped_column(JSON)
    composed: Mapped[dict[str, Any]] = mapped_column(JSON)
    air_time_seconds: Mapped[int]
    slot_seconds: Mapped[int]
    state: Mapped[str]
    written_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    written_at: Mapped[datetime]
    hands: Mapped[list[Any]] = mapped_column(JSON)
    note: Mapped[str]
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    approved_at: Mapped[datetime | None]
    aired_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    aired_at: Mapped[datetime | None]

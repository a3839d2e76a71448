"""Places with the days on which they stood, and what became of them."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class PlaceRow(Base):
    """A commune of the catalogue, or a thôn of one; `key` is the thôn's name as it is compared. A code means something only with a date."""

    __tablename__ = "place"
    __table_args__ = (UniqueConstraint("parent_id", "key"), CheckConstraint("kind IN ('commune', 'village')", name="kind"))

    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    code: Mapped[str] = mapped_column(default="", index=True)
    key: Mapped[str] = mapped_column(default="")
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("place.id"), index=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]


class PlaceSuccessionRow(Base):
    """`new_id` holds the land of `old_id`, or a part of it, since the day on which the new one begins."""

    __tablename__ = "place_succession"

    old_id: Mapped[str] = mapped_column(ForeignKey("place.id"), primary_key=True)
    new_id: Mapped[str] = mapped_column(ForeignKey("place.id"), primary_key=True)
    is_whole: Mapped[bool]
    # Who placed a thôn whose heir no decree names, and when; empty for what the catalogue knows.
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    decided_at: Mapped[datetime | None]

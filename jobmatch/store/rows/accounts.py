"""Who may sign in."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class AccountRow(Base):
    """`name` is kept folded, as it is typed at the door. An account is disabled and never deleted: its deeds keep their name."""

    __tablename__ = "account"
    __table_args__ = (CheckConstraint("role IN ('admin', 'staff', 'commune', 'enterprise', 'radio')", name="role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str]
    # What a person of this role belongs to: the enterprise's name as its vacancies carry it, the station's code, the commune's place.
    enterprise: Mapped[str] = mapped_column(default="")
    station_code: Mapped[str] = mapped_column(default="")
    commune_id: Mapped[str | None] = mapped_column(ForeignKey("place.id"))
    created_at: Mapped[datetime]
    disabled_at: Mapped[datetime | None]

"""What the pages keep: sign-ins that stand, tries to sign in, and forms that are done."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class SignInRow(Base):
    """The key itself is in one browser's cookie and nowhere else."""

    __tablename__ = "sign_in"

    key_hash: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    opened_at: Mapped[datetime]
    seen_at: Mapped[datetime]


class SignInTryRow(Base):
    """Counted before the password is checked, and taken back when it was right."""

    __tablename__ = "sign_in_try"
    __table_args__ = (Index(None, "address", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    address: Mapped[str]
    at: Mapped[datetime]


class DoneFormRow(Base):
    """The one-time key of a form: in hand while `address` is empty, done when it says where the answer stands."""

    __tablename__ = "done_form"

    key: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    taken_at: Mapped[datetime] = mapped_column(index=True)
    address: Mapped[str] = mapped_column(default="")


class SavedFilterRow(Base):
    """A choice on a list that somebody keeps under a name; `query` is what stands behind the question mark of its address."""

    __tablename__ = "saved_filter"
    __table_args__ = (UniqueConstraint("account_id", "page", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    page: Mapped[str]
    name: Mapped[str]
    query: Mapped[str]
    saved_at: Mapped[datetime]

"""The centre itself: how it is called and who signs, by date, and the numbers of its documents by year."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from jobmatch.store.rows.base import Base


class OrganisationRow(Base):
    """The centre since `valid_from`; the newest line that has begun holds on a day."""

    __tablename__ = "organisation"

    valid_from: Mapped[date] = mapped_column(primary_key=True)
    name: Mapped[str]
    superior: Mapped[str] = mapped_column(default="")
    mark: Mapped[str] = mapped_column(default="")
    place_name: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    signing_form: Mapped[str] = mapped_column(default="")
    signatory_title: Mapped[str] = mapped_column(default="")
    signatory_name: Mapped[str] = mapped_column(default="")


class NumberSeriesRow(Base):
    """The last number given to a kind of document (GM, BC, TB) in a year."""

    __tablename__ = "number_series"

    kind: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class NormRow(Base):
    """A number that the centre works by, under its name: after how many days a wish is weak, and when it must be confirmed."""

    __tablename__ = "norm"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[int]

"""The numbers of documents, one series per kind and year (decree 30/2020/NĐ-CP: each begins at 01 on the first of January)."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store.rows import NumberSeriesRow


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """`last` is the number given last."""

    kind: str
    year: int
    last: int


def next_number(session: Session, kind: str, year: int) -> int:
    """Taken inside the transaction that writes the document, so that a number is neither given twice nor lost with a document."""
    row = session.scalars(
        select(NumberSeriesRow).where(NumberSeriesRow.kind == kind, NumberSeriesRow.year == year).with_for_update()
    ).first()
    if row is None:
        row = NumberSeriesRow(kind=kind, year=year, last=0)
        session.add(row)
    row.last += 1
    session.flush()
    return row.last


def all_series(session: Session) -> list[NumberSeries]:
    """Newest year first."""
    rows = session.scalars(select(NumberSeriesRow).order_by(NumberSeriesRow.year.desc(), NumberSeriesRow.kind))
    return [NumberSeries(row.kind, row.year, row.last) for row in rows]


def last_number(session: Session, kind: str, year: int) -> int:
    row = session.get(NumberSeriesRow, (kind, year))
    return row.last if row else 0


def set_last(session: Session, series: NumberSeries) -> None:
    session.merge(NumberSeriesRow(kind=series.kind, year=series.year, last=series.last))

"""The numbers of documents, one series per kind and year (decree 30/2020/NĐ-CP: each begins at 01 on the first of January)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store.rows import NumberSeriesRow


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

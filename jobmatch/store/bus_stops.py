"""Where buses of enterprises take people on: added, ended, taken up again; nothing is deleted."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from jobmatch.store.rows import BusStopRow


@dataclass(frozen=True, slots=True)
class KeptStop:
    """`ended_on` is the first day on which the bus does not come any more."""

    id: int
    enterprise_id: int
    commune_id: str
    name: str
    leaves_at: time | None
    ended_on: date | None


def in_force(session: Session, enterprise_ids: Collection[int], on: date) -> dict[int, tuple[KeptStop, ...]]:
    """By enterprise, of those that have any; by time, those without one last.

    A stop that was added later than that day counts: the bus is what it is, and a past day is only asked for in trials.
    """
    chosen = select(BusStopRow).where(BusStopRow.enterprise_id.in_(list(enterprise_ids)), _stands(on))
    rows = session.scalars(chosen.order_by(BusStopRow.enterprise_id, BusStopRow.leaves_at.is_(None), BusStopRow.leaves_at, BusStopRow.id))
    return {number: tuple(map(_kept, stops)) for number, stops in groupby(rows, key=lambda row: row.enterprise_id)}


def ended(session: Session, enterprise_id: int, on: date) -> list[KeptStop]:
    """Those at which the bus does not stop any more, the last one first."""
    chosen = select(BusStopRow).where(BusStopRow.enterprise_id == enterprise_id, BusStopRow.ended_on <= on)
    return list(map(_kept, session.scalars(chosen.order_by(BusStopRow.ended_on.desc(), BusStopRow.id.desc()))))


def find(session: Session, enterprise_id: int, stop_id: int) -> KeptStop | None:
    row = session.scalars(select(BusStopRow).where(BusStopRow.id == stop_id, BusStopRow.enterprise_id == enterprise_id)).one_or_none()
    return _kept(row) if row else None


def add(
    session: Session, enterprise_id: int, commune_id: str, name: str, leaves_at: time | None, *, account_id: int | None, at: datetime
) -> int:
    row = BusStopRow(
        enterprise_id=enterprise_id, commune_id=commune_id, name=name, leaves_at=leaves_at, added_by=account_id, added_at=at, ended_on=None
    )
    session.add(row)
    session.flush()
    return row.id


def end(session: Session, stop_id: int, on: date | None) -> None:
    """From that day on; None: the bus stops there again."""
    session.execute(update(BusStopRow).where(BusStopRow.id == stop_id).values(ended_on=on))


def _stands(on: date) -> ColumnElement[bool]:
    return or_(BusStopRow.ended_on.is_(None), BusStopRow.ended_on > on)


def _kept(row: BusStopRow) -> KeptStop:
    return KeptStop(row.id, row.enterprise_id, row.commune_id, row.name, row.leaves_at, row.ended_on)

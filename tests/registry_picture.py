"""All that the registry holds about people, opened and in an order of its own: two pictures are equal when nothing was lost or changed."""

from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import undefer

from jobmatch.store.rows import Base, ReviewItemRow, SourceRow, WishRow, WorkerPhoneRow, WorkerRow
from jobmatch.store.work import Database

# When a row was written last, and what stands in for people who have left, is no value of anybody.
_PASSED_OVER = {"changed_at"}


def picture(database: Database) -> dict[str, list[dict[str, Any]]]:
    """The rows of everybody who stands, of their wishes, phones and list rows, and of every question."""
    with database.open_reading() as session:
        rows = {table: _rows(session, table) for table in (WorkerRow, SourceRow, WishRow, WorkerPhoneRow, ReviewItemRow)}
    standing = [row for row in rows[WorkerRow] if row["retired_at"] is None]
    return {**{table.__tablename__: rows[table] for table in rows}, "worker": standing}


def _rows(session: Any, table: type[Base]) -> list[dict[str, Any]]:
    columns = [attribute.key for attribute in inspect(table).column_attrs]
    found = session.scalars(select(table).options(*(undefer(getattr(table, name)) for name in columns))).all()
    rows = [{name: getattr(row, name) for name in columns if name not in _PASSED_OVER} for row in found]
    return sorted(rows, key=lambda row: tuple(str(row[column.name]).zfill(12) for column in table.__table__.primary_key))

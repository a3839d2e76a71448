"""Numbers taken before rows are written, so that rows that point to each other go in with one statement a table."""

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from jobmatch.store.rows import Base


def reserve_ids(session: Session, row_class: type[Base], count: int) -> range | list[int]:
    """`count` new values of the table's `id`, ascending. On SQLite nobody else writes before this transaction ends."""
    table = row_class.__table__
    assert isinstance(table, Table)
    if session.get_bind().dialect.name == "sqlite":
        last = session.scalar(select(func.max(table.c.id))) or 0
        return range(last + 1, last + 1 + count)
    sequence = func.pg_get_serial_sequence(table.name, "id")
    drawn = select(func.nextval(sequence)).select_from(func.generate_series(1, count))
    return sorted(session.scalars(drawn))

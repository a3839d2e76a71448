"""What the columns of communes' own layouts mean, as officers chose: it goes on to the next file with that header."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from jobmatch.registry.reading.remembered_columns import RememberedColumns
from jobmatch.store.rows import ColumnMapRow

# Each dialect has its own way to say it, under the same name.
_INSERT: Mapping[str, Callable[..., Any]] = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}


def load(session: Session) -> RememberedColumns:
    rows = session.execute(select(ColumnMapRow.commune_code, ColumnMapRow.header_key, ColumnMapRow.columns))
    return {(row.commune_code, row.header_key): row.columns for row in rows}


def keep(
    session: Session, commune_codes: Collection[str], header_key: str, columns: Mapping[str, str], *, account_id: int | None, at: datetime
) -> None:
    """In place of what was remembered before, also by somebody else at this moment; nothing chosen is nothing to remember."""
    if not columns:
        forget(session, commune_codes, header_key)
        return
    rows = [
        {"commune_code": code, "header_key": header_key, "columns": dict(columns), "decided_by": account_id, "decided_at": at}
        for code in sorted(commune_codes)
    ]
    if rows:
        insert = _INSERT[session.get_bind().dialect.name](ColumnMapRow)
        newer = {name: insert.excluded[name] for name in ("columns", "decided_by", "decided_at")}
        session.execute(insert.on_conflict_do_update(index_elements=("commune_code", "header_key"), set_=newer), rows)


def forget(session: Session, commune_codes: Collection[str], header_key: str) -> None:
    session.execute(delete(ColumnMapRow).where(ColumnMapRow.commune_code.in_(commune_codes), ColumnMapRow.header_key == header_key))

"""What the columns of communes' own layouts mean, as officers chose: it goes on to the next file with that header."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from jobmatch.registry.reading.remembered_columns import RememberedColumns
from jobmatch.store.rows import ColumnMapRow


def load(session: Session) -> RememberedColumns:
    rows = session.execute(select(ColumnMapRow.commune_code, ColumnMapRow.header_key, ColumnMapRow.columns))
    return {(row.commune_code, row.header_key): row.columns for row in rows}


def keep(
    session: Session, commune_codes: Collection[str], header_key: str, columns: Mapping[str, str], *, account_id: int | None, at: datetime
) -> None:
    """What was remembered before goes; nothing chosen is nothing to remember."""
    forget(session, commune_codes, header_key)
    rows = [
        {"commune_code": code, "header_key": header_key, "columns": dict(columns), "decided_by": account_id, "decided_at": at}
        for code in sorted(commune_codes)
    ]
    if columns and rows:
        session.execute(insert(ColumnMapRow), rows)


def forget(session: Session, commune_codes: Collection[str], header_key: str) -> None:
    session.execute(delete(ColumnMapRow).where(ColumnMapRow.commune_code.in_(commune_codes), ColumnMapRow.header_key == header_key))

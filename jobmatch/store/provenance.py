"""Which row of which file gave a value, on whose word and for which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store.import_columns import cell_of, sheet_day
from jobmatch.store.rows import AccountRow, ImportBatchRow, SourceRow


@dataclass(frozen=True, slots=True)
class Provenance:
    """`cell` like 'C19' is empty where the value came from the sheet's title; `on` is the day the list speaks for."""

    file: str
    sheet: str
    row: int
    cell: str
    on: date
    officer: str
    written_at: datetime


def of_worker(session: Session, worker_no: int, origins: Mapping[str, int]) -> tuple[dict[str, Provenance], list[Provenance]]:
    """By field, and all rows of the person, newest list first."""
    rows = session.execute(_rows().where(SourceRow.worker_id == worker_no).order_by(SourceRow.id.desc())).all()
    by_id = {row.id: row for row in rows}
    by_field = {field: _provenance(by_id[source_id], field) for field, source_id in origins.items() if source_id in by_id}
    return by_field, sorted((_provenance(row, "") for row in rows), key=lambda source: source.on, reverse=True)


def _rows() -> Any:
    columns = (SourceRow.id, SourceRow.file_name, SourceRow.sheet, SourceRow.row, ImportBatchRow.columns, ImportBatchRow.as_of)
    query = select(*columns, ImportBatchRow.written_at, AccountRow.display_name).join(
        ImportBatchRow, ImportBatchRow.id == SourceRow.import_id
    )
    return query.outerjoin(AccountRow, AccountRow.id == ImportBatchRow.written_by)


def _provenance(row: Any, field: str) -> Provenance:
    return Provenance(
        row.file_name,
        row.sheet,
        row.row,
        cell_of(row.columns, row.sheet, row.row, field),
        sheet_day(row.columns, row.sheet, row.as_of),
        row.display_name or "",
        row.written_at,
    )

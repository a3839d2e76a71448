"""The only reader of sealed columns about people. Each call leaves one line in the access log; the caller commits it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.registry.intake import KnownRow
from jobmatch.store import access_log
from jobmatch.store.chunks import chunks
from jobmatch.store.draft_json import draft_from
from jobmatch.store.import_columns import sheet_day
from jobmatch.store.rows import ImportBatchRow, ReviewItemRow, SourceRow, WorkerRow

_LISTS = ("phones", "priority_groups")
_BETWEEN = ";"


@dataclass(frozen=True, slots=True)
class Secrets:
    """What was asked for; a field that was not asked for is empty."""

    citizen_id: str = ""
    old_id: str = ""
    phones: tuple[str, ...] = ()
    ethnicity: str = ""
    priority_groups: tuple[str, ...] = ()
    note: str = ""


SECRETS = tuple(field.name for field in fields(Secrets))


def sealed_text(value: str | Sequence[str]) -> str:
    """A value as it goes into its column."""
    return value if isinstance(value, str) else _BETWEEN.join(value)


def read_secrets(
    session: Session, worker_nos: Collection[int], fields: Sequence[str], *, reader: int | None, purpose: str, at: datetime
) -> dict[int, Secrets]:
    """The sealed fields named, by worker number. `reader` is the account that looks, None for the system; `purpose` says why, in words."""
    columns = [getattr(WorkerRow, field) for field in fields]
    found = {}
    for part in chunks(sorted(worker_nos)):
        for worker_no, *values in session.execute(select(WorkerRow.id, *columns).where(WorkerRow.id.in_(part))):
            found[worker_no] = Secrets(**{field: _opened(field, value) for field, value in zip(fields, values, strict=True)})
    only = next(iter(found)) if len(found) == 1 else None
    access_log.note(session, reader=reader, purpose=purpose, at=at, fields=fields, worker_no=only, number=len(found))
    return found


def read_known_rows(session: Session, *, reader: int | None, purpose: str, at: datetime) -> list[KnownRow]:
    """Every row that made or updated a worker, in the order in which they came."""
    day = _days_of_sheets(session)
    query = select(SourceRow.id, SourceRow.worker_id, SourceRow.import_id, SourceRow.sheet, SourceRow.draft)
    accepted = session.execute(query.where(SourceRow.worker_id.is_not(None)).order_by(SourceRow.id))
    rows = [
        KnownRow(source_id, worker_no, day(import_id, sheet), draft_from(draft))
        for source_id, worker_no, import_id, sheet, draft in accepted
        if worker_no is not None
    ]
    if rows:
        access_log.note(session, reader=reader, purpose=purpose, at=at, fields=("rows",), number=len({row.worker_no for row in rows}))
    return rows


def _days_of_sheets(session: Session) -> Callable[[int, str], date]:
    batches = session.execute(select(ImportBatchRow.id, ImportBatchRow.columns, ImportBatchRow.as_of))
    told = {row.id: (row.columns, row.as_of) for row in batches}
    return cache(lambda import_id, sheet: sheet_day(told[import_id][0], sheet, told[import_id][1]))


def read_found(session: Session, items: Collection[int], *, reader: int | None, purpose: str, at: datetime) -> dict[int, str]:
    """What stands in the cells that questions quote, by the number of the question."""
    found = {row.id: row.found for row in session.execute(select(ReviewItemRow.id, ReviewItemRow.found).where(ReviewItemRow.id.in_(items)))}
    if found:
        access_log.note(session, reader=reader, purpose=purpose, at=at, fields=("found",), number=len(found))
    return found


def _opened(field: str, value: str) -> Any:
    return tuple(filter(None, value.split(_BETWEEN))) if field in _LISTS else value

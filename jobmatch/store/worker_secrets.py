"""The only reader of sealed columns about people. Each call leaves one line in the access log; the caller commits it, or owes it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Integer, func, select
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
    session: Session,
    worker_nos: Collection[int],
    fields: Sequence[str],
    *,
    by_name: bool = False,
    reader: int | None,
    purpose: str,
    at: datetime,
) -> dict[int, Secrets]:
    """The sealed fields named, by worker number. `reader` is the account that looks, None for the system; `purpose` says why, in words.

    `by_name`: the line of the access log names everybody, as it must where somebody sees them.
    """
    columns = [getattr(WorkerRow, field) for field in fields]
    found = {}
    for part in chunks(sorted(worker_nos)):
        for worker_no, *values in session.execute(select(WorkerRow.id, *columns).where(WorkerRow.id.in_(part))):
            found[worker_no] = Secrets(**{field: _opened(field, value) for field, value in zip(fields, values, strict=True)})
    only = next(iter(found)) if len(found) == 1 else None
    named = found if by_name and only is None else None
    access_log.note(session, reader=reader, purpose=purpose, at=at, fields=fields, worker_no=only, worker_nos=named, number=len(found))
    return found


def written_secrets(session: Session, worker_no: int) -> frozenset[str]:
    """The sealed fields in which something stands. None is opened: what is empty is kept as nothing."""
    lengths = [func.length(getattr(WorkerRow, field), type_=Integer).label(field) for field in SECRETS]
    row = session.execute(select(*lengths).where(WorkerRow.id == worker_no)).one()
    return frozenset(field for field in SECRETS if getattr(row, field))


def read_known_rows(
    session: Session, worker_nos: Collection[int] | None = None, *, reader: int | None, purpose: str, at: datetime
) -> list[KnownRow]:
    """Every row that speaks of a worker, or of these workers alone, in the order in which they came."""
    columns = (SourceRow.id, SourceRow.worker_id, SourceRow.import_id, SourceRow.sheet, SourceRow.draft, SourceRow.settles, SourceRow.held)
    accepted = select(*columns).where(SourceRow.worker_id.is_not(None))
    parts = [accepted] if worker_nos is None else [accepted.where(SourceRow.worker_id.in_(part)) for part in chunks(sorted(worker_nos))]
    told = [row for part in parts for row in session.execute(part.order_by(SourceRow.id))]
    days = _days_of_sheets(session)  # after the rows: a reading of PostgreSQL may see one more import with each statement
    rows = []
    for found in told:
        on, heard_on = days(found.import_id, found.sheet)
        draft = draft_from(found.draft)
        rows.append(KnownRow(found.id, found.worker_id, on, draft, tuple(found.settles), tuple(found.held), heard_on))
    if rows:
        access_log.note(session, reader=reader, purpose=purpose, at=at, fields=("rows",), number=len({row.worker_no for row in rows}))
    return sorted(rows, key=lambda row: row.source_id)


def _days_of_sheets(session: Session) -> Callable[[int, str], tuple[date, date]]:
    """The day a sheet speaks for, and the day on which it can have been heard: a half-year that is not over is no future."""
    batches = session.execute(select(ImportBatchRow.id, ImportBatchRow.columns, ImportBatchRow.as_of))
    told = {row.id: (row.columns, row.as_of) for row in batches}

    @cache
    def days(import_id: int, sheet: str) -> tuple[date, date]:
        columns, as_of = told[import_id]
        on = sheet_day(columns, sheet, as_of)
        return on, min(on, as_of)

    return days


def read_found(session: Session, items: Collection[int], *, reader: int | None, purpose: str, at: datetime) -> dict[int, str]:
    """What stands in the cells that questions quote, by the number of the question."""
    asked = (ReviewItemRow.id, ReviewItemRow.found, ReviewItemRow.worker_id, ReviewItemRow.other_worker_id)
    rows = session.execute(select(*asked).where(ReviewItemRow.id.in_(items))).all()
    people = {number for row in rows for number in (row.worker_id, row.other_worker_id) if number is not None}
    if rows:
        named = people or None  # a row that waits is nobody's yet
        access_log.note(session, reader=reader, purpose=purpose, at=at, fields=("found",), worker_nos=named, number=len(rows))
    return {row.id: row.found for row in rows}


def _opened(field: str, value: str) -> Any:
    return tuple(filter(None, value.split(_BETWEEN))) if field in _LISTS else value

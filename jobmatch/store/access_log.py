"""Who saw what of whom: lines are added, read by the administrator, and never changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, union_all
from sqlalchemy.orm import Session

from jobmatch.store.chunks import chunks
from jobmatch.store.merges import same_people
from jobmatch.store.rows import AccessLogRow, AccessLogWorkerRow, AccountRow
from jobmatch.store.work import OWED


@dataclass(frozen=True, slots=True)
class Look:
    """One line: `account` is the name shown on the pages, empty for work of the system or of the command line."""

    at: datetime
    account: str
    fields: tuple[str, ...]
    purpose: str
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it will stand; `named` are those of its people whom it names."""

    reader: int | None
    purpose: str
    at: datetime
    fields: tuple[str, ...]
    worker_no: int | None
    named: tuple[int, ...]
    number: int


def note(
    session: Session,
    *,
    reader: int | None,
    purpose: str,
    at: datetime,
    fields: Sequence[str],
    worker_no: int | None = None,
    worker_nos: Iterable[int] | None = None,
    number: int = 1,
) -> None:
    """A look at one worker, at the many of `worker_nos`, each of whom is named, or at `number` people of whom nobody is.

    The last is for what the system reads of everybody. A list without anybody on it leaves no line. A reading cannot write its line:
    it owes it.
    """
    named = tuple(sorted(set(worker_nos or ())))
    if worker_nos is not None and not named:
        return
    line = Line(reader, purpose, at, tuple(fields), worker_no, named, max(len(named), number))
    if OWED in session.info:
        session.info[OWED].append(line)
    else:
        _write(session, line)


def take_owed(reading: Session) -> tuple[Line, ...]:
    """What a reading owes; whoever takes it writes it with `write_owed`, whatever comes of the deed."""
    owed = tuple(reading.info[OWED])
    reading.info[OWED].clear()
    return owed


def write_owed(session: Session, owed: Iterable[Line]) -> None:
    for line in owed:
        _write(session, line)


def _write(session: Session, line: Line) -> None:
    row = AccessLogRow(
        at=line.at,
        account_id=line.reader,
        worker_id=line.worker_no,
        number=line.number,
        fields=list(line.fields),
        purpose=line.purpose,
    )
    session.add(row)
    if line.named:
        session.flush()
    for part in chunks(line.named):
        session.execute(insert(AccessLogWorkerRow), [{"line_id": row.id, "worker_id": each} for each in part])


def looks_at(session: Session, worker_no: int, limit: int) -> list[Look]:
    """Newest first: at this person alone, and at many among whom this one is named, under every number the person ever had."""
    numbers = same_people(session, worker_no)
    alone = select(AccessLogRow.id).where(AccessLogRow.worker_id.in_(numbers))
    among_many = select(AccessLogWorkerRow.line_id).where(AccessLogWorkerRow.worker_id.in_(numbers))
    lines = session.execute(
        select(AccessLogRow, AccountRow.display_name)
        .outerjoin(AccountRow, AccountRow.id == AccessLogRow.account_id)
        .where(AccessLogRow.id.in_(union_all(alone, among_many)))
        .order_by(AccessLogRow.at.desc(), AccessLogRow.id.desc())
        .limit(limit)
    )
    return [Look(row.at, name or "", tuple(row.fields), row.purpose, row.number) for row, name in lines]

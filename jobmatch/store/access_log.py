"""Who saw what of whom: lines are added, read by the administrator, and never changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, union_all
from sqlalchemy.orm import Session

from jobmatch.store.chunks import chunks
from jobmatch.store.merges import same_people
from jobmatch.store.rows import AccessLogRow, AccessLogWorkerRow, AccountRow


@dataclass(frozen=True, slots=True)
class Look:
    """One line: `account` is the name shown on the pages, empty for work of the system or of the command line."""

    at: datetime
    account: str
    fields: tuple[str, ...]
    purpose: str
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

    The last is for what the system reads of everybody. A list without anybody on it leaves no line.
    """
    named = sorted(set(worker_nos or ()))
    if worker_nos is not None and not named:
        return
    line = AccessLogRow(at=at, account_id=reader, worker_id=worker_no, number=max(len(named), number), fields=list(fields), purpose=purpose)
    session.add(line)
    if named:
        session.flush()
    for part in chunks(named):
        session.execute(insert(AccessLogWorkerRow), [{"line_id": line.id, "worker_id": each} for each in part])


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

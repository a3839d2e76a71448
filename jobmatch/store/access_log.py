"""Who saw what of whom: lines are added, read by the administrator, and never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store.rows import AccessLogRow, AccountRow


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
    number: int = 1,
) -> None:
    """A look at one worker, or, without a worker number, at `number` people at once."""
    session.add(AccessLogRow(at=at, account_id=reader, worker_id=worker_no, number=number, fields=list(fields), purpose=purpose))


def looks_at(session: Session, worker_no: int, limit: int) -> list[Look]:
    """Newest first. Lists and exports of many people do not name this one and are not among them."""
    lines = session.execute(
        select(AccessLogRow, AccountRow.display_name)
        .outerjoin(AccountRow, AccountRow.id == AccessLogRow.account_id)
        .where(AccessLogRow.worker_id == worker_no)
        .order_by(AccessLogRow.at.desc(), AccessLogRow.id.desc())
        .limit(limit)
    )
    return [Look(row.at, name or "", tuple(row.fields), row.purpose, row.number) for row, name in lines]

"""The queue of questions as the pages list it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session, aliased

from jobmatch.store.rows import AccountRow, ReviewItemRow, SourceRow, WorkerRow


@dataclass(frozen=True, slots=True)
class Person:
    worker_no: int
    full_name: str
    village: str


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One question. `found` is what the cell holds, where the list was asked to quote it; `decision` is empty while it is open."""

    id: int
    kind: str
    code: str
    message: str
    fix: str
    score: float | None
    cell: str
    file: str
    sheet: str
    row: int | None
    person: Person | None
    other: Person | None
    state: str
    decision: str
    decided_by: str
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class ReviewChoice:
    kind: str = ""
    code: str = ""


def open_counts(session: Session) -> dict[tuple[str, str], int]:
    """How many open questions there are by kind and code."""
    counted = select(ReviewItemRow.kind, ReviewItemRow.code, func.count()).where(ReviewItemRow.state == "open")
    return Counter(
        {(kind, code): number for kind, code, number in session.execute(counted.group_by(ReviewItemRow.kind, ReviewItemRow.code))}
    )


def open_ids(session: Session, choice: ReviewChoice, *, offset: int, limit: int) -> list[int]:
    """Pairs most likely first, all else as the lists had it."""
    query = select(ReviewItemRow.id).where(ReviewItemRow.state == "open")
    if choice.kind:
        query = query.where(ReviewItemRow.kind == choice.kind)
    if choice.code:
        query = query.where(ReviewItemRow.code == choice.code)
    # NULL sorts first on one database and last on the other.
    ordered = query.order_by(func.coalesce(ReviewItemRow.score, 0).desc(), ReviewItemRow.id)
    return list(session.scalars(ordered.offset(offset).limit(limit)))


def ids_of_worker(session: Session, worker_no: int) -> list[int]:
    """Open ones first."""
    touches = or_(ReviewItemRow.worker_id == worker_no, ReviewItemRow.other_worker_id == worker_no)
    return list(session.scalars(select(ReviewItemRow.id).where(touches).order_by(ReviewItemRow.state.desc(), ReviewItemRow.id)))


def review_lines(session: Session, ids: Sequence[int]) -> list[ReviewLine]:
    """In the order given."""
    lines = {row.id: _line(row) for row in session.execute(_query().where(ReviewItemRow.id.in_(ids)))}
    return [lines[item] for item in ids if item in lines]


def _query() -> Any:
    one, other = aliased(WorkerRow), aliased(WorkerRow)
    item = (ReviewItemRow.id, ReviewItemRow.kind, ReviewItemRow.code, ReviewItemRow.message, ReviewItemRow.fix, ReviewItemRow.score)
    decided = (ReviewItemRow.state, ReviewItemRow.decision, ReviewItemRow.decided_at, AccountRow.display_name.label("decided_by"))
    people = (
        *(one.id.label("one"), one.full_name.label("one_name"), one.village.label("one_village")),
        *(other.id.label("other"), other.full_name.label("other_name"), other.village.label("other_village")),
    )
    source = (ReviewItemRow.cell, SourceRow.file_name, SourceRow.sheet, SourceRow.row)
    return (
        select(*item, *decided, *people, *source)
        .outerjoin(one, one.id == ReviewItemRow.worker_id)
        .outerjoin(other, other.id == ReviewItemRow.other_worker_id)
        .outerjoin(SourceRow, SourceRow.id == ReviewItemRow.source_id)
        .outerjoin(AccountRow, AccountRow.id == ReviewItemRow.decided_by)
    )


def _line(row: Any) -> ReviewLine:
    return ReviewLine(
        id=row.id,
        kind=row.kind,
        code=row.code,
        message=row.message,
        fix=row.fix,
        score=row.score,
        cell=row.cell,
        file=row.file_name or "",
        sheet=row.sheet or "",
        row=row.row,
        person=Person(row.one, row.one_name, row.one_village) if row.one else None,
        other=Person(row.other, row.other_name, row.other_village) if row.other else None,
        state=row.state,
        decision=row.decision,
        decided_by=row.decided_by or "",
        decided_at=row.decided_at,
    )


def settle(session: Session, item_id: int, decision: str, *, account_id: int, at: datetime) -> bool:
    """False where it is no open question any more."""
    is_open = update(ReviewItemRow).where(ReviewItemRow.id == item_id, ReviewItemRow.state == "open").returning(ReviewItemRow.id)
    settled = is_open.values(state="decided", decision=decision, decided_by=account_id, decided_at=at)
    return session.scalars(settled).one_or_none() is not None


def reopen(session: Session, item_id: int) -> bool:
    is_decided = update(ReviewItemRow).where(ReviewItemRow.id == item_id, ReviewItemRow.state == "decided").returning(ReviewItemRow.id)
    return session.scalars(is_decided.values(state="open", decision="", decided_by=None, decided_at=None)).one_or_none() is not None

"""Lists that make somebody another person in name, birth date or number: what the book says, what the list says, and whose word holds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.registry.telling import tell
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store import access_log
from jobmatch.store.retelling import retell
from jobmatch.store.review_list import ReviewLine
from jobmatch.store.reviews import IDENTITY
from jobmatch.store.rows import ReviewItemRow, SourceRow
from jobmatch.store.told_rows import told_rows


@dataclass(frozen=True, slots=True)
class BookAndList:
    """The values that hold, and those of the row that contradicts them."""

    book: WorkerDraft
    listed: WorkerDraft


def books_and_lists(
    session: Session, lines: Sequence[ReviewLine], *, reader: int | None, purpose: str, at: datetime
) -> dict[int, BookAndList]:
    """By the number of the question, for those of the lines that ask who somebody is. Everybody is named in the access log."""
    asked = {line.id: line for line in lines if line.kind == IDENTITY and line.person}
    if not asked:
        return {}
    source_of = {
        row.id: row.source_id
        for row in session.execute(select(ReviewItemRow.id, ReviewItemRow.source_id).where(ReviewItemRow.id.in_(asked)))
    }
    people = {line.person.worker_no for line in asked.values() if line.person}
    told = told_rows(session, people, reader=reader, purpose=purpose, at=at)
    access_log.note(session, reader=reader, purpose=purpose, at=at, fields=("rows",), worker_nos=people)
    found = {}
    for item, line in asked.items():
        rows = told.get(line.person.worker_no, []) if line.person else []
        listed = next((row.draft for row in rows if row.source.source_id == source_of[item]), None)
        if listed is not None:
            found[item] = BookAndList(tell(rows).values, listed)
    return found


def let_list_hold(session: Session, item_id: int, *, account_id: int, now: datetime) -> None:
    """The row says from now on what it held back. The caller holds the registry."""
    _hold_back(session, item_id, is_held=False, account_id=account_id, now=now)


def let_book_hold(session: Session, item_id: int, *, account_id: int, now: datetime) -> None:
    """The row holds these fields back again. The caller holds the registry."""
    _hold_back(session, item_id, is_held=True, account_id=account_id, now=now)


def _hold_back(session: Session, item_id: int, *, is_held: bool, account_id: int, now: datetime) -> None:
    fields, source_id = session.execute(select(ReviewItemRow.fields, ReviewItemRow.source_id).where(ReviewItemRow.id == item_id)).one()
    source = session.get(SourceRow, source_id)
    if source is None or source.worker_id is None:
        return
    held = _with(source.held, fields) if is_held else [name for name in source.held if name not in fields]
    if held != source.held:
        source.held = held
        session.flush()
        retell(session, [source.worker_id], account_id=account_id, now=now)


def _with(held: Sequence[str], fields: Collection[str]) -> list[str]:
    return [*held, *(name for name in fields if name not in held)]

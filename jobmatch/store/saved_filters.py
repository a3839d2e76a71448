"""Choices on lists that somebody keeps under a name, each account its own."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store.rows import SavedFilterRow
from jobmatch.text.folding import fold


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """`query` is what stands behind the question mark of the list's address."""

    id: int
    name: str
    query: str


def of_account(session: Session, account_id: int, page: str) -> list[SavedFilter]:
    """By name."""
    rows = session.scalars(select(SavedFilterRow).where(SavedFilterRow.account_id == account_id, SavedFilterRow.page == page))
    return sorted((SavedFilter(row.id, row.name, row.query) for row in rows), key=lambda each: (fold(each.name), each.id))


def keep(session: Session, account_id: int, page: str, *, name: str, query: str, at: datetime) -> None:
    session.add(SavedFilterRow(account_id=account_id, page=page, name=name, query=query, saved_at=at))


def rename(session: Session, filter_id: int, name: str) -> None:
    row = session.get_one(SavedFilterRow, filter_id)
    row.name = name


def drop(session: Session, filter_id: int) -> None:
    session.delete(session.get_one(SavedFilterRow, filter_id))

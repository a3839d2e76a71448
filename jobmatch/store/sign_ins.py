"""Sign-ins that stand, and how often somebody tried."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from jobmatch.store.rows.site import SignInRow, SignInTryRow

TRIES_KEPT_FOR = timedelta(days=1)
NAME_AT_MOST = 100


@dataclass(frozen=True, slots=True)
class OpenedSession:
    account_id: int
    opened_at: datetime
    seen_at: datetime


def failures(session: Session, name: str, address: str, since: datetime) -> int:
    same = (SignInTryRow.address == address, SignInTryRow.name == name[:NAME_AT_MOST], SignInTryRow.at > since)
    return session.scalars(select(func.count()).where(*same)).one()


def failures_from(session: Session, address: str, since: datetime) -> int:
    return session.scalars(select(func.count()).where(SignInTryRow.address == address, SignInTryRow.at > since)).one()


def note_try(session: Session, name: str, address: str, at: datetime) -> int:
    session.execute(delete(SignInTryRow).where(SignInTryRow.at < at - TRIES_KEPT_FOR))
    row = SignInTryRow(name=name[:NAME_AT_MOST], address=address, at=at)
    session.add(row)
    session.flush()
    return row.id


def forgive(session: Session, try_id: int) -> None:
    session.execute(delete(SignInTryRow).where(SignInTryRow.id == try_id))


def open_session(session: Session, key_hash: str, account_id: int, at: datetime) -> None:
    session.add(SignInRow(key_hash=key_hash, account_id=account_id, opened_at=at, seen_at=at))


def find_session(session: Session, key_hash: str) -> OpenedSession | None:
    row = session.get(SignInRow, key_hash)
    return OpenedSession(row.account_id, row.opened_at, row.seen_at) if row else None


def note_seen(session: Session, key_hash: str, at: datetime) -> None:
    session.execute(update(SignInRow).where(SignInRow.key_hash == key_hash).values(seen_at=at))


def close_session(session: Session, key_hash: str) -> None:
    session.execute(delete(SignInRow).where(SignInRow.key_hash == key_hash))


def close_others_of(session: Session, account_id: int, key_hash: str) -> None:
    session.execute(delete(SignInRow).where(SignInRow.account_id == account_id, SignInRow.key_hash != key_hash))


def close_all_of(session: Session, account_id: int) -> None:
    """A new password, or a disabled account, ends every sign-in it had."""
    session.execute(delete(SignInRow).where(SignInRow.account_id == account_id))

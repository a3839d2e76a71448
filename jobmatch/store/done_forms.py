"""One-time keys of forms, and where the answer of each stands."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jobmatch.store.rows.site import DoneFormRow


@dataclass(frozen=True, slots=True)
class KnownForm:
    taken_at: datetime
    address: str


def find(session: Session, key: str, account_id: int) -> KnownForm | None:
    row = session.scalars(select(DoneFormRow).where(DoneFormRow.key == key, DoneFormRow.account_id == account_id)).one_or_none()
    return KnownForm(row.taken_at, row.address) if row else None


def take(session: Session, key: str, account_id: int, at: datetime) -> bool:
    """False when another request took the key first: the database decides, however close they come."""
    try:
        with session.begin_nested():
            session.add(DoneFormRow(key=key, account_id=account_id, taken_at=at, address=""))
    except IntegrityError:
        return False
    return True


def note_address(session: Session, key: str, account_id: int, address: str) -> None:
    session.execute(update(DoneFormRow).where(DoneFormRow.key == key, DoneFormRow.account_id == account_id).values(address=address))


def forget(session: Session, key: str, account_id: int) -> None:
    session.execute(delete(DoneFormRow).where(DoneFormRow.key == key, DoneFormRow.account_id == account_id))


def forget_before(session: Session, moment: datetime) -> None:
    session.execute(delete(DoneFormRow).where(DoneFormRow.taken_at < moment))


def forget_unfinished(session: Session, moment: datetime) -> None:
    session.execute(delete(DoneFormRow).where(DoneFormRow.taken_at < moment, DoneFormRow.address == ""))

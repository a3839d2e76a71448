"""Accounts: found by name or number, added, disabled, given a new password."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jobmatch.store.rows.accounts import AccountRow


@dataclass(frozen=True, slots=True)
class Account:
    """`role` is admin, staff, commune, enterprise or radio; the last three are bound to `commune_id`, `enterprise` or `station_code`."""

    id: int
    name: str
    display_name: str
    role: str
    enterprise: str = ""
    station_code: str = ""
    is_disabled: bool = False
    commune_id: str | None = None


def fold_name(name: str) -> str:
    """As it is kept and compared: without case and outer spaces."""
    return name.strip().casefold()


def find(session: Session, name: str) -> Account | None:
    row = session.scalars(select(AccountRow).where(AccountRow.name == fold_name(name))).one_or_none()
    return account(row) if row else None


def hold(session: Session, name: str) -> None:
    """Until the transaction ends nobody else holds this account: what is counted and then written about it stays true."""
    session.execute(select(AccountRow.id).where(AccountRow.name == fold_name(name)).with_for_update())


def by_id(session: Session, account_id: int) -> Account | None:
    row = session.get(AccountRow, account_id)
    return account(row) if row else None


def password_hash(session: Session, account_id: int) -> str:
    return session.scalars(select(AccountRow.password_hash).where(AccountRow.id == account_id)).one()


def all_accounts(session: Session) -> list[Account]:
    return [account(row) for row in session.scalars(select(AccountRow).order_by(AccountRow.name))]


def add(session: Session, new: Account, password_hash: str, at: datetime) -> int:
    """`new.id` is not looked at. IntegrityError when the name is taken."""
    row = AccountRow(
        name=fold_name(new.name),
        display_name=new.display_name,
        role=new.role,
        password_hash=password_hash,
        enterprise=new.enterprise,
        station_code=new.station_code,
        commune_id=new.commune_id,
        created_at=at,
    )
    session.add(row)
    session.flush()
    return row.id


def disable(session: Session, account_id: int, at: datetime) -> None:
    session.execute(update(AccountRow).where(AccountRow.id == account_id).values(disabled_at=at))


def set_password(session: Session, account_id: int, password_hash: str) -> None:
    session.execute(update(AccountRow).where(AccountRow.id == account_id).values(password_hash=password_hash, disabled_at=None))


def replace_password(session: Session, account_id: int, known: str, password_hash: str) -> bool:
    """False, and nothing written, where it is not the `known` one any more, or where the account was disabled meanwhile."""
    same = (AccountRow.id == account_id, AccountRow.password_hash == known, AccountRow.disabled_at.is_(None))
    changed = update(AccountRow).where(*same).values(password_hash=password_hash).returning(AccountRow.id)
    return session.scalars(changed).one_or_none() is not None


def account(row: AccountRow) -> Account:
    is_disabled = row.disabled_at is not None
    return Account(row.id, row.name, row.display_name, row.role, row.enterprise, row.station_code, is_disabled, row.commune_id)

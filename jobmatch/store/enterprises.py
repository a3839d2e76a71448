"""Enterprises: found by number or by name, added, verified. Whom to call is sealed and read on its own."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jobmatch.store.accounts import Account, account
from jobmatch.store.bulk import insert_all
from jobmatch.store.rows import AccountRow, EnterpriseRow, VacancyRow
from jobmatch.vacancies.enterprise import Enterprise, enterprise_key

# Never the sealed columns: a list must not open what it does not show.
_PLAIN = (
    EnterpriseRow.id,
    EnterpriseRow.name,
    EnterpriseRow.tax_code,
    EnterpriseRow.said_as,
    EnterpriseRow.verified_at,
    AccountRow.display_name.label("verified_by"),
)


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom the centre calls at an enterprise."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class EnterpriseLine:
    enterprise: Enterprise
    vacancies: int


def find(session: Session, enterprise_id: int) -> Enterprise | None:
    row = session.execute(_plain().where(EnterpriseRow.id == enterprise_id)).one_or_none()
    return _enterprise(row) if row else None


def hold(session: Session, enterprise_id: int) -> None:
    """Until the transaction ends nobody else changes it: what is read now is what the change is made from."""
    session.execute(select(EnterpriseRow.id).where(EnterpriseRow.id == enterprise_id).with_for_update())


def find_named(session: Session, name: str) -> Enterprise | None:
    """The one whose name is compared alike, however it is written."""
    row = session.execute(_plain().where(EnterpriseRow.key == enterprise_key(name))).one_or_none()
    return _enterprise(row) if row else None


def all_lines(session: Session) -> list[EnterpriseLine]:
    """In the order in which they were added, each with the number of its vacancies."""
    counted = dict(session.execute(select(VacancyRow.enterprise_id, func.count()).group_by(VacancyRow.enterprise_id)).all())
    return [EnterpriseLine(_enterprise(row), counted.get(row.id, 0)) for row in session.execute(_plain().order_by(EnterpriseRow.id))]


def accounts_of(session: Session, name: str) -> list[Account]:
    """An account carries the name of its enterprise, perhaps in another spelling."""
    key = enterprise_key(name)
    bound = session.scalars(select(AccountRow).where(AccountRow.role == "enterprise").order_by(AccountRow.name))
    return [account(row) for row in bound if enterprise_key(row.enterprise) == key]


def contact(session: Session, enterprise_id: int) -> Contact:
    query = select(EnterpriseRow.contact_name, EnterpriseRow.contact_phone).where(EnterpriseRow.id == enterprise_id)
    row = session.execute(query).one()
    return Contact(row.contact_name or "", row.contact_phone or "")


def add(session: Session, new: Enterprise, whom: Contact) -> int:
    """`new.id` is not looked at. IntegrityError when an enterprise of that name or tax code is known."""
    row = EnterpriseRow(
        name=new.name,
        key=enterprise_key(new.name),
        tax_code=new.tax_code,
        said_as=new.said_as,
        contact_name=whom.name,
        contact_phone=whom.phone,
    )
    session.add(row)
    session.flush()
    return row.id


def known_ids(session: Session, names: Iterable[str]) -> dict[str, int]:
    """Number by name as written, of those that are known."""
    keys = {name: enterprise_key(name) for name in names}
    known = _numbers(session, keys.values())
    return {name: known[key] for name, key in keys.items() if key in known}


def unverified(session: Session, enterprise_ids: Collection[int]) -> set[int]:
    """Those whom nobody has verified, or no longer."""
    query = select(EnterpriseRow.id).where(EnterpriseRow.id.in_(enterprise_ids), EnterpriseRow.verified_at.is_(None))
    return set(session.scalars(query))


def ids_of(session: Session, names: Iterable[str]) -> dict[str, int]:
    """Number by name as written; whoever is not known yet is added, unverified."""
    keys = {name: enterprise_key(name) for name in names}
    known = _numbers(session, keys.values())
    new = {key: name for name, key in reversed(keys.items()) if key not in known}
    try:
        with session.begin_nested():
            insert_all(session, EnterpriseRow, [_unknown(key, name) for key, name in sorted(new.items())])
    except IntegrityError:  # one of them was added by another between our look and our word: one by one, and only what is missing
        for key, name in sorted(new.items()):
            if key not in _numbers(session, [key]):
                insert_all(session, EnterpriseRow, [_unknown(key, name)])
    known |= _numbers(session, new)
    return {name: known[key] for name, key in keys.items()}


def _unknown(key: str, name: str) -> dict[str, str]:
    return {"name": name, "key": key, "tax_code": "", "contact_name": "", "contact_phone": "", "said_as": ""}


def write(session: Session, changed: Enterprise, whom: Contact) -> None:
    """All but the name, by which vacancies and accounts know it. IntegrityError when another has that tax code."""
    values = {"tax_code": changed.tax_code, "said_as": changed.said_as, "contact_name": whom.name, "contact_phone": whom.phone}
    session.execute(update(EnterpriseRow).where(EnterpriseRow.id == changed.id).values(values))


def respellings(session: Session) -> dict[str, str]:
    """Name of an enterprise -> how it is read on air, of those for which staff have said it."""
    rows = session.execute(select(EnterpriseRow.name, EnterpriseRow.said_as).where(EnterpriseRow.said_as != ""))
    return {row.name: row.said_as for row in rows}


def verify(session: Session, enterprise_ids: Collection[int], account_id: int | None, at: datetime) -> None:
    """Whoever was verified before keeps that officer and day."""
    chosen = update(EnterpriseRow).where(EnterpriseRow.id.in_(enterprise_ids), EnterpriseRow.verified_at.is_(None))
    session.execute(chosen.values(verified_by=account_id, verified_at=at))


def take_back_verification(session: Session, enterprise_id: int) -> None:
    session.execute(update(EnterpriseRow).where(EnterpriseRow.id == enterprise_id).values(verified_by=None, verified_at=None))


def _numbers(session: Session, keys: Iterable[str]) -> dict[str, int]:
    query = select(EnterpriseRow.key, EnterpriseRow.id).where(EnterpriseRow.key.in_(set(keys)))
    return dict(session.execute(query).all())


def _plain() -> Select[*tuple[Any, ...]]:
    return select(*_PLAIN).outerjoin(AccountRow, AccountRow.id == EnterpriseRow.verified_by)


def _enterprise(row: Row[Any]) -> Enterprise:
    return Enterprise(row.id, row.name, row.tax_code, row.said_as, row.verified_by or "", row.verified_at)

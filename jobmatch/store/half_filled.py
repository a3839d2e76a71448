"""Forms that somebody began and has not sent: kept sealed, for the one who types alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from jobmatch.store.rows import HalfFilledRow


@dataclass(frozen=True, slots=True)
class HalfFilled:
    typed: Mapping[str, str]
    saved_at: datetime


def keep(session: Session, account_id: int, form: str, typed: Mapping[str, str], at: datetime) -> None:
    """In place of what was kept of this form before."""
    drop(session, account_id, form)
    said = {name: value for name, value in typed.items() if value}
    session.add(HalfFilledRow(account_id=account_id, form=form, typed=json.dumps(said, ensure_ascii=False), saved_at=at))
    session.flush()


def find(session: Session, account_id: int, form: str) -> HalfFilled | None:
    """Reading a sealed column names it outright: a row class alone does not carry it."""
    mine = select(HalfFilledRow.typed, HalfFilledRow.saved_at).where(HalfFilledRow.account_id == account_id, HalfFilledRow.form == form)
    row = session.execute(mine).one_or_none()
    return HalfFilled(json.loads(row.typed), row.saved_at) if row else None


def drop(session: Session, account_id: int, form: str) -> None:
    session.execute(delete(HalfFilledRow).where(HalfFilledRow.account_id == account_id, HalfFilledRow.form == form))


def forms_of(session: Session, account_id: int) -> tuple[str, ...]:
    """Newest first."""
    mine = select(HalfFilledRow.form).where(HalfFilledRow.account_id == account_id).order_by(HalfFilledRow.saved_at.desc())
    return tuple(session.scalars(mine))

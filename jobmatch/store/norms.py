"""The numbers that the centre works by; what nobody has set has its usual value."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from jobmatch.registry.wishes.age import WishAges
from jobmatch.store.rows import NormRow

_WEAK, _CONFIRM = "wish.weak_days", "wish.confirm_days"


def wish_ages(session: Session) -> WishAges:
    kept = {row.name: row.value for row in session.execute(select(NormRow.name, NormRow.value).where(NormRow.name.in_((_WEAK, _CONFIRM))))}
    usual = WishAges()
    return WishAges(kept.get(_WEAK, usual.weak_days), kept.get(_CONFIRM, usual.confirm_days))


def keep_wish_ages(session: Session, ages: WishAges) -> None:
    session.execute(delete(NormRow).where(NormRow.name.in_((_WEAK, _CONFIRM))))
    session.add_all((NormRow(name=_WEAK, value=ages.weak_days), NormRow(name=_CONFIRM, value=ages.confirm_days)))

"""Names of occupations that staff have given: added, in force, withdrawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from jobmatch.catalogue.given_names import GivenNames
from jobmatch.store.rows import AccountRow, OccupationNameRow

_IN_FORCE = OccupationNameRow.withdrawn_at.is_(None)
_NEWEST = (OccupationNameRow.added_at.desc(), OccupationNameRow.id.desc())


class NameKind(StrEnum):
    """SYNONYM: written by staff as what people call an occupation. DECISION: their answer to a title that was read in doubt."""

    SYNONYM = "synonym"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class OccupationName:
    """`added_by` is the name shown on the pages."""

    id: int
    text: str
    key: str
    code: str
    kind: NameKind
    added_by: str
    added_at: datetime


def load(session: Session) -> GivenNames:
    """Every name in force: what reading wishes and titles needs."""
    query = select(OccupationNameRow.text, OccupationNameRow.code, OccupationNameRow.kind).where(_IN_FORCE).order_by(*_NEWEST)
    rows = session.execute(query).all()
    synonyms, decisions = (tuple((row.text, row.code) for row in rows if row.kind == kind.value) for kind in NameKind)
    return GivenNames(synonyms, decisions)


def in_force(session: Session) -> list[OccupationName]:
    """Newest first."""
    query = select(OccupationNameRow, AccountRow.display_name).outerjoin(AccountRow, AccountRow.id == OccupationNameRow.added_by)
    rows = session.execute(query.where(_IN_FORCE).order_by(*_NEWEST))
    return [OccupationName(row.id, row.text, row.key, row.code, NameKind(row.kind), name or "", row.added_at) for row, name in rows]


def find(session: Session, key: str, kind: NameKind) -> OccupationName | None:
    """The newest of this key that is in force."""
    return next((name for name in in_force(session) if (name.key, name.kind) == (key, kind)), None)


def add(session: Session, text: str, key: str, code: str, kind: NameKind, *, account_id: int | None, at: datetime) -> int:
    values = {"text": text, "key": key, "code": code, "kind": kind.value, "added_by": account_id, "added_at": at}
    number: int = session.execute(insert(OccupationNameRow).values(values).returning(OccupationNameRow.id)).scalar_one()
    return number


def withdraw(session: Session, name_ids: Iterable[int], *, account_id: int | None, at: datetime) -> None:
    """The rows stay, and say who withdrew them."""
    chosen = OccupationNameRow.id.in_(list(name_ids)) & _IN_FORCE
    session.execute(update(OccupationNameRow).where(chosen).values(withdrawn_by=account_id, withdrawn_at=at))

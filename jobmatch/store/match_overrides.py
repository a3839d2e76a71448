"""An officer's word against the machine's on one pair: put on a list, or taken off it. The newest that stands holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.orm import Session

from jobmatch.store.rows import AccountRow, MatchOverrideRow, VacancyRow


class OverrideKind(StrEnum):
    PUT_ON = "put_on"
    TAKE_OFF = "take_off"


@dataclass(frozen=True, slots=True)
class Override:
    id: int
    vacancy_ref: str
    worker_no: int
    kind: OverrideKind
    reason: str
    made_by_name: str
    made_at: datetime


def _standing() -> Select[Any]:
    columns: tuple[Any, ...] = (
        MatchOverrideRow.id,
        VacancyRow.ref,
        MatchOverrideRow.worker_id,
        MatchOverrideRow.kind,
        MatchOverrideRow.reason,
        func.coalesce(AccountRow.display_name, "").label("made_by_name"),
        MatchOverrideRow.made_at,
    )
    query = select(*columns).join(VacancyRow, VacancyRow.id == MatchOverrideRow.vacancy_id)
    query = query.outerjoin(AccountRow, AccountRow.id == MatchOverrideRow.made_by)
    return query.where(MatchOverrideRow.undone_at.is_(None)).order_by(MatchOverrideRow.made_at.desc(), MatchOverrideRow.id.desc())


def _override(row: Row[Any]) -> Override:
    return Override(row.id, row.ref, row.worker_id, OverrideKind(row.kind), row.reason, row.made_by_name, row.made_at)


def standing(session: Session) -> list[Override]:
    """The newest first."""
    return [_override(row) for row in session.execute(_standing())]


def of_vacancies(session: Session, refs: Iterable[str]) -> dict[str, dict[int, Override]]:
    """Vacancy ref -> worker number -> the word that stands; vacancies without any are not named."""
    found: dict[str, dict[int, Override]] = {}
    for row in reversed(session.execute(_standing().where(VacancyRow.ref.in_(list(refs)))).all()):
        found.setdefault(row.ref, {})[row.worker_id] = _override(row)
    return found


def add(session: Session, vacancy_id: int, worker_no: int, *, kind: OverrideKind, reason: str, by: int | None, at: datetime) -> int:
    """The pair's earlier word is undone by the same stroke."""
    undo(session, vacancy_id, worker_no, by, at)
    row = MatchOverrideRow(vacancy_id=vacancy_id, worker_id=worker_no, kind=kind, reason=reason, made_by=by, made_at=at)
    session.add(row)
    session.flush()
    return row.id


def undo(session: Session, vacancy_id: int, worker_no: int, by: int | None, at: datetime) -> None:
    of_pair = (MatchOverrideRow.vacancy_id == vacancy_id, MatchOverrideRow.worker_id == worker_no, MatchOverrideRow.undone_at.is_(None))
    session.execute(update(MatchOverrideRow).where(*of_pair).values(undone_by=by, undone_at=at))


def counts(session: Session) -> dict[OverrideKind, int]:
    """How many were ever made of each kind, undone ones too."""
    rows = session.execute(select(MatchOverrideRow.kind, func.count()).group_by(MatchOverrideRow.kind))
    return {OverrideKind(kind): number for kind, number in rows}

"""What officers think of pairs, good or bad: one mark stands for a pair, and the earlier ones are kept as taken back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.orm import Session

from jobmatch.store.rows import AccountRow, MatchMarkRow, MatchRow, VacancyRow

GOOD, BAD = "good", "bad"


@dataclass(frozen=True, slots=True)
class Mark:
    """`fit` is the word that the run gave the pair, empty where it was on no list; `accepted_at`: it belongs to the labelled pairs."""

    id: int
    vacancy_ref: str
    worker_no: int
    verdict: str
    reason: str
    made_by_name: str
    made_at: datetime
    accepted_at: datetime | None
    fit: str


def _standing() -> Select[Any]:
    on_list = (MatchRow.run_id == MatchMarkRow.run_id, MatchRow.vacancy_id == MatchMarkRow.vacancy_id)
    columns: tuple[Any, ...] = (
        MatchMarkRow.id,
        VacancyRow.ref,
        MatchMarkRow.worker_id,
        MatchMarkRow.verdict,
        MatchMarkRow.reason,
        func.coalesce(AccountRow.display_name, "").label("made_by_name"),
        MatchMarkRow.made_at,
        MatchMarkRow.accepted_at,
        func.coalesce(MatchRow.fit, "").label("fit"),
    )
    query = select(*columns).join(VacancyRow, VacancyRow.id == MatchMarkRow.vacancy_id)
    query = query.outerjoin(AccountRow, AccountRow.id == MatchMarkRow.made_by)
    query = query.outerjoin(MatchRow, (MatchRow.worker_id == MatchMarkRow.worker_id) & on_list[0] & on_list[1])
    return query.where(MatchMarkRow.withdrawn_at.is_(None)).order_by(MatchMarkRow.made_at.desc(), MatchMarkRow.id.desc())


def _mark(row: Row[Any]) -> Mark:
    return Mark(row.id, row.ref, row.worker_id, row.verdict, row.reason, row.made_by_name, row.made_at, row.accepted_at, row.fit)


def standing(session: Session) -> list[Mark]:
    """The newest first."""
    return [_mark(row) for row in session.execute(_standing())]


def of_vacancy(session: Session, vacancy_ref: str) -> dict[int, Mark]:
    """Worker number -> the mark that stands."""
    newest_last = reversed(session.execute(_standing().where(VacancyRow.ref == vacancy_ref)).all())
    return {row.worker_id: _mark(row) for row in newest_last}


def add(
    session: Session, vacancy_id: int, worker_no: int, *, run_id: str | None, verdict: str, reason: str, by: int | None, at: datetime
) -> int:
    """The pair's earlier mark is taken back by the same stroke."""
    withdraw(session, vacancy_id, worker_no, by, at)
    row = MatchMarkRow(vacancy_id=vacancy_id, worker_id=worker_no, run_id=run_id, verdict=verdict, reason=reason, made_by=by, made_at=at)
    session.add(row)
    session.flush()
    return row.id


def withdraw(session: Session, vacancy_id: int, worker_no: int, by: int | None, at: datetime) -> None:
    of_pair = (MatchMarkRow.vacancy_id == vacancy_id, MatchMarkRow.worker_id == worker_no, MatchMarkRow.withdrawn_at.is_(None))
    session.execute(update(MatchMarkRow).where(*of_pair).values(withdrawn_by=by, withdrawn_at=at))


def accept(session: Session, mark_ids: Collection[int], by: int | None, at: datetime) -> int:
    """How many marks more belong to the labelled pairs."""
    fresh = (MatchMarkRow.id.in_(mark_ids), MatchMarkRow.accepted_at.is_(None), MatchMarkRow.withdrawn_at.is_(None))
    done: Any = session.execute(update(MatchMarkRow).where(*fresh).values(accepted_by=by, accepted_at=at))
    return int(done.rowcount)


def send_back(session: Session, mark_ids: Collection[int]) -> list[int]:
    """The people whose marks were labelled pairs and are none now."""
    accepted = (MatchMarkRow.id.in_(mark_ids), MatchMarkRow.accepted_at.is_not(None))
    people = list(session.scalars(select(MatchMarkRow.worker_id).where(*accepted).distinct()))
    session.execute(update(MatchMarkRow).where(*accepted).values(accepted_by=None, accepted_at=None))
    return people

"""Taking an import back: its rows and questions go, what it answered is asked again, and its people are told anew without it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from jobmatch.store import merges, uploads
from jobmatch.store.passing_on import pass_on
from jobmatch.store.retelling import retell
from jobmatch.store.reviews import ANSWERED_BY_A_LIST, OPEN
from jobmatch.store.rows import (
    DataQualityRow,
    ImportBatchRow,
    InvitationRow,
    MatchRow,
    ReviewItemRow,
    ReviewSheetRow,
    SourceRow,
)


@dataclass(frozen=True, slots=True)
class Undoing:
    """What taking an import back would do, in people: `leaving` have no other row and leave the registry, `changing` keep what others say.

    `in_runs` and `invited` are those of the leaving whom a match run or a letter names: their name stays there.
    """

    leaving: int
    changing: int
    in_runs: int
    invited: int


def look_ahead(session: Session, import_id: int) -> Undoing:
    of_import = select(SourceRow.worker_id).where(SourceRow.import_id == import_id, SourceRow.worker_id.is_not(None)).distinct()
    others = select(SourceRow.worker_id).where(SourceRow.import_id != import_id, SourceRow.worker_id.is_not(None))
    leaving = of_import.where(SourceRow.worker_id.not_in(others))

    def count(query: Any) -> int:
        return session.scalars(select(func.count()).select_from(query.subquery())).one()

    whole, gone = count(of_import), count(leaving)
    in_runs = count(select(MatchRow.worker_id).where(MatchRow.worker_id.in_(leaving)).distinct())
    invited = count(select(InvitationRow.worker_id).where(InvitationRow.worker_id.in_(leaving)).distinct())
    return Undoing(gone, whole - gone, in_runs, invited)


def undo_import(session: Session, import_id: int, *, account_id: int | None, now: datetime) -> list[int]:
    """The caller holds the registry, and knows that the import stands. Gives the files that may be written again."""
    pass_on(session, import_id)
    sources = select(SourceRow.id).where(SourceRow.import_id == import_id)
    asked = select(ReviewItemRow.id).where(or_(ReviewItemRow.asked_by == import_id, ReviewItemRow.source_id.in_(sources)))
    merges.let_go(session, session.scalars(sources).all(), session.scalars(asked).all())
    touched = set(session.scalars(select(SourceRow.worker_id).where(SourceRow.import_id == import_id, SourceRow.worker_id.is_not(None))))
    session.execute(delete(ReviewItemRow).where(or_(ReviewItemRow.asked_by == import_id, ReviewItemRow.source_id.in_(sources))))
    reopened = update(ReviewItemRow).where(ReviewItemRow.answered_by == import_id, ReviewItemRow.decision == ANSWERED_BY_A_LIST)
    session.execute(reopened.values(state=OPEN, decision="", decided_at=None, answered_by=None))
    session.execute(update(ReviewSheetRow).where(ReviewSheetRow.import_id == import_id).values(import_id=None))
    session.execute(delete(DataQualityRow).where(DataQualityRow.import_id == import_id))
    session.execute(delete(SourceRow).where(SourceRow.import_id == import_id))
    session.execute(update(ImportBatchRow).where(ImportBatchRow.id == import_id).values(undone_by=account_id, undone_at=now))
    retell(session, {worker_no for worker_no in touched if worker_no}, account_id=account_id, now=now)
    return uploads.hand_back(session, import_id)

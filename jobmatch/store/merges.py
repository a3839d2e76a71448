"""Which workers turned out to be one, by whom that was said, and what of it stands. Nothing is written here."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from jobmatch.store.rows import AccountRow, InvitationRow, MergeRow, OutcomeRow, WorkerRow


@dataclass(frozen=True, slots=True)
class Merge:
    """`merged_by` is the name shown on the pages. `rows` are the list rows that moved."""

    id: int
    kept_no: int
    kept_name: str
    gone_no: int
    gone_name: str
    rows: int
    reason: str
    merged_by: str
    merged_at: datetime
    is_undone: bool


def now_known_as(session: Session) -> dict[int, int]:
    """Everybody who turned out to be somebody else -> the worker at the end of the chain."""
    merged = select(WorkerRow.id, WorkerRow.merged_into).where(WorkerRow.merged_into.is_not(None))
    into = {gone: kept for gone, kept in session.execute(merged) if kept is not None}

    def last(worker_no: int) -> int:
        while worker_no in into:
            worker_no = into[worker_no]
        return worker_no

    return {gone: last(gone) for gone in into}


def one_since(session: Session) -> dict[int, datetime]:
    """Everybody who turned out to be somebody else -> when that was said."""
    merged = select(MergeRow.gone_id, MergeRow.merged_at).where(MergeRow.undone_at.is_(None))
    return {row.gone_id: row.merged_at for row in session.execute(merged)}


def same_people(session: Session, worker_no: int) -> tuple[int, ...]:
    """Every number under which this worker was ever known, the given one among them: what is asked of a person is asked of all these."""
    known_as = now_known_as(session)
    kept = known_as.get(worker_no, worker_no)
    return tuple(sorted({kept, *(gone for gone, into in known_as.items() if into == kept)}))


def with_those_they_are(session: Session, worker_nos: Iterable[int]) -> set[int]:
    """These numbers, and those of the workers that they turned out to be."""
    known_as = now_known_as(session)
    return {number for each in worker_nos for number in (each, known_as.get(each, each))}


def standing_no(session: Session, worker_no: int) -> int:
    """The worker that this one turned out to be; the same number for everybody else."""
    return now_known_as(session).get(worker_no, worker_no)


def standing(session: Session, worker_nos: Collection[int]) -> set[int]:
    """Those of them who are in the registry."""
    return set(session.scalars(select(WorkerRow.id).where(WorkerRow.id.in_(worker_nos), WorkerRow.retired_at.is_(None))))


def written_to(session: Session, worker_nos: Collection[int]) -> set[int]:
    """Those of them who have a letter of a fair, or an outcome of one."""
    invited = select(InvitationRow.worker_id).where(InvitationRow.worker_id.in_(worker_nos))
    return set(session.scalars(invited.union(select(OutcomeRow.worker_id).where(OutcomeRow.worker_id.in_(worker_nos)))))


def find(session: Session, merge_id: int) -> Merge | None:
    row = session.execute(_query().where(MergeRow.id == merge_id)).one_or_none()
    return _merge(row) if row else None


def merges_of(session: Session, worker_no: int) -> list[Merge]:
    """Those that stand and made this worker, the newest first: the order in which they can be undone."""
    numbers = same_people(session, worker_no)
    made = _query().where(MergeRow.undone_at.is_(None), MergeRow.kept_id.in_(numbers)).order_by(MergeRow.id.desc())
    return [_merge(row) for row in session.execute(made)]


def newest(session: Session, limit: int) -> list[Merge]:
    """Those that stand."""
    rows = session.execute(_query().where(MergeRow.undone_at.is_(None)).order_by(MergeRow.id.desc()).limit(limit))
    return [_merge(row) for row in rows]


def standing_on(session: Session, merge_id: int) -> list[Merge]:
    """Newer merges that must be undone before this one, the newest first.

    They took in the same kept worker, merged that worker onwards, or moved one of the same questions.
    """
    kept, questions = session.execute(select(MergeRow.kept_id, MergeRow.questions).where(MergeRow.id == merge_id)).one()
    newer = select(MergeRow.id, MergeRow.kept_id, MergeRow.gone_id, MergeRow.questions)
    rows = session.execute(newer.where(MergeRow.id > merge_id, MergeRow.undone_at.is_(None)))
    above = [row.id for row in rows if kept in (row.kept_id, row.gone_id) or questions.keys() & row.questions.keys()]
    return [_merge(row) for row in session.execute(_query().where(MergeRow.id.in_(above)).order_by(MergeRow.id.desc()))]


def let_go(session: Session, source_ids: Collection[int], question_ids: Collection[int]) -> None:
    """Rows and questions that are about to leave the registry go back nowhere: their numbers may be given again."""
    rows, questions = set(source_ids), set(map(str, question_ids))
    for merge in session.scalars(select(MergeRow).where(MergeRow.undone_at.is_(None))):
        if rows & set(merge.source_ids):
            merge.source_ids = [each for each in merge.source_ids if each not in rows]
        if questions & merge.questions.keys():
            merge.questions = {each: moved for each, moved in merge.questions.items() if each not in questions}
    session.flush()


def _query() -> Any:
    kept, gone = aliased(WorkerRow), aliased(WorkerRow)
    columns = (MergeRow.id, MergeRow.source_ids, MergeRow.reason, MergeRow.merged_at, MergeRow.undone_at, AccountRow.display_name)
    people = (kept.id.label("kept"), kept.full_name.label("kept_name"), gone.id.label("gone"), gone.full_name.label("gone_name"))
    return (
        select(*columns, *people)
        .join(kept, kept.id == MergeRow.kept_id)
        .join(gone, gone.id == MergeRow.gone_id)
        .outerjoin(AccountRow, AccountRow.id == MergeRow.merged_by)
    )


def _merge(row: Any) -> Merge:
    return Merge(
        row.id,
        row.kept,
        row.kept_name,
        row.gone,
        row.gone_name,
        len(row.source_ids),
        row.reason,
        row.display_name or "",
        row.merged_at,
        row.undone_at is not None,
    )

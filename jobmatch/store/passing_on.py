"""An import is taken back that asked whether two are one, or whose number is whose: the question may be another list's as well."""

from collections import defaultdict

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jobmatch.store.chunks import chunks
from jobmatch.store.reviews import DIFFERENT
from jobmatch.store.rows import ReviewItemRow, SourceRow


def pass_on(session: Session, import_id: int) -> None:
    """What it asked about two people who both stand without it is asked by the next import that names one of them.

    An officer's word that they are two stays though nobody else asked.
    """
    columns = (ReviewItemRow.id, ReviewItemRow.worker_id, ReviewItemRow.other_worker_id, ReviewItemRow.decision)
    pairs = session.execute(select(*columns).where(ReviewItemRow.asked_by == import_id, ReviewItemRow.other_worker_id.is_not(None))).all()
    named_by = _named_by(session, {number for pair in pairs for number in (pair.worker_id, pair.other_worker_id)}, import_id)
    for pair in pairs:
        imports = named_by[pair.worker_id], named_by[pair.other_worker_id]
        later = min((number for number in set().union(*imports) if number > import_id), default=None)
        if all(imports) and (later or pair.decision == DIFFERENT):
            session.execute(update(ReviewItemRow).where(ReviewItemRow.id == pair.id).values(asked_by=later))


def _named_by(session: Session, worker_nos: set[int], without: int) -> dict[int, set[int]]:
    """Worker number -> the other imports that have a row of that person."""
    found: dict[int, set[int]] = defaultdict(set)
    for part in chunks(sorted(worker_nos)):
        rows = select(SourceRow.worker_id, SourceRow.import_id).where(SourceRow.worker_id.in_(part), SourceRow.import_id != without)
        for worker_no, import_id in session.execute(rows.distinct()):
            found[worker_no or 0].add(import_id)
    return found

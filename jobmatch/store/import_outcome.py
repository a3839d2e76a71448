"""What a written list left behind: whom its rows made or changed, and what it asks."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jobmatch.store.reviews import OPEN
from jobmatch.store.rows import ReviewItemRow, SourceRow


def workers_by_row(session: Session, import_id: int) -> dict[tuple[str, int], int]:
    """Sheet and Excel row -> the worker that the row speaks of."""
    rows = select(SourceRow.sheet, SourceRow.row, SourceRow.worker_id).where(SourceRow.import_id == import_id)
    return {(row.sheet, row.row): row.worker_id for row in session.execute(rows.where(SourceRow.worker_id.is_not(None)))}


def open_questions(session: Session, import_id: int) -> dict[str, int]:
    """Kind of question -> how many of this import nobody has answered."""
    asked = select(ReviewItemRow.kind, func.count().label("number")).where(ReviewItemRow.asked_by == import_id, ReviewItemRow.state == OPEN)
    counted = session.execute(asked.group_by(ReviewItemRow.kind).order_by(ReviewItemRow.kind))
    return {row.kind: row.number for row in counted}

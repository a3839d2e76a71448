"""Rows of files by the name they are cited under, `file#sheet!row`, and the people they became."""

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.registry.sheet import Source
from jobmatch.store.rows import SourceRow


def workers_of(session: Session, cited: Collection[str]) -> dict[str, int]:
    """Worker numbers of the rows that made or updated somebody; a file that came twice counts by its newest import."""
    files = {name.partition("#")[0] for name in cited}
    rows = session.execute(
        select(SourceRow.file_name, SourceRow.sheet, SourceRow.row, SourceRow.worker_id)
        .where(SourceRow.file_name.in_(files), SourceRow.worker_id.is_not(None))
        .order_by(SourceRow.id)
    )
    known = {str(Source(file, sheet, row)): worker_no for file, sheet, row, worker_no in rows if worker_no is not None}
    return {name: known[name] for name in cited if name in known}

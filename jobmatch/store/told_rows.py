"""What the rows of people say, with wishes as staff read them."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from jobmatch.registry.telling import Origin, Told, tell
from jobmatch.registry.wishes.decisions import decided
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store import wish_decisions
from jobmatch.store.worker_secrets import read_known_rows


def told_rows(session: Session, worker_nos: Collection[int], *, reader: int | None, purpose: str, at: datetime) -> dict[int, list[Told]]:
    """By worker number; whoever has no rows is left out. Leaves one line in the access log."""
    staff = wish_decisions.staff_reading(session)
    told: dict[int, list[Told]] = defaultdict(list)
    for row in read_known_rows(session, worker_nos, reader=reader, purpose=purpose, at=at):
        draft = decided(row.draft, staff)
        told[row.worker_no].append(Told(Origin(source_id=row.source_id), row.on, draft, row.settles, row.held, row.heard_on))
    return dict(sorted(told.items()))


def told_values(session: Session, worker_nos: Collection[int], *, reader: int | None, purpose: str, at: datetime) -> dict[int, WorkerDraft]:
    """What the rows of each say together."""
    told = told_rows(session, worker_nos, reader=reader, purpose=purpose, at=at)
    return {worker_no: tell(rows).values for worker_no, rows in told.items()}

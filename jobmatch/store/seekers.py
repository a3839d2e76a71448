"""Who of the registry may be matched and invited, as a condition of a query."""

from sqlalchemy import not_, or_, select

from jobmatch.registry.worker import Standing
from jobmatch.store.rows import ReviewItemRow, WorkerRow

# Those who left the registry are out, and those of whom somebody said last that they have work, are away or cannot be reached.
SEEKS = WorkerRow.retired_at.is_(None) & WorkerRow.standing.in_(("", Standing.SEEKING))
SEEKS_NOT = not_(SEEKS)

_IN_CONFLICT = (ReviewItemRow.kind == "shared_id", ReviewItemRow.state == "open")
# Two people have one citizen ID, and nobody knows yet whose it is.
SHARES_AN_ID = or_(
    WorkerRow.id.in_(select(ReviewItemRow.worker_id).where(*_IN_CONFLICT)),
    WorkerRow.id.in_(select(ReviewItemRow.other_worker_id).where(*_IN_CONFLICT)),
)

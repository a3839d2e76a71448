"""Who of the registry may be matched and invited, as a condition of a query."""

from sqlalchemy import not_

from jobmatch.registry.worker import Standing
from jobmatch.store.rows import WorkerRow

# Those who left the registry are out, and those of whom somebody said last that they have work, are away or cannot be reached.
SEEKS = WorkerRow.retired_at.is_(None) & WorkerRow.standing.in_(("", Standing.SEEKING))
SEEKS_NOT = not_(SEEKS)

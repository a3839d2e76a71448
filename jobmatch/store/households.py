"""Who may live in one house: the lists name no households, so that only a shared phone in one thôn hints at one."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store.rows import WorkerPhoneRow, WorkerRow

# The phone of a trưởng thôn stands beside many names: more than a large family is no house.
MOST = 8


def sharing_a_phone(session: Session, worker_no: int) -> list[int]:
    """Others of the same thôn with a phone of this person's, by number; nobody where too many share it. Numbers stay sealed."""
    home = select(WorkerRow.place_id).where(WorkerRow.id == worker_no).scalar_subquery()
    phones = select(WorkerPhoneRow.phone_hash).where(WorkerPhoneRow.worker_id == worker_no)
    query = (
        select(WorkerRow.id)
        .join(WorkerPhoneRow, WorkerPhoneRow.worker_id == WorkerRow.id)
        .where(WorkerPhoneRow.phone_hash.in_(phones), WorkerRow.id != worker_no, WorkerRow.place_id == home, WorkerRow.retired_at.is_(None))
        .distinct()
        .order_by(WorkerRow.id)
    )
    found = list(session.scalars(query))
    return found if len(found) < MOST else []

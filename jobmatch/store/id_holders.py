"""Who is found by a citizen ID: of the people who have one number, whoever has the lowest worker number, and nobody else.

Which lists came first, and what was merged and taken apart since, does not matter: the same people give the same holder.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jobmatch.store.chunks import chunks
from jobmatch.store.rows import WorkerRow
from jobmatch.store.sealing import key_ring
from jobmatch.store.worker_secrets import read_secrets

_PURPOSE = "Tính lại từ các dòng danh sách"


def tails_of(session: Session, worker_nos: Iterable[int]) -> set[str]:
    """Fingerprints of the last digits of their numbers: whoever has the same number has the same one."""
    tails: set[str] = set()
    for part in chunks(sorted(worker_nos)):
        tails |= {tail for tail in session.scalars(select(WorkerRow.citizen_id_tail_hash).where(WorkerRow.id.in_(part))) if tail}
    return tails


def settle_holders(session: Session, tails: Iterable[str], *, reader: int | None, now: datetime) -> None:
    """Among everybody whose number ends like one of these. Numbers are opened only where somebody is not found by theirs."""
    held: dict[str, dict[int, str | None]] = defaultdict(dict)
    for part in chunks(sorted(tails)):
        people = select(WorkerRow.id, WorkerRow.citizen_id_tail_hash, WorkerRow.citizen_id_hash)
        for row in session.execute(people.where(WorkerRow.citizen_id_tail_hash.in_(part), WorkerRow.retired_at.is_(None))):
            held[row.citizen_id_tail_hash or ""][row.id] = row.citizen_id_hash
    now_held = {number: found for people in held.values() if None in people.values() for number, found in people.items()}
    if not now_held:
        return
    ring = key_ring(session.get_bind().dialect)
    secrets = read_secrets(session, now_held, ("citizen_id",), reader=reader, purpose=_PURPOSE, at=now)
    first: dict[str, int] = {}
    for worker_no in sorted(now_held):
        first.setdefault(ring.fingerprint(secrets[worker_no].citizen_id, "citizen_id"), worker_no)
    holds = {worker_no: number for number, worker_no in first.items()}
    _write(session, {worker_no: None for worker_no, found in now_held.items() if found is not None and worker_no not in holds})
    _write(session, {worker_no: number for worker_no, number in holds.items() if now_held[worker_no] != number})


def _write(session: Session, found_by: dict[int, str | None]) -> None:
    if found_by:
        session.execute(update(WorkerRow), [{"id": worker_no, "citizen_id_hash": number} for worker_no, number in sorted(found_by.items())])

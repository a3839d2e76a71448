"""Who had left the registry and comes back with a list: the same number again, on which a refusal, a letter and what was seen hang."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.registry.homes import home_of
from jobmatch.registry.intake import PersonPlan
from jobmatch.store.chunks import chunks
from jobmatch.store.rows import WorkerRow
from jobmatch.store.sealing import KeyRing, key_ring
from jobmatch.store.worker_secrets import read_secrets
from jobmatch.text.folding import canonical

_KIND = "returning"


def _prints(ring: KeyRing, citizen_id: str, full_name: str, birth: str, place_id: str) -> list[str]:
    """The number tells a person; without it name, birth date and thôn do."""
    told = [f"id {citizen_id}"] if citizen_id else []
    if birth and place_id:
        told.append(f"person {canonical(full_name)} {birth} {place_id}")
    return [ring.fingerprint(each, _KIND) for each in told]


def prints_of(
    session: Session, worker_nos: Collection[int], *, account_id: int | None, purpose: str, now: datetime
) -> dict[int, list[str]]:
    """By what each of these would be known again, of whom the registry still has everything."""
    if not worker_nos:
        return {}
    ring = key_ring(session.get_bind().dialect)
    secrets = read_secrets(session, worker_nos, ("citizen_id",), reader=account_id, purpose=purpose, at=now)
    columns = (WorkerRow.id, WorkerRow.full_name, WorkerRow.birth, WorkerRow.place_id)
    rows = (row for part in chunks(sorted(worker_nos)) for row in session.execute(select(*columns).where(WorkerRow.id.in_(part))))
    return {row.id: _prints(ring, secrets[row.id].citizen_id, row.full_name, row.birth, row.place_id or "") for row in rows}


def known_again(session: Session, people: Sequence[PersonPlan]) -> Mapping[int, int]:
    """Place among the plan's people -> the number that a new one of them had before. Two who could be meant are nobody."""
    left = select(WorkerRow.id, WorkerRow.known_by).where(WorkerRow.retired_at.is_not(None), WorkerRow.merged_into.is_(None))
    gone = session.execute(left).all()
    if not gone:
        return {}
    ring = key_ring(session.get_bind().dialect)
    of_print = {told: row.id for row in gone for told in row.known_by}
    ambiguous = {told for told, number in Counter(told for row in gone for told in row.known_by).items() if number > 1}
    found: dict[int, int] = {}
    for place, person in enumerate(people):
        if person.worker_no is not None:
            continue
        values = person.values
        home = home_of(values.commune_code, values.village, person.home_on)
        prints = _prints(ring, values.citizen_id, values.full_name, str(values.birth or ""), home.id if home else "")
        number = next((of_print[told] for told in prints if told in of_print and told not in ambiguous), None)
        if number is not None and number not in found.values():
            found[place] = number
    return found

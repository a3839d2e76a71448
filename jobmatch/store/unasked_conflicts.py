"""People who have one citizen ID without being asked about: the question hung on somebody whose number is another one by now."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.store.chunks import chunks
from jobmatch.store.rows import ReviewItemRow, WorkerRow
from jobmatch.store.worker_secrets import read_secrets

_PURPOSE = "Xem lại những người cùng một số căn cước"
_STANDS = WorkerRow.retired_at.is_(None)

Pair = tuple[int, int]  # the lower number first


def unasked(session: Session, *, reader: int | None, now: datetime) -> list[Pair]:
    """As many pairs as it takes to ask about everybody. Numbers are opened only where somebody may be left out."""
    open_pairs = _open_pairs(session)
    doubtful = [people for people in _who_may_share(session) if len(_groups(people, open_pairs)) > 1]
    if not doubtful:
        return []
    secrets = read_secrets(session, set().union(*doubtful), ("citizen_id",), reader=reader, purpose=_PURPOSE, at=now)
    sharing: dict[str, set[int]] = defaultdict(set)
    for worker_no, secret in secrets.items():
        sharing[secret.citizen_id].add(worker_no)
    return sorted(pair for people in sharing.values() for pair in _missing(people, open_pairs))


def _who_may_share(session: Session) -> list[set[int]]:
    """Those whose numbers end alike, where somebody is not found by a number: another one is, by the same."""
    people = select(WorkerRow.id, WorkerRow.citizen_id_tail_hash).where(_STANDS)
    not_found = people.where(WorkerRow.citizen_id_tail_hash.is_not(None), WorkerRow.citizen_id_hash.is_(None))
    ends: dict[str | None, set[int]] = defaultdict(set)
    for part in chunks(sorted({row.citizen_id_tail_hash for row in session.execute(not_found)})):
        for row in session.execute(people.where(WorkerRow.citizen_id_tail_hash.in_(part))):
            ends[row.citizen_id_tail_hash].add(row.id)
    return list(ends.values())


def _open_pairs(session: Session) -> list[Pair]:
    pairs = select(ReviewItemRow.worker_id, ReviewItemRow.other_worker_id)
    rows = session.execute(pairs.where(ReviewItemRow.kind == "shared_id", ReviewItemRow.state == "open"))
    return [(one, other) for one, other in rows if one and other]


def _groups(people: Iterable[int], pairs: Iterable[Pair]) -> list[set[int]]:
    """Who hangs together by what is asked."""
    of = {worker_no: {worker_no} for worker_no in people}
    for one, other in pairs:
        if one in of and other in of and of[one] is not of[other]:
            joined = of[one] | of[other]
            of |= dict.fromkeys(joined, joined)
    return list({id(group): group for group in of.values()}.values())


def _missing(people: set[int], pairs: Iterable[Pair]) -> Iterator[Pair]:
    first, *others = sorted(min(group) for group in _groups(people, pairs))
    return ((first, other) for other in others)

"""Questions about cells and about who somebody is follow the rows: open while the values leave them open, closed while they do not."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jobmatch.registry.questions import is_answered
from jobmatch.registry.telling import BLANK, Told, is_other, tell
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store.chunks import chunks
from jobmatch.store.reviews import ANSWERED_BY_A_LIST, ASKED_ALREADY, CELL, DECIDED, IDENTITY, MERGED, OPEN, look_again, set_fate
from jobmatch.store.rows import ReviewItemRow
from jobmatch.store.told_rows import told_rows

_PURPOSE = "Xem lại các câu đã hỏi"
# What the rows decided, and not an officer.
_BY_ROWS = (ANSWERED_BY_A_LIST, MERGED, ASKED_ALREADY)


def settle_answered(session: Session, values_of: Mapping[int, WorkerDraft], *, answered_by: int, now: datetime) -> None:
    """Close what the import `answered_by` has answered, and look at the pairs of its people again."""
    settle_by_rows(session, values_of, word=ANSWERED_BY_A_LIST, answered_by=answered_by, reader=None, now=now)
    look_again(session, values_of, asked_by=answered_by, reader=None, now=now)


def settle_by_rows(
    session: Session,
    values_of: Mapping[int, WorkerDraft],
    *,
    word: str,
    answered_by: int | None = None,
    reader: int | None,
    now: datetime,
) -> None:
    """`values_of` is what the rows of each say together. What is closed now bears the word; an officer's word is left alone."""
    asked = _asked(session, values_of)
    waiting = _waiting_cells([item for item in asked if item.kind == CELL], values_of)
    waiting |= _waiting_identities(session, [item for item in asked if item.kind == IDENTITY], reader=reader, now=now)
    by_rows = [item for item in asked if item.state == OPEN or item.decision in _BY_ROWS]
    settled = [item for item in by_rows if item.state == OPEN and item.id not in waiting]
    _close(session, settled, values_of, {"decision": word, "answered_by": answered_by, "decided_at": now})
    _open(session, [item for item in by_rows if item.state == DECIDED and item.id in waiting])


def _asked(session: Session, worker_nos: Collection[int]) -> list[Any]:
    columns = (ReviewItemRow.id, ReviewItemRow.kind, ReviewItemRow.code, ReviewItemRow.worker_id, ReviewItemRow.source_id)
    fate = (ReviewItemRow.fields, ReviewItemRow.state, ReviewItemRow.decision, ReviewItemRow.answered_by)
    asked = select(*columns, *fate).where(ReviewItemRow.kind.in_((CELL, IDENTITY)))
    found: list[Any] = []
    for part in chunks(sorted(worker_nos)):
        found += session.execute(asked.where(ReviewItemRow.worker_id.in_(part)))
    return sorted(found, key=lambda item: item.id)


def _waiting_cells(items: Sequence[Any], values_of: Mapping[int, WorkerDraft]) -> set[int]:
    """One for each doubt about a person that the values leave open; what an officer has seen is no doubt of a row that asked the same."""
    doubts: dict[tuple[int, str], list[Any]] = defaultdict(list)
    for item in items:
        if not is_answered(item.code, values_of[item.worker_id]):
            doubts[item.worker_id, item.code].append(item)
    return {found.id for asked in doubts.values() if (found := _foremost(asked))}


def _foremost(asked: Sequence[Any]) -> Any | None:
    still_open = [item for item in asked if item.state == OPEN]
    answered = [item for item in asked if item.state == DECIDED and item.decision in (ANSWERED_BY_A_LIST, MERGED)]
    is_seen = any(item.state == DECIDED and item.decision not in _BY_ROWS for item in asked)
    return next(iter([*still_open, *answered, *([] if is_seen else asked)]), None)


def _waiting_identities(session: Session, items: Sequence[Any], *, reader: int | None, now: datetime) -> set[int]:
    """Those where the list still says something else than the book."""
    if not items:
        return set()
    told = told_rows(session, {item.worker_id for item in items}, reader=reader, purpose=_PURPOSE, at=now)
    books = {worker_no: tell(rows).values for worker_no, rows in told.items()}
    listed = {row.source.source_id: row for rows in told.values() for row in rows}
    return {item.id for item in items if item.source_id in listed and _waits(listed[item.source_id], item.fields, books[item.worker_id])}


def _waits(row: Told, fields: Iterable[str], book: WorkerDraft) -> bool:
    """Something that the row holds back is not in the book: another value stands there, or none."""

    def is_missing(name: str) -> bool:
        value = getattr(book, name)
        return value == getattr(BLANK, name) or is_other(name, value, getattr(row.draft, name))

    return any(name in row.held and is_missing(name) for name in fields)


def _close(session: Session, items: Sequence[Any], values_of: Mapping[int, WorkerDraft], fate: Mapping[str, Any]) -> None:
    """Of two that ask the same the second is there in case that the first goes with its list."""
    set_fate(session, [item.id for item in items], state=DECIDED)
    unsaid = [item for item in items if not item.decision]
    twice = [item.id for item in unsaid if item.kind == CELL and not is_answered(item.code, values_of[item.worker_id])]
    set_fate(session, twice, decision=ASKED_ALREADY)
    set_fate(session, {item.id for item in unsaid} - set(twice), **fate)


def _open(session: Session, items: Sequence[Any]) -> None:
    """The word of a list that stands stays with the question: it closes as it was when the values are again as they were."""
    set_fate(session, [item.id for item in items], state=OPEN)
    set_fate(session, [item.id for item in items if item.answered_by is None], decision="", decided_by=None, decided_at=None)

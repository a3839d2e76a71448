"""Two workers made one, and one made two again: rows and questions move, and both people are told anew from the rows they have then."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from jobmatch.store.allotting import allot
from jobmatch.store.chunks import chunks
from jobmatch.store.retelling import retell
from jobmatch.store.reviews import CELL, DECIDED, MERGED, OPEN, SHARED_ID
from jobmatch.store.rows import ImportBatchRow, MergeRow, ReviewItemRow, SourceRow, WorkerRow

# Whom a question is about, and what has become of it: a merge may change the one, the other or both.
_PEOPLE = ("worker_id", "other_worker_id")
_FATE = ("state", "decision", "decided_by", "decided_at", "answered_by")
_Question = dict[str, Any]
_Moved = dict[str, _Question | None]


def merge(session: Session, kept_no: int, gone_no: int, *, reason: str, account_id: int | None, now: datetime) -> int:
    """The number of the merge. The caller holds the registry, and knows that both stand and are two."""
    before = _questions(session, _touching(session, (kept_no, gone_no)))
    conflicts = _conflicts(session)
    source_ids = list(session.scalars(select(SourceRow.id).where(SourceRow.worker_id == gone_no).order_by(SourceRow.id)))
    last_import = session.scalars(select(func.max(ImportBatchRow.id))).one()
    session.execute(update(SourceRow).where(SourceRow.worker_id == gone_no).values(worker_id=kept_no))
    _move_questions(session, before, kept_no, gone_no, account_id=account_id, now=now)
    retell(session, (kept_no, gone_no), answer=MERGED, account_id=account_id, now=now)
    session.execute(update(WorkerRow).where(WorkerRow.id == gone_no).values(merged_into=kept_no))
    after = _questions(session, before)
    moved: dict[str, _Moved] = {str(item): {"before": before[item], "after": after[item]} for item in before if before[item] != after[item]}
    fate = {"reason": reason, "merged_by": account_id, "merged_at": now}
    made = _questions(session, _conflicts(session) - conflicts)
    moved |= {str(item): {"before": None, "after": question} for item, question in made.items()}
    row = MergeRow(kept_id=kept_no, gone_id=gone_no, source_ids=source_ids, questions=moved, last_import=last_import, **fate)
    session.add(row)
    session.flush()
    return row.id


def unmerge(session: Session, merge_id: int, *, account_id: int | None, now: datetime) -> None:
    """The named rows go back, and questions are as they were, but for what was decided on them since. Rows that came since the merge go
    to whoever of the two they are of.

    The caller holds the registry, and knows that the merge stands and that no newer one stands on it.
    """
    row = session.get_one(MergeRow, merge_id)
    people = (row.kept_id, row.gone_id)
    for part in chunks(row.source_ids):
        back = update(SourceRow).where(SourceRow.id.in_(part), SourceRow.worker_id == row.kept_id)
        session.execute(back.values(worker_id=row.gone_id))
    session.execute(update(WorkerRow).where(WorkerRow.id == row.gone_id).values(merged_into=None))
    _give_back(session, row.questions)
    allot(session, row.kept_id, row.gone_id, since=row.last_import, account_id=account_id, now=now)
    row.undone_by, row.undone_at = account_id, now
    session.flush()
    retell(session, people, account_id=account_id, now=now)


def _touching(session: Session, worker_nos: Collection[int]) -> list[int]:
    about = or_(ReviewItemRow.worker_id.in_(worker_nos), ReviewItemRow.other_worker_id.in_(worker_nos))
    return list(session.scalars(select(ReviewItemRow.id).where(about).order_by(ReviewItemRow.id)))


def _conflicts(session: Session) -> set[int]:
    return set(session.scalars(select(ReviewItemRow.id).where(ReviewItemRow.kind == SHARED_ID)))


def _questions(session: Session, ids: Iterable[int]) -> dict[int, _Question]:
    """Each as it stands, in values that JSON can hold."""
    columns = [ReviewItemRow.kind, ReviewItemRow.code, *(getattr(ReviewItemRow, name) for name in (*_PEOPLE, *_FATE))]
    found: dict[int, _Question] = {}
    for part in chunks(ids):
        for row in session.execute(select(ReviewItemRow.id, *columns).where(ReviewItemRow.id.in_(part)).order_by(ReviewItemRow.id)):
            values = dict(row._mapping)
            values["decided_at"] = row.decided_at.isoformat() if row.decided_at else None
            found[values.pop("id")] = values
    return found


def _move_questions(
    session: Session, questions: Mapping[int, _Question], kept_no: int, gone_no: int, *, account_id: int | None, now: datetime
) -> None:
    """What was asked about the gone one is asked about the kept one; what would then be asked twice, or of one person, is closed."""
    taken = {_asked(question) for question in questions.values()}
    closed = []
    for item, question in questions.items():
        people = [kept_no if number == gone_no else number for number in (question[name] for name in _PEOPLE)]
        if people == [question[name] for name in _PEOPLE]:
            continue
        moved = {**question, **dict(zip(_PEOPLE, _in_order(people), strict=True))}
        asked = _asked(moved)
        if moved["worker_id"] == moved["other_worker_id"] or (asked and asked in taken):
            closed += [item] if question["state"] == OPEN else []
            if question["kind"] != CELL:
                continue
        taken.add(asked)
        session.execute(update(ReviewItemRow).where(ReviewItemRow.id == item).values({name: moved[name] for name in _PEOPLE}))
    _close(session, closed, account_id=account_id, now=now)


def _in_order(people: list[int | None]) -> list[int | None]:
    one, other = people
    return [other, one] if one is not None and other is not None and other < one else people


def _asked(question: _Question) -> tuple[Any, ...] | None:
    """What may be asked once: whether two people are one, whatever was said of it, and an open doubt about a field of one."""
    if question["other_worker_id"] is not None:
        return question["kind"], question["worker_id"], question["other_worker_id"]
    if question["kind"] == CELL and question["state"] == OPEN:
        return CELL, question["code"], question["worker_id"]
    return None


def _close(session: Session, ids: Iterable[int], *, account_id: int | None, now: datetime) -> None:
    for part in chunks(ids):
        closed = update(ReviewItemRow).where(ReviewItemRow.id.in_(part))
        session.execute(closed.values(state=DECIDED, decision=MERGED, decided_by=account_id, decided_at=now))


def _give_back(session: Session, moved: Mapping[str, _Moved]) -> None:
    """As they were before; what was asked because of the merge is no question without it."""
    for part in chunks(int(item) for item, each in moved.items() if each["before"] is None):
        session.execute(delete(ReviewItemRow).where(ReviewItemRow.id.in_(part)))
    for item, question in _questions(session, map(int, moved)).items():
        before, after = moved[str(item)]["before"], moved[str(item)]["after"]
        assert before
        assert after
        values = {name: before[name] for name in _PEOPLE}
        if all(question[name] == after[name] for name in _FATE):
            values |= {name: before[name] for name in _FATE}
            values["decided_at"] = datetime.fromisoformat(before["decided_at"]) if before["decided_at"] else None
        session.execute(update(ReviewItemRow).where(ReviewItemRow.id == item).values(values))

"""What came for two workers while they were one: each row goes to whoever of the two it is of, and makes neither of them the other."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jobmatch.registry.same_person.allotting import is_of_other
from jobmatch.registry.telling import Told, against, is_other, tell
from jobmatch.store import merges
from jobmatch.store.chunks import chunks
from jobmatch.store.imports import LIST
from jobmatch.store.reviews import ask_who
from jobmatch.store.rows import ImportBatchRow, ReviewItemRow, ReviewSheetRow, SourceRow
from jobmatch.store.told_rows import told_rows

_PURPOSE = "Tách hai hồ sơ: xem dòng nhập sau khi gộp là của ai"


@dataclass(frozen=True, slots=True)
class _Came:
    """How a row came; `printed` is the worker in whose line of a tick sheet it stands, as that worker is known today."""

    import_id: int
    kind: str
    printed: int | None


def allot(session: Session, kept_no: int, gone_no: int, *, since: int | None, account_id: int | None, now: datetime) -> None:
    """Rows of imports after `since` are shared out: those of a tick sheet by the number that is printed there, others by what they say.

    Where nothing tells whose a row is, it stays. What contradicts who the owner is waits for an officer. The caller tells both anew.
    """
    came = _came_since(session, kept_no, since)
    if not came:
        return
    told = told_rows(session, (kept_no, gone_no), reader=account_id, purpose=_PURPOSE, at=now)
    before, later = _split(told.get(kept_no, []), came)
    of_gone = _of_gone(later, came, before, told.get(gone_no, []), gone_no)
    _move(session, [row.source.source_id for row in of_gone], kept_no, gone_no)
    _hold_back(session, kept_no, before, [row for row in later if row not in of_gone], came)
    _hold_back(session, gone_no, told.get(gone_no, []), of_gone, came)


def _came_since(session: Session, kept_no: int, since: int | None) -> dict[int | None, _Came]:
    """By the number of the row."""
    columns = (SourceRow.id, SourceRow.row, SourceRow.import_id, ImportBatchRow.kind, ReviewSheetRow.worker_ids)
    rows = (
        select(*columns)
        .join(ImportBatchRow, ImportBatchRow.id == SourceRow.import_id)
        .outerjoin(ReviewSheetRow, ReviewSheetRow.import_id == ImportBatchRow.id)
        .where(SourceRow.worker_id == kept_no, SourceRow.import_id > (since or 0))
    )
    known_as = merges.now_known_as(session)
    came: dict[int | None, _Came] = {}
    for row in session.execute(rows):
        printed: int | None = row.worker_ids[row.row - 1] if row.worker_ids else None
        came[row.id] = _Came(row.import_id, row.kind, known_as.get(printed, printed) if printed else None)
    return came


def _split(rows: Sequence[Told], came: Collection[int | None]) -> tuple[list[Told], list[Told]]:
    return [row for row in rows if row.source.source_id not in came], [row for row in rows if row.source.source_id in came]


def _of_gone(
    later: Sequence[Told], came: Mapping[int | None, _Came], of_kept: Sequence[Told], of_gone: Sequence[Told], gone_no: int
) -> list[Told]:
    """What was shared out speaks for the next row too, since people change their names and homes."""
    kept, gone = [row.draft for row in of_kept], [row.draft for row in of_gone]
    found = []
    for row in later:
        printed = came[row.source.source_id].printed
        if printed == gone_no if printed is not None else is_of_other(row.draft, kept, gone):
            gone.append(row.draft)
            found.append(row)
        else:
            kept.append(row.draft)
    return found


def _move(session: Session, source_ids: Sequence[int | None], kept_no: int, gone_no: int) -> None:
    """With what is asked about these rows."""
    for part in chunks(source_ids):
        session.execute(update(SourceRow).where(SourceRow.id.in_(part)).values(worker_id=gone_no))
        asked = update(ReviewItemRow).where(ReviewItemRow.source_id.in_(part), ReviewItemRow.worker_id == kept_no)
        session.execute(asked.values(worker_id=gone_no))


def _hold_back(session: Session, worker_no: int, before: Sequence[Told], later: Sequence[Told], came: Mapping[int | None, _Came]) -> None:
    """A list that would make the owner somebody else is asked about. What a tick or a mended value calls the person is a copy."""
    if not before:
        return
    known = tell(before).values
    would_be = tell([*before, *(replace(row, held=()) for row in later)]).values
    for row in later:
        held = against(row, known)
        if sorted(held) != sorted(row.held):
            session.execute(update(SourceRow).where(SourceRow.id == row.source.source_id).values(held=list(held)))
        how = came[row.source.source_id]
        wins = [name for name in held if is_other(name, getattr(known, name), getattr(would_be, name))]
        if how.kind == LIST:
            ask_who(session, row, wins, worker_no=worker_no, import_id=how.import_id)

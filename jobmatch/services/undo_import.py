"""Take an import back: every value is again what the other lists say, and its file can be looked through and written anew."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.store import imports, undoing, upload_orders, uploads
from jobmatch.store.imports import Batch
from jobmatch.store.undoing import Undoing
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Batch", "SeenUndoing", "Undoing", "Undone", "see_imports", "see_undoing", "undo_import"]


@dataclass(frozen=True, slots=True)
class SeenUndoing:
    """The import, and what taking it back would do; `gets_file_back` where its bytes are there to be written again."""

    batch: Batch
    undoing: Undoing
    gets_file_back: bool


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, and the files that are read again by now."""

    undoing: Undoing
    upload_ids: tuple[int, ...]


def see_imports(open_reading: OpenReading, limit: int) -> list[Batch]:
    """Newest first, what was undone too."""
    with open_reading() as session:
        return imports.newest(session, limit)


def see_undoing(open_reading: OpenReading, import_id: int) -> SeenUndoing:
    """What taking it back would do."""
    with open_reading() as session:
        batch = _standing(session, import_id)
        return SeenUndoing(batch, undoing.look_ahead(session, import_id), uploads.is_kept(session, import_id))


def undo_import(open_work: OpenWork, import_id: int, *, account_id: int | None, now: datetime) -> Undone:
    """All of it or nothing. What was taken back once cannot be taken back again."""
    with open_work() as work:
        imports.hold_registry(work.session)
        _standing(work.session, import_id)
        done = undoing.look_ahead(work.session, import_id)
        upload_ids = undoing.undo_import(work.session, import_id, account_id=account_id, now=now)
        for upload_id in upload_ids:
            upload_orders.order(work.session, upload_id, commit=False, account_id=account_id, now=now)
        work.commit()
    return Undone(done, tuple(upload_ids))


def _standing(session: Session, import_id: int) -> Batch:
    batch = imports.find_batch(session, import_id)
    if batch is None:
        raise NotFound("import_unknown", "Không có lần nhập này.", "Xem lại danh sách các lần nhập.")
    if batch.undone_at is not None:
        raise Refused("import_undone", "Lần nhập này đã được hoàn tác rồi.", "Tải lại trang để xem sổ hiện giờ.")
    return batch

"""Take an import back: every value is again what the other lists say."""

from datetime import datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.store import imports, undoing
from jobmatch.store.undoing import Undoing
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Undoing", "see_undoing", "undo_import"]


def see_undoing(open_reading: OpenReading, import_id: int) -> Undoing:
    """What taking it back would do."""
    with open_reading() as session:
        _check(imports.standing_of(session, import_id))
        return undoing.look_ahead(session, import_id)


def undo_import(open_work: OpenWork, import_id: int, *, account_id: int | None, now: datetime) -> Undoing:
    """All of it or nothing. What was taken back once cannot be taken back again."""
    with open_work() as work:
        imports.hold_registry(work.session)
        _check(imports.standing_of(work.session, import_id))
        done = undoing.look_ahead(work.session, import_id)
        undoing.undo_import(work.session, import_id, account_id=account_id, now=now)
        work.commit()
    return done


def _check(stands: bool | None) -> None:
    if stands is None:
        raise NotFound("import_unknown", "Không có lần nhập này.", "Xem lại danh sách các lần nhập.")
    if not stands:
        raise Refused("import_undone", "Lần nhập này đã được hoàn tác rồi.", "Tải lại trang để xem sổ hiện giờ.")

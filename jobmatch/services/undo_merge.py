"""Take two workers apart who were said to be one: both are again what their own rows say."""

from datetime import datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.store import imports, joining, merges
from jobmatch.store.merges import Merge
from jobmatch.store.work import OpenWork

__all__ = ["Merge", "undo_merge"]


def undo_merge(open_work: OpenWork, merge_id: int, *, account_id: int | None, now: datetime) -> Merge:
    """All of it or nothing. What was merged upon it since must be undone first, and is named."""
    with open_work() as work:
        imports.hold_registry(work.session)
        made = merges.find(work.session, merge_id)
        if made is None:
            raise NotFound("merge_unknown", "Không có lần gộp này.", "Xem lại hồ sơ đã gộp.")
        if made.is_undone:
            raise Refused("merge_undone", "Lần gộp này đã tách lại rồi.", "Tải lại trang để xem sổ hiện giờ.")
        if first := merges.standing_on(work.session, merge_id):
            raise Refused("merge_built_upon", "Sau lần gộp này còn lần gộp khác dựa vào nó.", f"Tách trước: {_named(first[0])}.")
        joining.unmerge(work.session, merge_id, account_id=account_id, now=now)
        work.commit()
    return made


def _named(made: Merge) -> str:
    return f"{made.gone_name} (số {made.gone_no}) khỏi {made.kept_name} (số {made.kept_no})"

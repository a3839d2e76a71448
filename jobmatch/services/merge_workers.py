"""Say that two workers are one person: the rows of both speak for whoever is kept."""

from datetime import datetime

from jobmatch.errors import NotFound, Refused
from jobmatch.store import imports, joining, merges
from jobmatch.store.merges import Merge
from jobmatch.store.work import OpenWork

__all__ = ["Merge", "merge_workers"]


def merge_workers(open_work: OpenWork, kept_no: int, gone_no: int, *, reason: str = "", account_id: int | None, now: datetime) -> Merge:
    """All of it or nothing; it can be undone exactly."""
    with open_work() as work:
        imports.hold_registry(work.session)
        if kept_no == gone_no:
            raise Refused("one_worker", "Đây là một hồ sơ, không phải hai.", "Chọn hồ sơ thứ hai để so.")
        if merges.standing(work.session, (kept_no, gone_no)) != {kept_no, gone_no}:
            raise NotFound("worker_gone", "Một trong hai hồ sơ không còn trong sổ, hoặc đã gộp rồi.", "Tải lại trang để xem sổ hiện giờ.")
        merge_id = joining.merge(work.session, kept_no, gone_no, reason=reason, account_id=account_id, now=now)
        made = merges.find(work.session, merge_id)
        assert made is not None
        work.commit()
    return made

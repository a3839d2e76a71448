"""Keep a choice on a list under a name, call it otherwise, let it go. Nobody sees or touches another account's."""

from datetime import datetime

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.store import saved_filters
from jobmatch.store.saved_filters import SavedFilter
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.text.folding import nfc

__all__ = ["SavedFilter", "drop_filter", "keep_filter", "list_filters", "rename_filter"]

LONGEST_NAME = 60
MOST = 30  # what can still be looked over


def list_filters(open_reading: OpenReading, page: str, *, account_id: int) -> list[SavedFilter]:
    with open_reading() as session:
        return saved_filters.of_account(session, account_id, page)


def keep_filter(open_work: OpenWork, page: str, name: str, query: str, *, account_id: int, now: datetime) -> None:
    with open_work() as work:
        kept = saved_filters.of_account(work.session, account_id, page)
        if len(kept) >= MOST:
            raise Refused("filters_many", f"Đã có {MOST} bộ lọc.", "Xóa bớt bộ lọc không dùng nữa rồi lưu lại.")
        saved_filters.keep(work.session, account_id, page, name=_free_name(name, kept), query=query, at=now)
        work.commit()


def rename_filter(open_work: OpenWork, page: str, filter_id: int, name: str, *, account_id: int) -> None:
    with open_work() as work:
        _own(work.session, page, filter_id, account_id)
        others = [each for each in saved_filters.of_account(work.session, account_id, page) if each.id != filter_id]
        saved_filters.rename(work.session, filter_id, _free_name(name, others))
        work.commit()


def drop_filter(open_work: OpenWork, page: str, filter_id: int, *, account_id: int) -> SavedFilter:
    """What was let go, so that it can be kept again."""
    with open_work() as work:
        gone = _own(work.session, page, filter_id, account_id)
        saved_filters.drop(work.session, filter_id)
        work.commit()
    return gone


def _own(session: Session, page: str, filter_id: int, account_id: int) -> SavedFilter:
    found = next((each for each in saved_filters.of_account(session, account_id, page) if each.id == filter_id), None)
    if found is None:
        raise NotFound("filter_unknown", "Không có bộ lọc này.", "Tải lại trang để xem các bộ lọc đang có.")
    return found


def _free_name(name: str, others: list[SavedFilter]) -> str:
    told = nfc(name)[:LONGEST_NAME]
    if not told:
        raise Refused("filter_nameless", "Bộ lọc chưa có tên.", "Đặt tên, ví dụ: May, Quảng Hà, có điện thoại.")
    if any(each.name == told for each in others):
        raise Refused("filter_name_taken", f"Đã có bộ lọc tên “{told}”.", "Quay lại và đặt tên khác.")
    return told

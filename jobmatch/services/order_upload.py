"""Ask the scheduler to read a file again, or to write it."""

from datetime import datetime

from jobmatch.errors import NotFound
from jobmatch.store import upload_orders, uploads
from jobmatch.store.work import OpenWork


def order_upload(open_work: OpenWork, upload_id: int, *, commit: bool, account_id: int | None, now: datetime) -> int:
    """The number of the run; what is under way for this file already is not ordered again."""
    with open_work() as work:
        if uploads.hold(work.session, upload_id) is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        run_id = upload_orders.order(work.session, upload_id, commit=commit, account_id=account_id, now=now)
        work.commit()
    return run_id

"""Ask the scheduler to read a file again, or to write it."""

from datetime import datetime

from jobmatch.errors import NotFound
from jobmatch.store import job_run_list, job_runs, uploads
from jobmatch.store.work import OpenWork

JOB = "import_workers"


def order_upload(open_work: OpenWork, upload_id: int, *, commit: bool, account_id: int | None, now: datetime) -> int:
    """The number of the run; what is under way for this file already is not ordered again."""
    with open_work() as work:
        if uploads.hold(work.session, upload_id) is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        under_way = job_run_list.under_way(work.session, JOB, str(upload_id))
        order = {"upload_id": upload_id, "commit": commit, "account": account_id}
        run_id = under_way or job_runs.lay(work.session, JOB, str(upload_id), now, arguments=order, ordered_by=account_id)
        work.commit()
    return run_id

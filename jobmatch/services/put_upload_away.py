"""Let go of a file that was handed in and shall not be written: its bytes are gone, that it came stays in the list."""

from jobmatch.errors import NotFound, Refused
from jobmatch.store import uploads
from jobmatch.store.work import OpenWork


def put_upload_away(open_work: OpenWork, upload_id: int) -> None:
    with open_work() as work:
        state = uploads.hold(work.session, upload_id)
        if state is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        if state == uploads.WRITTEN:
            raise Refused("upload_written", "Tệp này đã ghi vào sổ.", "Sửa từng người trong sổ nếu có chỗ sai.")
        uploads.put_away(work.session, upload_id)
        work.commit()

"""Does what an address names belong to the commune of whoever asks? What does not is as missing as a wrong number."""

from jobmatch.errors import NotFound
from jobmatch.store import uploads
from jobmatch.store.own_commune import check_within, holds_place
from jobmatch.store.work import OpenReading


def check_own_worker(open_reading: OpenReading, worker_no: int, commune_id: str) -> None:
    with open_reading() as session:
        check_within(session, worker_no, commune_id)


def check_own_upload(open_reading: OpenReading, upload_id: int, account_id: int) -> None:
    """A list belongs to the one who sent it."""
    with open_reading() as session:
        upload = uploads.find(session, upload_id)
    if upload is None or upload.handed_in_by != account_id:
        raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")


def check_own_place(open_reading: OpenReading, place_id: str, commune_id: str) -> None:
    with open_reading() as session:
        if not holds_place(session, place_id, commune_id):
            raise NotFound("village_unknown", "Không có thôn này trong xã của anh chị.", "Chọn lại một thôn của xã.")

"""Files that were handed in, lists that were written, and the preview of one file."""

from dataclasses import dataclass
from datetime import datetime

from jobmatch.errors import NotFound
from jobmatch.registry.preview import Preview
from jobmatch.store import imports, job_run_list, uploads
from jobmatch.store.imports import Batch
from jobmatch.store.uploads import Upload
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Batch", "OneUpload", "Upload", "Uploads", "see_upload", "see_uploads"]

JOB = "import_workers"
PURPOSE = "Xem trước một danh sách"
LINES = 50


@dataclass(frozen=True, slots=True)
class Uploads:
    """Newest first; `batches` were written, from the site or by command."""

    uploads: tuple[Upload, ...]
    batches: tuple[Batch, ...]


@dataclass(frozen=True, slots=True)
class OneUpload:
    """`run_id` is the piece of work that reads or writes the file at this moment."""

    upload: Upload
    preview: Preview
    run_id: int | None


def see_uploads(open_reading: OpenReading) -> Uploads:
    with open_reading() as session:
        return Uploads(tuple(uploads.newest(session, LINES)), tuple(imports.newest(session, LINES)))


def see_upload(open_work: OpenWork, upload_id: int, *, account_id: int, now: datetime) -> OneUpload:
    """The preview quotes cells of people, so looking at it is written down."""
    with open_work() as work:
        upload = uploads.find(work.session, upload_id)
        if upload is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        run_id = job_run_list.under_way(work.session, JOB, str(upload_id))
        preview = uploads.preview(work.session, upload_id, reader=account_id, purpose=PURPOSE, at=now)
        work.commit()
    return OneUpload(upload, preview, run_id)

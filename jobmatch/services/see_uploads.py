"""Files that were handed in, lists that were written, and the preview of one file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from jobmatch.errors import NotFound
from jobmatch.registry.preview import Preview
from jobmatch.store import import_outcome, imports, upload_orders, uploads
from jobmatch.store.imports import Batch
from jobmatch.store.own_commune import are_within
from jobmatch.store.uploads import Upload
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["Batch", "OneUpload", "Upload", "Uploads", "see_upload", "see_uploads"]

PURPOSE = "Xem trước một danh sách"
LINES = 50


@dataclass(frozen=True, slots=True)
class Uploads:
    """Newest first; `batches` were written, from the site or by command."""

    uploads: tuple[Upload, ...]
    batches: tuple[Batch, ...]


@dataclass(frozen=True, slots=True)
class OneUpload:
    """`run_id` is the piece of work that reads or writes the file at this moment, `trouble` why the last one could not be done.

    Of a file that was written: `workers` by sheet and Excel row, and how many `questions` of each kind wait for an answer.
    """

    upload: Upload
    preview: Preview
    run_id: int | None
    workers: Mapping[tuple[str, int], int]
    questions: Mapping[str, int]
    trouble: str

    @property
    def elsewhere(self) -> int:
        """People of other communes in the list of a commune officer: the centre writes it."""
        number: int = self.upload.counts.get("elsewhere", 0)
        return number


def see_uploads(open_reading: OpenReading, *, of_account: int | None = None) -> Uploads:
    """All of them, or what one account handed in, without what others wrote."""
    with open_reading() as session:
        batches = imports.newest(session, LINES) if of_account is None else []
        return Uploads(tuple(uploads.newest(session, LINES, of_account=of_account)), tuple(batches))


def see_upload(
    open_work: OpenWork, upload_id: int, *, account_id: int, now: datetime, of_account: int | None = None, within: str | None = None
) -> OneUpload:
    """The preview quotes cells of people, so looking at it is written down. A file of another account than `of_account` is not there.

    What is known of people outside the commune `within` is left out, whoever wrote them into the list.
    """
    with open_work() as work:
        upload = uploads.find(work.session, upload_id)
        if upload is None or of_account not in (None, upload.handed_in_by):
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        run_id, trouble = upload_orders.under_way(work.session, upload_id), upload_orders.trouble(work.session, upload_id)
        preview = uploads.preview(work.session, upload_id, reader=account_id, purpose=PURPOSE, at=now)
        if within is not None:
            theirs = are_within(work.session, sorted({line.worker_no for line in preview.changes if line.worker_no}), within)
            preview = replace(preview, changes=tuple(line for line in preview.changes if line.worker_no in theirs))
        workers, questions = {}, {}
        if upload.import_id is not None:
            workers = import_outcome.workers_by_row(work.session, upload.import_id)
            questions = import_outcome.open_questions(work.session, upload.import_id)
        work.commit()
    return OneUpload(upload, preview, run_id, workers, questions, trouble)

"""Read a file that was handed in and say what writing it would change. Nothing is written into the registry."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from jobmatch.documents.worker_lists import OnRows, read_content
from jobmatch.errors import NotFound
from jobmatch.registry.import_report import file_report, import_report, report_counts
from jobmatch.registry.preview import preview_of
from jobmatch.store import imports, uploads
from jobmatch.store.imports import NewList
from jobmatch.store.work import OpenReading, OpenWork


def read_upload(
    open_work: OpenWork, open_reading: OpenReading, upload_id: int, *, on_rows: OnRows, account_id: int | None, now: datetime
) -> Mapping[str, Any]:
    """The counts of the preview. A file that was written or put away meanwhile is left as it is."""
    with open_reading() as session:
        upload = uploads.find(session, upload_id)
        if upload is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        content = uploads.content(session, upload_id)
    found = read_content(upload.file_name, content, as_of=upload.as_of, on_rows=on_rows)
    with open_work() as work:
        if uploads.hold(work.session, upload_id) not in (uploads.WAITING, uploads.READ):
            return upload.counts
        if found.read is None:
            uploads.note_refused(work.session, upload_id, str(found.refused))
            work.commit()
            return {}
        new = NewList(found.read, found.sha256)
        plan = imports.plan_lists(work.session, [new], as_of=upload.as_of, account_id=account_id, now=now)
        before = imports.find(work.session, found.sha256, upload.as_of) is not None
        report = import_report([file_report(found.read, written_before=before)], plan, as_of=upload.as_of, is_written=False)
        counts = report_counts(report)
        uploads.note_read(work.session, upload_id, counts, preview_of(found.read, plan))
        work.commit()
    return counts

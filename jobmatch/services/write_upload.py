"""Write a file that was looked through into the registry: all of it or nothing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from jobmatch.documents.worker_lists import OnRows, read_content
from jobmatch.errors import NotFound, Refused
from jobmatch.registry.import_report import file_report, import_report, report_counts
from jobmatch.store import imports, uploads
from jobmatch.store.imports import NewList
from jobmatch.store.work import OpenReading, OpenWork


def write_upload(
    open_work: OpenWork, open_reading: OpenReading, upload_id: int, *, on_rows: OnRows, account_id: int | None, now: datetime
) -> Mapping[str, Any]:
    """The counts of what was written. A file that was written before, as a whole or under another name, changes nothing."""
    with open_reading() as session:
        upload = uploads.find(session, upload_id)
        if upload is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        content = uploads.content(session, upload_id)
    if upload.state == uploads.WRITTEN:
        return upload.counts
    found = read_content(upload.file_name, content, as_of=upload.as_of, on_rows=on_rows)
    with open_work() as work:
        if found.read is None or uploads.hold(work.session, upload_id) != uploads.READ:
            raise Refused("upload_not_read", "Tệp này chưa xem trước hoặc đã cất đi.", "Gửi lại tệp rồi xem trước khi ghi.")
        new = NewList(found.read, found.sha256)
        plan = imports.plan_lists(work.session, [new], as_of=upload.as_of, account_id=account_id, now=now)
        import_id = imports.find(work.session, found.sha256, upload.as_of)
        report = import_report([file_report(found.read)], plan, as_of=upload.as_of, is_written=True)
        if import_id is None:
            [import_id] = imports.write_plan(work.session, plan, [new], as_of=upload.as_of, account_id=account_id, now=now)
        counts = report_counts(report)
        uploads.note_written(work.session, upload_id, import_id, counts)
        work.commit()
    return counts

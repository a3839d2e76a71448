"""Read a file that was handed in and say what writing it would change. Nothing is written into the registry.

It is compared in a reading, which takes seconds and makes nobody wait; only the note of what came of it is written.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from jobmatch.documents.worker_lists import OnRows, ReadList, read_content
from jobmatch.errors import NotFound
from jobmatch.registry.import_report import file_report, import_report, report_counts
from jobmatch.registry.preview import Preview, preview_of
from jobmatch.registry.reading.result import ReadWorkbook
from jobmatch.registry.slipped_numbers import id_changes
from jobmatch.store import access_log, column_maps, imports, own_commune, uploads
from jobmatch.store.imports import NewList
from jobmatch.store.uploads import Upload
from jobmatch.store.work import OpenReading, OpenWork

_TO_READ = (uploads.WAITING, uploads.READ)


def read_upload(
    open_work: OpenWork,
    open_reading: OpenReading,
    upload_id: int,
    *,
    on_rows: OnRows,
    on_comparing: Callable[[int], object],
    account_id: int | None,
    now: datetime,
) -> Mapping[str, Any]:
    """The counts of the preview. A file that was written or put away meanwhile is left as it is.

    `on_rows` hears how many rows are read of how many, `on_comparing` how many are then put beside the registry.
    """
    with open_reading() as session:
        upload = uploads.find(session, upload_id)
        if upload is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        content, remembered = uploads.content(session, upload_id), column_maps.load(session)
    own = upload.choices.reading
    found = read_content(upload.file_name, content, as_of=upload.as_of, on_rows=on_rows, choices=own, remembered=remembered)
    if found.read is None:
        return _refuse(open_work, upload, str(found.refused))
    on_comparing(len(found.read.rows))
    with open_reading() as session:
        counts, seen = _compare(session, upload, found, found.read, account_id=account_id, now=now)
        owed = access_log.take_owed(session)
    by_memory = {key: columns for key, columns in found.choices.columns.items() if key not in own.columns}
    choices = replace(upload.choices, remembered=by_memory, wait=False)
    with open_work() as work:
        access_log.write_owed(work.session, owed)
        is_asked = uploads.hold(work.session, upload_id) in _TO_READ
        if is_asked:
            uploads.note_read(work.session, upload_id, counts, seen, choices)
        work.commit()
    return counts if is_asked else upload.counts


def _refuse(open_work: OpenWork, upload: Upload, why: str) -> Mapping[str, Any]:
    with open_work() as work:
        if uploads.hold(work.session, upload.id) not in _TO_READ:
            return upload.counts
        uploads.note_refused(work.session, upload.id, why)
        work.commit()
    return {}


def _compare(
    session: Session, upload: Upload, found: ReadList, read: ReadWorkbook, *, account_id: int | None, now: datetime
) -> tuple[Mapping[str, Any], Preview]:
    new = NewList(read, found.sha256)
    ticks = upload.choices.ticks
    plan = imports.plan_lists(session, [new], as_of=upload.as_of, account_id=account_id, now=now, ticks=ticks).plan
    before = imports.find(session, found.sha256, upload.as_of) is not None
    report = import_report([file_report(read, written_before=before)], plan, as_of=upload.as_of, is_written=False)
    ids = id_changes(read, plan.ids.get(0, {}))
    elsewhere = own_commune.people_elsewhere(session, plan, upload.handed_in_by, upload.as_of)
    return {**report_counts(report), "ids": ids, "elsewhere": elsewhere}, preview_of(read, plan)

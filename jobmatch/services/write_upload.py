"""Write a file that was looked through into the registry: all of it or nothing."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from jobmatch.documents.worker_lists import OnRows, read_content
from jobmatch.errors import NotFound, Refused
from jobmatch.registry.import_report import file_report, import_report, report_counts
from jobmatch.registry.intake import IntakePlan
from jobmatch.registry.preview import preview_of
from jobmatch.registry.slipped_numbers import id_changes, slipped_numbers
from jobmatch.store import access_log, imports, own_commune, uploads
from jobmatch.store.imports import NewList, Planned
from jobmatch.store.uploads import Upload
from jobmatch.store.work import OpenReading, OpenWork

# So long a commune may ask what was wrong in its file, and an officer may write an import anew that was undone. Data that nobody needs any
# more go by themselves (Law 91/2025/QH15 on personal data); the centre has not said otherwise.
BYTES_ARE_KEPT = timedelta(days=90)


def write_upload(
    open_work: OpenWork,
    open_reading: OpenReading,
    upload_id: int,
    *,
    on_rows: OnRows,
    on_writing: Callable[[int], object],
    account_id: int | None,
    today: date,
    now: datetime,
    kept_for: timedelta = BYTES_ARE_KEPT,
) -> Mapping[str, Any]:
    """The counts of what was written. A file that was written before, as a whole or under another name, changes nothing.

    It is read as its preview was. `on_rows` hears how many rows are read of how many, `on_writing` how many are then compared and written.
    """
    with open_reading() as session:
        upload = uploads.find(session, upload_id)
        if upload is None:
            raise NotFound("upload_unknown", "Không có tệp này.", "Xem lại danh sách tệp đã gửi.")
        content = uploads.content(session, upload_id)
    if upload.state == uploads.WRITTEN:
        return upload.counts
    found = read_content(upload.file_name, content, as_of=upload.as_of, on_rows=on_rows, choices=upload.choices.whole)
    if found.read is None:
        raise _not_read()
    on_writing(len(found.read.rows))
    new = NewList(found.read, found.sha256)
    with open_reading() as session:
        planned = _plan(session, upload, new, account_id=account_id, now=now)
        owed = access_log.take_owed(session)
    with open_work() as work:
        access_log.write_owed(work.session, owed)
        try:
            plan = _checked(work.session, upload, new, planned, account_id=account_id, now=now)
        except Refused:
            work.commit()  # the look at the people known was one
            raise
        counts = _write(work.session, upload, new, plan, kept_until=today + kept_for, account_id=account_id, now=now)
        work.commit()
    return counts


def _not_read() -> Refused:
    return Refused("upload_not_read", "Tệp này chưa xem trước hoặc đã cất đi.", "Gửi lại tệp rồi xem trước khi ghi.")


def _plan(session: Session, upload: Upload, new: NewList, *, account_id: int | None, now: datetime) -> Planned:
    return imports.plan_lists(session, [new], as_of=upload.as_of, account_id=account_id, now=now, ticks=upload.choices.ticks)


def _checked(session: Session, upload: Upload, new: NewList, planned: Planned, *, account_id: int | None, now: datetime) -> IntakePlan:
    """The plan that holds, made anew where the registry has changed; nobody changes the registry or the file from here on."""
    if uploads.hold(session, upload.id) != uploads.READ or upload.choices.wait:
        raise _not_read()
    if imports.hold_registry(session) != planned.revision:
        planned = _plan(session, upload, new, account_id=account_id, now=now)
    plan = planned.plan
    slipped = slipped_numbers(id_changes(new.read, plan.ids.get(0, {})))
    if slipped and not upload.choices.ids_checked:
        raise slipped
    if own_commune.people_elsewhere(session, plan, account_id, upload.as_of):
        raise Refused("list_of_others", "Trong tệp có người của xã khác.", "Trung tâm sẽ xem rồi ghi; hoặc bỏ các dòng đó và gửi lại tệp.")
    return plan


def _write(
    session: Session, upload: Upload, new: NewList, plan: IntakePlan, *, kept_until: date, account_id: int | None, now: datetime
) -> Mapping[str, Any]:
    import_id = imports.find(session, new.sha256, upload.as_of)
    if import_id is None:
        [import_id] = imports.write_plan(session, plan, [new], as_of=upload.as_of, account_id=account_id, now=now)
    counts = report_counts(import_report([file_report(new.read)], plan, as_of=upload.as_of, is_written=True))
    uploads.note_written(session, upload.id, import_id, counts, preview_of(new.read, plan), kept_until=kept_until)
    return counts

"""Lists of communes into the registry: all of them in one transaction, or nothing."""

from collections.abc import Sequence
from datetime import date, datetime

from jobmatch.documents.worker_lists import ReadList, read_lists
from jobmatch.registry.import_report import FileReport, ImportReport, Outcome, file_report, import_report, refused_file
from jobmatch.store import imports
from jobmatch.store.imports import NewList
from jobmatch.store.work import OpenWork

__all__ = ["ImportReport", "Outcome", "ReadList", "import_workers", "read_lists", "report_of_reading"]


def import_workers(
    open_work: OpenWork, lists: Sequence[ReadList], *, as_of: date, commit: bool, account_id: int | None, now: datetime
) -> ImportReport:
    """What became of each list. Without `commit` the report says what would become of it, and only the look at the people known is kept.

    A list that was written before for the same day is passed over; one that could not be read stops no other.
    """
    with open_work() as work:
        imports.hold_registry(work.session)
        before = {found.sha256 for found in lists if found.read and imports.find(work.session, found.sha256, as_of)}
        fresh = {found.sha256: NewList(found.read, found.sha256) for found in lists if found.read and found.sha256 not in before}
        new = list(fresh.values())
        plan = imports.plan_lists(work.session, new, as_of=as_of, account_id=account_id, now=now)
        if commit and new:
            imports.write_plan(work.session, plan, new, as_of=as_of, account_id=account_id, now=now)
        work.commit()
    files = [_file_report(found, written_before=found.sha256 in before) for found in lists]
    return import_report(files, plan, as_of=as_of, is_written=commit and bool(new))


def report_of_reading(lists: Sequence[ReadList], *, as_of: date) -> ImportReport:
    """What stands in the lists, where there is no registry to compare them with."""
    return import_report([_file_report(found, written_before=False) for found in lists], None, as_of=as_of, is_written=False)


def _file_report(found: ReadList, *, written_before: bool) -> FileReport:
    if found.read is None:
        assert found.refused is not None
        return refused_file(found.file, found.refused)
    return file_report(found.read, written_before=written_before)

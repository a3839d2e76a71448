"""Lists of communes into the registry: all of them in one transaction, or nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from jobmatch.documents.worker_lists import ReadList, read_lists
from jobmatch.errors import Refused
from jobmatch.registry.import_report import FileReport, ImportReport, Outcome, file_report, import_report, refused_file
from jobmatch.registry.intake import IntakePlan
from jobmatch.registry.reading.remembered_columns import RememberedColumns
from jobmatch.registry.slipped_numbers import id_columns, slipped_numbers
from jobmatch.store import column_maps, imports
from jobmatch.store.imports import NewList
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["ImportReport", "Outcome", "ReadList", "import_workers", "read_lists", "remembered_columns", "report_of_reading"]


def remembered_columns(open_reading: OpenReading) -> RememberedColumns:
    """What officers chose for the columns of communes' own layouts."""
    with open_reading() as session:
        return column_maps.load(session)


def import_workers(
    open_work: OpenWork,
    lists: Sequence[ReadList],
    *,
    as_of: date,
    commit: bool,
    account_id: int | None,
    now: datetime,
    ids_checked: bool = False,
) -> ImportReport:
    """What became of each list. Without `commit` the report says what would become of it, and only the look at the people known is kept.

    A list that was written before for the same day is passed over; one that could not be read stops no other. `Refused` where many
    people would get another citizen ID at once, until somebody says that the column was checked.
    """
    with open_work() as work:
        imports.hold_registry(work.session)
        before = {found.sha256 for found in lists if found.read and imports.find(work.session, found.sha256, as_of)}
        fresh = {found.sha256: NewList(found.read, found.sha256) for found in lists if found.read and found.sha256 not in before}
        new = list(fresh.values())
        plan = imports.plan_lists(work.session, new, as_of=as_of, account_id=account_id, now=now)
        slipped = next(filter(None, (_slipped(plan, place, each) for place, each in enumerate(new))), None)
        if commit and slipped and not ids_checked:
            work.commit()  # the look at the people known was one
            raise slipped
        if commit and new:
            imports.write_plan(work.session, plan, new, as_of=as_of, account_id=account_id, now=now)
        work.commit()
    files = [_file_report(found, written_before=found.sha256 in before) for found in lists]
    return replace(import_report(files, plan, as_of=as_of, is_written=commit and bool(new)), slipped=slipped)


def _slipped(plan: IntakePlan, place: int, new: NewList) -> Refused | None:
    """Each list by itself: among ten good ones a bad one would be few people."""
    trouble = slipped_numbers(*plan.ids.get(place, (0, 0)), id_columns(new.read))
    return replace(trouble, message=f"{new.read.file}: {trouble.message}") if trouble else None


def report_of_reading(lists: Sequence[ReadList], *, as_of: date) -> ImportReport:
    """What stands in the lists, where there is no registry to compare them with."""
    return import_report([_file_report(found, written_before=False) for found in lists], None, as_of=as_of, is_written=False)


def _file_report(found: ReadList, *, written_before: bool) -> FileReport:
    if found.read is None:
        assert found.refused is not None
        return refused_file(found.file, found.refused)
    return file_report(found.read, written_before=written_before)

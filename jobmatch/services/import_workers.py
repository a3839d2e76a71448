"""Lists of communes into the registry: all of them in one transaction, or nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch.documents.worker_lists import ReadList, read_lists
from jobmatch.errors import Refused
from jobmatch.registry.import_report import FileReport, ImportReport, Outcome, file_report, import_report, refused_file
from jobmatch.registry.intake import IntakePlan
from jobmatch.registry.reading.remembered_columns import RememberedColumns
from jobmatch.registry.slipped_numbers import id_changes, slipped_numbers
from jobmatch.store import access_log, column_maps, imports
from jobmatch.store.imports import NewList, Planned
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["ImportReport", "Outcome", "ReadList", "import_workers", "read_lists", "remembered_columns", "report_of_reading"]


def remembered_columns(open_reading: OpenReading) -> RememberedColumns:
    """What officers chose for the columns of communes' own layouts."""
    with open_reading() as session:
        return column_maps.load(session)


def import_workers(
    open_work: OpenWork,
    open_reading: OpenReading,
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
    people would get another citizen ID at once, until somebody says that the column was checked. The lists are compared in a reading, and
    again while nobody else writes where the registry has changed meanwhile.
    """
    with open_reading() as session:
        beside = _compare(session, lists, as_of, account_id=account_id, now=now)
        owed = access_log.take_owed(session)
    with open_work() as work:
        access_log.write_owed(work.session, owed)
        if commit and imports.hold_registry(work.session) != beside.planned.revision:
            beside = _compare(work.session, lists, as_of, account_id=account_id, now=now)
        if commit and beside.slipped and not ids_checked:
            work.commit()  # the look at the people known was one
            raise beside.slipped
        if commit and beside.new:
            imports.write_plan(work.session, beside.planned.plan, beside.new, as_of=as_of, account_id=account_id, now=now)
        work.commit()
    files = [_file_report(found, written_before=found.sha256 in beside.before) for found in lists]
    report = import_report(files, beside.planned.plan, as_of=as_of, is_written=commit and bool(beside.new))
    return replace(report, slipped=beside.slipped)


@dataclass(frozen=True, slots=True)
class _Beside:
    """Lists beside the registry: prints of those that were written `before`, those that are new and their plan."""

    before: Collection[str]
    new: Sequence[NewList]
    planned: Planned
    slipped: Refused | None


def _compare(session: Session, lists: Sequence[ReadList], as_of: date, *, account_id: int | None, now: datetime) -> _Beside:
    stands_at = imports.revision(session)
    before = {found.sha256 for found in lists if found.read and imports.find(session, found.sha256, as_of)}
    fresh = {found.sha256: NewList(found.read, found.sha256) for found in lists if found.read and found.sha256 not in before}
    new = list(fresh.values())
    planned = imports.plan_lists(session, new, as_of=as_of, account_id=account_id, now=now)
    slipped = next(filter(None, (_slipped(planned.plan, place, each) for place, each in enumerate(new))), None)
    return _Beside(before, new, replace(planned, revision=stands_at), slipped)


def _slipped(plan: IntakePlan, place: int, new: NewList) -> Refused | None:
    """Each list by itself: among ten good ones a bad one would be few people."""
    trouble = slipped_numbers(id_changes(new.read, plan.ids.get(place, {})))
    return replace(trouble, message=f"{new.read.file}: {trouble.message}") if trouble else None


def report_of_reading(lists: Sequence[ReadList], *, as_of: date) -> ImportReport:
    """What stands in the lists, where there is no registry to compare them with."""
    return import_report([_file_report(found, written_before=False) for found in lists], None, as_of=as_of, is_written=False)


def _file_report(found: ReadList, *, written_before: bool) -> FileReport:
    if found.read is None:
        assert found.refused is not None
        return refused_file(found.file, found.refused)
    return file_report(found.read, written_before=written_before)

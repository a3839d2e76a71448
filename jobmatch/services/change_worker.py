"""Mend what is known of one person: only what was changed is written, as a row that settles it, and can be taken back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.intake import IntakePlan, Joining, NewRow, plan_intake
from jobmatch.registry.reading.entry import (
    FIELDS_OF,
    SEALED,
    Entry,
    FieldProblem,
    Hearing,
    Typed,
    differing,
    mended,
    read_entry,
    typed_of,
)
from jobmatch.registry.reading.result import ReadRow, RowOutcome
from jobmatch.registry.worker import WorkerDraft
from jobmatch.store import access_log, entries, half_filled, imports, provenance, undoing, wish_decisions
from jobmatch.store.entries import HandEdit
from jobmatch.store.own_commune import check_within, holds_place
from jobmatch.store.provenance import Provenance
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.store.worker_reading import head_of, read_workers
from jobmatch.store.worker_secrets import SECRETS, read_known_rows, read_secrets

__all__ = [
    "HELD",
    "Changed",
    "HandEdit",
    "Known",
    "Meanwhile",
    "Provenance",
    "Shown",
    "change_worker",
    "form_of",
    "see_known",
    "undo_change",
]

PURPOSE = "Sửa hồ sơ một người"
_TAIL = 4
# In place of the last digits where something is kept that has none to show.
HELD = "held"
# By these people are told apart: only when one of them changes is everybody looked through for somebody who may be the same.
COMPARED = {
    *("full_name", "sex", "birth", "citizen_id", "old_id", "phones", "commune_code", "village"),
    *("ethnicity", "education", "qualification"),
}
# Together with the birth date and the sex the number says something: what one of them contradicts is shown when another changes.
_CHECKED_TOGETHER = {"citizen_id_sex": ("sex", "identity"), "citizen_id_birth": ("birth", "identity")}


@dataclass(frozen=True, slots=True)
class Known:
    """One person as the form shows them. Of sealed fields `tails` has the last digits of numbers, or that something stands there.

    `state` is what the form goes by: what is shown, and for sealed fields which row they come from.
    """

    worker_no: int
    full_name: str
    state: Typed
    tails: Mapping[str, str]
    by_field: Mapping[str, Provenance]
    edits: tuple[HandEdit, ...]


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Somebody else changed `fields` since the form was opened; nothing is written yet."""

    fields: tuple[str, ...]
    known: Known


@dataclass(frozen=True, slots=True)
class Shown:
    """Problems to look at before anything is written; with `mark` they are not shown again."""

    problems: tuple[FieldProblem, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class Changed:
    """`fields` of the worker were decided; empty where nothing was other than before, and nothing was written."""

    fields: tuple[str, ...]
    import_id: int | None


def form_of(worker_no: int) -> str:
    """Under which name a half-filled form of this person is kept."""
    return f"edit-{worker_no}"


def see_known(open_work: OpenWork, worker_no: int, *, within: str | None, account_id: int, today: date, now: datetime) -> Known:
    with open_work() as work:
        known, _ = _known(work.session, worker_no, within=within, account_id=account_id, today=today, now=now)
        work.commit()
    return known


def change_worker(
    open_work: OpenWork,
    open_reading: OpenReading,
    worker_no: int,
    typed: Typed,
    was: Typed,
    *,
    hearing: Hearing,
    forget: Collection[str] = (),
    seen: str = "",
    within: str | None = None,
    account_id: int,
    today: date,
    now: datetime,
) -> Changed | Shown | Meanwhile:
    """`was` is the state of the form when it was opened; sealed fields left blank stay, and those in `forget` go."""
    if hearing.on > today:
        raise Refused("told_in_future", "Ngày kể chưa tới.", "Ghi hôm nay hoặc một ngày trước hôm nay.")
    look = partial(
        _look,
        worker_no=worker_no,
        typed=typed,
        was=was,
        hearing=hearing,
        forget=forget,
        seen=seen,
        within=within,
        account_id=account_id,
        today=today,
        now=now,
    )
    with open_reading() as session:
        found = look(session)
        owed = access_log.take_owed(session)
    with open_work() as work:
        access_log.write_owed(work.session, owed)
        if isinstance(found, _Mending) and imports.hold_registry(work.session) != found.revision:
            found = look(work.session)
        if not isinstance(found, _Mending):
            work.commit()  # the look stays
            return found
        import_id = _write(work.session, worker_no, found, heard_on=hearing.on, account_id=account_id, now=now) if found.fields else None
        half_filled.drop(work.session, account_id, form_of(worker_no))
        work.commit()
    return Changed(found.fields, import_id)


@dataclass(frozen=True, slots=True)
class _Mending:
    """Nothing is left to ask: `fields` are settled by this row, beside the registry as it stood at `revision`; none, nothing is written."""

    revision: int
    fields: tuple[str, ...]
    row: ReadRow
    on: date
    plan: IntakePlan


def _look(
    session: Session,
    *,
    worker_no: int,
    typed: Typed,
    was: Typed,
    hearing: Hearing,
    forget: Collection[str],
    seen: str,
    within: str | None,
    account_id: int,
    today: date,
    now: datetime,
) -> _Mending | Shown | Meanwhile:
    revision = imports.revision(session)
    known, values = _known(session, worker_no, within=within, account_id=account_id, today=today, now=now)
    if elsewhere := _changed_meanwhile(was, known.state):
        return Meanwhile(elsewhere, known)
    before = typed_of(values, known.state.get("commune", ""))
    after = _filled(before, typed, forget)
    changed = differing(before, after)
    if "commune" in changed and not holds_place(session, after["commune"], within):
        raise Refused("commune_of_others", "Xã này không phải xã của anh chị.", "Báo trung tâm nếu người này đã chuyển đi.")
    rows = read_known_rows(session, [worker_no], reader=account_id, purpose=PURPOSE, at=now)
    on = entries.speaks_for(rows, hearing.on)
    entry = read_entry(after, hearing.source(entries.next_number(session, hearing.on)), on=on, as_of=today)
    shown = _of_changed(entry, changed)
    if not entry.is_usable or (shown.to_show and shown.mark != seen):
        return Shown(shown.to_show, shown.mark)
    assert shown.row.draft is not None
    draft, settled = mended(changed, shown.row.draft, values)
    row = ReadRow(shown.row.source, RowOutcome.ACCEPTED, draft, tuple(each.problem for each in shown.problems))
    new = NewRow(0, on, row, Joining.NAMED, worker_no, settles=settled, heard_on=hearing.on)
    if COMPARED & set(settled):
        plan = entries.plan_one(session, new, account_id=account_id, now=now)
    else:
        plan = plan_intake(rows, [new], staff=wish_decisions.staff_reading(session))
    return _Mending(revision, settled, row, on, plan)


def _write(session: Session, worker_no: int, mending: _Mending, *, heard_on: date, account_id: int, now: datetime) -> int:
    import_id = entries.write(session, mending.plan, mending.row, on=mending.on, heard_on=heard_on, account_id=account_id, now=now)
    if "citizen_id" in mending.fields:
        entries.give_number(session, worker_no, account_id=account_id, now=now)
    return import_id


def undo_change(open_work: OpenWork, import_id: int, *, within: str | None, only_own: bool, account_id: int, now: datetime) -> int:
    """Take a deed by hand back; the number of the worker it was about. `only_own`: not what somebody else wrote."""
    with open_work() as work:
        imports.hold_registry(work.session)
        worker_no = entries.worker_of(work.session, import_id)
        if worker_no is None:
            raise NotFound("edit_unknown", "Không có lần sửa này, hoặc đã hoàn tác rồi.", "Tải lại trang của người này.")
        check_within(work.session, worker_no, within)
        mine = {edit.import_id for edit in entries.edits_of(work.session, worker_no) if edit.written_by == account_id}
        if only_own and import_id not in mine:
            raise Refused("edit_of_others", "Lần sửa này do người khác ghi.", "Báo trung tâm để hoàn tác.")
        undoing.undo_import(work.session, import_id, account_id=account_id, now=now)
        work.commit()
    return worker_no


def _known(
    session: Session, worker_no: int, *, within: str | None, account_id: int, today: date, now: datetime
) -> tuple[Known, WorkerDraft]:
    check_within(session, worker_no, within)
    head = head_of(session, worker_no)
    if head is None or not entries.stands(session, worker_no):
        raise NotFound("worker_unknown", "Không có người này trong sổ.", "Tìm lại theo tên hoặc thôn.")
    secrets = read_secrets(session, [worker_no], SECRETS, reader=account_id, purpose=PURPOSE, at=now)
    [worker] = read_workers(session, secrets, [worker_no])
    by_field, _ = provenance.of_worker(session, worker_no, head.origins)
    typed = typed_of(worker.values, entries.home_commune(session, worker_no, today))
    rows = {f"from_{field}": _rows_of(field, head.origins) for field in SEALED}
    state = {**typed, **dict.fromkeys(SEALED, ""), **rows}
    edits = tuple(entries.edits_of(session, worker_no))
    return Known(worker_no, worker.values.full_name, state, _tails(worker.values), by_field, edits), worker.values


def _rows_of(field: str, origins: Mapping[str, int]) -> str:
    return ",".join(str(origins.get(name, "")) for name in FIELDS_OF[field])


def _tails(values: WorkerDraft) -> dict[str, str]:
    number = values.citizen_id or values.old_id
    said = {
        "identity": number[-_TAIL:],
        "phones": ", ".join(phone[-_TAIL:] for phone in values.phones),
        "ethnicity": HELD if values.ethnicity else "",
        "groups": HELD if values.priority_groups else "",
        "note": HELD if values.note else "",
    }
    return {field: tail for field, tail in said.items() if tail}


def _changed_meanwhile(was: Typed, state: Typed) -> tuple[str, ...]:
    sealed = [field for field in SEALED if was.get(f"from_{field}", "") != state.get(f"from_{field}", "")]
    return tuple(field for field in FIELDS_OF if field in differing(was, state) or field in sealed)


def _filled(before: Typed, typed: Typed, forget: Collection[str]) -> dict[str, str]:
    """The whole form: what is sealed was not shown, so a blank there says nothing."""
    after = {field: typed.get(field, "") for field in FIELDS_OF}
    for field in SEALED:
        after[field] = "" if field in forget else after[field] or before[field]
    return after


def _of_changed(entry: Entry, changed: Collection[str]) -> Entry:
    """With the problems that the changes bring; what was asked of other fields is asked already."""
    problems = tuple(each for each in entry.problems if set(_CHECKED_TOGETHER.get(each.code, (each.field,))) & set(changed))
    return replace(entry, problems=problems)

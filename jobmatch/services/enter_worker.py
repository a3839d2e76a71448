"""Key one person in: the checks of a list's row, the same look for who it may be, and one import of one row that can be taken back."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.intake import IntakePlan, Joining, NewRow
from jobmatch.registry.reading.entry import Entry, FieldProblem, Hearing, Typed, read_entry
from jobmatch.registry.worker import Wish
from jobmatch.store import access_log, entries, half_filled, imports
from jobmatch.store.entries import PersonLine
from jobmatch.store.own_commune import are_within, holds_place
from jobmatch.store.work import OpenReading, OpenWork
from jobmatch.store.worker_secrets import read_known_rows

__all__ = ["Alike", "Asked", "Entered", "Hearing", "PersonLine", "Who", "enter_worker"]

FORM = "new"
PURPOSE = "Nhập một người: xem ai trong sổ có thể là người này"
_BETWEEN_LINES = "; "


@dataclass(frozen=True, slots=True)
class Who:
    """Who sits at the form: `within` is the commune outside of which nobody is shown; `decides` may say that two people are two."""

    account_id: int
    within: str | None = None
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody in the registry who may be the person, with the evidence; `score` None: the same citizen ID."""

    person: PersonLine
    score: float | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Nothing is written yet: `problems` to look at, people to choose from. With `mark` the same problems are not shown again.

    `elsewhere` counts people of other communes who may be this one: the centre will see to them.
    """

    problems: tuple[FieldProblem, ...]
    mark: str
    is_usable: bool
    alike: tuple[Alike, ...] = ()
    elsewhere: int = 0
    understood: tuple[tuple[Wish, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Entered:
    """`held`: fields in which the person differs from what the registry says of who it is; they wait for a tick."""

    worker_no: int
    import_id: int
    is_new: bool
    held: tuple[str, ...] = ()


def enter_worker(
    open_work: OpenWork,
    open_reading: OpenReading,
    typed: Typed,
    hearing: Hearing,
    who: Who,
    *,
    joining: Joining = Joining.FOUND,
    worker_no: int | None = None,
    seen: str = "",
    today: date,
    now: datetime,
) -> Entered | Asked:
    """`joining` answers who it is: FOUND while nobody has been asked, NAMED `worker_no`, or NEW. `seen`: the mark of problems shown.

    The look for who it is takes a second with many people known: it is a reading, and is taken again while nobody else writes where the
    registry has changed meanwhile.
    """
    check_day(hearing.on, today)
    look = partial(_look, typed=typed, hearing=hearing, who=who, joining=joining, worker_no=worker_no, seen=seen, today=today, now=now)
    with open_reading() as session:
        found = look(session)
        owed = access_log.take_owed(session)
    with open_work() as work:
        access_log.write_owed(work.session, owed)
        if isinstance(found, _Ready) and imports.hold_registry(work.session) != found.revision:
            found = look(work.session)
        if isinstance(found, Asked):
            work.commit()  # the look at these people stays
            return found
        entered = _write(work.session, found, hearing, who, is_told_apart=joining is Joining.NEW and who.decides, now=now)
        work.commit()
    return entered


@dataclass(frozen=True, slots=True)
class _Ready:
    """Nothing is left to ask: what is to be written, beside the registry as it stood at `revision`."""

    revision: int
    entry: Entry
    on: date
    plan: IntakePlan
    alike: tuple[Alike, ...]


def _look(
    session: Session,
    *,
    typed: Typed,
    hearing: Hearing,
    who: Who,
    joining: Joining,
    worker_no: int | None,
    seen: str,
    today: date,
    now: datetime,
) -> _Ready | Asked:
    revision = imports.revision(session)
    check_home(session, typed, who)
    on = _speaks_for(session, worker_no, hearing, who, now) if joining is Joining.NAMED and worker_no else hearing.on
    entry = read_entry(typed, hearing.source(entries.next_number(session, hearing.on)), on=on, as_of=today)
    if not entry.is_usable:
        return Asked(entry.to_show, entry.mark, is_usable=False, understood=entry.understood)
    row = NewRow(0, on, entry.row, Joining.NAMED if joining is Joining.NAMED else Joining.NEW, worker_no, heard_on=hearing.on)
    plan = entries.plan_one(session, row, account_id=who.account_id, now=now)
    alike, elsewhere = _alike(session, plan, who, now)
    must_ask = joining is Joining.FOUND and alike
    if must_ask or (entry.to_show and entry.mark != seen):
        return Asked(entry.to_show, entry.mark, is_usable=True, alike=alike, elsewhere=elsewhere, understood=entry.understood)
    return _Ready(revision, entry, on, plan, alike)


def _write(session: Session, ready: _Ready, hearing: Hearing, who: Who, *, is_told_apart: bool, now: datetime) -> Entered:
    row, plan = ready.entry.row, ready.plan
    import_id = entries.write(session, plan, row, on=ready.on, heard_on=hearing.on, account_id=who.account_id, now=now)
    entered = _entered(plan, import_id, entries.worker_of(session, import_id))
    if is_told_apart:
        others = {each.person.worker_no for each in ready.alike if each.score is not None}
        entries.settle_as_different(session, import_id, others, account_id=who.account_id, now=now)
    half_filled.drop(session, who.account_id, FORM)
    return entered


def check_day(on: date, today: date) -> None:
    if on > today:
        raise Refused("told_in_future", "Ngày kể chưa tới.", "Ghi hôm nay hoặc một ngày trước hôm nay.")


def check_home(session: Session, typed: Typed, who: Who) -> None:
    """A commune officer writes into the own commune alone, whichever of its names the form has."""
    if not holds_place(session, typed.get("commune", ""), who.within):
        raise Refused("commune_of_others", "Người này không thuộc xã của anh chị.", "Chọn xã của anh chị, hoặc báo trung tâm ghi giúp.")


def _speaks_for(session: Session, worker_no: int, hearing: Hearing, who: Who, now: datetime) -> date:
    if not entries.stands(session, worker_no) or (who.within and worker_no not in are_within(session, [worker_no], who.within)):
        raise NotFound("worker_unknown", "Không có người này trong sổ.", "Tìm lại theo tên hoặc thôn.")
    known = read_known_rows(session, [worker_no], reader=who.account_id, purpose=PURPOSE, at=now)
    return entries.speaks_for(known, hearing.on)


def _alike(session: Session, plan: IntakePlan, who: Who, now: datetime) -> tuple[tuple[Alike, ...], int]:
    """People shown beside the form, the likeliest first, and how many live where this account may not look."""
    pairs = {pair.known_b: pair for pair in reversed(plan.pairs) if pair.known_b is not None}
    seen = are_within(session, list(pairs), who.within) if who.within else set(pairs)
    people = entries.person_lines(session, sorted(seen))
    access_log.note(session, reader=who.account_id, purpose=PURPOSE, at=now, fields=("list",), worker_nos=list(people))
    found = [
        Alike(people[number], pair.score, tuple(filter(None, pair.evidence.split(_BETWEEN_LINES))))
        for number, pair in pairs.items()
        if number in people
    ]
    in_order = sorted(found, key=lambda each: (-(1.0 if each.score is None else each.score), each.person.worker_no))
    return tuple(in_order), len(pairs) - len(found)


def _entered(plan: IntakePlan, import_id: int, worker_no: int | None) -> Entered:
    [person] = plan.people
    assert worker_no is not None
    held = tuple(name for names in person.asked.values() for name in names)
    return Entered(worker_no, import_id, person.worker_no is None, held)

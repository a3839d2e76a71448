"""Key one person in: the checks of a list's row, the same look for who it may be, and one import of one row that can be taken back."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.registry.intake import IntakePlan, Joining, NewRow
from jobmatch.registry.reading.entry import FieldProblem, Hearing, Typed, read_entry
from jobmatch.registry.worker import Wish
from jobmatch.store import access_log, entries, half_filled, imports
from jobmatch.store.entries import PersonLine
from jobmatch.store.own_commune import are_within, holds_place
from jobmatch.store.work import OpenWork
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
    full_name: str
    is_new: bool
    held: tuple[str, ...] = ()


def enter_worker(
    open_work: OpenWork,
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
    """`joining` answers who it is: FOUND while nobody has been asked, NAMED `worker_no`, or NEW. `seen`: the mark of problems shown."""
    check_day(hearing.on, today)
    with open_work() as work:
        session = work.session
        imports.hold_registry(session)
        on = _speaks_for(session, worker_no, hearing, who, now) if joining is Joining.NAMED and worker_no else hearing.on
        entry = read_entry(typed, hearing.source(entries.next_number(session, hearing.on)), on=on, as_of=today)
        check_home(session, typed, who)
        if not entry.is_usable:
            return Asked(entry.to_show, entry.mark, is_usable=False, understood=entry.understood)
        row = NewRow(0, on, entry.row, Joining.NAMED if joining is Joining.NAMED else Joining.NEW, worker_no, heard_on=hearing.on)
        plan = entries.plan_one(session, row, account_id=who.account_id, now=now).plan
        alike, elsewhere = _alike(session, plan, who, now)
        must_ask = joining is Joining.FOUND and alike
        if must_ask or (entry.to_show and entry.mark != seen):
            work.commit()  # the look at these people stays
            return Asked(entry.to_show, entry.mark, is_usable=True, alike=alike, elsewhere=elsewhere, understood=entry.understood)
        import_id = entries.write(session, plan, entry.row, on=on, heard_on=hearing.on, account_id=who.account_id, now=now)
        entered = _entered(plan, import_id, entries.worker_of(session, import_id))
        if joining is Joining.NEW and who.decides:
            others = {each.person.worker_no for each in alike if each.score is not None}
            entries.settle_as_different(session, entered.import_id, others, account_id=who.account_id, now=now)
        half_filled.drop(session, who.account_id, FORM)
        work.commit()
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
    return Entered(worker_no, import_id, person.values.full_name, person.worker_no is None, held)

"""Fairs, the plan of each, and what came of past ones."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from jobmatch.fairs.fair import Fair
from jobmatch.fairs.outcome import Outcome
from jobmatch.store.merges import now_known_as, with_those_they_are
from jobmatch.store.rows import FairPlanRow, FairRow, InvitationRow, OutcomeRow


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """The plan of a fair as it was saved; sums in micro-points. `letter_number` is the number of its giấy mời in the
    year's series, `issued_on` the date on them.
    """

    fair_code: str
    run_id: str
    seats: int
    objective: int
    lp_bound: int
    greedy: int
    left_out: int
    letter_number: str
    issued_on: date
    made_by: int | None
    made_at: datetime


def add(session: Session, fair: Fair, at: datetime) -> None:
    """IntegrityError when the code is taken."""
    session.add(FairRow(**asdict(fair), added_at=at))
    session.flush()


def find(session: Session, code: str) -> Fair | None:
    row = session.get(FairRow, code)
    return fair(row) if row else None


def all_fairs(session: Session) -> list[Fair]:
    """Newest first."""
    return [fair(row) for row in session.scalars(select(FairRow).order_by(FairRow.held_on.desc(), FairRow.code))]


def set_seats(session: Session, code: str, seats: int) -> None:
    session.get_one(FairRow, code).seats = seats


def fair(row: FairRow) -> Fair:
    return Fair(row.code, row.held_on, row.place, row.seats, row.opens_at)


def keep_plan(session: Session, plan: KeptPlan) -> None:
    session.merge(FairPlanRow(**asdict(plan)))


def plan_of(session: Session, code: str) -> KeptPlan | None:
    row = session.get(FairPlanRow, code)
    return KeptPlan(**{name: getattr(row, name) for name in KeptPlan.__slots__}) if row else None


def plans(session: Session) -> dict[str, KeptPlan]:
    """By fair."""
    rows = session.scalars(select(FairPlanRow))
    return {row.fair_code: KeptPlan(**{name: getattr(row, name) for name in KeptPlan.__slots__}) for row in rows}


def add_outcomes(session: Session, outcomes: Sequence[Outcome]) -> None:
    if outcomes:
        session.execute(insert(OutcomeRow), [asdict(outcome) for outcome in outcomes])


def known_outcomes(session: Session, fair_codes: Iterable[str]) -> set[tuple[str, int]]:
    """Fair and worker of the outcomes that stand already, whatever the worker's number was then."""
    rows = session.execute(select(OutcomeRow.fair_code, OutcomeRow.worker_id).where(OutcomeRow.fair_code.in_(set(fair_codes))))
    known_as = now_known_as(session)
    return {(row.fair_code, known_as.get(row.worker_id, row.worker_id)) for row in rows}


def outcomes(session: Session) -> list[Outcome]:
    """All of them by day, fair and worker, under the numbers that stand now; who is known twice at one fair stands there twice."""
    known_as = now_known_as(session)
    rows = session.scalars(select(OutcomeRow).order_by(OutcomeRow.held_on, OutcomeRow.fair_code, OutcomeRow.worker_id))
    kept = [{name: getattr(row, name) for name in Outcome.__slots__} for row in rows]
    return [Outcome(**{**values, "worker_id": known_as.get(values["worker_id"], values["worker_id"])}) for values in kept]


def invited_last_time(session: Session, before: date) -> set[int]:
    """Who had an invitation to the last fair before that day, of ours or of those whose outcomes were handed in."""
    ours = select(FairRow.code, FairRow.held_on).join(InvitationRow, InvitationRow.fair_code == FairRow.code)
    had_a_letter = OutcomeRow.invited.is_not(False)
    handed_in = select(OutcomeRow.fair_code, OutcomeRow.held_on).where(had_a_letter)
    past = ours.where(FairRow.held_on < before).union(handed_in.where(OutcomeRow.held_on < before)).subquery()
    last = session.execute(select(past.c.code).order_by(past.c.held_on.desc(), past.c.code).limit(1)).scalar_one_or_none()
    if last is None:
        return set()
    people = select(InvitationRow.worker_id).where(InvitationRow.fair_code == last)
    invited = people.union(select(OutcomeRow.worker_id).where(OutcomeRow.fair_code == last, had_a_letter))
    return with_those_they_are(session, session.scalars(invited))


def next_fair(session: Session, today: date) -> Fair | None:
    """The nearest one that is not past."""
    row = session.scalars(select(FairRow).where(FairRow.held_on >= today).order_by(FairRow.held_on, FairRow.code).limit(1)).one_or_none()
    return fair(row) if row else None

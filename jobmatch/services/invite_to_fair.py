"""Share out the seats of a fair, and keep the invitations. Whoever has a seat keeps it; nobody is invited twice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from jobmatch.errors import NotFound, Refused
from jobmatch.fairs.fair import Fair, InvitationPlan
from jobmatch.fairs.planning import plan_invitations
from jobmatch.fairs.tokens import letter_codes, letter_token, token_hash
from jobmatch.store import fair_inputs, fairs, invitations, match_runs, number_series
from jobmatch.store.barred import Bar
from jobmatch.store.fair_inputs import FairInputs, HeldBack
from jobmatch.store.fairs import KeptPlan
from jobmatch.store.invitations import NewInvitation
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["HeldBack", "PlannedFair", "invite_to_fair", "newest_run", "plan_fair"]

FIRST_VERSION = 1


@dataclass(frozen=True, slots=True)
class PlannedFair:
    """`plan.invitations` are the new letters; `before` people held a seat already; `kept_from` are people on the lists who are not invited
    at all, and why. Not `is_kept`: the plan was only looked at.
    """

    fair: Fair
    plan: InvitationPlan
    before: int
    held_back: tuple[HeldBack, ...]
    kept_from: Mapping[int, Bar]
    is_kept: bool = False


def plan_fair(
    open_work: OpenWork, code: str, run_id: str, *, seats: int | None = None, today: date, account_id: int | None, now: datetime
) -> PlannedFair:
    """What inviting would do. Writes nothing but the line in the access log."""
    fair, inputs = _load(open_work, code, run_id, seats, today=today, account_id=account_id, now=now)
    return _planned(fair, run_id, inputs)


def invite_to_fair(
    open_work: OpenWork,
    code: str,
    run_id: str,
    *,
    seats: int | None = None,
    key: bytes,
    today: date,
    account_id: int | None,
    now: datetime,
) -> PlannedFair:
    """`seats` None: those of the fair. The plan is made outside of the transaction that keeps it; if seats were given meanwhile, nothing
    is written and whoever asked tries again."""
    fair, inputs = _load(open_work, code, run_id, seats, today=today, account_id=account_id, now=now)
    planned = _planned(fair, run_id, inputs)
    codes = letter_codes(key, code, [each.worker_no for each in planned.plan.invitations], taken=inputs.taken.values())
    new = [
        NewInvitation(
            worker_no=each.worker_no,
            vacancy_refs=each.vacancy_refs,
            points=each.points,
            reason=each.reason,
            place_id=inputs.homes.get(each.worker_no),
            code=codes[each.worker_no],
            token_hash=token_hash(letter_token(key, code, each.worker_no, FIRST_VERSION)),
        )
        for each in planned.plan.invitations
    ]
    with open_work() as work:
        if set(invitations.invited(work.session, code)) != set(inputs.taken):
            raise _overtaken()
        try:
            invitations.add_all(work.session, code, run_id, new, now)
        except IntegrityError as meanwhile:
            raise _overtaken() from meanwhile
        fairs.set_seats(work.session, code, fair.seats)
        fairs.keep_plan(work.session, _kept(work.session, planned.plan, account_id, today, now))
        work.commit()
    return replace(planned, is_kept=True)


def newest_run(open_reading: OpenReading, code: str) -> str:
    """The run to invite from: the newest of this fair, else the newest of all."""
    with open_reading() as session:
        run = match_runs.newest_of(session, fair_code=code) or match_runs.newest_of(session)
    if run is None:
        raise Refused("run_missing", "Chưa có lần khớp việc nào.", "Chạy khớp việc trước khi lập danh sách mời.")
    return run.id


def _load(
    open_work: OpenWork, code: str, run_id: str, seats: int | None, *, today: date, account_id: int | None, now: datetime
) -> tuple[Fair, FairInputs]:
    with open_work() as work:
        fair = fairs.find(work.session, code)
        if fair is None:
            raise NotFound("fair_unknown", f"Không có phiên nào mang mã {code}.", "Xem các phiên bằng lệnh: jobmatch fair list")
        if match_runs.find(work.session, run_id) is None:
            raise NotFound("run_unknown", f"Không có lần khớp {run_id}.", "Chạy khớp việc, rồi dùng mã của lần chạy đó.")
        if fair.held_on < today:
            raise Refused("fair_past", "Phiên này đã qua.", "Chọn phiên sắp tới.")
        inputs = fair_inputs.load(work.session, fair, run_id, today=today, reader=account_id, now=now)
        work.commit()
    return replace(fair, seats=fair.seats if seats is None else seats), inputs


def _planned(fair: Fair, run_id: str, inputs: FairInputs) -> PlannedFair:
    plan = plan_invitations(fair, inputs.shortlists, inputs.invitees, inputs.quotas, run_id=run_id, already_invited=tuple(inputs.taken))
    return PlannedFair(fair, plan, len(inputs.taken), inputs.held_back, inputs.kept_from)


def _kept(session: Session, plan: InvitationPlan, account_id: int | None, today: date, now: datetime) -> KeptPlan:
    """A plan that is made again keeps the number and the date of its letters."""
    before = fairs.plan_of(session, plan.fair_code)
    number = before.letter_number if before else f"{number_series.next_number(session, 'GM', today.year):02d}"
    return KeptPlan(
        fair_code=plan.fair_code,
        run_id=plan.run_id,
        seats=plan.seats,
        objective=plan.objective,
        lp_bound=plan.lp_bound,
        greedy=plan.greedy,
        left_out=plan.left_out,
        letter_number=number,
        issued_on=before.issued_on if before else today,
        made_by=account_id,
        made_at=now,
    )


def _overtaken() -> Refused:
    return Refused("plan_overtaken", "Có người vừa mời thêm cho phiên này.", "Chưa ghi gì. Lập lại danh sách để thấy bản mới nhất.")

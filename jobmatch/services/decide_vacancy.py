"""What becomes of a vacancy: looked at, approved, returned, paused, filled, renewed, closed. Each step is one event with a name.

Whoever decides names the last step they saw (`seen`): two officers at once make one event, and the second is told of the first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from jobmatch.errors import Refused
from jobmatch.store import enterprises, vacancies
from jobmatch.store.vacancies import KeptVacancy, NewStep, Step
from jobmatch.store.work import OpenWork
from jobmatch.vacancies.draft import confirmed, last_day_allowed
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.lawful import blocking
from jobmatch.vacancies.life import Actor, Deed, moved
from jobmatch.vacancies.standing import standing
from jobmatch.vacancies.vacancy import VacancyState

__all__ = [
    "Decided",
    "Decider",
    "Deed",
    "approve_vacancy",
    "correct_posting",
    "expire_vacancies",
    "record_lawful",
    "renew_vacancy",
    "report_hired",
    "take_step",
]


@dataclass(frozen=True, slots=True)
class Decider:
    """Who decides, when, and by which page: `of` is the enterprise of whoever acts, None for staff."""

    account_id: int | None
    of: str | None
    seen: int
    today: date
    now: datetime

    @property
    def actor(self) -> Actor:
        return Actor.STAFF if self.of is None else Actor.ENTERPRISE


@dataclass(frozen=True, slots=True)
class Decided:
    """Not `is_done` when somebody was faster: nothing was written, and `last` is what they did."""

    is_done: bool
    last: Step


def approve_vacancy(open_work: OpenWork, ref: str, decider: Decider, *, reasons: Mapping[Rule, str], verify_enterprise: bool) -> Decided:
    """Refused while findings block, but for rules with a written reason, and while nobody has verified the enterprise."""
    with open_work() as work:
        kept = held(work.session, ref, decider)
        if faster := overtaken(work.session, kept, decider):
            return Decided(False, faster)
        recorded = with_reasons(reasons)
        after = moved_lawfully(work.session, kept, Deed.APPROVE, decider, recorded=recorded)
        if not kept.is_verified and not verify_enterprise:
            raise Refused(
                "enterprise_unverified", "Chưa ai xác nhận doanh nghiệp này.", "Gọi điện xác nhận rồi đánh dấu “Đã gọi xác nhận”."
            )
        enterprises.verify(work.session, [kept.enterprise_id], decider.account_id, decider.now)
        step = write_step(work.session, kept, after, decider, note=words_of(reasons), recorded=recorded)
        work.commit()
    return Decided(True, step)


def record_lawful(open_work: OpenWork, ref: str, decider: Decider, *, reasons: Mapping[Rule, str]) -> Decided:
    """Why the words of a vacancy that is running are lawful; it goes out from then on."""
    with open_work() as work:
        kept = held(work.session, ref, decider)
        if faster := overtaken(work.session, kept, decider):
            return Decided(False, faster)
        if kept.vacancy.state not in (VacancyState.APPROVED, VacancyState.PAUSED) or not reasons:
            raise Refused("nothing_to_record", "Chưa ghi lý do nào.", "Ghi lý do của nghề cho từng điều, hoặc trả lại để sửa.")
        step = write_step(work.session, kept, kept.vacancy.state, decider, note=words_of(reasons), recorded=with_reasons(reasons))
        work.commit()
    return Decided(True, step)


def take_step(open_work: OpenWork, ref: str, deed: Deed, decider: Decider, *, reason: str = "") -> Decided:
    """Return, take back, change words, pause, resume, close: the steps that need nothing but perhaps a reason."""
    with open_work() as work:
        kept = held(work.session, ref, decider)
        if faster := overtaken(work.session, kept, decider):
            return Decided(False, faster)
        kept = settled(work.session, kept, decider)
        after = moved_lawfully(work.session, kept, deed, decider, reason=reason)
        step = write_step(work.session, kept, after, decider, note=reason.strip())
        if deed is Deed.CHANGE_WORDS and decider.actor is Actor.ENTERPRISE and kept.vacancy.state is not VacancyState.SUBMITTED:
            # Nobody else may write while staff look at it: an enterprise that changes its words has them back first.
            waiting = replace(kept, vacancy=replace(kept.vacancy, state=after))
            step = write_step(work.session, waiting, moved(after, Deed.TAKE_BACK, decider.actor), decider)
        work.commit()
    return Decided(True, step)


def renew_vacancy(open_work: OpenWork, ref: str, decider: Decider, *, closes_on: date) -> Decided:
    """A new last day, and staff look at it again."""
    if not decider.today <= closes_on <= last_day_allowed(decider.today):
        latest = last_day_allowed(decider.today)
        raise Refused("deadline_unfit", "Hạn mới phải nằm trong 60 ngày tới.", f"Chọn hạn nộp trước ngày {latest:%d/%m/%Y}.")
    with open_work() as work:
        kept = held(work.session, ref, decider)
        if faster := overtaken(work.session, kept, decider):
            return Decided(False, faster)
        kept = settled(work.session, kept, decider)
        after = moved_lawfully(work.session, kept, Deed.RENEW, decider)
        asked = kept.asked if kept.hired < kept.asked else kept.asked + 1
        posting = confirmed(kept.vacancy.posting, deadline=closes_on)
        renewed = replace(kept, asked=asked, vacancy=replace(kept.vacancy, closes_on=closes_on, posting=posting))
        step = write_step(work.session, renewed, after, decider, note=f"Gia hạn đến {closes_on:%d/%m/%Y}")
        work.commit()
    return Decided(True, step)


def report_hired(open_work: OpenWork, ref: str, decider: Decider, *, number: int) -> Decided:
    """So many more have come; with nobody left to seek the vacancy is filled and stops everywhere."""
    with open_work() as work:
        kept = held(work.session, ref, decider)
        if faster := overtaken(work.session, kept, decider):
            return Decided(False, faster)
        left = kept.asked - kept.hired
        if not 1 <= number <= left:
            raise Refused("hired_unfit", f"Việc này còn cần {left} người.", f"Nhập số từ 1 đến {left}.")
        if kept.vacancy.state not in (VacancyState.APPROVED, VacancyState.PAUSED):
            raise Refused("vacancy_step_unfit", "Chỉ báo đã tuyển cho việc đang tuyển hoặc tạm dừng.", "Xem lại tình trạng của việc này.")
        after = moved_lawfully(work.session, kept, Deed.FILL, decider) if number == left else kept.vacancy.state
        changed = replace(kept, hired=kept.hired + number)
        step = write_step(work.session, changed, after, decider, note=f"Đã tuyển {number} người")
        work.commit()
    return Decided(True, step)


def correct_posting(open_work: OpenWork, ref: str, decider: Decider, *, values: Mapping[str, Any], note: str) -> Decided:
    """What was read, put right by an officer: these fields no longer follow the words."""
    with open_work() as work:
        kept = held(work.session, ref, decider)
        if faster := overtaken(work.session, kept, decider):
            return Decided(False, faster)
        posting = confirmed(kept.vacancy.posting, **values)
        corrected = replace(kept, vacancy=replace(kept.vacancy, posting=posting))
        step = write_step(work.session, corrected, kept.vacancy.state, decider, note=note)
        work.commit()
    return Decided(True, step)


def expire_vacancies(open_work: OpenWork, *, today: date, now: datetime) -> int:
    """Writes down what the calendar has decided; how many. Two at once write it once, and what somebody renewed meanwhile runs on."""
    clock = Decider(None, None, 0, today, now)
    with open_work() as work:
        past = [line for line in vacancies.lines(work.session) if standing(line.state, line.closes_on, today) is not line.state]
        vacancies.hold(work.session, *(line.ref for line in past))
        kept = vacancies.by_ids(work.session, [line.id for line in past])
        expired = [entry for entry in kept if settled(work.session, entry, clock) is not entry]
        work.commit()
    return len(expired)


def held(session: Session, ref: str, decider: Decider) -> KeptVacancy:
    vacancies.hold(session, ref)
    return vacancies.the_one(session, ref, decider.of)


def overtaken(session: Session, kept: KeptVacancy, decider: Decider) -> Step | None:
    last = vacancies.steps(session, kept.id)[0]
    return last if last.id != decider.seen else None


def settled(session: Session, kept: KeptVacancy, decider: Decider) -> KeptVacancy:
    """Written as expired where the calendar says so."""
    now_stands = standing(kept.vacancy.state, kept.vacancy.closes_on, decider.today)
    if now_stands is kept.vacancy.state:
        return kept
    write_step(session, kept, moved(kept.vacancy.state, Deed.EXPIRE, Actor.CLOCK), replace(decider, account_id=None))
    return replace(kept, vacancy=replace(kept.vacancy, state=now_stands))


def moved_lawfully(
    session: Session,
    kept: KeptVacancy,
    deed: Deed,
    decider: Decider,
    *,
    reason: str = "",
    recorded: frozenset[Rule] = frozenset(),
) -> VacancyState:
    known = vacancies.recorded_rules(session, [kept.id]).get(kept.ref, frozenset())
    hindrances = blocking(kept.vacancy, decider.today, known | recorded)
    return moved(kept.vacancy.state, deed, decider.actor, reason=reason, hindrances=hindrances)


def write_step(
    session: Session,
    kept: KeptVacancy,
    after: VacancyState,
    decider: Decider,
    *,
    note: str = "",
    recorded: frozenset[Rule] = frozenset(),
) -> Step:
    vacancies.write_all(session, [replace(kept, vacancy=replace(kept.vacancy, state=after))], decider.now)
    step = NewStep(kept.id, kept.vacancy.state, after, note, recorded)
    vacancies.note_steps(session, [step], decider.account_id, decider.now)
    return vacancies.steps(session, kept.id)[0]


def with_reasons(reasons: Mapping[Rule, str]) -> frozenset[Rule]:
    """An empty reason records nothing."""
    return frozenset(rule for rule, reason in reasons.items() if reason.strip())


def words_of(reasons: Mapping[Rule, str]) -> str:
    return "\n".join(reason.strip() for reason in reasons.values() if reason.strip())

"""The life of a vacancy: which step leads where, and who may take it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from jobmatch.errors import Refused
from jobmatch.vacancies.finding import Finding
from jobmatch.vacancies.vacancy import VacancyState

_DRAFT, _SUBMITTED, _RETURNED, _APPROVED = VacancyState.DRAFT, VacancyState.SUBMITTED, VacancyState.RETURNED, VacancyState.APPROVED
_PAUSED, _FILLED, _EXPIRED, _CLOSED = VacancyState.PAUSED, VacancyState.FILLED, VacancyState.EXPIRED, VacancyState.CLOSED

STATE_NAMES = {
    _DRAFT: "bản nháp",
    _SUBMITTED: "chờ duyệt",
    _RETURNED: "đã trả lại",
    _APPROVED: "đang tuyển",
    _PAUSED: "tạm dừng",
    _FILLED: "đã đủ người",
    _EXPIRED: "hết hạn",
    _CLOSED: "đã đóng",
}


class Actor(StrEnum):
    """Who takes a step; the clock is the scheduler, which acts for nobody."""

    ENTERPRISE = "enterprise"
    STAFF = "staff"
    CLOCK = "clock"


class Deed(StrEnum):
    SEND = "send"
    TAKE_BACK = "take_back"
    RETURN = "return"
    APPROVE = "approve"
    CHANGE_WORDS = "change_words"
    PAUSE = "pause"
    RESUME = "resume"
    FILL = "fill"
    REOPEN = "reopen"
    EXPIRE = "expire"
    RENEW = "renew"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Step:
    """`name` is what the deed is called on a button."""

    name: str
    before: frozenset[VacancyState]
    after: VacancyState
    actors: frozenset[Actor]


def _step(name: str, before: Collection[VacancyState], after: VacancyState, *actors: Actor) -> Step:
    return Step(name, frozenset(before), after, frozenset(actors))


_BOTH = (Actor.ENTERPRISE, Actor.STAFF)
# New words are looked at anew: whoever changes or renews a vacancy sends it again.
STEPS = {
    Deed.SEND: _step("Gửi duyệt", (_DRAFT, _RETURNED), _SUBMITTED, *_BOTH),
    Deed.TAKE_BACK: _step("Rút về sửa", (_SUBMITTED,), _DRAFT, Actor.ENTERPRISE),
    Deed.RETURN: _step("Trả lại", (_SUBMITTED, _APPROVED, _PAUSED), _RETURNED, Actor.STAFF),
    Deed.APPROVE: _step("Duyệt", (_SUBMITTED,), _APPROVED, Actor.STAFF),
    Deed.CHANGE_WORDS: _step("Sửa tin", (_SUBMITTED, _APPROVED, _PAUSED), _SUBMITTED, *_BOTH),
    Deed.PAUSE: _step("Tạm dừng", (_APPROVED,), _PAUSED, *_BOTH),
    Deed.RESUME: _step("Tuyển tiếp", (_PAUSED,), _APPROVED, *_BOTH),
    Deed.FILL: _step("Đã đủ người", (_APPROVED, _PAUSED), _FILLED, *_BOTH, Actor.CLOCK),
    Deed.REOPEN: _step("Tuyển lại", (_FILLED,), _APPROVED, *_BOTH),
    Deed.EXPIRE: _step("Hết hạn", (_APPROVED, _PAUSED), _EXPIRED, Actor.STAFF, Actor.CLOCK),
    Deed.RENEW: _step("Gia hạn", (_EXPIRED, _FILLED, _CLOSED), _SUBMITTED, *_BOTH),
    Deed.CLOSE: _step("Đóng tin", tuple(state for state in VacancyState if state is not _CLOSED), _CLOSED, *_BOTH),
}


def may(state: VacancyState, deed: Deed, actor: Actor) -> bool:
    """True where this step exists from this state for this actor; what it needs besides (a reason, no findings) is asked in `moved`."""
    return state in STEPS[deed].before and actor in STEPS[deed].actors


def deeds_open_to(actor: Actor, state: VacancyState) -> list[Deed]:
    """In the order in which buttons stand."""
    return [deed for deed in Deed if may(state, deed, actor)]


def moved(state: VacancyState, deed: Deed, actor: Actor, *, reason: str = "", hindrances: Collection[Finding] = ()) -> VacancyState:
    """The state after a deed. `Refused` where the step does not exist, is not this actor's, lacks its reason, or the law stands against it.

    `hindrances` are the findings that block (`lawful.blocking`): with any left, nothing is approved, resumed or opened again.
    """
    step = STEPS[deed]
    if actor not in step.actors:
        raise Refused(
            "vacancy_step_not_yours", f"Anh chị không có quyền làm việc này: {step.name.lower()}.", "Nhờ cán bộ trung tâm làm giúp."
        )
    if state not in step.before:
        allowed = ", ".join(STATE_NAMES[each] for each in VacancyState if each in step.before)
        message = f"Tin đang ở trạng thái “{STATE_NAMES[state]}” nên không làm được: {step.name.lower()}."
        raise Refused("vacancy_step_unfit", message, f"Việc này chỉ làm được khi tin: {allowed}.")
    if deed is Deed.RETURN and not reason.strip():
        raise Refused("reason_missing", "Chưa ghi lý do trả lại.", "Ghi rõ chỗ cần sửa để doanh nghiệp biết.")
    if hindrances and step.after is _APPROVED:
        words = "; ".join(f"“{finding.words}”" for finding in list(hindrances)[:3])
        message = f"Tin còn {len(hindrances)} chỗ trái luật: {words}."
        raise Refused("vacancy_unlawful", message, "Trả lại để sửa, hoặc ghi lý do hợp pháp và tên người quyết định.")
    return step.after

"""One vacancy: what stands in it, what became of it, and what staff or its enterprise decide."""

from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response

from jobmatch.errors import Refused
from jobmatch.services.decide_vacancy import (
    Decided,
    Deed,
    approve_vacancy,
    record_lawful,
    renew_vacancy,
    report_hired,
    take_step,
)
from jobmatch.services.see_vacancy import SeenVacancy
from jobmatch.vacancies.finding import Rule
from jobmatch.vacancies.life import Actor, deeds_open_to
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.vacancies import words
from jobmatch.web.vacancies.area import bp, decider, facts_of, look, own
from jobmatch.web.vacancies.forms import HiredForm, RenewForm, ReturnForm

LONGEST_REASON = 1000
SIMPLE_DEEDS = (Deed.TAKE_BACK, Deed.CHANGE_WORDS, Deed.PAUSE, Deed.RESUME, Deed.CLOSE)


@bp.get("/<path:ref>")
@right("vacancy.view")
def show(ref: str) -> str:
    return one_page(look(ref))


@bp.post("/<path:ref>/approve")
@right("vacancy.approve_publish")
@once
def approve(ref: str) -> Response | tuple[str, int]:
    try:
        decided = approve_vacancy(
            desk().open_work, ref, decider(), reasons=typed_reasons(), verify_enterprise="verify" in request.form
        )  # fmt: skip
    except Refused as refusal:
        return refused_page(ref, refusal)
    return answer(ref, decided, _("Đã duyệt. Việc này được khớp, mời và phát thanh từ bây giờ."))


@bp.post("/<path:ref>/record")
@right("vacancy.approve_publish")
@once
def record(ref: str) -> Response | tuple[str, int]:
    try:
        decided = record_lawful(desk().open_work, ref, decider(), reasons=typed_reasons())
    except Refused as refusal:
        return refused_page(ref, refusal)
    return answer(ref, decided, _("Đã ghi lý do cùng tên anh chị."))


@bp.post("/<path:ref>/return")
@right("vacancy.approve_publish")
@once
def send_back(ref: str) -> Response | tuple[str, int]:
    form = ReturnForm()
    if not form.validate():
        return one_page(look(ref), return_form=form), 422
    try:
        decided = take_step(desk().open_work, ref, Deed.RETURN, decider(), reason=form.message.data)
    except Refused as refusal:
        return refused_page(ref, refusal)
    return answer(ref, decided, _("Đã trả lại kèm lời nhắn."))


@bp.post("/<path:ref>/step")
@right("vacancy.edit_own")
@once
def move(ref: str) -> Response | tuple[str, int]:
    deed = next((each for each in SIMPLE_DEEDS if each == request.form.get("deed")), None)
    if deed is None:
        raise NoSuchPage
    try:
        decided = take_step(desk().open_work, ref, deed, decider())
    except Refused as refusal:
        return refused_page(ref, refusal)
    return answer(ref, decided, str(words.DONE[deed]))


@bp.post("/<path:ref>/hired")
@right("vacancy.edit_own")
@once
def hired(ref: str) -> Response | tuple[str, int]:
    form = HiredForm()
    if form.validate():
        try:
            decided = report_hired(desk().open_work, ref, decider(), number=int(form.number.data))
        except Refused as refusal:
            form.number.errors = [str(refusal)]
        else:
            return answer(ref, decided, _("Đã ghi %(number)s người được tuyển.", number=form.number.data))
    return one_page(look(ref), hired_form=form), 422


@bp.post("/<path:ref>/renew")
@right("vacancy.edit_own")
@once
def renew(ref: str) -> Response | tuple[str, int]:
    form = RenewForm()
    if form.validate():
        try:
            decided = renew_vacancy(desk().open_work, ref, decider(), closes_on=form.day())
        except Refused as refusal:
            form.closes_on.errors = [str(refusal)]
        else:
            return answer(ref, decided, _("Đã gia hạn và gửi cán bộ trung tâm xem lại."))
    return one_page(look(ref), renew_form=form), 422


def one_page(seen: SeenVacancy, *, note: str = "", **forms: Any) -> str:
    given = {
        "return_form": ReturnForm(formdata=None, data={"message": words.return_message(seen.vacancy.title, seen.blocking)}),
        "hired_form": HiredForm(formdata=None),
        "renew_form": RenewForm(formdata=None),
        **forms,
    }
    actor = Actor.ENTERPRISE if own() else Actor.STAFF
    return render_template(
        "vacancies/own.html" if own() else "vacancies/moderate.html",
        seen=seen,
        note=note,
        states=words.OWN_STATES if own() else words.STATES,
        step_names=words.STEP_NAMES,
        deeds={deed: words.DEEDS[deed] for deed in deeds_open_to(actor, seen.standing) if deed in SIMPLE_DEEDS},
        open_deeds=deeds_open_to(actor, seen.standing),
        reasons=request.form,
        **given,
        **facts_of(seen),
    )


def refused_page(ref: str, refusal: Refused) -> tuple[str, int]:
    return one_page(look(ref), note=str(refusal)), 422


def answer(ref: str, decided: Decided, done: str) -> Response | tuple[str, int]:
    """What was done; or, where somebody was faster, what they did, with nothing written."""
    if decided.is_done:
        flash(done)
        return redirect(url_for("vacancies.show", ref=ref))
    last = decided.last
    told = _(
        "%(who)s vừa làm: %(step)s. Chưa ghi việc của anh chị. Xem lại rồi quyết.",
        who=last.who or _("Hệ thống"),
        step=str(words.STEP_NAMES[last.to_state]),
    )
    return one_page(look(ref), note=told), 409


def typed_reasons() -> dict[Rule, str]:
    """Of the rules for which something was written."""
    typed = {rule: request.form.get(f"reason-{rule.value}", "").strip()[:LONGEST_REASON] for rule in Rule}
    return {rule: reason for rule, reason in typed.items() if reason}

"""What was read from a vacancy's words, put right by an officer; the words themselves stay."""

from typing import Any

from flask import redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.catalogue.answer import Answer
from jobmatch.catalogue.places import PlaceKind, default_gazetteer
from jobmatch.services.decide_vacancy import correct_posting
from jobmatch.vacancies.demand import demanded
from jobmatch.vacancies.draft import HOME, confirmed
from jobmatch.vacancies.vacancy import Posting
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.vacancies import words
from jobmatch.web.vacancies.area import bp, decider, look
from jobmatch.web.vacancies.deciding import answer
from jobmatch.web.vacancies.forms import CorrectForm


@bp.get("/<path:ref>/correct")
@right("vacancy.approve_publish")
def show_correct(ref: str) -> str:
    seen = look(ref)
    posting = seen.vacancy.posting
    form = CorrectForm(data=CorrectForm.values(posting, place_name(posting)))
    return render_template("vacancies/correct.html", seen=seen, form=form)


@bp.post("/<path:ref>/correct")
@right("vacancy.approve_publish")
@once
def correct(ref: str) -> Response | tuple[str, int]:
    seen, form = look(ref), CorrectForm()
    if not form.validate():
        return render_template("vacancies/correct.html", seen=seen, form=form), 422
    values = corrected(form, seen.vacancy.posting)
    if not values:
        return redirect(url_for("vacancies.show", ref=ref))
    decided = correct_posting(desk().open_work, ref, decider(), values=values, note=note_of(seen.vacancy.posting, values))
    return answer(ref, decided, _("Đã sửa điều hệ thống đọc. Lời doanh nghiệp giữ nguyên."))


def place_name(posting: Posting) -> str:
    place = default_gazetteer().get(posting.workplace) if posting.workplace else None
    return place.name if place else ""


def corrected(form: CorrectForm, posting: Posting) -> dict[str, Any]:
    """What the form says otherwise than the posting."""
    pay = form.pay()
    told: dict[str, Any] = {
        "occupation": form.occupation.data,
        "wage_period": pay.period,
        "wage_min_vnd": pay.min_vnd,
        "wage_max_vnd": pay.max_vnd,
        **{name: Answer(form[name].data) for name in ("night_shift", "bus", "meals", "housing")},
        **form.answers(),
    }
    if form.workplace.data != place_name(posting):
        place = default_gazetteer().find_workplace(form.workplace.data, desk().today()) if form.workplace.data else None
        told["workplace"] = place.id if place else ""
        told["country"] = place.id.upper() if place and place.kind is PlaceKind.COUNTRY else HOME
    changed = {name: value for name, value in told.items() if value != getattr(posting, name) and (value or getattr(posting, name))}
    before = CorrectForm(formdata=None, data=CorrectForm.values(posting, "")).demands()
    demands = {name: demand for name, demand in form.demands().items() if demand != before[name]}
    if demands:
        changed |= demanded(posting, demands, by_staff=True)
    if "occupation" in changed:
        changed["occupation_confidence"] = 1.0
    return changed


def note_of(before: Posting, values: dict[str, Any]) -> str:
    """'Sửa Nghề: Thợ may; Ca đêm: Không', for the history."""
    after = confirmed(before, **values)
    fields = [name for name in words.FIELDS if name in values or (name == "wage" and set(words.WAGE_FIELDS) & set(values))]
    told = "; ".join(f"{words.FIELDS[name]}: {words.field_value(after, name)}" for name in fields)
    return f"{_('Sửa điều đã đọc.')} {told}"

"""An enterprise writes its vacancy in six steps; each is kept as a draft, and the last one shows the whole."""

import hashlib
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage
from werkzeug.wrappers import Response

from jobmatch.catalogue.places import default_gazetteer
from jobmatch.errors import Refused
from jobmatch.services.post_vacancy import begin_vacancy, send_vacancy, write_part
from jobmatch.services.see_vacancy import SeenVacancy
from jobmatch.vacancies.draft import JobPart, Part
from jobmatch.vacancies.finding import Finding
from jobmatch.vacancies.lawful import findings
from jobmatch.vacancies.marking import field_of, spoken_parts
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.typed_text import some_lines
from jobmatch.web.vacancies import words
from jobmatch.web.vacancies.area import bp, facts_of, look, own
from jobmatch.web.vacancies.forms import LONGEST_TEXT, DayForm, FirstForm, JobForm, NeedsForm, PayForm, PlaceForm, StepForm

FORMS: dict[Part, type[Any]] = {
    Part.JOB: JobForm,
    Part.PLACE: PlaceForm,
    Part.PAY: PayForm,
    Part.DAY: DayForm,
    Part.NEEDS: NeedsForm,
}
# Which fields of a vacancy stand on which step, and on which field of the form a finding in them is told.
FIELDS_OF = {
    Part.JOB: {"title": "title", "description": "description"},
    Part.PLACE: {"workplace_text": "workplace_text"},
    Part.PAY: {"salary_text": "wage_min_vnd"},
    Part.DAY: {"shift_text": "shift_text", "benefits": "benefits"},
    Part.NEEDS: {"requirements": "requirements"},
}
READ_ON = {
    Part.PLACE: ("workplace", "quantity", "deadline"),
    Part.PAY: ("wage_period", "wage_min_vnd", "wage_max_vnd"),
    Part.DAY: ("night_shift", "bus", "meals", "housing"),
    Part.NEEDS: ("experience_years", "education", "qualification", "licence_classes", "skills", "training_given", "heavy_work"),
}
STEPS = len(FORMS) + 1  # the last one is the look at the whole


@bp.get("/new")
@right("vacancy.edit_own")
def show_new() -> str:
    return step_page(JobForm() if own() else FirstForm(data={"enterprise": request.args.get("enterprise", "")}), Part.JOB)


@bp.post("/new")
@right("vacancy.edit_own")
@once
def begin() -> Response | tuple[str, int]:
    form = JobForm() if own() else FirstForm()
    if not form.validate():
        return step_page(form, Part.JOB), 422
    job = form.part()
    assert isinstance(job, JobPart)
    enterprise = own() or form.enterprise.data
    ref = begin_vacancy(
        desk().open_work, enterprise, job, account_id=signed_in.known().id, today=desk().today(), now=desk().now()
    )  # fmt: skip
    return after_step(look(ref), Part.JOB)


@bp.post("/words/<field>")
@right("vacancy.edit_own")
def show_findings(field: str) -> str:
    """What staff will ask about the words in a field that somebody has just left; nothing is kept."""
    if not any(field in fields.values() for fields in FIELDS_OF.values()):
        raise NoSuchPage
    typed = some_lines(request.form.get(field, "")[:LONGEST_TEXT])
    return render_template("vacancies/findings.html", found=findings(typed, desk().today()), told_key=told_key)


@bp.get("/<path:ref>/edit/<part>")
@right("vacancy.edit_own")
def show_step(ref: str, part: str) -> str:
    seen, step = look(ref), part_of(part)
    return step_page(FORMS[step](data=FORMS[step].values(seen.vacancy)), step, seen)


@bp.post("/<path:ref>/edit/<part>")
@right("vacancy.edit_own")
@once
def write_step(ref: str, part: str) -> Response | tuple[str, int]:
    seen, step = look(ref), part_of(part)
    form = FORMS[step]()
    if form.validate():
        try:
            account_id = signed_in.known().id
            write_part(desk().open_work, ref, form.part(), of=own(), account_id=account_id, today=desk().today(), now=desk().now())
        except Refused as refusal:
            form.form_errors.append(str(refusal))
        else:
            return after_step(look(ref), step)
    return step_page(form, step, seen), 422


@bp.get("/<path:ref>/edit")
@right("vacancy.edit_own")
def show_whole(ref: str) -> str:
    """The last step: everything as it will be sent."""
    return whole_page(look(ref))


@bp.post("/<path:ref>/send")
@right("vacancy.edit_own")
@once
def send(ref: str) -> Response | tuple[str, int]:
    try:
        send_vacancy(
            desk().open_work, ref, of=own(), account_id=signed_in.known().id, today=desk().today(), now=desk().now()
        )  # fmt: skip
    except Refused as refusal:
        if refusal.code != "vacancy_incomplete":
            raise
        return whole_page(look(ref), refused=True), 422
    flash(_("Đã gửi. Cán bộ trung tâm xem rồi duyệt hoặc trả lại kèm lời nhắn."))
    return redirect(url_for("vacancies.show", ref=ref))


def whole_page(seen: SeenVacancy, *, refused: bool = False) -> str:
    return render_template(
        "vacancies/whole.html", seen=seen, part_names=words.PARTS, steps=STEPS, refused=refused, **facts_of(seen)
    )  # fmt: skip


def part_of(name: str) -> Part:
    found = next((part for part in Part if part == name), None)
    if found is None:
        raise NoSuchPage
    return found


def after_step(seen: SeenVacancy, step: Part) -> Response:
    """To the next step; the same one once more where its words have findings that this page has not told yet."""
    ref = seen.kept.ref
    if "later" in request.form:
        flash(_("Đã lưu nháp. Mở lại ở “Việc của tôi” khi cần.") if own() else _("Đã lưu nháp."))
        return redirect(url_for("vacancies.show", ref=ref))
    found = findings_on(seen, step)
    untold = [field for field in found if not {told_key(finding) for finding in found[field]} <= set(request.form.getlist("told"))]
    if untold:
        return redirect(url_for("vacancies.show_step", ref=ref, part=step.value, _anchor=f"told-{untold[0]}"))
    if "whole" in request.form or step is Part.NEEDS:
        return redirect(url_for("vacancies.show_whole", ref=ref))
    return redirect(url_for("vacancies.show_step", ref=ref, part=list(Part)[list(Part).index(step) + 1].value))


def findings_on(seen: SeenVacancy, step: Part) -> dict[str, list[Finding]]:
    """By the field of the form beside which each is told."""
    parts, found = spoken_parts(seen.vacancy), dict[str, list[Finding]]()
    for finding in seen.findings:
        field = FIELDS_OF[step].get(field_of(finding, parts))
        if field:
            found.setdefault(field, []).append(finding)
    return found


def told_key(finding: Finding) -> str:
    """A short name, so that a page can say which findings it has told."""
    return hashlib.sha256(f"{finding.rule}:{finding.words}".encode()).hexdigest()[:12]


def step_page(form: StepForm, step: Part, seen: SeenVacancy | None = None) -> str:
    found = findings_on(seen, step) if seen else {}
    return render_template(
        "vacancies/step.html",
        form=form,
        part=step,
        number=list(Part).index(step) + 1,
        steps=STEPS,
        title=words.PARTS[step],
        seen=seen,
        found=found,
        told_key=told_key,
        has_read=seen is not None and any(words.field_source(seen.vacancy.posting, name) for name in READ_ON.get(step, ())),
        floor=seen.floor if seen else None,
        previous=list(Part)[list(Part).index(step) - 1] if step is not Part.JOB else None,
        places=known_places() if step is Part.PLACE else (),
    )


def known_places() -> list[str]:
    today = desk().today()
    return sorted({place.name for place in default_gazetteer().all() if place.stands(today) and place.kind in ("commune", "workplace")})

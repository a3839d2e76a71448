"""Key one person in, mend one, take a deed back; what is half typed is kept."""

import json
import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.catalogue.occupation_list import titles
from jobmatch.catalogue.places import default_gazetteer
from jobmatch.documents.entry_form import entry_form_pdf
from jobmatch.errors import Refused
from jobmatch.registry.intake import Joining
from jobmatch.registry.reading.entry import CONDITIONS, FIELDS_OF, OCCUPATIONS, WISHES, FieldProblem, read_typed_wishes
from jobmatch.services.change_worker import HELD, Changed, Known, Meanwhile, Provenance, change_worker, form_of, see_known, undo_change
from jobmatch.services.enter_worker import FORM, Asked, Entered, Who, enter_worker
from jobmatch.services.keep_accounts import communes_standing
from jobmatch.services.keep_half_filled import (
    Beginning,
    HalfFilled,
    drop_half_filled,
    keep_half_filled,
    see_beginning,
    see_half_filled,
    see_villages,
)
from jobmatch.services.keep_organisation import see_organisation
from jobmatch.web import signed_in
from jobmatch.web.access import may, right
from jobmatch.web.desk import desk
from jobmatch.web.entries.forms import EntryForm, form_data
from jobmatch.web.once import once
from jobmatch.web.scope import own_commune
from jobmatch.web.words import clock, day, masked
from jobmatch.web.workers.words import field_words, wish_words

bp = Blueprint("entries", __name__, url_prefix="/workers")

PDF = "application/pdf"
FIELD_OF_REFUSAL = {"told_in_future": "told_on", "commune_of_others": "commune"}
NEW_PERSON = "new"


@bp.get("/new")
@right("worker.create_edit")
def show_new() -> str:
    begins = beginning(FORM)
    if "half" in request.args and begins.half:
        return entry_page(half_form(begins.half), begins)
    data = {"commune": begins.commune_id, "village": begins.village, "told_on": begins.on}
    return entry_page(EntryForm(formdata=None, data=data), begins)


@bp.post("/new")
@right("worker.create_edit")
@once
def enter() -> Response | tuple[str, int]:
    form = EntryForm()
    done: Entered | Asked | None = None
    if form.validate():
        try:
            done = enter_worker(
                desk().open_work,
                desk().open_reading,
                form.typed(),
                form.hearing(),
                Who(signed_in.known().id, own_commune(), decides=may("review.decide")),
                joining=joining(form),
                worker_no=named(form),
                seen=form.seen.data or "",
                today=desk().today(),
                now=desk().now(),
            )
        except Refused as refused:
            if refused.code not in FIELD_OF_REFUSAL:
                raise
            form[FIELD_OF_REFUSAL[refused.code]].errors = [str(refused)]
    if isinstance(done, Entered):
        flash(entered_words(done))
        return redirect(url_for("entries.show_new") if "next" in request.form else url_for("workers.show", worker_no=done.worker_no))
    if done:
        show_problems(form, done.problems, done.mark)
    return entry_page(form, beginning(FORM), asked=done), 422


@bp.get("/<int:worker_no>/edit")
@right("worker.create_edit")
def show_edit(worker_no: int) -> str:
    known = known_now(worker_no)
    half = see_half_filled(desk().open_reading, form_of(worker_no), account_id=signed_in.known().id)
    if "half" in request.args and half:
        return edit_page(half_form(half), known, None)
    data = {**form_data(known.state), "was": json.dumps(known.state), "told_on": desk().today(), "told_by": "self"}
    return edit_page(EntryForm(formdata=None, data=data), known, half)


@bp.post("/<int:worker_no>/edit")
@right("worker.create_edit")
@once
def change(worker_no: int) -> Response | tuple[str, int]:
    form = EntryForm()
    if not form.validate():
        return edit_page(form, known_now(worker_no), None), 422
    try:
        done = change_worker(
            desk().open_work,
            desk().open_reading,
            worker_no,
            form.typed(),
            form.state(),
            hearing=form.hearing(),
            forget=form.forget.data or (),
            seen=form.seen.data or "",
            within=own_commune(),
            account_id=signed_in.known().id,
            today=desk().today(),
            now=desk().now(),
        )
    except Refused as refused:
        if refused.code not in FIELD_OF_REFUSAL:
            raise
        form[FIELD_OF_REFUSAL[refused.code]].errors = [str(refused)]
        return edit_page(form, known_now(worker_no), None), 422
    if isinstance(done, Changed):
        flash(changed_words(done))
        return redirect(url_for("workers.show", worker_no=worker_no))
    if isinstance(done, Meanwhile):
        return edit_page(with_news(form, done), done.known, None, meanwhile=done.fields), 422
    show_problems(form, done.problems, done.mark)
    return edit_page(form, known_now(worker_no), None), 422


@bp.post("/new/half-filled")
@right("worker.create_edit")
def keep_new() -> Response | str:
    return keep(FORM, EntryForm(), url_for("entries.show_new", half=1))


@bp.post("/<int:worker_no>/edit/half-filled")
@right("worker.create_edit")
def keep_edit(worker_no: int) -> Response | str:
    return keep(form_of(worker_no), EntryForm(), url_for("entries.show_edit", worker_no=worker_no, half=1))


@bp.post("/new/half-filled/drop")
@right("worker.create_edit")
def drop_new() -> Response:
    drop_half_filled(desk().open_work, FORM, account_id=signed_in.known().id)
    return redirect(url_for("entries.show_new"))


@bp.post("/<int:worker_no>/edit/half-filled/drop")
@right("worker.create_edit")
def drop_edit(worker_no: int) -> Response:
    drop_half_filled(desk().open_work, form_of(worker_no), account_id=signed_in.known().id)
    return redirect(url_for("entries.show_edit", worker_no=worker_no))


@bp.post("/edits/<int:import_id>/undo")
@right("worker.create_edit")
@once
def undo(import_id: int) -> Response:
    worker_no = undo_change(
        desk().open_work,
        import_id,
        within=own_commune(),
        only_own=own_commune() is not None,
        account_id=signed_in.known().id,
        now=desk().now(),
    )
    flash(_("Đã hoàn tác. Hồ sơ nay theo các dòng còn lại."))
    if still_stands(worker_no):
        return redirect(url_for("workers.show", worker_no=worker_no))
    return redirect(url_for("workers.show_list"))


@bp.post("/villages")
@right("worker.create_edit")
def offer_villages() -> str:
    """The thôn of the commune that was just chosen."""
    return render_template("entries/villages.html", villages=villages(request.form.get("commune", "")))


@bp.post("/understood")
@right("worker.create_edit")
def show_understood() -> str:
    """What a wish is read as, before it is written."""
    text = next((text for field in WISHES if (text := request.form.get(field, ""))), "")[:200]
    return render_template("entries/understood.html", wishes=read_typed_wishes(text), wish_words=wish_words)


@bp.get("/form.pdf")
@right("worker.create_edit")
def download_form() -> Response:
    centre = see_organisation(desk().open_reading, on=desk().today())
    return send_file(BytesIO(entry_form_pdf(centre)), mimetype=PDF, as_attachment=True, download_name="phieu-nguoi-lao-dong.pdf")


def entry_page(form: EntryForm, begins: Beginning, *, asked: Asked | None = None) -> str:
    form.who.choices = [(str(each.person.worker_no), each.person.full_name) for each in asked.alike] if asked else []
    return page(form, "entries/new.html", begins=begins, asked=asked, has_half=begins.half is not None and not form.full_name.data)


def edit_page(form: EntryForm, known: Known, half: HalfFilled | None, *, meanwhile: Iterable[str] = ()) -> str:
    for field in FIELDS_OF:
        form[field].description = describe(field, known) or form[field].description
    understood = [read_typed_wishes(form[field].data or "") for field in WISHES]
    changed = [form[field].label.text for field in meanwhile]
    return page(form, "entries/edit.html", known=known, half=half, understood=understood, meanwhile=changed)


def describe(field: str, known: Known) -> str:
    """Where the value of a field came from; of what is out of sight also that it stands there."""
    source = next((known.by_field[name] for name in FIELDS_OF[field] if name in known.by_field), None)
    place = source_words(source) if source else ""
    if field in known.tails:
        tail = known.tails[field]
        kept = masked(tail) if tail.isdecimal() else ", ".join(map(masked, tail.split(", "))) if tail != HELD else _("có ghi")
        return str(_("Đang giữ: %(kept)s (%(place)s). Để trống là giữ nguyên.", kept=kept, place=place))
    return "" if field in (*OCCUPATIONS, *CONDITIONS) else place


def source_words(source: Provenance) -> str:
    where = _("ô %(cell)s", cell=source.cell) if source.cell else _("dòng %(row)s", row=source.row)
    return ", ".join(filter(None, (f"{source.file}, {where}", day(source.on), source.officer)))


def page(form: EntryForm, template: str, **told: Any) -> str:
    mine = own_commune()
    today = desk().today()
    form.offer(communes_for(mine, form.commune.data or "", today))
    return render_template(
        template,
        form=form,
        villages=villages(form.commune.data or mine or ""),
        occupations=titles(),
        wish_words=wish_words,
        field_words=field_words,
        today=today,
        **told,
    )


def communes_for(mine: str | None, chosen: str, today: date) -> list[Any]:
    """All that stand today; of a commune officer the own one, and where somebody known lives now."""
    standing = communes_standing(today) if mine is None else []
    kept = [place for each in dict.fromkeys((mine, chosen)) if each and (place := default_gazetteer().get(each)) and place not in standing]
    return [*kept, *standing]


def villages(commune_id: str) -> list[str]:
    mine = own_commune()
    return see_villages(desk().open_reading, commune_id) if mine in (None, commune_id) else []


def beginning(form: str) -> Beginning:
    return see_beginning(
        desk().open_reading, form, within=own_commune(), account_id=signed_in.known().id, today=desk().today(), now=desk().now()
    )


def known_now(worker_no: int) -> Known:
    return see_known(
        desk().open_work, worker_no, within=own_commune(), account_id=signed_in.known().id, today=desk().today(), now=desk().now()
    )


def still_stands(worker_no: int) -> bool:
    try:
        known_now(worker_no)
    except Refused:
        return False
    return True


def half_form(half: HalfFilled) -> EntryForm:
    return EntryForm(formdata=None, data={**form_data(half.typed), "told_on": day_typed(half.typed.get("told_on", ""))})


def day_typed(text: str) -> date:
    """Half a form may hold half a day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return desk().today()


def keep(name: str, form: EntryForm, back: str) -> Response | str:
    """By script every few seconds, which answers with a line; by the button, which leads back to the form."""
    keep_half_filled(desk().open_work, name, form.half(), account_id=signed_in.known().id, now=desk().now())
    if "HX-Request" in request.headers:
        return str(_("Bản nháp giữ lúc %(clock)s.", clock=clock(desk().now())))
    flash(_("Đã giữ bản nháp. Mất điện cũng không mất."))
    return redirect(back)


def named(form: EntryForm) -> int | None:
    """The worker who was picked; a number longer than any of ours is none."""
    picked = re.fullmatch(r"[0-9]{1,9}", form.who.data or "")
    return int(picked[0]) if picked else None


def joining(form: EntryForm) -> Joining:
    if form.who.data == NEW_PERSON:
        return Joining.NEW
    return Joining.FOUND if named(form) is None else Joining.NAMED


def show_problems(form: EntryForm, problems: Iterable[FieldProblem], mark: str) -> None:
    for each in problems:
        form[each.field].errors = [*form[each.field].errors, f"{each.problem.message} {each.problem.fix}"]
    form.seen.data = mark


def with_news(form: EntryForm, done: Meanwhile) -> EntryForm:
    """What this officer has not touched takes what the other one wrote; what he typed stays, and all goes by the new state."""
    was, state = form.state(), done.known.state
    typed = form.typed()
    merged = {name: typed[name] if typed[name] != was.get(name, "") else state.get(name, "") for name in FIELDS_OF}
    data = {**form_data(merged), "was": json.dumps(dict(state)), "told_by": form.told_by.data, "told_on": form.told_on.data}
    return EntryForm(formdata=None, data={**data, "forget": form.forget.data})


def changed_words(done: Changed) -> str:
    fields = ", ".join(dict.fromkeys(field_words(field).lower() for field in done.fields))
    return str(_("Đã ghi: %(fields)s.", fields=fields) if fields else _("Không có gì đổi."))


def entered_words(done: Entered) -> str:
    # What is flashed travels in the cookie, which whoever has the machine can read: a number there names nobody.
    said = _("Đã ghi hồ sơ số %(number)s.", number=done.worker_no)
    if not done.is_new:
        said = _("Đã ghi thêm vào hồ sơ số %(number)s.", number=done.worker_no)
    if done.held:
        fields = ", ".join(field_words(field).lower() for field in done.held)
        said = " ".join((said, _("Khác sổ về %(fields)s, chờ đối chiếu căn cước.", fields=fields)))
    return str(said)

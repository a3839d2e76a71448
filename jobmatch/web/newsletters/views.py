"""Newsletters: ordered, read with their gate, changed sentence by sentence, approved by somebody else, printed, aired."""

from collections.abc import Callable
from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.documents.script_sheet import SheetHeading, script_docx, script_pdf, script_txt
from jobmatch.errors import NotFound, Refused
from jobmatch.radio.short_form import short_form
from jobmatch.services.approve_newsletter import Decider, air_newsletter, approve_newsletter, send_back_newsletter, submit_newsletter
from jobmatch.services.edit_newsletter import change_sentence
from jobmatch.services.keep_reading_pace import see_stations_paces
from jobmatch.services.order_job import order_job
from jobmatch.services.see_job_runs import see_order
from jobmatch.services.see_match_runs import see_match_runs
from jobmatch.services.see_newsletters import AIRED, APPROVED, SeenNewsletter, see_newsletter, see_newsletters
from jobmatch.text.ear.syllables import syllables
from jobmatch.web import signed_in
from jobmatch.web.access import may, right
from jobmatch.web.desk import desk
from jobmatch.web.newsletters import words
from jobmatch.web.newsletters.forms import MINUTE, OrderForm, SendBackForm, SentenceForm
from jobmatch.web.once import once

bp = Blueprint("newsletters", __name__, url_prefix="/newsletters")

JOB = "write_newsletter"
TXT, PDF = "text/plain; charset=utf-8", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Answer = Response | tuple[str, int]


def own() -> str | None:
    """The station of whoever is bound to one; None for the centre, which writes for all."""
    account = signed_in.known()
    return account.station_code if account.role == "radio" else None


def look(number: int) -> SeenNewsletter:
    return see_newsletter(desk().open_reading, number, own())


@bp.get("")
@right("radio.script_view")
def show_list() -> str:
    return list_page(OrderForm(formdata=None, data={"airs_on": desk().today(), "minutes": 4}))


@bp.post("")
@right("radio.script_edit")
@once
def order() -> Answer:
    """What is under way is not ordered twice."""
    form = offered(OrderForm())
    if not form.validate():
        return list_page(form), 422
    return ordered(form.station.data, form.airs_on.data.isoformat(), form.run.data, form.minutes.data * MINUTE)


@bp.get("/<int:number>")
@right("radio.script_view")
def show(number: int) -> str:
    return newsletter_page(look(number))


@bp.post("/<int:number>/again")
@right("radio.script_edit")
@once
def write_again(number: int) -> Answer:
    """The same edition from what the data say now; where they say something else it is the next version."""
    kept = look(number).newsletter
    return ordered(kept.station_code, kept.airs_on.isoformat(), kept.run_id, kept.slot_seconds)


@bp.get("/<int:number>/sentences/<int:place>")
@right("radio.script_edit")
def show_sentence(number: int, place: int) -> str:
    seen = look(number)
    spoken = sentence_at(seen, place)
    return sentence_page(seen, place, SentenceForm(formdata=None, data={"text": spoken, "seen": spoken}))


@bp.post("/<int:number>/sentences/<int:place>")
@right("radio.script_edit")
@once
def change(number: int, place: int) -> Answer:
    """The gate looks at the words at once; what was typed comes back with what it says."""
    form, seen = SentenceForm(), look(number)
    sentence_at(seen, place)
    if not form.validate():
        return sentence_page(seen, place, form), 422
    try:
        changed = change_sentence(
            desk().open_work,
            number,
            place,
            form.text.data or "",
            seen=form.seen.data or "",
            station_code=own(),
            account_id=signed_in.known().id,
            now=desk().now(),
        )
    except NotFound:
        raise
    except Refused as refused:
        form.text.errors = [str(refused)]
        form.seen.data = sentence_at(look(number), place)
        return sentence_page(seen, place, form), 422
    if changed.findings:
        form.text.errors = [" ".join(finding.message for finding in changed.findings)]
        return sentence_page(seen, place, form), 422
    if changed.number != number:
        flash(_("Bản đã duyệt giữ nguyên. Đây là bản mới, cần duyệt lại."))
    return redirect(url_for("newsletters.show", number=changed.number, _anchor=f"s{place}"))


@bp.post("/<int:number>/submit")
@right("radio.script_edit")
@once
def submit(number: int) -> Answer:
    return decided(number, lambda decider: submit_newsletter(desk().open_work, number, decider), _("Đã gửi. Người khác sẽ đọc và duyệt."))


@bp.post("/<int:number>/approve")
@right("radio.script_publish")
@once
def approve(number: int) -> Answer:
    return decided(number, lambda decider: approve_newsletter(desk().open_work, number, decider), _("Đã duyệt. Lời đọc khóa lại."))


@bp.post("/<int:number>/send-back")
@right("radio.script_edit")
@once
def send_back(number: int) -> Answer:
    form = SendBackForm()
    if not form.validate():
        return newsletter_page(look(number), form), 422
    note = form.note.data or ""
    return decided(
        number, lambda decider: send_back_newsletter(desk().open_work, number, decider, note=note), _("Đã trả lại để sửa."), form
    )


@bp.post("/<int:number>/air")
@right("radio.script_publish")
@once
def air(number: int) -> Answer:
    return decided(
        number, lambda decider: air_newsletter(desk().open_work, number, decider, today=desk().today()), _("Đã ghi vào sổ phát thanh.")
    )


@bp.get("/<int:number>/script.txt")
@right("radio.script_view")
def download_txt(number: int) -> Response:
    seen = to_print(number)
    return download(seen, script_txt(seen.edition.script, is_draft=is_draft(seen)).encode(), "txt", TXT)


@bp.get("/<int:number>/script.docx")
@right("radio.script_view")
def download_docx(number: int) -> Response:
    seen = to_print(number)
    return download(seen, script_docx(seen.edition.script, heading(seen)), "docx", DOCX)


@bp.get("/<int:number>/script.pdf")
@right("radio.script_view")
def download_pdf(number: int) -> Response:
    seen = to_print(number)
    return download(seen, script_pdf(seen.edition.script, heading(seen)), "pdf", PDF)


@bp.get("/<int:number>/short")
@right("radio.script_view")
def show_short(number: int) -> str:
    """For whoever translates aloud: plain sentences, and the numbers beside them."""
    seen = to_print(number)
    return render_template("newsletters/short.html", seen=seen, short=short_form(seen.edition.script))


def offered(form: OrderForm) -> OrderForm:
    stations = see_stations_paces(desk().open_reading, on=form.airs_on.data or desk().today())
    form.offer([each for each in stations if own() in (None, each.code)], see_match_runs(desk().open_reading))
    return form


def list_page(form: OrderForm) -> str:
    return render_template(
        "newsletters/list.html",
        lines=see_newsletters(desk().open_reading, own()),
        form=offered(form),
        under_way=see_order(desk().open_reading, JOB),
        state_of=words.state_of,
        own=own(),
    )


def ordered(station: str, airs_on: str, run_id: str, slot_seconds: int) -> Response:
    subject, account = f"{station} {airs_on}", signed_in.known()
    job_run = see_order(desk().open_reading, JOB, subject) or order_job(
        desk().open_work,
        JOB,
        subject,
        at=desk().now(),
        arguments={"station": station, "airs_on": airs_on, "run": run_id, "slot": slot_seconds, "account": account.id},
        ordered_by=account.id,
    )
    if may("scheduler.view_jobs"):
        return redirect(url_for("job_runs.show", run_id=job_run))
    flash(_("Hệ thống đang soạn, chừng nửa phút. Tải lại trang này để thấy bản nháp."))
    return redirect(url_for("newsletters.show_list"))


def newsletter_page(seen: SeenNewsletter, form: SendBackForm | None = None, refusal: Refused | None = None) -> str:
    script = seen.edition.script
    return render_template(
        "newsletters/show.html",
        seen=seen,
        script=script,
        form=form or SendBackForm(formdata=None),
        refusal=refusal,
        checks=words.check_lines(seen.edition.findings),
        parts=words.time_parts(script),
        words=words,
        syllables=syllables,
        is_hand=signed_in.known().id in seen.newsletter.hands,
        day_has_come=desk().today() >= seen.newsletter.airs_on,
    )


def sentence_page(seen: SeenNewsletter, place: int, form: SentenceForm) -> str:
    told = [finding for finding in seen.edition.findings if finding.sentence == place]
    return render_template("newsletters/sentence.html", seen=seen, place=place, form=form, told=told, words=words)


def sentence_at(seen: SeenNewsletter, place: int) -> str:
    if not 1 <= place <= len(seen.newsletter.sentences):
        raise NotFound("sentence_unknown", "Bản tin không có câu này.", "Mở lại bản tin.")
    return seen.newsletter.sentences[place - 1].spoken


def decided(number: int, deed: Callable[[Decider], None], done: str, form: SendBackForm | None = None) -> Answer:
    """A refusal stands on the page of the newsletter as it is now."""
    decider = Decider(signed_in.known().id, own(), request.form.get("seen", ""), desk().now())
    try:
        deed(decider)
    except NotFound:
        raise
    except Refused as refused:
        return newsletter_page(look(number), form, refused), 422
    flash(done)
    return redirect(url_for("newsletters.show", number=number))


def to_print(number: int) -> SeenNewsletter:
    """What may not go on air is not printed; what was aired is, as it was."""
    seen = look(number)
    if seen.newsletter.state != AIRED and not seen.edition.script.is_releasable:
        raise Refused("newsletter_stopped", _("Bản tin còn chỗ chưa phát được nên chưa in."), _("Mở bản tin, sửa các câu được đánh dấu."))
    return seen


def is_draft(seen: SeenNewsletter) -> bool:
    """Only what somebody has approved is read aloud; all else says of itself, on every page, that it is not."""
    return seen.newsletter.state not in (APPROVED, AIRED)


def heading(seen: SeenNewsletter) -> SheetHeading:
    kept = seen.newsletter
    return SheetHeading(kept.airs_on, words.edition_words(kept), words.approver_words(kept), is_draft=is_draft(seen))


def download(seen: SeenNewsletter, content: bytes, ending: str, kind: str) -> Response:
    kept = seen.newsletter
    name = f"ban-tin-{kept.station_code}-{kept.airs_on.isoformat()}-{kept.version}.{ending}"
    return send_file(BytesIO(content), mimetype=kind, as_attachment=True, download_name=name)

"""Fairs: the calendar, the plan of one, and its papers."""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.documents.calendar import fair_ics
from jobmatch.documents.tables import table_xlsx
from jobmatch.errors import Refused
from jobmatch.services.add_fair import add_fair
from jobmatch.services.keep_organisation import see_organisation
from jobmatch.services.order_job import order_job
from jobmatch.services.print_letters import VillagePapers, print_village
from jobmatch.services.see_fair_plan import (
    HeldBack,
    SeenInvitations,
    SeenPlan,
    Use,
    VillageLine,
    see_fair_plan,
    see_invitations,
    see_without_seat,
)
from jobmatch.services.see_fairs import see_fair, see_fairs
from jobmatch.services.see_job_runs import see_order
from jobmatch.text.names import name_sort_key
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.fairs.forms import FairForm, SeatsForm
from jobmatch.web.once import once

bp = Blueprint("fairs", __name__, url_prefix="/fairs")

JOB = "invite_to_fair"
PDF, ICS = "application/pdf", "text/calendar"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """One commune of the plan, with its thôn."""

    commune: str
    villages: tuple[VillageLine, ...]

    @property
    def matchable(self) -> int:
        return sum(max(line.matchable, line.invited) for line in self.villages)

    @property
    def invited(self) -> int:
        return sum(line.invited for line in self.villages)

    @property
    def without_seat(self) -> int:
        return self.matchable - self.invited


def by_commune(villages: Iterable[VillageLine]) -> list[CommuneLine]:
    return [CommuneLine(commune, tuple(lines)) for commune, lines in groupby(villages, key=lambda line: line.commune)]


def by_reason(held_back: Iterable[HeldBack]) -> list[tuple[str, list[str]]]:
    """The same sentence once, with every vacancy it is about."""
    refs: dict[str, list[str]] = {}
    for each in held_back:
        refs.setdefault(each.reason, []).append(each.vacancy_ref)
    return list(refs.items())


@bp.get("")
@right("fair.create_edit")
def show_list() -> str:
    return render_template("fairs/list.html", lines=see_fairs(desk().open_reading))


@bp.get("/new")
@right("fair.create_edit")
def new() -> str:
    return render_template("fairs/new.html", form=FairForm(formdata=None))


@bp.post("/new")
@right("fair.create_edit")
@once
def add() -> Response | tuple[str, int]:
    form = FairForm()
    if not form.validate():
        return render_template("fairs/new.html", form=form), 422
    try:
        fair = add_fair(
            desk().open_work,
            form.code.data,
            held_on=form.held_on.data,
            place=form.place.data,
            seats=form.seats.data,
            opens_at=form.opens_at.data,
            today=desk().today(),
            now=desk().now(),
        )
    except Refused as refused:
        {"fair_past": form.held_on, "fair_place": form.place}.get(refused.code, form.code).errors = [str(refused)]
        return render_template("fairs/new.html", form=form), 422
    flash(_("Đã thêm phiên %(code)s.", code=fair.code))
    return redirect(url_for("fairs.show", code=fair.code))


@bp.get("/<code>")
@right("invitation.plan")
def show(code: str) -> str:
    return plan_page(see_fair_plan(desk().open_reading, code, today=desk().today()), SeatsForm(formdata=None))


@bp.post("/<code>/invite")
@right("invitation.generate_send")
@once
def invite(code: str) -> Response | tuple[str, int]:
    """Orders the work; the page of the run shows how far it is. What is under way is not ordered twice."""
    form, account = SeatsForm(), signed_in.known()
    if not form.validate():
        return plan_page(see_fair_plan(desk().open_reading, code, today=desk().today()), form), 422
    see_fair(desk().open_reading, code)
    job_run = see_order(desk().open_reading, JOB, code) or order_job(
        desk().open_work,
        JOB,
        code,
        at=desk().now(),
        arguments={"seats": form.seats.data, "as_of": desk().today().isoformat(), "account": account.id},
        ordered_by=account.id,
    )
    return redirect(url_for("job_runs.show", run_id=job_run))


def plan_page(seen: SeenPlan, form: SeatsForm) -> str:
    if form.seats.data is None and not form.errors:
        form.seats.data = seen.fair.seats
    return render_template(
        "fairs/show.html",
        seen=seen,
        communes=by_commune(seen.villages),
        held_back=by_reason(seen.held_back),
        form=form,
        under_way=see_order(desk().open_reading, JOB, seen.fair.code),
        is_past=seen.fair.held_on < desk().today(),
    )


@bp.get("/<code>/invitations")
@right("invitation.plan")
def show_invitations(code: str) -> str:
    """By name, as official lists stand; one thôn where the address names it."""
    wanted = request.args.get("place")
    seen = invitations_of(code, Use.PAGE, wanted)
    shown = sorted(seen.letters, key=lambda each: name_sort_key(each.full_name))
    return render_template("fairs/invitations.html", fair=seen.fair, shown=shown, titles=seen.titles, wanted=wanted, whole=seen.whole)


@bp.get("/<code>/invitations.xlsx")
@right("invitation.plan")
def export_invitations(code: str) -> Response:
    seen = invitations_of(code, Use.SHEET)
    columns = (_("Số hồ sơ"), _("Họ tên"), _("Xã"), _("Thôn"), _("Việc mời"), _("Mã giấy mời"), _("Vì sao mời"))
    rows = [
        (
            each.worker_no,
            each.full_name,
            each.commune,
            each.village,
            "; ".join(seen.titles.get(ref, ref) for ref in each.vacancy_refs),
            each.code,
            each.reason,
        )
        for each in seen.letters
    ]
    return download(table_xlsx(columns, rows), f"{seen.fair.code}-giay-moi.xlsx", XLSX)


@bp.get("/<code>/without-seat")
@right("invitation.plan")
def show_without_seat(code: str) -> str:
    fair, people = see_without_seat(desk().open_work, code, today=desk().today(), account_id=signed_in.known().id, now=desk().now())
    return render_template("fairs/without_seat.html", fair=fair, people=people)


@bp.get("/<code>/letters.pdf")
@right("invitation.letter_pdf")
def download_letters(code: str) -> Response:
    papers = papers_of(code)
    return download(papers.letters, f"{code}-{papers.mark}-giay-moi.pdf", PDF)


@bp.get("/<code>/village-list.pdf")
@right("invitation.letter_pdf")
def download_village_list(code: str) -> Response:
    papers = papers_of(code)
    return download(papers.receipt, f"{code}-{papers.mark}-danh-sach.pdf", PDF)


@bp.get("/<code>/calendar.ics")
@right("fair.create_edit")
def download_calendar(code: str) -> Response:
    fair = see_fair(desk().open_reading, code).fair
    return download(fair_ics(fair, see_organisation(desk().open_reading, on=fair.held_on)), f"{code}.ics", ICS)


def papers_of(code: str) -> VillagePapers:
    return print_village(
        desk().open_work,
        code,
        request.args.get("place", ""),
        key=desk().letter_key,
        today=desk().today(),
        account_id=signed_in.known().id,
        now=desk().now(),
    )


def invitations_of(code: str, use: Use, place_id: str | None = None) -> SeenInvitations:
    return see_invitations(
        desk().open_work, code, place_id=place_id, use=use, today=desk().today(), account_id=signed_in.known().id, now=desk().now()
    )


def download(content: bytes, name: str, kind: str) -> Response:
    return send_file(BytesIO(content), mimetype=kind, as_attachment=True, download_name=name)

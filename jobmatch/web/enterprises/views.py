"""Which enterprises the centre knows, whom it has called, and who may sign in for each."""

from datetime import UTC, datetime

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.errors import Refused
from jobmatch.services.keep_accounts import add_account
from jobmatch.services.keep_bus_stops import add_stop, end_stop, see_stops, take_up_stop
from jobmatch.services.keep_enterprises import (
    add_enterprise,
    change_enterprise,
    see_enterprise,
    see_enterprises,
    take_back_verification,
    verify_enterprise,
)
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.enterprises.forms import EnterpriseAccountForm, EnterpriseFields, EnterpriseForm, StopForm
from jobmatch.web.once import once
from jobmatch.web.paging import page_of
from jobmatch.web.users.views import proposed_password
from jobmatch.web.vacancies.words import STATES
from jobmatch.web.whole_numbers import row_number

bp = Blueprint("enterprises", __name__, url_prefix="/enterprises")

# Which field a refusal of the trade speaks of.
FIELD_OF_REFUSAL = {
    "enterprise_exists": "name",
    "account_exists": "name",
    "password_short": "password",
    "stop_commune_unknown": "commune",
    "stop_name_unfit": "stop",
    "stop_taken": "stop",
}


@bp.get("")
@right("enterprise.list")
def show_list() -> str:
    text = request.args.get("text", "")[:200]
    found = page_of(see_enterprises(desk().open_reading, text=text), request.args.get("page", 1, type=row_number))
    return render_template("enterprises/list.html", found=found, text=text)


@bp.get("/new")
@right("enterprise.change")
def show_new() -> str:
    return render_template("enterprises/new.html", form=EnterpriseForm())


@bp.post("/new")
@right("enterprise.change")
@once
def add() -> Response | tuple[str, int]:
    form = EnterpriseForm()
    if form.validate():
        try:
            number = add_enterprise(
                desk().open_work,
                form.name.data,
                tax_code=form.tax_code.data or "",
                said_as=form.said_as.data or "",
                contact=form.contact(),
            )
        except Refused as refusal:
            tell(form, refusal)
        else:
            flash(_("Đã ghi doanh nghiệp. Gọi xác nhận rồi mở tài khoản ở trang này."))
            return redirect(url_for("enterprises.show", enterprise_id=number))
    return render_template("enterprises/new.html", form=form), 422


@bp.get("/<int:enterprise_id>")
@right("enterprise.list")
def show(enterprise_id: int) -> str:
    return page(enterprise_id)


@bp.post("/<int:enterprise_id>")
@right("enterprise.change")
@once
def change(enterprise_id: int) -> Response | tuple[str, int]:
    form = EnterpriseFields()
    if form.validate():
        try:
            change_enterprise(
                desk().open_work,
                enterprise_id,
                tax_code=form.tax_code.data or "",
                said_as=form.said_as.data or "",
                contact=form.contact(),
            )
        except Refused as refusal:
            tell(form, refusal)
        else:
            flash(_("Đã ghi."))
            return redirect(url_for("enterprises.show", enterprise_id=enterprise_id))
    return page(enterprise_id, form), 422


@bp.post("/<int:enterprise_id>/verify")
@right("enterprise.change")
@once
def verify(enterprise_id: int) -> Response:
    verify_enterprise(desk().open_work, enterprise_id, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã ghi là đã gọi xác nhận."))
    return redirect(url_for("enterprises.show", enterprise_id=enterprise_id))


@bp.post("/<int:enterprise_id>/verify/undo")
@right("enterprise.change")
@once
def undo_verify(enterprise_id: int) -> Response:
    take_back_verification(desk().open_work, enterprise_id)
    flash(_("Đã bỏ xác nhận. Việc của doanh nghiệp này không được khớp, mời, phát cho tới khi gọi lại."))
    return redirect(url_for("enterprises.show", enterprise_id=enterprise_id))


@bp.post("/<int:enterprise_id>/stops")
@right("enterprise.change")
@once
def add_bus_stop(enterprise_id: int) -> Response | tuple[str, int]:
    form = StopForm()
    if form.validate():
        try:
            add_stop(
                desk().open_work,
                enterprise_id,
                form.commune.data,
                form.stop.data,
                form.leaves_at.data,
                on=desk().today(),
                account_id=signed_in.known().id,
                now=desk().now(),
            )
        except Refused as refusal:
            tell(form, refusal)
        else:
            flash(_("Đã ghi điểm đón. Lần khớp sau tính đường đi theo điểm này."))
            return to_stops(enterprise_id)
    return page(enterprise_id, stop_form=form), 422


@bp.post("/<int:enterprise_id>/stops/<int:stop_id>/end")
@right("enterprise.change")
@once
def end_bus_stop(enterprise_id: int, stop_id: int) -> Response:
    end_stop(desk().open_work, enterprise_id, stop_id, on=desk().today())
    flash(_("Xe không đón ở đó nữa. Dùng lại được ở cuối danh sách."))
    return to_stops(enterprise_id)


@bp.post("/<int:enterprise_id>/stops/<int:stop_id>/again")
@right("enterprise.change")
@once
def take_up_bus_stop(enterprise_id: int, stop_id: int) -> Response:
    try:
        take_up_stop(desk().open_work, enterprise_id, stop_id, on=desk().today())
    except Refused as refusal:
        flash(str(refusal))
    else:
        flash(_("Xe lại đón ở đó."))
    return to_stops(enterprise_id)


def to_stops(enterprise_id: int) -> Response:
    return redirect(url_for("enterprises.show", enterprise_id=enterprise_id, _anchor="stops"))


@bp.get("/<int:enterprise_id>/account")
@right("enterprise.open_account")
def show_account(enterprise_id: int) -> str:
    enterprise = see_enterprise(desk().open_reading, enterprise_id).enterprise
    form = EnterpriseAccountForm(data={"password": proposed_password()})
    return render_template("enterprises/account.html", enterprise=enterprise, form=form)


@bp.post("/<int:enterprise_id>/account")
@right("enterprise.open_account")
@once
def open_account(enterprise_id: int) -> Response | tuple[str, int]:
    enterprise, form = see_enterprise(desk().open_reading, enterprise_id).enterprise, EnterpriseAccountForm()
    if form.validate():
        try:
            add_account(
                desk().open_work,
                form.name.data,
                form.password.data,
                display_name=form.display_name.data,
                role="enterprise",
                enterprise=enterprise.name,
                now=datetime.now(UTC),
            )
        except Refused as refusal:
            tell(form, refusal)
        else:
            flash(_("%(name)s đăng nhập được từ bây giờ.", name=form.display_name.data))
            return redirect(url_for("enterprises.show", enterprise_id=enterprise_id))
    return render_template("enterprises/account.html", enterprise=enterprise, form=form), 422


def page(enterprise_id: int, form: EnterpriseFields | None = None, stop_form: StopForm | None = None) -> str:
    seen, stops = see_enterprise(desk().open_reading, enterprise_id), see_stops(desk().open_reading, enterprise_id, on=desk().today())
    stop_form = stop_form or StopForm(formdata=None)
    stop_form.offer(stops.communes)
    kept = {
        "tax_code": seen.enterprise.tax_code,
        "said_as": seen.enterprise.said_as,
        "contact_name": seen.contact.name,
        "contact_phone": seen.contact.phone,
    }
    form = form or EnterpriseFields(formdata=None, data=kept)
    return render_template("enterprises/show.html", seen=seen, states=STATES, form=form, stops=stops, stop_form=stop_form)


def tell(form: EnterpriseFields | EnterpriseAccountForm | StopForm, refusal: Refused) -> None:
    form[FIELD_OF_REFUSAL.get(refusal.code, "tax_code")].errors = [str(refusal)]

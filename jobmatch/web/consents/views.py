"""What one person agrees to or refuses: what holds, the history, and a form for the next answer."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from jobmatch.errors import NotFound, Refused
from jobmatch.services.record_consent import Said, SeenConsents, record_consent, see_consents, see_consents_beside
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.consents.forms import ConsentForm
from jobmatch.web.consents.words import PURPOSES, SAID, UNASKED
from jobmatch.web.desk import desk
from jobmatch.web.once import once
from jobmatch.web.scope import own_commune

bp = Blueprint("consents", __name__, url_prefix="/workers/<int:worker_no>/consents")

# Which field a refusal of the trade speaks of.
FIELD_OF_REFUSAL = {"consent_future": "said_on", "consent_unpapered": "paper"}


@bp.get("")
@right("consent.record_withdraw")
def show(worker_no: int) -> str:
    return page(worker_no, ConsentForm(formdata=None, data={"said_on": desk().today()}))


@bp.post("")
@right("consent.record_withdraw")
@once
def record(worker_no: int) -> Response | tuple[str, int]:
    form = ConsentForm()
    if form.validate() and recorded(worker_no, form):
        flash(_("Đã ghi. Ghi nhầm thì ghi thêm một lần nữa."))
        return redirect(url_for("consents.show", worker_no=worker_no))
    return page(worker_no, form), 422


def recorded(worker_no: int, form: ConsentForm) -> bool:
    """False when the rules refused, with their words beside the field."""
    account = signed_in.known()
    try:
        record_consent(
            desk().open_work,
            worker_no,
            form.purpose.data,
            Said(form.said.data),
            said_on=form.said_on.data,
            paper=form.paper.data or "",
            commune_id=own_commune(),
            today=desk().today(),
            account_id=account.id,
            now=desk().now(),
        )
    except NotFound:
        raise
    except Refused as refusal:
        form[FIELD_OF_REFUSAL[refusal.code]].errors = [str(refusal)]
        return False
    return True


def page(worker_no: int, form: ConsentForm) -> str:
    seen = see_consents(desk().open_work, worker_no, commune_id=own_commune(), account_id=signed_in.known().id, now=desk().now())
    return render_template("consents/show.html", seen=seen, form=form)


def seen_beside(worker_no: int) -> SeenConsents:
    return see_consents_beside(desk().open_reading, worker_no, commune_id=own_commune())


@bp.app_context_processor
def words() -> dict[str, object]:
    """For the part of a person's page that says what holds: `consents_of(worker_no)` reads it where the page shows it."""
    return {"consents_of": seen_beside, "consent_words": {"purposes": PURPOSES, "said": SAID, "unasked": UNASKED}}

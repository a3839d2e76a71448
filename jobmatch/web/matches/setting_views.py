"""How a match was asked for and looked at, kept under names: use it again, let it go, keep it again."""

import json
from dataclasses import asdict
from urllib.parse import parse_qsl, urlencode

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from jobmatch.services.keep_match_settings import (
    MOST,
    MatchSetting,
    drop_setting,
    find_setting,
    keep_setting,
    keep_setting_of_run,
    list_settings,
    weights_kept,
)
from jobmatch.services.see_job_runs import see_order
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.matches.forms import ChoiceForm, NameForm
from jobmatch.web.matches.views import JOB, bp, ordered
from jobmatch.web.once import once
from jobmatch.web.sealed_words import opened, sealed


@bp.get("/settings")
@right("match.run")
def show_settings() -> str:
    token = request.args.get("gone", "")
    gone = setting_in(token) if token else None
    return render_template(
        "matches/settings.html",
        kept=[(each, choice_of(each.setting.query)) for each in list_settings(desk().open_reading)],
        most=MOST,
        gone=gone.name if gone else "",
        token=token,
    )


@bp.post("/<run_id>/settings")
@right("match.run")
@once
def keep_match_setting(run_id: str) -> Response:
    """The choice is read as the list reads it: what is kept is what was on the screen."""
    query = urlencode(ChoiceForm(MultiDict(parse_qsl(request.form.get("query", "")))).said())
    kept = keep_setting_of_run(desk().open_work, run_id, NameForm().said(), query, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã giữ cách khớp “%(name)s”.", name=kept.name))
    return redirect(url_for("matches.show_settings"))


@bp.post("/settings/<int:setting_id>/use")
@right("match.run")
@once
def use_setting(setting_id: int) -> Response:
    """What is under way for this fair already is shown instead of being done twice."""
    setting = find_setting(desk().open_reading, setting_id)
    job_run = see_order(desk().open_reading, JOB, setting.fair_code or "") or ordered(
        setting.fair_code, asdict(setting.weights), setting.top
    )
    return redirect(url_for("job_runs.show", run_id=job_run))


@bp.post("/settings/<int:setting_id>/drop")
@right("match.run")
@once
def drop_match_setting(setting_id: int) -> Response:
    gone = drop_setting(desk().open_work, setting_id)
    return redirect(url_for("matches.show_settings", gone=sealed(json.dumps(asdict(gone)))))


@bp.post("/settings/again")
@right("match.run")
@once
def keep_match_setting_again() -> Response:
    setting = setting_in(request.form.get("gone", ""))
    keep_setting(desk().open_work, setting, account_id=signed_in.known().id, now=desk().now())
    flash(_("Đã giữ lại cách khớp “%(name)s”.", name=setting.name))
    return redirect(url_for("matches.show_settings"))


def setting_in(token: str) -> MatchSetting:
    """What was let go, out of the address; anything else that the site has sealed is no setting."""
    try:
        values = json.loads(opened(token) or "")
        return MatchSetting(**{**values, "weights": weights_kept(values["weights"])})
    except (ValueError, TypeError, KeyError, AttributeError):
        abort(400)


def choice_of(query: str) -> list[tuple[str, str]]:
    """What a kept choice says, as the list's own form words it."""
    form = ChoiceForm(MultiDict(parse_qsl(query)))
    form.offer((form.commune.data,) if form.commune.data else ())
    return [
        (str(field.label.text), str(choice.label))
        for field in form
        for choice in field.choices
        if field.data and choice.value == field.data
    ]

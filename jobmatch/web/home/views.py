"""The first page of each role: what to do next."""

from datetime import UTC, datetime

from flask import Blueprint, render_template

from jobmatch.services.see_commune_home import see_commune_home
from jobmatch.services.see_enterprise_home import see_enterprise_home
from jobmatch.services.see_home import see_home
from jobmatch.services.see_job_runs import see_job_runs
from jobmatch.services.see_radio_home import see_radio_home
from jobmatch.web import signed_in
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.home import words
from jobmatch.web.job_runs.words import JOBS
from jobmatch.web.scope import own_commune

bp = Blueprint("home", __name__)


@bp.get("/")
@right("home.view")
def show() -> str:
    return {"commune": show_commune, "enterprise": show_enterprise, "radio": show_radio}.get(signed_in.role(), show_centre)()


def show_centre() -> str:
    now = datetime.now(UTC)
    home = see_home(desk().open_reading, today=desk().today(), now=now)
    runs = see_job_runs(desk().open_reading, tuple(JOBS), today_is=desk().now(), now=now)
    return render_template("home/centre.html", today=desk().today(), home=home, runs=runs, words=words)


def show_commune() -> str:
    commune_id = own_commune()
    assert commune_id is not None
    home = see_commune_home(desk().open_reading, commune_id, account_id=signed_in.known().id, today=desk().today())
    return render_template("home/commune.html", today=desk().today(), home=home)


def show_enterprise() -> str:
    enterprise = signed_in.known().enterprise
    home = see_enterprise_home(desk().open_reading, enterprise, today=desk().today())
    return render_template("home/enterprise.html", today=desk().today(), home=home, words=words, enterprise=enterprise)


def show_radio() -> str:
    account = signed_in.known()
    home = see_radio_home(desk().open_reading, account.station_code, account_id=account.id, today=desk().today())
    return render_template("home/radio.html", today=desk().today(), home=home)

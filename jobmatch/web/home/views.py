"""The first page: what to do today."""

from datetime import UTC, datetime

from flask import Blueprint, render_template

from jobmatch.services.see_job_runs import see_job_runs
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.job_runs.words import JOBS

bp = Blueprint("home", __name__)


@bp.get("/")
@right("home.view")
def show() -> str:
    runs = see_job_runs(desk().open_reading, tuple(JOBS), today_is=desk().now(), now=datetime.now(UTC))
    return render_template("home/staff.html", today=desk().today(), runs=runs)

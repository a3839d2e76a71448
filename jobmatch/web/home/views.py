"""The first page of each role: what to do next."""

from datetime import UTC, datetime

from flask import Blueprint, render_template

from jobmatch.services.see_home import see_home
from jobmatch.services.see_job_runs import see_job_runs
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.home.words import PHASES, TASKS, days_words, due_words, phase_note, reason_words
from jobmatch.web.job_runs.words import JOBS

bp = Blueprint("home", __name__)


@bp.get("/")
@right("home.view")
def show() -> str:
    return show_centre()


def show_centre() -> str:
    """Of staff; the administrator's is the same, with the state of the system on top."""
    now = datetime.now(UTC)
    return render_template(
        "home/centre.html",
        today=desk().today(),
        home=see_home(desk().open_reading, today=desk().today(), now=now),
        runs=see_job_runs(desk().open_reading, tuple(JOBS), today_is=desk().now(), now=now),
        words=TASKS,
        phases=PHASES,
        reason_words=reason_words,
        days_words=days_words,
        due_words=due_words,
        phase_note=phase_note,
    )

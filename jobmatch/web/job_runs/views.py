"""What the system does by itself, and how far it is."""

from datetime import UTC, datetime

from flask import Blueprint, render_template

from jobmatch.services.see_job_runs import see_job_run, see_job_runs
from jobmatch.web.access import right
from jobmatch.web.desk import desk
from jobmatch.web.job_runs.words import JOBS

bp = Blueprint("job_runs", __name__, url_prefix="/job-runs")

# What an htmx answer says to stop asking: the page it stands in is complete.
STOP_POLLING = 286


@bp.get("")
@right("scheduler.view_jobs")
def show_list() -> str:
    runs = see_job_runs(desk().open_reading, tuple(JOBS), today_is=desk().now(), now=datetime.now(UTC))
    return render_template("job_runs/list.html", runs=runs)


@bp.get("/<int:run_id>")
@right("scheduler.view_jobs")
def show(run_id: int) -> str:
    seen = see_job_run(desk().open_reading, run_id, now=datetime.now(UTC))
    return render_template("job_runs/show.html", run=seen.run, scheduler_lives=seen.scheduler_lives)


@bp.get("/<int:run_id>/progress")
@right("scheduler.view_jobs")
def show_progress(run_id: int) -> tuple[str, int]:
    seen = see_job_run(desk().open_reading, run_id, now=datetime.now(UTC))
    fragment = render_template("job_runs/fragment.html", run=seen.run, scheduler_lives=seen.scheduler_lives)
    return fragment, 200 if seen.run.is_under_way else STOP_POLLING

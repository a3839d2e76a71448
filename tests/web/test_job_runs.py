"""What the system does by itself, as the pages tell it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from jobmatch.services.order_job import order_job
from jobmatch.services.run_due_jobs import claim_job, finish_job, give_job_up, note_beat
from jobmatch.web.job_runs.views import STOP_POLLING
from jobmatch.wiring import Desk
from tests.web.conftest import Visitor


def test_a_page_says_so_when_nobody_works(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody = visitor("staff")
    assert "Bộ phận làm việc tự động đang dừng" in somebody.get("/job-runs").get_data(as_text=True)

    note_beat(desk.open_work, "scheduler", at=datetime.now(UTC))

    assert "đang dừng" not in somebody.get("/job-runs").get_data(as_text=True)


def test_ordered_work_can_be_watched_and_then_stops_asking(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody, now = visitor("staff"), datetime.now(UTC)
    run_id = order_job(desk.open_work, "run_matching", "", at=desk.now(), ordered_by=1)

    page = somebody.get(f"/job-runs/{run_id}").get_data(as_text=True)
    waiting = somebody.get(f"/job-runs/{run_id}/progress")
    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=now, lease_until=now + timedelta(minutes=1))
    assert claim is not None
    finish_job(desk.open_work, claim, {"vacancies": 64, "pairs": 3164}, now=now)
    done = somebody.get(f"/job-runs/{run_id}/progress")

    assert '<meta http-equiv="refresh" content="5">' in page  # without script the page asks by itself
    assert waiting.status_code == 200
    assert "every 2s" in waiting.get_data(as_text=True)
    assert done.status_code == STOP_POLLING
    assert "Khớp 64 việc, được 3164 cặp." in done.get_data(as_text=True)


def test_work_that_failed_says_what_a_person_can_do(visitor: Callable[[str], Visitor], desk: Desk) -> None:
    somebody, now = visitor("staff"), datetime.now(UTC)
    run_id = order_job(desk.open_work, "invite_to_fair", "PGD-2025-03", at=desk.now(), ordered_by=1)
    claim = claim_job(desk.open_work, "scheduler", today_is=desk.now(), now=now, lease_until=now + timedelta(minutes=1))
    assert claim is not None
    give_job_up(desk.open_work, claim, error="run_unknown", message="Chưa khớp việc. Khớp việc trước rồi mời.", now=now)

    page = somebody.get(f"/job-runs/{run_id}").get_data(as_text=True)

    assert "Chưa khớp việc. Khớp việc trước rồi mời." in page
    assert "PGD-2025-03" in page


def test_a_run_that_never_was_is_a_missing_page(visitor: Callable[[str], Visitor]) -> None:
    assert visitor("staff").get("/job-runs/999").status_code == 404


def test_an_enterprise_sees_nothing_of_the_machinery(visitor: Callable[[str], Visitor]) -> None:
    somebody = visitor("enterprise")

    assert somebody.get("/job-runs").status_code == 403
    assert "Hệ thống tự làm" not in somebody.get("/").get_data(as_text=True)

"""A job is in the timetable once, can be done, and has a name that a clerk reads."""

from jobmatch.scheduler.jobs import JOBS
from jobmatch.scheduler.timetable import TIMETABLE
from jobmatch.web.job_runs.words import JOBS as NAMES

IN_TIMETABLE = [entry.job for entry in TIMETABLE]


def test_every_job_stands_in_the_timetable_once() -> None:
    assert len(IN_TIMETABLE) == len(set(IN_TIMETABLE))


def test_every_job_of_the_timetable_can_be_done_and_no_other_is_kept() -> None:
    assert set(IN_TIMETABLE) == set(JOBS)


def test_every_job_has_a_name_for_clerks() -> None:
    assert set(IN_TIMETABLE) == set(NAMES)

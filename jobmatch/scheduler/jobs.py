"""What: each job of the timetable, in a few lines that call one use case. The counts they answer stand on the page of the run."""

from collections.abc import Mapping

from jobmatch.scheduler.process import Job

JOBS: Mapping[str, Job] = {}

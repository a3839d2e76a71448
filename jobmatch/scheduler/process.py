"""The process: looks every few seconds for due work. A second one waits until the first is gone."""

import os
import signal
import socket
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from types import FrameType
from typing import Any
from uuid import uuid4

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.blocking import BlockingScheduler

from jobmatch.fairs.fair import Fair
from jobmatch.scheduler.timetable import due_for
from jobmatch.scheduler.worker import Worker
from jobmatch.services.run_due_jobs import Claim, lay_due_jobs, leases_run, note_beat, place_for_one
from jobmatch.settings import HOME
from jobmatch.wiring import Desk

Job = Callable[[Desk, Claim], Mapping[str, Any]]

LOOK_EVERY = timedelta(seconds=3)  # whoever asked for a match sees it begin before wondering
LEASE = timedelta(seconds=60)  # a dead process's piece is taken up again after a minute at most
BEATS_IN_A_LEASE = 4  # three may come late before anybody thinks the process dead

log = structlog.get_logger()


class Scheduler:
    """Looks and works in one thread and beats in another, so that a long piece keeps its lease."""

    def __init__(
        self,
        desk: Desk,
        jobs: Mapping[str, Job],
        fairs: Callable[[Desk], list[Fair]],
        *,
        lease: timedelta = LEASE,
        look_every: timedelta = LOOK_EVERY,
        once: bool = False,
    ) -> None:
        self.desk = desk
        self.fairs = fairs
        self.place = place_for_one(desk.settings.database_url)
        self.worker = Worker(
            desk.open_work,
            {name: partial(job, desk) for name, job in jobs.items()},
            holder=f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}",
            lease=lease,
            today_is=desk.now,
        )
        self.look_every = look_every
        self.once = once
        self.stopping = False
        self.in_place = False
        # In memory: what is due stands in our own tables, and a job store that is kept would be a second truth.
        self.timer = BlockingScheduler(
            timezone=HOME,
            executors={"looking": ThreadPoolExecutor(1), "beating": ThreadPoolExecutor(1)},
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def run(self) -> None:
        self.every(self.look_every, self.look, executor="looking")
        self.every(self.worker.lease / BEATS_IN_A_LEASE, self.beat, executor="beating")
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        log.info("scheduler begins", holder=self.worker.holder)
        self.timer.start()
        self.place.let_go()
        log.info("scheduler ends", holder=self.worker.holder)

    def every(self, interval: timedelta, deed: object, *, executor: str) -> None:
        self.timer.add_job(deed, "interval", seconds=interval.total_seconds(), executor=executor, next_run_time=self.worker.clock())

    def look(self) -> None:
        """Lay what the timetable wants, then do all that is due. The place is asked for before each piece: it can be lost."""
        self.in_place = self.place.take()
        if self.in_place:
            lay_due_jobs(self.desk.open_work, due_for(self.fairs(self.desk), self.desk.now()))
        while not self.stopping and self.in_place and self.worker.do_next():
            self.in_place = self.place.take()
        if self.once and not (self.in_place and leases_run(self.desk.open_reading, today_is=self.desk.now(), now=self.worker.clock())):
            self.timer.shutdown(wait=False)

    def beat(self) -> None:
        self.worker.keep_lease()
        if self.in_place:
            note_beat(self.desk.open_work, self.worker.holder, at=self.worker.clock())

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Finish the piece in hand and begin no other."""
        self.stopping = True
        self.timer.shutdown(wait=True)

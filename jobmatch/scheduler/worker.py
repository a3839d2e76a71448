"""The one wrapper around every job: claims it, runs it, keeps its lease, records how it ended, tries again where that can help."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog

from jobmatch.errors import Refused
from jobmatch.services.run_due_jobs import Claim, OpenWork, claim_job, finish_job, give_job_up, keep_lease, put_job_back

Job = Callable[[Claim], Mapping[str, Any]]

# A lock that was busy is free in a minute; a full disk or a server that restarts may take an officer's morning.
REST_AFTER_ATTEMPT = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
# An attempt that was killed counts too: a piece that takes its process down with it must not do so for ever.
MOST_ATTEMPTS = len(REST_AFTER_ATTEMPT) + 1

log = structlog.get_logger()


def real_now() -> datetime:
    """Leases run on this clock; the trade's own, which says what is due, stands still in a demo."""
    return datetime.now(UTC)


class Worker:
    """Does one piece of work at a time; `keep_lease` is called from another thread meanwhile."""

    def __init__(
        self,
        open_work: OpenWork,
        jobs: Mapping[str, Job],
        *,
        holder: str,
        lease: timedelta,
        today_is: Callable[[], datetime],
        clock: Callable[[], datetime] = real_now,
    ) -> None:
        self.open_work = open_work
        self.jobs = jobs
        self.today_is = today_is
        self.holder = holder
        self.lease = lease
        self.clock = clock
        self.in_hand: Claim | None = None

    def do_next(self) -> bool:
        """False when nothing is due."""
        now = self.clock()
        claim = claim_job(self.open_work, self.holder, today_is=self.today_is(), now=now, lease_until=now + self.lease)
        if claim is None:
            return False
        self.in_hand = claim
        try:
            self.do(claim)
        finally:
            self.in_hand = None
        return True

    def keep_lease(self) -> None:
        claim = self.in_hand
        if claim and not keep_lease(self.open_work, claim, lease_until=self.clock() + self.lease) and claim is self.in_hand:
            log.warning("lease lost", run=claim.run_id, job=claim.job)

    def do(self, claim: Claim) -> None:
        with structlog.contextvars.bound_contextvars(job=claim.job, subject=claim.subject, run=claim.run_id, attempt=claim.attempt):
            if claim.attempt > MOST_ATTEMPTS:
                self.give_up(claim, "killed")
                return
            log.info("job begins")
            try:
                result = self.jobs[claim.job](claim)
            except Refused as refused:
                # It would be refused again in a minute: it waits for a person, with the sentence that says what to do.
                log.warning("job refused", code=refused.code)
                give_job_up(self.open_work, claim, error=refused.code, message=str(refused), now=self.clock())
            except Exception as error:  # whatever broke, the run says so and the process goes on with the next piece
                log.exception("job failed")
                self.rest_or_give_up(claim, type(error).__name__)
            else:
                kept = finish_job(self.open_work, claim, result, now=self.clock())
                log.info("job done" if kept else "job was taken over meanwhile", **result)

    def rest_or_give_up(self, claim: Claim, error: str) -> None:
        if claim.attempt == MOST_ATTEMPTS:
            self.give_up(claim, error)
        else:
            put_job_back(self.open_work, claim, error=error, rest_until=self.clock() + REST_AFTER_ATTEMPT[claim.attempt - 1])

    def give_up(self, claim: Claim, error: str) -> None:
        log.error("job given up", error=error)
        words = "Việc này đã thử nhiều lần mà không xong. Báo số lượt chạy cho người quản trị để xem nhật ký."
        give_job_up(self.open_work, claim, error=error, message=words, now=self.clock())

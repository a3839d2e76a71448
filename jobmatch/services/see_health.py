"""Can this installation serve, and how does its work stand: for whoever watches the machine."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import OperationalError

from jobmatch.store import job_runs, revisions
from jobmatch.store.work import OpenReading

SIGN_OF_LIFE_WITHIN = timedelta(minutes=2)  # twice the lease: by then a second scheduler would have taken over


@dataclass(frozen=True, slots=True)
class Health:
    """`silent_seconds` None: no scheduler was ever here. `overdue_seconds` is how long the oldest due piece has waited."""

    database_answers: bool
    tables_current: bool = False
    silent_seconds: float | None = None
    runs: dict[str, int] | None = None
    overdue_seconds: float = 0.0

    @property
    def scheduler_lives(self) -> bool:
        return self.silent_seconds is not None and self.silent_seconds <= SIGN_OF_LIFE_WITHIN.total_seconds()

    @property
    def is_ready(self) -> bool:
        return self.database_answers and self.tables_current and self.scheduler_lives


def see_health(open_reading: OpenReading, *, today_is: datetime, now: datetime) -> Health:
    """`today_is` is the clock of the trade, which a demo stops; `now` is the real one, by which the scheduler beats."""
    try:
        with open_reading() as session:
            if not revisions.is_current(session):
                return Health(database_answers=True)
            beat = job_runs.last_beat(session)
            oldest = job_runs.oldest_waiting(session, today_is=today_is)
            return Health(
                database_answers=True,
                tables_current=True,
                silent_seconds=None if beat is None else (now - beat).total_seconds(),
                runs=job_runs.count_by_state(session),
                overdue_seconds=0.0 if oldest is None else (today_is - oldest).total_seconds(),
            )
    except OperationalError:
        return Health(database_answers=False)

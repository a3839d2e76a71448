"""When: every job stands here once. All times are the centre's own, whatever zone the server keeps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from jobmatch.fairs.fair import Fair
from jobmatch.settings import HOME

# Rows are laid this far ahead, so that the site can list what will happen next.
HORIZON = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Entry:
    """A job runs on certain days before a fair, or every day (`is_daily`), or else when somebody asks for it on the site."""

    job: str
    days_before_fair: int | None = None
    at: time = time(6, 0)
    is_daily: bool = False


class Due(NamedTuple):
    """One piece of work. Job, subject and moment together name it, so that laying it twice lays it once."""

    job: str
    subject: str
    scheduled_for: datetime


TIMETABLE = (
    # Two weeks let a village head hand letters out and a worker ask an employer for leave.
    Entry("invite_to_near_fair", days_before_fair=14),
    Entry("import_workers"),
    Entry("run_matching"),
    Entry("invite_to_fair"),
    Entry("write_newsletter"),
    Entry("learn_weights"),
    # Before anything goes out on the new day.
    Entry("expire_vacancies", at=time(0, 15), is_daily=True),
    # At night nobody hands a file in.
    Entry("let_files_go", at=time(2, 30), is_daily=True),
)


def due_for(fairs: list[Fair], now: datetime, timetable: tuple[Entry, ...] = TIMETABLE) -> Iterator[Due]:
    """What the timetable wants within the horizon. A fair added late, or a scheduler that slept, is due at once; a past fair never."""
    today = now.astimezone(HOME).date()
    for entry in timetable:
        if entry.is_daily:
            yield from _daily(entry, today)
        if entry.days_before_fair is None:
            continue
        for fair in fairs:
            moment = at_home(fair.held_on - timedelta(days=entry.days_before_fair), entry.at)
            if fair.held_on >= today and moment <= now + HORIZON:
                yield Due(entry.job, fair.code, moment)


def _daily(entry: Entry, today: date) -> Iterator[Due]:
    """Today and tomorrow: a scheduler that slept for a week does this once, not seven times."""
    for day in (today, today + timedelta(days=1)):
        yield Due(entry.job, day.isoformat(), at_home(day, entry.at))


def at_home(day: date, at: time) -> datetime:
    return datetime.combine(day, at, HOME).astimezone(UTC)
